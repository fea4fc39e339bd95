#!/bin/sh
# Looks for a browser, and installs the SDK that the page is built on.
set -eu
cd "$(dirname "$0")"
sh ../browser/find.sh
[ -e ../kuzzle-sdk/node_modules/kuzzle-sdk/dist/kuzzle.js ] ||
	npm ci --prefix ../kuzzle-sdk --no-audit --no-fund --loglevel=error
