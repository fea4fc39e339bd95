#!/bin/sh
# Makes a package for each contract below build/, with a virtual environment
# beside them, everything pinned.
set -eu
cd "$(dirname "$0")"
environment="$HOME/.cache/dragoman/sdk-python"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
PATH="$environment/bin:$PATH"
mkdir -p build
for dialect in elasticsearch cloud kuzzle fusion; do
	openapi-python-client generate --path "../../openapi/$dialect.yaml" --output-path "build/$dialect" --overwrite --fail-on-warning --config generator.yaml
	cp ../../LICENSE "build/$dialect/LICENSE"
	cp "readme/$dialect.md" "build/$dialect/README.md"
done
