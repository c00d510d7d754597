# What `cmake --install` lays down besides the rooms: the umbrella duizhao::duizhao, the package
# files for find_package(duizhao), licences and documents.
include(CMakePackageConfigHelpers)

set(root "${CMAKE_BINARY_DIR}/include/umbrella")
file(MAKE_DIRECTORY "${root}/duizhao")
file(CREATE_LINK "${DUIZHAO_UMBRELLA}" "${root}/duizhao/duizhao.h" SYMBOLIC)
get_property(rooms GLOBAL PROPERTY DUIZHAO_LIBRARY_ROOMS)
list(TRANSFORM rooms PREPEND duizhao::)
add_library(duizhao_umbrella INTERFACE)
add_library(duizhao::duizhao ALIAS duizhao_umbrella)
set_target_properties(duizhao_umbrella PROPERTIES EXPORT_NAME duizhao)
target_include_directories(duizhao_umbrella INTERFACE
  "$<BUILD_INTERFACE:${root}>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(duizhao_umbrella INTERFACE ${rooms})

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/duizhao")
set(lexicon "${CMAKE_INSTALL_DATADIR}/duizhao/lexicon.bin")
configure_package_config_file(cmake/duizhaoConfig.cmake.in "${CMAKE_BINARY_DIR}/duizhaoConfig.cmake"
  INSTALL_DESTINATION "${package}" PATH_VARS lexicon)
write_basic_package_version_file("${CMAKE_BINARY_DIR}/duizhaoConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)

install(TARGETS duizhao_umbrella EXPORT duizhaoTargets)
install(EXPORT duizhaoTargets NAMESPACE duizhao:: DESTINATION "${package}")
install(FILES "${CMAKE_BINARY_DIR}/duizhaoConfig.cmake"
              "${CMAKE_BINARY_DIR}/duizhaoConfigVersion.cmake"
              cmake/FindxxHash.cmake cmake/FindStemmer.cmake cmake/FindNettle.cmake
              cmake/FindXlsxwriter.cmake
  DESTINATION "${package}")
install(FILES "${DUIZHAO_UMBRELLA}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/duizhao")
install(FILES LICENSE NOTICE CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY docs/ DESTINATION "${CMAKE_INSTALL_DOCDIR}")
