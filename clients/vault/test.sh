#!/bin/sh
# Runs the plugin's own tests against dragomantest, in a copy of the plugin from
# Go's module cache whose fake is ours. Tests that want containers or a cluster
# of one's own are not named here.
set -eu
cd "$(dirname "$0")"
plugin=github.com/hashicorp/vault-plugin-database-elasticsearch
go mod download "$plugin"
copy=$(mktemp -d)
trap 'chmod -R u+w "$copy"; rm -rf "$copy"' EXIT
cp -R "$(go list -m -f '{{.Dir}}' "$plugin")" "$copy/plugin"
chmod -R u+w "$copy"
rm "$copy/plugin/mock/"*.go
cp mock/dragoman.go "$copy/plugin/mock/"
cp go.mod "$copy/go.mod"
cp go.sum "$copy/go.sum"
go mod edit -replace "$plugin=$copy/plugin" "$copy/go.mod"
# BadResponses asks a server of its own, and takes half a minute.
go test -modfile "$copy/go.mod" -count=1 -v -run '^Test(Client|Elasticsearch)_' -skip BadResponses "$plugin"
