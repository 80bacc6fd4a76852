#!/usr/bin/env bash
# Installs the packages of this folder for Node; their versions are in package.json. Without Node nothing is installed, and the tests say so.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Node is not installed: bodies are not checked against Discord's schemas, and discord.js is not tried."
  exit 0
fi
wanted=$(cksum < package.json)
if [ -f node_modules/.installed ] && [ "$(cat node_modules/.installed)" = "$wanted" ]; then
  exit 0
fi
npm install --no-package-lock --no-audit --no-fund --silent
echo "$wanted" > node_modules/.installed
