package elasticsearch

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/elasticsearch.yaml
//go:generate go tool oapi-codegen --config ../../sdk/go/elasticsearch/codegen.yaml ../../openapi/elasticsearch.yaml
