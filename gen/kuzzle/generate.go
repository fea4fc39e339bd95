package kuzzle

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/kuzzle.yaml
//go:generate go tool oapi-codegen --config ../../sdk/go/kuzzle/codegen.yaml ../../openapi/kuzzle.yaml
//go:generate go run ../../openapi/kuzzleactions -spec ../../openapi/kuzzle.yaml -out actions.gen.go
//go:generate go tool -modfile=../../tools/go.mod gofumpt -w ../../sdk/go/kuzzle/client.gen.go
