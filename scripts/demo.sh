#!/bin/bash
# From nothing to a checked translation: sets up, builds, lays each sample beside its translations,
# checks them, shows the pairs and the findings, and leaves both in build/demo/.
source "$(dirname "$0")/common.sh"
scripts/setup.sh
scripts/build.sh release

duizhao=build/release/bin/duizhao
demo=build/demo
rm -rf "$demo"
mkdir -p "$demo"

# NAME.zh.txt goes with NAME.en.txt and with every other version of it, NAME.VERSION.en.txt.
for source in corpora/samples/*.zh.txt; do
  for target in "${source%.zh.txt}".en.txt "${source%.zh.txt}".*.en.txt; do
    [ -e "$target" ] || continue
    name=$(basename "$target" .en.txt)
    printf '\n'
    for format in tsv tmx jsonl; do
      run "$duizhao" align "$source" "$target" -o "$demo/$name.$format"
    done
    printf '\n'
    cat "$demo/$name.tsv"
    printf '\n'
    run "$duizhao" check "$source" "$target" --report "$demo/$name.findings.txt" \
      --report "$demo/$name.findings.jsonl" --fail-on never
  done
done

printf '\nWhat is above lies in %s/: the pairs as .tsv, .tmx (translation memory) and .jsonl,\n' "$demo"
printf 'the findings as .findings.txt and .findings.jsonl:\n'
ls "$demo"
