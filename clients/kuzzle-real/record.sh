#!/bin/sh
# Starts a real Kuzzle, says the dialogue of prove/kuzzle to it, and writes down
# what it answered. It takes seven minutes on two cores: Kuzzle waits until what
# is written can be searched.
set -eu
cd "$(dirname "$0")"
sh needs.sh
sh prepare.sh
folder=$(mktemp -d)
(cd ../.. && go build -trimpath -o "$folder/dragoman" ./cmd/dragoman)
export KUZZLE_PORT="${KUZZLE_PORT:-17512}"
printf '%s\n' secret-admin-1 >"$folder/password"
sh start.sh >"$folder/log" 2>&1 &
kuzzle=$!
trap 'kill $kuzzle; wait $kuzzle || true; rm -rf "$folder"' EXIT
until grep -q '^ready' "$folder/log"; do
	kill -0 $kuzzle || { cat "$folder/log"; exit 1; }
	sleep 1
done
sh admin.sh "$folder/password"
"$folder/dragoman" prove --against "http://127.0.0.1:$KUZZLE_PORT" --dialect kuzzle --password-file "$folder/password" \
	--record ../../prove/kuzzle/recording.json --says "Kuzzle 2.56.0"
chmod 644 ../../prove/kuzzle/recording.json
