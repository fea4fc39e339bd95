package kuzzle

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

const specFile = "../../openapi/kuzzle.yaml"

func TestHTTP(t *testing.T) {
	adaptertest.Transcripts(t, adaptertest.LoadSpec(t, specFile), "testdata/http/*.txt", openAsTold)
}
