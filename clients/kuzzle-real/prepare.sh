#!/bin/sh
# Installs Kuzzle, builds the one native addon that it needs here (stand-ins/
# says what stands for the others), and compiles what starts Elasticsearch.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# The headers beside node itself, where there are any; npm would download them.
home=$(node --print 'path.dirname(path.dirname(process.execPath))')
[ ! -e "$home/include/node/node.h" ] || export npm_config_nodedir="$home"
npm rebuild --loglevel=error kuzzle-espresso-logic-minimizer
mvn --quiet --batch-mode compile
