# duizhao_room(NAME SOURCES … ROOMS … LIBRARIES …): one static library a room.
#
# Every room's headers are reached as <duizhao/ROOM/header.h> through an include root of its own, so
# that including a room that is not linked does not compile.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(duizhao_warnings INTERFACE)
target_compile_options(duizhao_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Wnull-dereference -Werror)

function(duizhao_room name)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(root "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}/duizhao")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/duizhao/${name}" SYMBOLIC)
  add_library(duizhao_${name} STATIC ${ARG_SOURCES})
  add_library(duizhao::${name} ALIAS duizhao_${name})
  set_target_properties(duizhao_${name} PROPERTIES EXPORT_NAME ${name})
  list(TRANSFORM ARG_ROOMS PREPEND duizhao::)
  target_include_directories(duizhao_${name} PUBLIC
    "$<BUILD_INTERFACE:${root}>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
  target_link_libraries(duizhao_${name} PUBLIC ${ARG_ROOMS}
    PRIVATE $<BUILD_INTERFACE:duizhao_warnings> ${ARG_LIBRARIES})
endfunction()
