#!/bin/bash
# What the parts of pass 2 are worth: a table row for each part left out, of negative log likelihood
# of the gold path and strict F1 on documents left out (folders before --) or never seen (behind).
#
#   scripts/ablation.sh mac noisy=.85 cut=.5 -- ctk      # as fit_aligner takes them
source "$(dirname "$0")/common.sh"

program=${FIT_ALIGNER:-$PWD/build/release/bin/fit_aligner}
parts=(nothing place '" in "' function '"length gap"' alone run repeated '"usual pair"')
cd "${FOLDERS:-.}"
for part in "${parts[@]}"; do
  name=${part//\"/}
  [ "$part" = nothing ] && name=
  # Of each folder the first line counts: later ones are on documents that were fitted.
  "$program" --without "$name" "$@" |
    awk -v part="$part" '/^[^ ].* NLL / && !seen[$1]++ { row = row " | " sprintf("%.0f", $3) ", " substr($6, 2, 4) }
                         END { print "| " part row " |" }'
done
