#!/bin/bash
# Puts the contracts before judges that nobody here wrote, and prints what they
# found. Anything but 0 fails.
set -euo pipefail
cd "$(dirname "$0")"
export REDOCLY_TELEMETRY=off
dialects="elasticsearch cloud kuzzle fusion"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error
environment="${TMPDIR:-/tmp}/dragoman-contract-judges"
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
redocly() { npx redocly lint "$1" --format=json 2>/dev/null | node -e '
	const t = JSON.parse(require("fs").readFileSync(0)).totals; console.log(t.errors + t.warnings)'; }
spectral() { npx spectral lint --ruleset spectral.yaml --format json --output "$work/spectral.json" "../../openapi/$1.yaml" >/dev/null 2>&1 || true
	node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).length' "$work/spectral.json"; }
validator() { "$environment/bin/openapi-spec-validator" "../../openapi/$1.yaml" >/dev/null 2>&1 && echo 0 || echo 1; }
# undescribed counts operations, parameters, schemas and properties without a description.
undescribed() { node undescribed.mjs "../../openapi/$1.yaml" "$work/$1.json"; }

row "" $dialects
judge "redocly" redocly
judge "spectral" spectral
judge "openapi-spec-validator" validator
judge "without description" undescribed
exit $bad
