#!/bin/sh
# Starts a real Kuzzle on KUZZLE_PORT with an Elasticsearch and a Redis of its
# own, all empty and on the loopback address, and ends them with itself. It
# says "ready" when there is an answer.
set -eu
cd "$(dirname "$0")"
: "${KUZZLE_PORT:=17512}" "${ELASTICSEARCH_PORT:=19201}" "${REDIS_PORT:=16379}"
export KUZZLE_PORT ELASTICSEARCH_PORT REDIS_PORT
built=$HOME/.cache/dragoman/kuzzle-real
folder=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null; wait; rm -rf "$folder"' EXIT
trap 'exit 143' INT TERM

redis-server --port "$REDIS_PORT" --bind 127.0.0.1 --save '' --dir "$folder" >"$folder/redis.log" &
pids="$pids $!"
java -Xms512m -Xmx512m -Djava.security.manager=allow -Des.distribution.flavor=default -Des.distribution.type=tar \
	-Des.path.home="$folder" -Dlog4j2.disable.jmx=true \
	-cp "$built/classes:$(cat "$built/classpath")" Elasticsearch "$folder" "$ELASTICSEARCH_PORT" >"$folder/elasticsearch.log" 2>&1 &
pids="$pids $!"
until curl -fs "http://127.0.0.1:$ELASTICSEARCH_PORT/_cluster/health?wait_for_status=yellow" >"$folder/health" 2>/dev/null; do
	for pid in $pids; do kill -0 "$pid" 2>/dev/null || { cat "$folder"/*.log; exit 1; }; done
	sleep 0.5
done
node kuzzle.js &
pids="$pids $!"
wait $!
