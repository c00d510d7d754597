#!/bin/bash
# clang-tidy over every source; any finding is an error. A file that passed once and has not changed
# since (nor any header of the project that it includes, nor .clang-tidy) is not looked at again.
source "$(dirname "$0")/common.sh"
run cmake --preset tidy -Werror=dev --log-level=WARNING
run cmake --build --preset tidy
