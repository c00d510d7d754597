#!/bin/bash
# Aligns hand-aligned documents and scores the result against the hand-made alignments.
#
#   scripts/evaluate.sh FOLDER …     # each with zh/NAME and en/NAME, a sentence a line, and
#                                    # gold/NAME.align, lines like [0,1]:[2]
source "$(dirname "$0")/common.sh"

program=${DUIZHAO:-build/release/bin/duizhao}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for folder; do
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
