package elasticsearch

//go:generate go tool oapi-codegen --config codegen.yaml ../../openapi/elasticsearch.yaml
//go:generate go tool oapi-codegen --config client/codegen.yaml ../../openapi/elasticsearch.yaml
