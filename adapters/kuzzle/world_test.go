package kuzzle

import (
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

var room = adaptertest.Room{Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New}

func open(t testing.TB) *adaptertest.World { return openWith(t, nil) }

// openSet is a door of which every setting is other than usual.
func openSet(t testing.TB) *adaptertest.World {
	return openWith(t, map[string]string{
		"allow_origins": "https://console.example.com, http://localhost:3000", "cookie_auth": "false",
		"token.max_ttl": "10m", "token.expires_in": "5m", "restricted_profile_ids": `["guests","default"]`,
		"websocket.logins_per_second": "2", "websocket.rate_limit": "3",
	})
}

func openWith(t testing.TB, settings map[string]string) *adaptertest.World {
	r := room
	r.Settings = settings
	return adaptertest.Open(t, r)
}
