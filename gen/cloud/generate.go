package cloud

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/cloud.yaml
//go:generate go tool oapi-codegen --config ../../sdk/go/cloud/codegen.yaml ../../openapi/cloud.yaml
//go:generate go tool -modfile=../../tools/go.mod gofumpt -w ../../sdk/go/cloud/client.gen.go
