# touchstone_add_translations(touchstone)
#
# Call it once, after the program and all widgets exist, from the folder that made the program. Makes the targets
# update_translations (run it when texts change, and commit the .ts files) and release_translations; the .qm files
# end up in the program under :/i18n.
#
# qt_add_translations of Qt 6.4 only looks at the sources of one target and loses those of the static libraries, so
# the sources of every library and program in widgets/ and app/ are gathered and named here, in one call.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

function(touchstone_gather_sources folder result)
    set(found "")
    get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        if(NOT type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
            continue()
        endif()
        get_target_property(sources ${target} SOURCES)
        get_target_property(source_folder ${target} SOURCE_DIR)
        foreach(source IN LISTS sources)
            cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${source_folder}" NORMALIZE)
            if(source MATCHES "\\.(cpp|h)$" AND NOT source MATCHES "^${PROJECT_BINARY_DIR}/")
                list(APPEND found "${source}")
            endif()
        endforeach()
    endforeach()
    get_property(folders DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
    foreach(inner IN LISTS folders)
        touchstone_gather_sources("${inner}" more)
        list(APPEND found ${more})
    endforeach()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

function(touchstone_add_translations program)
    touchstone_gather_sources("${PROJECT_SOURCE_DIR}/widgets" sources)
    touchstone_gather_sources("${PROJECT_SOURCE_DIR}/app" more)
    file(GLOB ts_files CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/touchstone_*.ts")
    qt_add_translations(${program}
        TS_FILES ${ts_files}
        RESOURCE_PREFIX /i18n
        SOURCES ${sources} ${more}
        INCLUDE_DIRECTORIES "${PROJECT_SOURCE_DIR}"
        LUPDATE_OPTIONS -no-obsolete -locations relative)
endfunction()
