#!/usr/bin/env bash
# `npm run demo`: the whole product once, on a real CRM. With a display it stays open; without one it prints and pictures.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash test/install.sh tryton
echo '== building the extension'
npm run -s build >/dev/null
exec npx --no-install node --import ./lib/runner/resolve.mjs test/tour/tour.ts
