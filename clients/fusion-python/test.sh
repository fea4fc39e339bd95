#!/bin/sh
# Tells the story with the generated client.
set -eu
cd "$(dirname "$0")"
folder="$HOME/.cache/dragoman/fusion-python"
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$folder/generated" "$folder/bin/python" test_users.py
