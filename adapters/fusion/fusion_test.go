package fusion

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// specFile is the published contract.
const specFile = "../../openapi/fusion.yaml"

func door(compat string) adaptertest.Room {
	return adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New,
		Settings: map[string]string{"compat": compat},
	}
}

func open5(t testing.TB) *adaptertest.World { return adaptertest.Open(t, door("5")) }
func open4(t testing.TB) *adaptertest.World { return adaptertest.Open(t, door("4")) }

func TestStories(t *testing.T) {
	t.Run("5", func(t *testing.T) {
		adaptertest.Transcripts(t, adaptertest.LoadSpec(t, specFile), "testdata/5/*.txt", open5)
	})
	t.Run("4", func(t *testing.T) {
		adaptertest.Transcripts(t, adaptertest.LoadSpec(t, specFile), "testdata/4/*.txt", open4)
	})
}
