#!/bin/bash
# A real Tryton 6.0 CRM from Debian 12 packages, for the demo and the end-to-end tests. Every step is idempotent.
#
#   tryton.sh all [N] [TODAY]           install + init + seed + start: a CRM with N deals up to the day before TODAY
#   tryton.sh install                   the Debian packages; exit code 3 when this machine cannot install them
#   tryton.sh init                      configuration and an empty company database (built once, then copied)
#   tryton.sh seed [N=300] [TODAY]      fill it (built once per N and day, then copied); TODAY is YYYY-MM-DD
#   tryton.sh start | stop              the server on 127.0.0.1:$TRYTON_PORT
#   tryton.sh reset                     put the seeded data back as they were
#   tryton.sh clone NAME [N]            a second copy in the running server, for a test that writes; N deals, if given
#   tryton.sh init-vanilla NAME [N=25]  a database without the crm_call module: plain Tryton
#   tryton.sh drop NAME                 remove such a copy
#   tryton.sh url                       where the server answers
#
# TRYTON_HOME (default ~/.cache/dealscope-tryton), TRYTON_PORT (4280) and TRYTON_DB (crm) may be set.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${TRYTON_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/dealscope-tryton}
port=${TRYTON_PORT:-4280}
database=${TRYTON_DB:-crm}
config=$home/trytond.conf
pidfile=$home/trytond.pid
packages=(tryton-server tryton-sao tryton-proteus tryton-modules-sale-opportunity)

# Every Tryton process must see the module folder once a database uses crm_call.
export PYTHONPATH=$here/ext PYTHONWARNINGS=ignore PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
export TRYTONPASSFILE=$home/adminpass

say() { echo "tryton: $*" >&2; }

# Runs a command that talks a lot; what it said is shown when it fails.
quietly() {
  "$@" >"$home/build.log" 2>&1 && return
  tail -n 20 "$home/build.log" >&2
  say "failed: $1, see $home/build.log"
  return 1
}

# One builder at a time. The server must not inherit the lock, see start.
locked() {
  mkdir -p "$home"
  exec 9>"$home/lock"
  flock 9
}

# --- packages -------------------------------------------------------------------------------------------------

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}\n' "${packages[@]}" 2>/dev/null | grep -cx installed)" = ${#packages[@]} ]; }

cannot_install() {
  say "$1"
  say "on Debian 12, install these packages as root, then run this again:"
  say "    apt-get install --no-install-recommends ${packages[*]}"
  exit 3
}

install() {
  installed && return
  command -v apt-get >/dev/null || cannot_install "there is no apt-get here"
  [ "$(id -u)" = 0 ] || cannot_install "only root can install packages"
  forbid_services
  export DEBIAN_FRONTEND=noninteractive
  if ! apt-get install -y -qq --no-install-recommends "${packages[@]}" >"$home/apt.log" 2>&1; then
    apt-get update -qq >>"$home/apt.log" 2>&1 &&
      apt-get install -y -qq --no-install-recommends "${packages[@]}" >>"$home/apt.log" 2>&1 ||
      cannot_install "apt-get failed, see $home/apt.log"
  fi
}

# With systemd the package would start its own server on port 8000.
forbid_services() {
  [ ! -e /usr/sbin/policy-rc.d ] || return 0
  printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
  chmod +x /usr/sbin/policy-rc.d
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
}

# --- databases ------------------------------------------------------------------------------------------------
# Built in $home/build, which no server looks into; finished files wait in $home/golden under a name that says what
# went into them; $home/db holds the copies the server lists.

write_config() { # FILE DATABASE_FOLDER
  mkdir -p "$2"
  cat >"$1" <<CFG
[web]
listen = 127.0.0.1:$port
root = /usr/share/tryton-sao/www
[database]
uri = sqlite://
path = $2
[session]
max_age = 2592000
# After five failures Tryton answers 429 for five minutes; a test that signs in wrongly must not stop the others.
max_attempt = 1000
[password]
length = 4
CFG
}

versions() { dpkg-query -W -f '${Package}=${Version}\n' "${packages[@]}"; }
module_files() { find "$here/ext" -type f ! -name '*.pyc' | sort; }
# shellcheck disable=SC2046
base_key() { { versions; cat $(module_files); } | sha256sum | cut -c1-12; }
seed_key() { cat "$here/seed.py" "$here/names.py" | sha256sum | cut -c1-12; }
golden_of() { echo "$home/golden/$1.sqlite"; }

# The modules are given, so that the plain database differs in nothing else.
build_base() { # NAME MODULE...
  local golden; golden=$(golden_of "$1"); shift
  [ ! -s "$golden" ] || return 0
  say "building $(basename "$golden") (once, about 20 s)"
  mkdir -p "$home/golden"
  rm -rf "$home/build"
  write_config "$home/build.conf" "$home/build"
  echo admin-pw1 >"$TRYTONPASSFILE"
  : >"$home/build/base.sqlite" # the SQLite backend wants an existing, empty file
  quietly trytond-admin -c "$home/build.conf" -d base --email admin@example.com -u "$@" --activate-dependencies
  mv "$home/build/base.sqlite" "$golden"
}

build_seeded() { # NAME BASE N TODAY
  local golden; golden=$(golden_of "$1")
  [ ! -s "$golden" ] || return 0
  say "seeding $(basename "$golden")"
  rm -rf "$home/build"
  write_config "$home/build.conf" "$home/build"
  cp "$(golden_of "$2")" "$home/build/seed.sqlite"
  quietly /usr/bin/python3 "$here/seed.py" "$home/build.conf" seed "$3" "$4"
  say "$(tail -n 1 "$home/build.log")"
  mv "$home/build/seed.sqlite" "$golden"
  # A new file every day would fill the disk.
  ls -t "$home"/golden/*-*-*-*.sqlite 2>/dev/null | tail -n +9 | xargs -r rm -f
}

init() {
  write_config "$config" "$home/db"
  build_base "base-$(base_key)" sale_opportunity crm_call
}

seed() { # [N] [TODAY]
  local n=${1:-300} today=${2:-$(date -u +%F)} name
  init
  name="crm-$(base_key)-$(seed_key)-$n-$today"
  build_seeded "$name" "base-$(base_key)" "$n" "$today"
  # What a test wrote stays until `reset`; other data come in only when other data are asked for.
  [ "$(cat "$home/live" 2>/dev/null)" != "$name" ] || [ ! -s "$home/db/$database.sqlite" ] || return 0
  echo "$name" >"$home/live"
  restore
}

# Replaces the live file. Never under a running server, which would go on reading the old one.
restore() {
  local was_running= golden
  golden=$(golden_of "$(cat "$home/live")")
  running && was_running=1
  stop
  cp "$golden" "$home/db/$database.sqlite"
  touch "$golden" # in use: not the one to be thrown away
  [ -z "$was_running" ] || start
}

reset() { restore; start; }

clone() { # NAME [N]
  local name
  name=$(cat "$home/live")
  if [ -n "${2:-}" ]; then
    name="crm-$(base_key)-$(seed_key)-$2-$(date -u +%F)"
    build_seeded "$name" "base-$(base_key)" "$2" "$(date -u +%F)"
  fi
  install_copy "$(golden_of "$name")" "$1"
}

init_vanilla() { # NAME [N] [TODAY]
  local n=${2:-25} today=${3:-$(date -u +%F)} base name
  base="plain-$(versions | sha256sum | cut -c1-12)"
  write_config "$config" "$home/db"
  build_base "$base" sale_opportunity
  name="$base-$(seed_key)-$n-$today"
  build_seeded "$name" "$base" "$n" "$today"
  install_copy "$(golden_of "$name")" "$1"
}

# A running server finds a new file by itself, and keeps caches of one that it has already opened.
install_copy() { # GOLDEN NAME
  if [ -e "$home/db/$2.sqlite" ]; then
    say "database $2 exists already; choose another name, or: tryton.sh drop $2 (with the server stopped)"
    return 1
  fi
  cp "$1" "$home/db/$2.sqlite"
}

drop() { rm -f "$home/db/$1.sqlite" "$home/db/$1.sqlite-journal"; }

# --- server ---------------------------------------------------------------------------------------------------

url() { echo "http://127.0.0.1:$port"; }
running() { [ -s "$pidfile" ] && kill -0 "$(cat "$pidfile")" 2>/dev/null; }
answers() {
  curl -fsm2 -o /dev/null -H 'Content-Type: application/json' \
    -d '{"id":0,"method":"common.server.version","params":[]}' "$(url)/" 2>/dev/null
}

start() {
  running && answers && return
  stop
  setsid trytond -c "$config" -d "$database" --pidfile "$pidfile" >"$home/trytond.log" 2>&1 </dev/null 9>&- &
  for _ in $(seq 300); do
    running && answers && return
    sleep .2
  done
  tail "$home/trytond.log" >&2
  say "the server does not answer at $(url)"
  return 1
}

stop() {
  running || { rm -f "$pidfile"; return 0; }
  local pid; pid=$(cat "$pidfile")
  kill "$pid"
  for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep .1; done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$pidfile" # a terminated trytond leaves it
}

all() { install; seed "$@"; start; url; }

command=${1:-}
[ $# = 0 ] || shift
case $command in
  install | init | seed | start | stop | reset | clone | drop | all) locked; "$command" "$@" ;;
  init-vanilla) locked; init_vanilla "$@" ;;
  url) url ;;
  *) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
