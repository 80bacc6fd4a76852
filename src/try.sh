#!/usr/bin/env bash
# The main job from nothing: installs redis-server if it is missing, builds, and opens the console on the demo team.
# Input from a pipe is run line by line. Other words are handed on, as: bash src/try.sh --as bob
set -euo pipefail
cd "$(dirname "$0")/.."
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
  echo "try.sh: I need to run: $* - please do so as root, then start me again." >&2; exit 1; fi; }
missing=()
command -v redis-server >/dev/null || missing+=(redis-server)
command -v setpriv >/dev/null || missing+=(util-linux)
if [ "${#missing[@]}" -gt 0 ]; then
  echo "try.sh: installing ${missing[*]}" >&2
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  # The package starts one of its own; whoever has one running already keeps it.
  if [ "${missing[0]}" = redis-server ] && command -v service >/dev/null; then as_root service redis-server stop >/dev/null 2>&1 || true; fi
fi
command -v dotnet >/dev/null || {
    echo "try.sh: the .NET 10 SDK is missing; install it first (the command dotnet must be on PATH)" >&2
    exit 1
}
echo "try.sh: building" >&2
dotnet build src/Bot/Bot.csproj -c Release -v quiet -nologo >&2
export Data__Folder="${Data__Folder:-${XDG_DATA_HOME:-$HOME/.local/share}/casebot-demo}"
case " $* " in *" --team "*) ;; *) set -- --team demo "$@";; esac
case " $* " in *" --as "*) ;; *) set -- --as alice "$@";; esac
exec dotnet src/Bot/bin/Release/net10.0/bot.dll console "$@"
