// Not for anybody else: the stories that are told through the clients beside it.
module github.com/dragoman-project/dragoman/sdk/go/stories

go 1.24.0

require (
	github.com/dragoman-project/dragoman/sdk/go/cloud v0.0.0
	github.com/dragoman-project/dragoman/sdk/go/elasticsearch v0.0.0
	github.com/dragoman-project/dragoman/sdk/go/fusion v0.0.0
	github.com/dragoman-project/dragoman/sdk/go/kuzzle v0.0.0
	github.com/oapi-codegen/nullable v1.1.0
)

require (
	github.com/apapsch/go-jsonmerge/v2 v2.0.0 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/oapi-codegen/runtime v1.8.0 // indirect
	go.yaml.in/yaml/v3 v3.0.6 // indirect
)

replace (
	github.com/dragoman-project/dragoman/sdk/go/cloud => ../cloud
	github.com/dragoman-project/dragoman/sdk/go/elasticsearch => ../elasticsearch
	github.com/dragoman-project/dragoman/sdk/go/fusion => ../fusion
	github.com/dragoman-project/dragoman/sdk/go/kuzzle => ../kuzzle
)
