#!/bin/bash
# Formats every C++ file of the tree; with --check only says which are not formatted.
source "$(dirname "$0")/common.sh"
mapfile -t files < <(find . \( -name build -o -name '.?*' \) -prune -o \
  \( -name '*.h' -o -name '*.cpp' \) -print | sort)
if [ "${1:-}" = --check ]; then
  clang-format --dry-run --Werror "${files[@]}"
  say "format: ${#files[@]} files are as they should be"
else
  clang-format -i "${files[@]}"
fi
