#!/bin/sh
# Installs what is pinned and makes the client from the contract.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund --loglevel=error
npm run --silent generate
npm run --silent build
