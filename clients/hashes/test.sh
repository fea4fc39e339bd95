#!/bin/sh
# Builds the judge and asks it.
set -eu
cd "$(dirname "$0")"
mvn --quiet --batch-mode compile
built=$HOME/.cache/dragoman/hashes
HASHES_CLASSPATH="$built/classes:$(cat "$built/classpath")" go test -tags hashes -count=1 -v ./...
