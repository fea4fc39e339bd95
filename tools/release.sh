#!/usr/bin/env bash
# Checks that a version may be released, tags it and builds it. It publishes
# nothing: pushing the tag and uploading dist/ is for a person to do.
set -euo pipefail
cd "$(git rev-parse --show-toplevel)"

version=${1:-}
fail() { echo "release: $1" >&2; exit 1; }

[[ $version =~ ^v(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$ ]] ||
	fail "say which, as in make release VERSION=v1.2.3 (semantic versions: what breaks raises the first number)"
[ -z "$(git status --porcelain)" ] || fail "the work tree is not clean"
[ "$(git rev-parse --abbrev-ref HEAD)" = main ] || fail "releases are made from main"
! git rev-parse -q --verify "refs/tags/$version" >/dev/null || fail "the tag $version exists"

# The section of CHANGELOG.md is the release notes.
notes=$(awk -v heading="## ${version#v}" '
	index($0, heading) == 1 { found = 1; next }
	found && /^## / { exit }
	found { print }' CHANGELOG.md)
[ -n "${notes//[[:space:]]/}" ] || fail "CHANGELOG.md has no section \"## ${version#v}\": rename \"Unreleased\" and date it"
unreleased=$(awk '/^## Unreleased/ { found = 1; next } found && /^## / { exit } found { print }' CHANGELOG.md)
[ -z "${unreleased//[[:space:]]/}" ] || fail "CHANGELOG.md still has entries under \"Unreleased\""

make verify
make test
git tag -a "$version" -m "Dragoman $version" -m "$notes"
make dist VERSION="$version"
printf '%s\n' "$notes" >dist/NOTES.md
echo "tagged $version and built dist/; git push origin $version publishes the tag, dist/NOTES.md are its notes"
