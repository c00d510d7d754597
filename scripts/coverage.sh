#!/bin/bash
# Which lines the tests reach: a table on the screen, and build/coverage/report/index.html.
# Needs Debian's package gcovr.
source "$(dirname "$0")/common.sh"
if ! command -v gcovr >/dev/null; then
  say "coverage: no gcovr; install it with: apt-get install gcovr"
  exit 1
fi
scripts/build.sh coverage
find build/coverage -name '*.gcda' -delete
run ctest --preset coverage
mkdir -p build/coverage/report
run gcovr --root . --object-directory build/coverage --exclude 'tests/' --exclude 'build/' \
  --html-details build/coverage/report/index.html --txt
