#!/usr/bin/env bash
# Builds dragoman as it was at a commit or tag and as it is, and measures both
# beside each other, with bin/bench.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
base=${1:?say with what to compare: make bench-compare BASE=v1.0.0}
shift
folder=$(mktemp -d)
trap 'git worktree remove --force "$folder/base" >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
git worktree add --quiet --detach "$folder/base" "$base"
go build -C "$folder/base" -trimpath -o "$folder/before" ./cmd/dragoman
go build -trimpath -o "$folder/now" ./cmd/dragoman
bin/bench -base "$folder/before" -binary "$folder/now" "$@"
