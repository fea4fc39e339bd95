#!/bin/sh
# Gives a Kuzzle that is new its administrator, whose password is in a file, and
# its default rights. The password is in no variable: Kuzzle takes all that begin
# with KUZZLE_ for its configuration, and tells it.
set -eu
curl -fsS -X POST "http://127.0.0.1:${KUZZLE_PORT:-17512}/_createFirstAdmin/admin?reset=true" \
	-H 'Content-Type: application/json' \
	-d '{"content":{},"credentials":{"local":{"username":"admin","password":"'"$(cat "$1")"'"}}}' >/dev/null
