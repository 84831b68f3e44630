# One INTERFACE target carries the language level and the warnings; every library and program links it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# moc 6.4 cannot parse libstdc++'s <concepts>, which <compare> brings along, before another standard header was seen.
set(CMAKE_AUTOMOC_MOC_OPTIONS --include cstddef)

add_library(touchstone_options INTERFACE)
target_include_directories(touchstone_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
# -Wno-restrict: g++ 12 warns falsely about joined strings (GCC bug 105651).
target_compile_options(touchstone_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict> -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wnull-dereference -Wimplicit-fallthrough
    $<$<BOOL:${TOUCHSTONE_WERROR}>:-Werror>)
target_compile_definitions(touchstone_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
# Most tests take longer to compile than to run; what is tested is optimised all the same.
target_compile_options(touchstone_options INTERFACE $<$<BOOL:$<TARGET_PROPERTY:TOUCHSTONE_IS_TEST>>:-O0>)
if(TOUCHSTONE_FUZZ)
    target_compile_options(touchstone_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(TOUCHSTONE_SANITIZE)
    # Null pointers and ends of objects are found by AddressSanitizer too. UBSan's own checks at every use of every
    # pointer made a program of 590 MB that took half a second to start. Alignment, four fifths of what then remains, is
    # checked in core alone, which reads bytes of files as numbers; nothing else casts bytes.
    target_compile_options(touchstone_options INTERFACE -fsanitize=address,undefined
        -fno-sanitize=null,object-size$<$<NOT:$<BOOL:$<TARGET_PROPERTY:TOUCHSTONE_READS_BYTES>>>:,alignment>
        -fno-omit-frame-pointer)
    target_link_options(touchstone_options INTERFACE -fsanitize=address,undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # What is left of the checks' data would otherwise be relocated at every start.
        target_link_options(touchstone_options INTERFACE -no-pie)
        find_program(TOUCHSTONE_GOLD ld.gold) # links these programs in two thirds of the time
        if(TOUCHSTONE_GOLD)
            target_link_options(touchstone_options INTERFACE -fuse-ld=gold)
        endif()
    endif()
endif()

# touchstone_library(core_base SOURCES a.cpp a.h PUBLIC x PRIVATE y)
# A static library; what only its own sources may include is PRIVATE.
function(touchstone_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    if(name MATCHES "^core_")
        set_target_properties(${name} PROPERTIES TOUCHSTONE_READS_BYTES ON)
    endif()
    target_link_libraries(${name} PUBLIC touchstone_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# touchstone_test(tst_result LIBRARIES core_base [LABELS slow] [SOURCES extra.cpp])
# Builds tst_result.cpp into a program and registers it; GUI tests run offscreen.
function(touchstone_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    # Not those that measure time, or how long the window stands still: of templates that a test and a library have, the
    # program has those of the test.
    if(TOUCHSTONE_SANITIZE OR NOT ("slow" IN_LIST ARG_LABELS OR "${ARG_LIBRARIES}" MATCHES "widgets_"))
        set_target_properties(${name} PROPERTIES TOUCHSTONE_IS_TEST ON)
    endif()
    target_link_libraries(${name} PRIVATE touchstone_options Qt6::Test ${ARG_LIBRARIES})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/runtime;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=900000"
        TIMEOUT 900
        SKIP_REGULAR_EXPRESSION "^SKIP WHOLE TEST"
        LABELS "${ARG_LABELS}")
endfunction()
if(TOUCHSTONE_TESTS)
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/runtime")
    file(CHMOD "${CMAKE_BINARY_DIR}/runtime" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()
