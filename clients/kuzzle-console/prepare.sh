#!/bin/sh
# Looks for a browser, and installs the SDK that the page is built on.
set -eu
cd "$(dirname "$0")"
browser() {
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		command -v "$name" && return
	done
	echo "there is no Chromium or Chrome (Debian: apt-get install chromium)" >&2
	return 1
}
browser
[ -e ../kuzzle-sdk/node_modules/kuzzle-sdk/dist/kuzzle.js ] ||
	npm ci --prefix ../kuzzle-sdk --no-audit --no-fund --loglevel=error
