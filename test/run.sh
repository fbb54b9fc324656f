#!/usr/bin/env bash
# Everything CI runs. Stops at the first step that fails; the last line of the tests counts them.
set -euo pipefail
cd "$(dirname "$0")/.."
bash test/install.sh tryton
step() { printf '\n== %s\n' "$1"; shift; "$@"; }
step 'types' npm run -s check:types
step 'types without browser or Node in the pure layers' npm run -s check:pure
step 'layers' npm run -s check:layers
step 'lint' npm run -s check:lint
step 'build for Chrome' npm run -s build
step 'build for Firefox' npm run -s build:firefox
# Built once a day; the tests then only start it. Without it they skip what needs the CRM, and count it as skipped.
step 'a real CRM' bash test/hosts/tryton/tryton.sh all 300 || true
step 'tests' npx --no-install vitest run
