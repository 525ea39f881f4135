#!/usr/bin/env bash
# Checks a register in a GitHub workflow. Builds the program first where it was not built: the action is its own source.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(dirname "$here")

if [[ ! -f $project/dist/cli.cjs ]]; then
  (cd "$project" && npm ci --ignore-scripts --no-audit --no-fund && npm run build -- --no-types) >&2
fi

# A branch that was just created has no commit before: then the default branch is what it begins with.
base=${SECRETARIAT_BASE:-}
if [[ -z $base || $base =~ ^0+$ ]]; then
  base=HEAD
  default=refs/remotes/origin/${SECRETARIAT_DEFAULT_BRANCH:-main}
  if git -C "$SECRETARIAT_REPO" rev-parse --quiet --verify --end-of-options "$default^{commit}" >/dev/null; then
    base=${default#refs/remotes/}
  fi
fi

validate() {
  local options=("--repo=$SECRETARIAT_REPO" "--base=$base" "--fail-on=${SECRETARIAT_FAIL_ON:-error}" "$@")
  if [[ -n ${SECRETARIAT_PROFILE:-} ]]; then options+=("--profile=$SECRETARIAT_PROFILE"); fi
  node "$project/bin/secretariat.js" validate "${options[@]}"
}

code=0
validate --format=github || code=$?
# Where nothing could be checked there is nothing to count.
if ((code <= 1)); then
  findings=$(mktemp)
  trap 'rm -f "$findings"' EXIT
  validate --format=json >"$findings" || true
  node "$here/outputs.cjs" "$findings"
fi
exit "$code"
