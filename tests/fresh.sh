#!/usr/bin/env bash
# Do the README's two commands work on a fresh Debian with the .NET SDK and nothing else?
# Makes such a system in a folder (debootstrap's smallest), puts this machine's SDK and a clone of HEAD there, and runs both inside.
# What says where packages come from is carried over from this machine: apt's sources, certificates, settings of NuGet and npm, the
# environment. Nothing else is: no package that was fetched before. All of it is gone afterwards, whatever happens.
# Exits with 0 when both commands did what they should: every test passed, none was skipped.
# Needs root, and the right to mount and to make namespaces.
set -euo pipefail
cd "$(dirname "$0")/.."
limit=${FRESH_LIMIT:-3600} # seconds, for all of it

if [ "${1:-}" != --inside ]; then
  [ "$(id -u)" = 0 ] || { echo "fresh.sh: only root can make a system in a folder" >&2; exit 1; }
  type -P dotnet >/dev/null || { echo "fresh.sh: the .NET SDK is missing here, so it cannot be lent" >&2; exit 1; }
  if ! type -P debootstrap >/dev/null; then
    echo "fresh.sh: installing debootstrap"
    apt-get update -qq && env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
  fi
  work=$(umask 077; mktemp -d "${TMPDIR:-/tmp}/fresh.XXXXXX")
  trap '[ -z "${child:-}" ] || { kill -KILL "$child" 2>/dev/null || true; wait || true; }; rm -rf --one-file-system "$work"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  # Mounts and processes live in namespaces of their own: whatever is left of them ends with this one process.
  unshare --mount --pid --fork --kill-child timeout --signal=KILL "$limit" "$BASH" "$0" --inside "$work" &
  child=$!
  status=0
  wait "$child" || status=$?
  [ "$status" != 137 ] || echo "fresh.sh: ended from outside, or not done after $limit s"
  exit "$status"
fi

root=$2/system
log=$2/log
say() { echo "fresh.sh: $* ($SECONDS s)"; }
inside() { chroot "$root" /usr/bin/env -C /root/casebot PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TMPDIR=/tmp "$@"; }

# carry FROM [TO]: a file or folder of this machine, if it has one; links become what they point to.
carry() {
  [ -e "$1" ] || return 0
  mkdir -p "$root$(dirname "${2:-$1}")"
  rm -rf "$root${2:-$1}"
  cp -rL "$1" "$root${2:-$1}" 2>/dev/null || true # A link into nowhere led nowhere before.
}

. /etc/os-release
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
  awk -v suite="$VERSION_CODENAME" '$1 == suite { print $2; exit }')
[ -n "$mirror" ] || { echo "fresh.sh: apt knows no source for $VERSION_CODENAME here" >&2; exit 1; }
say "making a minimal $VERSION_CODENAME"
mkdir "$root" && chmod 755 "$root"
debootstrap --variant=minbase --include=ca-certificates "$VERSION_CODENAME" "$root" "$mirror" >"$log" 2>&1 ||
  { tail -n 20 "$log"; exit 1; }
for from in /etc/apt /etc/hosts /etc/resolv.conf /etc/ssl/certs /usr/local/share/ca-certificates /usr/share/keyrings; do carry "$from"; done
for from in .nuget/NuGet .config/NuGet .npmrc; do carry "$HOME/$from" "/root/$from"; done
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
sdk=$(dirname "$(readlink -f "$(type -P dotnet)")")
mkdir -p "$root/usr/share/dotnet"
mount --bind "$sdk" "$root/usr/share/dotnet"
mount -o remount,bind,ro "$root/usr/share/dotnet"
ln -s /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
git clone -q --no-checkout "$PWD" "$root/root/casebot"
git -C "$root/root/casebot" checkout -q --detach "$(git rev-parse HEAD)"

# What the SDK's own package asks for on Debian.
inside apt-get update -qq >>"$log" 2>&1
inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends '^libicu[0-9]+$' '^libssl[0-9]+$' libstdc++6 zlib1g \
  >>"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }

failed=0
say "bash src/try.sh"
printf '%s\n' 'case open received="2 days ago" reporter=User:Kestrel accused=User:Jackdaw Phone number posted on a talk page' \
  'case take it' 'promise make it "in 3 days" update on the diffs' 'case show it all' |
  inside bash src/try.sh >"$log" 2>&1 || { say "src/try.sh ended with $?"; failed=1; }
tail -n 15 "$log"
for wanted in 'Opened demo-' 'open: on the diffs'; do
  grep -qF "$wanted" "$log" || { say "src/try.sh did not say: $wanted"; failed=1; }
done

say "bash tests/run.sh"
inside bash tests/run.sh >"$log" 2>&1 || { say "tests/run.sh ended with $?"; failed=1; }
grep -E '\[(FAIL|SKIP)\]' "$log" || true
tail -n 15 "$log"
grep -qE '^[1-9][0-9]* passed, 0 failed, 0 skipped$' <<<"$(tail -n 1 "$log")" || { say "not every test passed"; failed=1; }
[ "$failed" = 0 ] && say "both commands work" || say "failed"
exit "$failed"
