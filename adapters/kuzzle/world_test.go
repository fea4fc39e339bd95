package kuzzle

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

var room = adaptertest.Room{Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New}

func open(t testing.TB) *adaptertest.World { return openWith(t, nil) }

func openWith(t testing.TB, settings map[string]string) *adaptertest.World {
	r := room
	r.Settings = settings
	return adaptertest.Open(t, r)
}
