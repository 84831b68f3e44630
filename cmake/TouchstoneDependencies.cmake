# Every dependency is a Debian 12 package; packaging/bootstrap installs them.
include(GNUInstallDirs)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
if(TOUCHSTONE_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Concurrent Gui Svg Widgets)
endif()
if(TOUCHSTONE_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    # Without the folders of the build in every command, which only QFINDTESTDATA reads: then a test that one build has
    # compiled is not compiled again by the next.
    get_target_property(qt_test_definitions Qt6::Test INTERFACE_COMPILE_DEFINITIONS)
    list(FILTER qt_test_definitions EXCLUDE REGEX "QT_TESTCASE_(BUILD|SOURCE)DIR")
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "${qt_test_definitions}")
endif()
find_package(SQLite3 3.37 REQUIRED) # STRICT tables
find_package(nlohmann_json 3.11 REQUIRED)
find_package(simdjson REQUIRED)
find_package(zstd REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(hwy REQUIRED)
# fastText ships a pkg-config file with an empty version, so none is asked for.
pkg_check_modules(fasttext REQUIRED IMPORTED_TARGET fasttext)

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(CCACHE_PROGRAM ccache)
    if(CCACHE_PROGRAM)
        # Paths relative to the sources: a second build folder (headless after release) finds what the first has compiled.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=true "${CCACHE_PROGRAM}")
    endif()
endif()
