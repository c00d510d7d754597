# duizhao_room(NAME SOURCES … ROOMS … LIBRARIES …): one static library a room.
#
# Every room's headers are reached as <duizhao/ROOM/header.h> through an include root of its own, so
# that including a room that is not linked does not compile. Headers that duizhao.h names are public
# and get installed; all others stay inside.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE ccache)
if(CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Warnings are errors. Products and sums stay apart (no fused multiply-add), so that every machine
# writes the same bytes.
add_library(duizhao_warnings INTERFACE)
target_compile_options(duizhao_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Wold-style-cast -Woverloaded-virtual -Werror -ffp-contract=off)
target_link_options(duizhao_warnings INTERFACE -Wl,--fatal-warnings)

# Writes the paths, relative to the room, of the room's headers that duizhao.h names to `result`.
set(DUIZHAO_UMBRELLA "${CMAKE_CURRENT_SOURCE_DIR}/duizhao.h")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${DUIZHAO_UMBRELLA}")
function(duizhao_public_headers room result)
  file(STRINGS "${DUIZHAO_UMBRELLA}" includes REGEX "^#include <duizhao/${room}/")
  list(TRANSFORM includes REPLACE "^#include <duizhao/${room}/(.*)>.*" "\\1")
  set(${result} ${includes} PARENT_SCOPE)
endfunction()

# A library of headers alone is needed to build a room, not to link with it: whoever uses the
# installed room need not have it.
function(duizhao_link_privately target)
  foreach(library IN LISTS ARGN)
    if(TARGET ${library})
      get_target_property(type ${library} TYPE)
      get_target_property(links ${library} INTERFACE_LINK_LIBRARIES)
      if(type STREQUAL "INTERFACE_LIBRARY" AND NOT links)
        set(library $<BUILD_INTERFACE:${library}>)
      endif()
    endif()
    target_link_libraries(${target} PRIVATE ${library})
  endforeach()
endfunction()

function(duizhao_room name)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
  set(root "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}/duizhao")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/duizhao/${name}" SYMBOLIC)
  add_library(duizhao_${name} STATIC ${ARG_SOURCES})
  add_library(duizhao::${name} ALIAS duizhao_${name})
  set_target_properties(duizhao_${name} PROPERTIES
    EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)
  list(TRANSFORM ARG_ROOMS PREPEND duizhao::)
  target_include_directories(duizhao_${name} PUBLIC
    "$<BUILD_INTERFACE:${root}>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
  target_compile_features(duizhao_${name} PUBLIC cxx_std_20)
  target_link_libraries(duizhao_${name} PUBLIC ${ARG_ROOMS}
    PRIVATE $<BUILD_INTERFACE:duizhao_warnings>)
  duizhao_link_privately(duizhao_${name} ${ARG_LIBRARIES})
  set_property(GLOBAL APPEND PROPERTY DUIZHAO_LIBRARY_ROOMS ${name})

  install(TARGETS duizhao_${name} EXPORT duizhaoTargets
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  duizhao_public_headers(${name} headers)
  foreach(header IN LISTS headers)
    get_filename_component(folder "${header}" DIRECTORY)
    install(FILES "${header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/duizhao/${name}/${folder}")
  endforeach()
endfunction()

# duizhao_compiled_text(ROOM FILE CONSTANT …): word lists and tables that go into the program, so that
# it needs no data folder: ROOM/data/negators.txt becomes kNegators in "negators.txt.h".
function(duizhao_compiled_text room)
  set(rest ${ARGN})
  while(rest)
    list(POP_FRONT rest file constant)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "data/${file}")
    file(READ "data/${file}" content)
    configure_file("${PROJECT_SOURCE_DIR}/cmake/compiled_text.h.in"
                   "${CMAKE_CURRENT_BINARY_DIR}/${file}.h" @ONLY)
  endwhile()
  # A system folder: the literals are longer than the standard asks of compilers, which warn of it.
  target_include_directories(duizhao_${room} SYSTEM PRIVATE
    "$<BUILD_INTERFACE:${CMAKE_CURRENT_BINARY_DIR}>")
endfunction()
