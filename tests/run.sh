#!/usr/bin/env bash
# Installs what the tests need, builds everything with warnings as errors, and runs every test project.
# Ends in one line: N passed, N failed, N skipped. Words after it are handed to each test program (as: -class Bot.Tests.Storage.LaneTests).
set -uo pipefail
cd "$(dirname "$0")/.."
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
  echo "run.sh: I need to run: $* - please do so as root, then start me again." >&2; exit 1; fi; }
missing=()
for pair in redis-server:redis-server setpriv:util-linux inspircd:inspircd atheme-services:atheme-services ngircd:ngircd openssl:openssl; do
  command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || missing+=("${pair#*:}")
done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "run.sh: installing ${missing[*]}"
  as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || exit 1
  for service in redis-server inspircd atheme-services ngircd; do as_root service "$service" stop >/dev/null 2>&1 || true; done
fi
export PATH="$PATH:/usr/sbin"
for setup in tests/Testing/*/*/install.sh; do
  [ -x "$setup" ] || continue
  bash "$setup" || { echo "run.sh: $setup failed"; exit 1; }
done
dotnet build bot.sln -v quiet -nologo || { echo "run.sh: the build failed or warned"; echo "0 passed, 1 failed, 0 skipped"; exit 1; }
passed=0 failed=0 skipped=0 broken=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  log=$(mktemp)
  "$project/bin/Debug/net10.0/$name" -noColor "$@" 2>&1 | tee "$log" | grep -vE '^ *(Starting|Discovering|Discovered|Finished):|OUTPUT' || true
  status=${PIPESTATUS[0]}
  line=$(grep -E "^ *$name +Total: [0-9]+" "$log" | tail -n 1)
  number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"; }
  if [ -z "$line" ]; then
    echo "run.sh: $name ended without a summary (exit $status)"; broken=$((broken + 1)); rm -f "$log"; continue
  fi
  total=$(number Total) errors=$(number Errors) bad=$(number Failed) skip=$(number Skipped)
  bad=$((bad + errors)); passed=$((passed + total - bad - skip)); failed=$((failed + bad)); skipped=$((skipped + skip))
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || { echo "run.sh: $name exited with $status"; broken=$((broken + 1)); }
  rm -f "$log"
done
failed=$((failed + broken))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
