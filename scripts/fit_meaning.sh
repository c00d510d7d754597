#!/bin/bash
# Makes metrics/data/link_values.tsv and metrics/meaning_weights.cpp again (metrics/data/SOURCES.md).
#
#   scripts/fit_meaning.sh FOLDER CED_TRAIN.jsonl QE_TRAIN.jsonl DISTURBED.jsonl …
#
# FOLDER keeps what comes between. What a fifth of the pairs is measured with is learned from the other
# four, so that no pair helps itself. The score depends on the detectors of the program that is built:
# after a change of them (the DISTURBED documents), build and run it a second time.
source "$(dirname "$0")/common.sh"

bin=${DUIZHAO_BIN:-build/release/bin}
folder=$1
python3 scripts/plant_damage.py "$2" "$3" "$folder" "${@:4}"
for k in 0 1 2 3 4; do
  "$bin/duizhao" learn "$folder/rest$k.jsonl" -o "$folder/model$k.tsv" --min-count 3 --prune 0.7
  "$bin/learn_order" "${WORDNET:-/usr/share/wordnet}" "$folder/rest$k.jsonl" >"$folder/order$k.txt"
done
held=()
for k in 0 1 2 3 4; do held+=("$folder/model$k.tsv" "$folder/good$k.jsonl"); done
for k in 0 1 2 3 4; do
  others=("${held[@]:0:2*k}" "${held[@]:2*k+2}")
  "$bin/count_links" "${others[@]}" >"$folder/values$k.tsv"
done
"$bin/count_links" "${held[@]}" >"$folder/link_values.tsv"
"$bin/fit_meaning" "$folder" >"$folder/meaning_weights.cpp"
cp "$folder/link_values.tsv" metrics/data/
cp "$folder/meaning_weights.cpp" metrics/
clang-format -i metrics/meaning_weights.cpp
