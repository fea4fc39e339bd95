package kuzzle

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/kuzzle.yaml
//go:generate go tool oapi-codegen --config client/codegen.yaml ../../openapi/kuzzle.yaml
