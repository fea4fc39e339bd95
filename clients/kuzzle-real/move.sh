#!/bin/sh
# Starts a real Kuzzle, gives it KUZZLE_USERS=1000 users, and moves them with
# their passwords into a Dragoman and on to the Elasticsearch door of another.
set -eu
cd "$(dirname "$0")"
sh needs.sh
sh prepare.sh
folder=$(mktemp -d)
export KUZZLE_PORT="${KUZZLE_PORT:-17612}" ELASTICSEARCH_PORT="${ELASTICSEARCH_PORT:-19301}" REDIS_PORT="${REDIS_PORT:-16479}"
printf '%s\n' secret-admin-1 >"$folder/password"
sh start.sh >"$folder/log" 2>&1 &
kuzzle=$!
trap 'kill $kuzzle; wait $kuzzle || true; rm -rf "$folder"' EXIT
until grep -q '^ready' "$folder/log"; do
	kill -0 $kuzzle || { cat "$folder/log"; exit 1; }
	sleep 1
done
sh admin.sh "$folder/password"
go test ../../cmd/dragoman -run TestKuzzleMovesToElasticsearch -count=1 -v -timeout 60m -args \
	-kuzzle.url="http://127.0.0.1:$KUZZLE_PORT" -kuzzle.storage="http://127.0.0.1:$ELASTICSEARCH_PORT" -kuzzle.users="${KUZZLE_USERS:-1000}"
