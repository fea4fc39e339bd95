#!/bin/sh
# Makes the environment with everything pinned, and the client from the contract.
set -eu
cd "$(dirname "$0")"
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check --requirement requirements.txt
.venv/bin/openapi-python-client generate --path ../../openapi/fusion.yaml --config generator.yaml \
	--meta none --output-path generated/fusion_api --overwrite
