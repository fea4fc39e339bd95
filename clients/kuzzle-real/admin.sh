#!/bin/sh
# Gives a Kuzzle that is new its administrator, and its default rights.
set -eu
curl -fsS -X POST "http://127.0.0.1:${KUZZLE_PORT:-17512}/_createFirstAdmin/admin?reset=true" \
	-H 'Content-Type: application/json' \
	-d '{"content":{},"credentials":{"local":{"username":"admin","password":"'"$KUZZLE_PASSWORD"'"}}}' >/dev/null
