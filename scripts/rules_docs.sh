#!/bin/bash
# Writes docs/rules/ anew from the rules' own pages: scripts/rules_docs.sh [PROGRAM]
source "$(dirname "$0")/common.sh"
program=${1:-build/release/bin/duizhao}
rm -f docs/rules/*.md
run "$program" rules --markdown docs/rules
