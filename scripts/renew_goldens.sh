#!/bin/bash
# Writes the golden files of the reports anew (tests/report/golden/) and shows what changed.
#   scripts/renew_goldens.sh [BUILD FOLDER]     default: build/release
source "$(dirname "$0")/common.sh"
build=${1:-build/release}

run cmake --build "$build" --target report_tests
# Goldens are compared in the tests that write them; all others must pass as ever.
DUIZHAO_RENEW_GOLDENS=1 run "$build/bin/report_tests" --gtest_brief=1
run git status --short tests/report/golden
