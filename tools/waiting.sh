#!/bin/sh
# Runs a command, and says every quarter of a minute that it still runs.
#
#   tools/waiting.sh "compiling bin/dragoman" go build ./cmd/dragoman
set -u
what=$1
shift
(
	seconds=0
	while sleep 15 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do # $$ is the outer one
		seconds=$((seconds + 15))
		echo "still $what, ${seconds} s" >&2
	done
) &
ticker=$!
trap 'kill "$ticker" 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
