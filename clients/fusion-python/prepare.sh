#!/bin/sh
# Makes the environment with everything pinned, and the client from the
# contract, both outside of the repository.
set -eu
cd "$(dirname "$0")"
folder="$HOME/.cache/dragoman/fusion-python"
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
"$folder/bin/openapi-python-client" generate --path ../../openapi/fusion.yaml --config generator.yaml \
	--meta none --output-path "$folder/generated/fusion_api" --overwrite
