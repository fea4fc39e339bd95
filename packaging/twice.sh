#!/usr/bin/env bash
# Makes the release of the last commit twice, as two people would, and compares
# each file byte by byte: from two clones in different folders, the second one
# shallow, by somebody with another home, so with caches of their own that are
# empty, in another language and time zone, with another file mask. The second
# one compiles everything and fetches Go's modules and the C compiler again: a
# quarter of an hour on two quiet cores.
#
#   packaging/twice.sh                        what "make dist" makes
#   TARGETS=linux/amd64 packaging/twice.sh    what it makes of some targets
#   KEPT=FOLDER packaging/twice.sh            and leaves the second release there
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"
root=$PWD
[ -z "$(git status --porcelain)" ] || echo "what is not committed is not in it" >&2

work=$(mktemp -d)
clean() { chmod -R u+w "$work" && rm -rf "$work"; } # Go's modules are read-only
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

version=${VERSION:-$(git describe --tags --always --abbrev=12)}
dist() { # FOLDER
	"$root/tools/waiting.sh" "making ${1##*/}" sh -c 'exec "$@" >"$0" 2>&1' "$1.log" \
		make --no-print-directory -C "$1" dist VERSION="$version" ONLY="${TARGETS:-}" ||
		{ tail -40 "$1.log"; echo "FAILED: $1" >&2; exit 1; }
}

began=$SECONDS
git clone --quiet "$root" "$work/first"
git -C "$work/first" checkout --quiet --detach "$(git rev-parse HEAD)"
dist "$work/first"
echo "first:  $((SECONDS - began)) s, with this machine's caches"

second="$work/another one's/folder of clones/second"
mkdir -p "$work/home" "${second%/*}"
began=$SECONDS
(
	# Where Go and pip find their registries stays as it is.
	GOENV=$(go env GOENV)
	PYENV_ROOT=${PYENV_ROOT:-$HOME/.pyenv}
	export GOENV PYENV_ROOT HOME=$work/home TZ=Pacific/Kiritimati LC_ALL=C.UTF-8
	unset GOCACHE GOMODCACHE GOPATH XDG_CACHE_HOME XDG_CONFIG_HOME ZIG_GLOBAL_CACHE_DIR ZIG_LOCAL_CACHE_DIR
	umask 077
	git clone --quiet --depth 1 "file://$root" "$second"
	dist "$second"
)
echo "second: $((SECONDS - began)) s, with none"

differ=0
for name in $( (ls "$work/first/dist" && ls "$second/dist") | sort -u); do
	if cmp "$work/first/dist/$name" "$second/dist/$name"; then
		printf 'same   %11d  %s\n' "$(stat -c %s "$second/dist/$name")" "$name"
	else
		printf 'DIFFER              %s\n' "$name"
		differ=$((differ + 1))
	fi
done
(cd "$second/dist" && sha256sum --check --quiet SHA256SUMS)
if [ -n "${KEPT:-}" ]; then
	mkdir -p "$KEPT"
	cp "$second/dist/"* "$KEPT/"
	[ "$differ" = 0 ] || { mkdir -p "$KEPT/first" && cp "$work/first/dist/"* "$KEPT/first/"; }
fi
[ "$differ" = 0 ] || { echo "FAILED: $differ files of two releases of one commit differ" >&2; exit 1; }
echo "both are the same"
