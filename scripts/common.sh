# Shared by the scripts beside it (sourced, not run): the project's folder and two ways to speak.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# Prints a command, then runs it.
run() {
  printf '+ %s\n' "$*" >&2
  "$@"
}
