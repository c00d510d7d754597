#!/bin/bash
# Configures and builds one preset (default: release) into build/PRESET.
#   scripts/build.sh          the program: build/release/bin/duizhao
#   scripts/build.sh dev      with sanitizers
source "$(dirname "$0")/common.sh"
preset=${1:-release}

# One job a core, and 1.5 GB of memory a job.
cores=$(nproc)
memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo "$cores")
jobs=$((memory < 1 ? 1 : memory < cores ? memory : cores))

# The compiler cache serves every copy of this tree, wherever it lies.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1

run cmake --preset "$preset" -Werror=dev
run cmake --build --preset "$preset" --parallel "$jobs"
