package kuzzle

import (
	"context"
	"errors"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// The profiles that are there without being defined by anybody.
const (
	profileAdmin     = "admin"
	profileDefault   = "default"
	profileAnonymous = "anonymous"
	profileViewer    = "viewer"
)

var builtinProfiles = []string{profileAdmin, profileDefault, profileAnonymous, profileViewer}

// caller is who asks: nobody in particular, or a principal.
type caller struct {
	anonymous bool
	principal dragoman.Principal
	profiles  []string
	token     string
}

func (c caller) id() string {
	if c.anonymous {
		return anonymousID
	}
	return c.principal.User.ID
}

// everybody may ask these, with a token or without: they tell what any client
// needs to begin, and nothing about users (quirk 19).
var everybody = []string{"server:now", "server:info", "server:adminExists", "auth:checkToken", "auth:getCurrentUser"}

// granted is what the built-in profiles allow, as Kuzzle restricts them;
// admin allows everything. A profile that is not here grants nothing (quirk 18).
var granted = map[string][]string{
	profileAnonymous: {"auth:getMyRights", "auth:login", "server:publicApi", "server:openapi"},
	profileDefault:   {"auth:getMyRights", "auth:updateSelf", "server:publicApi"},
	profileViewer: {
		"auth:getMyRights", "auth:updateSelf", "server:publicApi",
		"security:getUser", "security:mGetUsers", "security:searchUsers",
	},
}

// permit fails unless the caller may do what the request asks for. Version 1
// does not tell anonymous callers from others (quirk 8).
func (d *door) permit(r *request) error {
	asked := r.controller + ":" + r.action
	if slices.Contains(everybody, asked) || !r.caller.anonymous && asked == "auth:logout" {
		return nil
	}
	for _, profile := range r.caller.profiles {
		if profile == profileAdmin || slices.Contains(granted[profile], asked) {
			return nil
		}
	}
	if r.caller.anonymous && !r.v1 {
		return rightsUnauthorized.with(r.controller, r.action)
	}
	return rightsForbidden.with(r.controller, r.action, r.caller.id())
}

// capabilities are what profiles let their holder do in the directory.
func capabilities(profiles []string) []dragoman.Capability {
	switch {
	case slices.Contains(profiles, profileAdmin):
		return dragoman.AllCapabilities()
	case slices.Contains(profiles, profileViewer):
		return []dragoman.Capability{dragoman.UsersRead, dragoman.RolesRead, dragoman.AccountRead}
	default:
		return []dragoman.Capability{dragoman.AccountRead}
	}
}

// missingProfiles returns those of the profiles that do not exist: that are
// neither built in nor a role of the directory.
func (d *door) missingProfiles(ctx context.Context, profileIDs []string) ([]string, error) {
	var missing []string
	seen := map[string]bool{}
	for _, id := range profileIDs {
		if seen[id] || slices.Contains(builtinProfiles, id) {
			continue
		}
		seen[id] = true
		_, err := d.dir.Role(ctx, d.roles.ToShared(id))
		if errors.Is(err, dragoman.ErrNotFound) {
			missing = append(missing, id)
		} else if err != nil {
			return nil, err
		}
	}
	return missing, nil
}

// refuseMissing fails for the first missing profile that the user, if there is
// one, does not hold.
func refuseMissing(missing []string, u *dragoman.User, s spelling) error {
	for _, id := range missing {
		if u == nil || !u.HasRole(s.roles.ToShared(id)) {
			return profileNotFound.with(id)
		}
	}
	return nil
}
