#!/usr/bin/env bash
# Brings what the project needs onto this machine: npm packages, and Debian's Chromium, fonts and (asked for with
# `tryton`) the CRM, when that is allowed here. What may not be installed is named, and whoever called goes on without.
set -uo pipefail
cd "$(dirname "$0")/.."

if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund || exit 1
fi

missing=()
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
command -v openssl >/dev/null || missing+=(openssl) # certificates of cloud CRMs on loopback
dpkg -s fonts-noto-core >/dev/null 2>&1 || missing+=(fonts-noto-core) # Persian
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${missing[*]} from Debian"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null \
      || echo "could not install ${missing[*]}; as root: apt-get install ${missing[*]}" >&2
  else
    echo "please install, as root: apt-get install ${missing[*]}" >&2
  fi
fi

if [ "${1:-}" = tryton ]; then
  bash test/hosts/tryton/tryton.sh install || echo "going on without the real CRM" >&2
fi
