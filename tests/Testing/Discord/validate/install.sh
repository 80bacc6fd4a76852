#!/usr/bin/env bash
# Installs the packages of this folder for Node; their versions are in package.json.
set -euo pipefail
cd "$(dirname "$0")"
for program in node npm; do
  type -P "$program" >/dev/null || { echo "$program is missing. Install it: apt-get install nodejs npm" >&2; exit 1; }
done
wanted=$(cksum < package.json)
if [ -f node_modules/.installed ] && [ "$(cat node_modules/.installed)" = "$wanted" ]; then
  exit 0
fi
npm install --no-package-lock --no-audit --no-fund --silent
echo "$wanted" > node_modules/.installed
