#!/bin/sh
# Makes a crate for each contract below build/ and has cargo check it. Where
# there is no cargo, it says so and is content.
set -eu
cd "$(dirname "$0")"
if ! command -v cargo >/dev/null; then
	echo "sdk/rust: there is no cargo, so Rust's clients are neither made nor checked"
	exit 0
fi
rm -rf build
mvn --quiet --batch-mode generate-sources
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$HOME/.cache/dragoman/sdk-rust}"
for dialect in elasticsearch cloud kuzzle fusion; do
	cp ../../LICENSE "build/$dialect/LICENSE"
	cargo check --quiet --manifest-path "build/$dialect/Cargo.toml"
done
