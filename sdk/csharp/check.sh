#!/bin/sh
# Makes a project for each contract below build/ and has dotnet build it. Where
# there is no dotnet, it says so and is content.
set -eu
cd "$(dirname "$0")"
if ! command -v dotnet >/dev/null; then
	echo "sdk/csharp: there is no dotnet, so C#'s clients are neither made nor compiled"
	exit 0
fi
rm -rf build
mvn --quiet --batch-mode generate-sources
for dialect in elasticsearch cloud kuzzle fusion; do
	cp ../../LICENSE "build/$dialect/LICENSE"
	dotnet build "build/$dialect" --nologo --verbosity quiet
done
