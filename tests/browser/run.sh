#!/bin/bash
# The tests of the review page in Debian's Chromium. $DUIZHAO is the program, $DUIZHAO_ROOT the
# project's folder. Without a browser they are skipped (status 77) and one line says why.
set -euo pipefail
cd "$(dirname "$0")"

skip() {
  printf 'skipped: %s; scripts/setup.sh installs it\n' "$1"
  exit 77
}
command -v node >/dev/null || skip 'there is no node'
command -v chromium >/dev/null || skip 'there is no chromium'
[ -d node_modules/playwright-core ] && [ -d node_modules/axe-core ] ||
  skip 'playwright-core or axe-core is missing in tests/browser'

CHROMIUM=$(command -v chromium)
export CHROMIUM
[ $# -gt 0 ] || set -- ./*_test.js
exec node --test --test-reporter=spec "$@"
