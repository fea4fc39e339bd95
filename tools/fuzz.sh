#!/usr/bin/env bash
# Fuzzes every target of the module for FUZZTIME (20s), as many at once as there
# are processors, each on one of them. What one finds is in its package's
# testdata/fuzz afterwards, where it is a test from then on: mend it and commit both.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

fuzz() {
	local folder=$1 target=$2 out
	if out=$(go test "./$folder" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-20s}" -parallel 1 </dev/null 2>&1); then
		printf '%s %s: %s\n' "$folder" "$target" "$(grep -o 'execs: [0-9]*' <<<"$out" | tail -1)"
	elif grep -q 'context deadline exceeded' <<<"$out" && ! grep -q 'Failing input' <<<"$out"; then
		# Go's own word for a time that ended in the middle of an input.
		printf '%s %s: %s, and the time ended within one\n' "$folder" "$target" "$(grep -o 'execs: [0-9]*' <<<"$out" | tail -1)"
	else
		printf '%s %s FAILED\n%s\n' "$folder" "$target" "$out"
		return 255 # xargs begins no more
	fi
}
export -f fuzz

git grep -n '^func Fuzz[A-Za-z]*(f \*testing.F) *{' -- '*_test.go' |
	sed 's|^\([^:]*\):[0-9]*:func \(Fuzz[A-Za-z0-9]*\).*|\1 \2|' |
	while read -r file target; do printf '%s %s\n' "$(dirname "$file")" "$target"; done |
	xargs -P "$(nproc)" -L 1 bash -c 'fuzz "$@"' _
