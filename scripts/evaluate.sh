#!/bin/bash
# What docs/evaluation.md says, measured again.
#
#   scripts/evaluate.sh FOLDER …        aligns hand-aligned documents and scores the result against the
#                                       hand-made alignments; each folder with zh/NAME and en/NAME, a
#                                       sentence a line, and gold/NAME.align, lines like [0,1]:[2]
#   scripts/evaluate.sh --checks DATA   the tables about checks (scripts/evaluate_checks.py)
#
# The texts are not part of this tree.
source "$(dirname "$0")/common.sh"

program=${DUIZHAO:-build/release/bin/duizhao}
if [ "${1:-}" = --checks ]; then
  exec python3 scripts/evaluate_checks.py "$program" "${2:?the folder of the data}"
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for folder; do
  if [ ! -d "$folder/gold" ]; then
    say "evaluate: $folder/gold: no such folder; the texts are not part of this tree (docs/evaluation.md)"
    exit 1
  fi
  mkdir -p "$scratch/auto"
  for gold in "$folder"/gold/*.align; do
    name=$(basename "$gold" .align)
    printf '%s\t%s\t%s\n' "$folder/zh/$name" "$folder/en/$name" "$scratch/auto/$name.align"
  done >"$scratch/list.tsv"
  "$program" align --presplit --list "$scratch/list.tsv" --format ids --force --quiet || [ $? -eq 1 ]
  printf '%s\n' "$folder"
  "$program" score "$folder/gold" "$scratch/auto"
  rm -r "$scratch/auto"
done
