#!/bin/bash
# Everything that must hold before a change goes in: builds and tests (release, then with
# sanitizers), formatting, clang-tidy, and a project that uses the installed library.
# Stops at the first step that fails; the last lines say how long each step took.
source "$(dirname "$0")/common.sh"

summary=()
step() { # NAME COMMAND …
  local name=$1 start=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if ! run "$@"; then
    printf '\n== FAILED: %s, after %s s\n' "$name" $((SECONDS - start))
    exit 1
  fi
  summary+=("$(printf '%6d s  %s' $((SECONDS - start)) "$name")")
}

step 'set-up' scripts/setup.sh
step 'formatting' scripts/format.sh --check
step 'release: build' scripts/build.sh release
step 'release: tests' ctest --preset release
step 'installation' tests/consumer/run.sh
step 'sanitizers: build' scripts/build.sh dev
step 'sanitizers: tests' ctest --preset dev
step 'clang-tidy' scripts/tidy.sh

printf '\n== all passed\n'
printf '%s\n' "${summary[@]}" "$(printf '%6d s  together' "$SECONDS")"
