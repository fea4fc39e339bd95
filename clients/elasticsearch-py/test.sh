#!/bin/sh
# Tells the story with every version of the client.
set -eu
cd "$(dirname "$0")"
for version in 7 8 9; do
  echo "elasticsearch $version"
  PYTHONDONTWRITEBYTECODE=1 "$HOME/.cache/dragoman/elasticsearch-py/$version/bin/python" -m unittest story.py
done
