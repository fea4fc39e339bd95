#!/bin/sh
# Installs the plugin as its users do, into an environment outside the
# repository, and tells the story.
set -eu
cd "$(dirname "$0")"
folder="$HOME/.cache/dragoman/testing-pytest"
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -R . "$copy/source" # a build leaves files beside what it builds
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps "$copy/source"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check "pytest>=7"
PYTHONDONTWRITEBYTECODE=1 "$folder/bin/python" -m pytest -q -p no:cacheprovider --dragoman-seed ../../../seed/testdata/everything.yaml tests
