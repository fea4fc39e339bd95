#!/bin/bash
# Puts the contracts before judges that nobody here wrote, and prints what they
# found. Anything but 0 fails.
set -euo pipefail
shopt -s inherit_errexit # a judge that breaks down has not found 0
cd "$(dirname "$0")"
export REDOCLY_TELEMETRY=off
dialects="elasticsearch cloud kuzzle fusion"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --loglevel=error
environment="$HOME/.cache/dragoman/contract-judges"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt

bad=0
row() { printf '%-24s%14s%14s%14s%14s\n' "$@"; }
# judge NAME COMMAND: COMMAND prints a number for the dialect; anything but 0 fails.
judge() {
	local name=$1 line=("$1")
	shift
	for dialect in $dialects; do
		local count
		count=$("$@" "$dialect")
		[ "$count" = 0 ] || bad=1
		line+=("$count")
	done
	row "${line[@]}"
}
redocly() { { npx redocly lint "$1" --format=json 2>/dev/null || true; } | node -e '
	const t = JSON.parse(require("fs").readFileSync(0)).totals; console.log(t.errors + t.warnings)'; }
spectral() { rm -f "$work/spectral.json"
	npx spectral lint --ruleset spectral.yaml --format json --output "$work/spectral.json" "../../openapi/$1.yaml" >/dev/null 2>&1 || true
	node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).length' "$work/spectral.json"; }
validator() { "$environment/bin/openapi-spec-validator" "../../openapi/$1.yaml" >/dev/null 2>&1 && echo 0 || echo 1; }
# undescribed counts operations, parameters, schemas and properties without a description.
undescribed() { node undescribed.mjs "../../openapi/$1.yaml" "$work/$1.json"; }

# asked JUDGE: doors.py has it ask running doors, and prints a line per dialect.
asked() {
	local line=("$1") told
	told=$("$environment/bin/python" doors.py "$1" "$work/dragoman")
	for dialect in $dialects; do
		local count
		count=$(sed -n "s/^$dialect //p" <<<"$told")
		[ "$count" = 0 ] || bad=1
		line+=("${count:-failed}")
	done
	row "${line[@]}"
}
# breaking counts the changes since the last tag that break who uses a contract and that CHANGELOG.md does not name. Until
# there is a tag, they count from the commit in base.txt.
base=$(git describe --tags --abbrev=0 2>/dev/null || cat base.txt)
breaking() {
	local old="$work/$1.old.yaml"
	git show "$base:openapi/$1.yaml" >"$old"
	go tool -modfile=../go.mod oasdiff breaking "$old" "../../openapi/$1.yaml" --format json >"$work/$1.breaking.json"
	node breaking.mjs "$work/$1.breaking.json" ../../CHANGELOG.md
}
# unseen counts the answers that the contract promises and no test has seen, and what tests saw and it does not promise.
go test -C ../.. -count=1 -v -run 'TestTranscripts|TestHTTP|TestStories' ./adapters/{elasticsearch,cloud,kuzzle,fusion} >"$work/tests.txt" 2>&1 || true
unseen() {
	grep -q "^ok.*adapters/$1[[:space:]]" "$work/tests.txt" && echo 0 && return
	grep -E 'never seen|breaks the contract|forbids it' "$work/tests.txt" >&2 || tail -20 "$work/tests.txt" >&2
	echo failed
}

row "" $dialects
judge "redocly" redocly
judge "spectral" spectral
judge "openapi-spec-validator" validator
judge "without description" undescribed
if git cat-file -e "$base^{commit}" 2>/dev/null; then
	judge "oasdiff, unnamed breaks" breaking
else # a clone without its history has nothing to compare with
	row "oasdiff, unnamed breaks" "-" "-" "-" "-"
	echo "not compared with the contracts of $base, which this clone does not have: git fetch --unshallow --tags" >&2
fi
judge "unseen in tests" unseen
go build -C ../.. -trimpath -o "$work/dragoman" ./cmd/dragoman
asked prism
asked schemathesis
printf '%dm%02ds\n' $((SECONDS / 60)) $((SECONDS % 60))
exit $bad
