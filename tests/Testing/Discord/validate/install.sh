#!/usr/bin/env bash
# Installs the packages of this folder for Node; their versions are in package.json.
set -euo pipefail
cd "$(dirname "$0")"
for program in node npm; do
  type -P "$program" >/dev/null || { echo "$program is missing. Install it: apt-get install nodejs npm" >&2; exit 1; }
done
wanted=$(cat package.json install.sh | cksum)
if [ -f node_modules/.installed ] && [ "$(cat node_modules/.installed)" = "$wanted" ]; then
  exit 0
fi
npm install --no-package-lock --no-audit --no-fund --silent
# Its files are modules and its package.json does not say so; Node 20 finds out by itself, Debian's Node 18 does not.
echo '{"type":"module"}' > node_modules/discord-api-spec/build/package.json
echo "$wanted" > node_modules/.installed
