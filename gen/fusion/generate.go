package fusion

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/fusion.yaml
//go:generate go tool oapi-codegen --config ../../sdk/go/fusion/codegen.yaml ../../openapi/fusion.yaml
//go:generate go tool -modfile=../../tools/go.mod gofumpt -w ../../sdk/go/fusion/client.gen.go
