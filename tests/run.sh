#!/usr/bin/env bash
# Installs what the tests need, builds everything with warnings as errors, and runs every test project.
#
#   bash tests/run.sh              the ordinary run
#   bash tests/run.sh long         after it, what takes long: tests of Category=long and the labs named below
#   bash tests/run.sh --seed 7     the tests in another order, the same for the same number; --seed random takes any
#
# Ends in one line: N passed, N failed, N skipped.
# Further words are handed to each test program (as: -class Bot.Tests.Storage.LaneTests).
set -uo pipefail
cd "$(dirname "$0")/.."

# A program of its own, run by `long`, that exits with 0 when what it looks at holds. A line each.
labs=(
  tests/fresh.sh # both commands of the README on a Debian with the SDK and nothing else
)

# program:package. A builtin of the shell of the same name does not serve: tests start programs.
needs=(
  redis-server:redis-server inspircd:inspircd atheme-services:atheme-services ngircd:ngircd
  setpriv:util-linux kill:procps openssl:openssl node:nodejs npm:npm
  systemd-analyze:systemd
)
daemons=" redis-server inspircd atheme-services ngircd "

long=no
while [ $# -gt 0 ]; do
  case "$1" in
    long) long=yes; shift;;
    --seed)
      [[ "${2:-}" =~ ^(random|-?[0-9]{1,9})$ ]] || { echo "run.sh: --seed takes a whole number, or random" >&2; exit 2; }
      [ "$2" != random ] || set -- --seed "$RANDOM" "${@:3}"
      export TEST_ORDER_SEED="$2"; shift 2;;
    *) break;;
  esac
done

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
  echo "run.sh: I need to run: $* - please do so as root, then start me again." >&2; exit 1; fi; }

install_needs() {
  local pair package missing=()
  for pair in "${needs[@]}"; do type -P "${pair%%:*}" >/dev/null || missing+=("${pair#*:}"); done
  [ "${#missing[@]}" -gt 0 ] || return 0
  echo "run.sh: installing ${missing[*]}"
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || exit 1
  # Their packages start them; whoever has one running already keeps it.
  for package in "${missing[@]}"; do
    [[ "$daemons" != *" $package "* ]] || as_root service "$package" stop >/dev/null 2>&1 || true
  done
}

passed=0 failed=0 skipped=0

# Runs every test project with these words and adds to the three figures.
run_projects() {
  local project name log line status total bad skip
  number() { local found; found=$(sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"); echo "${found:-0}"; }
  for project in tests/*.Tests; do
    name=$(basename "$project")
    log=$(mktemp)
    "$project/bin/Debug/net10.0/$name" -noColor "$@" 2>&1 | tee "$log" |
      grep -vE '^ *(Starting|Discovering|Discovered|Finished):|OUTPUT' || true
    status=${PIPESTATUS[0]}
    line=$(grep -E "^ *$name +Total: [0-9]+" "$log" | tail -n 1)
    rm -f "$log"
    if [ -z "$line" ]; then
      echo "run.sh: $name ended without a summary (exit $status)"; failed=$((failed + 1)); continue
    fi
    bad=$(($(number Failed) + $(number Errors))) skip=$(number Skipped)
    total=$(($(number Total) - $(number 'Not Run')))
    passed=$((passed + total - bad - skip)); failed=$((failed + bad)); skipped=$((skipped + skip))
    [ "$status" = 0 ] || [ "$bad" -gt 0 ] || { echo "run.sh: $name exited with $status"; failed=$((failed + 1)); }
  done
}

run_labs() {
  local lab
  for lab in "${labs[@]}"; do
    echo "run.sh: $lab"
    if bash "$lab"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
}

export PATH="$PATH:/usr/sbin"
install_needs
for setup in tests/Testing/*/*/install.sh; do
  bash "$setup" || { echo "run.sh: $setup failed"; exit 1; }
done
dotnet build bot.sln -v quiet -nologo -warnaserror || {
  echo "run.sh: the build failed or warned"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}
[ -z "${TEST_ORDER_SEED:-}" ] || echo "run.sh: tests in the order of seed $TEST_ORDER_SEED"
run_projects "$@"
if [ "$long" = yes ]; then
  # They are explicit: no ordinary run takes them, whoever starts it.
  run_projects -explicit only -trait Category=long
  run_labs
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
