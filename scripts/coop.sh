#!/bin/sh
# Runs the command `coop` of this checkout, which is built when there is no whole build of it: what the hooks for
# pre-commit run. The notices are what a build writes last.
set -eu
project=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
if [ ! -e "$project/server/dist/THIRD-PARTY-NOTICES.txt" ]; then
  (cd "$project" && npm ci --no-audit --no-fund && npm run build) >&2
fi
exec node "$project/server/dist/cli.js" "$@"
