#!/bin/sh
# Installs Koncorde and builds the one native addon of its three that these
# filters need; addons.cjs says what stands in for the other two, which take
# two minutes to build.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
# The headers beside node itself, where there are any; npm would download them.
home=$(node --print 'path.dirname(path.dirname(process.execPath))')
[ ! -e "$home/include/node/node.h" ] || export npm_config_nodedir="$home"
npm rebuild --loglevel=error kuzzle-espresso-logic-minimizer
