package elasticsearch

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/elasticsearch.yaml
//go:generate go tool oapi-codegen --config ../../sdk/go/elasticsearch/codegen.yaml ../../openapi/elasticsearch.yaml
//go:generate go tool -modfile=../../tools/go.mod gofumpt -w ../../sdk/go/elasticsearch/client.gen.go
