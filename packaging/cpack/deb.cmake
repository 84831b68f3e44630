# cmake --preset package && cmake --build --preset package && (cd build/package && cpack)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME touchstone-workbench)
set(CPACK_PACKAGE_VENDOR "The Touchstone authors")
set(CPACK_PACKAGE_CONTACT "The Touchstone authors <touchstone@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compare two text classifiers on real data")
set(CPACK_PACKAGE_DESCRIPTION
    "Touchstone puts the text classifier in production and its candidate side by
side, on real data, and shows what changes for every label, so that whoever
must approve the release can decide.")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(TOUCHSTONE_GUI)
    # Plugins that no library names: the icon is an SVG, the window needs a font.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, fonts-dejavu-core | fonts-freefont-ttf")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fasttext")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "graphviz")
include(CPack)
