package cloud

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func FuzzRequest(f *testing.F) {
	adaptertest.FuzzRequests(f, "testdata/*.txt", open, func(testing.TB, *adaptertest.World) string {
		return adaptertest.Basic("admin", adaptertest.AdminPassword)
	})
}

// FuzzCredentials lets nobody in by what nobody gave.
func FuzzCredentials(f *testing.F) { adaptertest.FuzzCredentials(f, open, "/api/v1/users") }
