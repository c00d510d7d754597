#!/bin/bash
# Installs the release build into a temporary folder, builds the consumer project against nothing
# but that installation, and runs it: what it prints must pair the two files' sentences.
source "$(dirname "$0")/../../scripts/common.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

run cmake --install build/release --prefix "$folder/prefix" >"$folder/install.log"
cp -r tests/consumer "$folder/project"
run cmake -S "$folder/project" -B "$folder/build" -G Ninja -Werror=dev \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror" \
  -DCMAKE_PREFIX_PATH="$folder/prefix" -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF
run cmake --build "$folder/build"

cd "$folder/project"
DUIZHAO_LEXICON=$(cat "$folder/build/lexicon.path")
export DUIZHAO_LEXICON
run "$folder/build/consumer" | tee "$folder/beads"
# The confidences may change with the model, the pairs of these sentences must not.
diff <(grep '^\[' "$folder/beads" | sed 's/:[^:]*$//') \
  <(printf '%s\n' '[0]:[0]' '[1]:[1,2]' '[2]:[3]' '[3]:[4]')

# A floor count that was got wrong is found.
grep -q '^critical: number-mismatch: ' "$folder/beads"

# The installed program finds the installed lexicon and the general table by itself, from any folder;
# the project has no learned table, and other confidences.
unset DUIZHAO_LEXICON
run "$folder/prefix/bin/duizhao" align news.zh.txt news.en.txt --format ids | sed 's/:[^:]*$//' |
  diff - <(grep '^\[' "$folder/beads" | sed 's/:[^:]*$//')
say "consumer: the installation works"
