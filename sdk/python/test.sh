#!/bin/sh
# Tells the stories; who starts the server has put the doors' addresses into
# the environment.
set -eu
cd "$(dirname "$0")"
PYTHONPATH="build/elasticsearch:build/cloud:build/kuzzle:build/fusion" \
	exec "$HOME/.cache/dragoman/sdk-python/bin/python" -m unittest -v test_stories test_first_calls
