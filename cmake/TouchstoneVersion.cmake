# The program's own version and commit; every execution records them.
find_package(Git QUIET)
set(TOUCHSTONE_COMMIT "")
if(Git_FOUND)
    execute_process(
        COMMAND "${GIT_EXECUTABLE}" rev-parse --short=12 HEAD
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        OUTPUT_VARIABLE TOUCHSTONE_COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
# The library carries no version of its own.
set(TOUCHSTONE_FASTTEXT_VERSION "")
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
    execute_process(
        COMMAND "${DPKG_QUERY}" -W "-f=\${Version}" libfasttext-dev
        OUTPUT_VARIABLE TOUCHSTONE_FASTTEXT_VERSION OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
configure_file("${PROJECT_SOURCE_DIR}/cmake/version.h.in" "${PROJECT_BINARY_DIR}/generated/touchstone/version.h" @ONLY)
