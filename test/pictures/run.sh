#!/usr/bin/env bash
# Builds the extension and takes a picture of every screen into pictures/.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash test/install.sh
npm run -s build >/dev/null
exec node --import ./lib/runner/resolve.mjs test/pictures/pictures.ts "$@"
