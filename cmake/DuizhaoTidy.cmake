# The target `tidy` (build preset `tidy`): clang-tidy over every source, findings are errors.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)
add_custom_target(tidy
  COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/scripts/tidy.py" "${CMAKE_BINARY_DIR}"
  USES_TERMINAL)
add_dependencies(tidy chinese_forms)  # a header that a source includes
