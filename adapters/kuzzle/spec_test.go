package kuzzle

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func TestSpecHasAnExampleForEverything(t *testing.T) {
	adaptertest.LoadSpec(t, "../../openapi/kuzzle.yaml").Examples(t)
}
