package fusion

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func FuzzRequest(f *testing.F) {
	adaptertest.FuzzRequests(f, "testdata/5/*.txt", open5, func(testing.TB, *adaptertest.World) string {
		return adaptertest.Basic("admin", adaptertest.AdminPassword)
	})
}
