#!/bin/sh
# Looks for a browser, and installs axe-core, pinned, outside of the repository.
set -eu
cd "$(dirname "$0")"
sh ../browser/find.sh
folder="$HOME/.cache/dragoman/portal"
mkdir -p "$folder"
cmp -s package-lock.json "$folder/package-lock.json" && [ -e "$folder/node_modules/axe-core/axe.min.js" ] || {
	cp .npmrc package.json package-lock.json "$folder"
	npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
}
# The quick starts are run with the SDKs that their own tests use.
for sdk in elasticsearch-js kuzzle-sdk; do
	[ -e "../$sdk/node_modules" ] || npm ci --prefix "../$sdk" --no-audit --no-fund --loglevel=error
done
