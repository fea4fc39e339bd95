#!/bin/sh
# Makes one environment per version of the client, outside the repository.
set -eu
cd "$(dirname "$0")"
python3 --version
for version in 7 8 9; do
  folder="$HOME/.cache/dragoman/elasticsearch-py/$version"
  [ -x "$folder/bin/python" ] || python3 -m venv "$folder"
  "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "requirements-$version.txt"
done
