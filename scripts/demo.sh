#!/bin/bash
# From nothing to aligned texts: sets up, builds, lays each sample beside its translations, shows
# the pairs and leaves them in build/demo/ as a table, a translation memory and JSON lines.
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
  done
done

printf '\nThe sentences above are in %s/, as .tsv, .tmx (translation memory) and .jsonl:\n' "$demo"
ls "$demo"
