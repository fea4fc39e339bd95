#!/usr/bin/env bash
# Looks for known vulnerabilities in what the program calls, of its modules and of
# Go itself. The database is vuln.go.dev, or what GOVULNDB names: another address,
# or file:///… with a copy. Where it cannot be reached nothing has been looked for,
# and that is said; it is a failure with VULN_REQUIRED=1 alone, as it is no fault of
# the change that is tested.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
database=${GOVULNDB:-https://vuln.go.dev}
if [[ $database == http* ]] && ! curl -fsS -m 20 -o /dev/null "$database/index/db.json" 2>/dev/null; then
	echo "known vulnerabilities were not looked for: $database cannot be reached (GOVULNDB names another database)"
	[ "${VULN_REQUIRED:-}" != 1 ]
	exit
fi
go tool -modfile=tools/go.mod govulncheck -db "$database" ./...
