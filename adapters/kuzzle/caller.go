package kuzzle

import (
	"context"
	"errors"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// caller is who asks: the anonymous user, or a principal.
type caller struct {
	anonymous bool
	principal dragoman.Principal
	profiles  []string
	token     string
	isKey     bool // the token is an API key
	rights    rights
}

func (who caller) id() string {
	if who.anonymous {
		return anonymousID
	}
	return who.principal.User.ID
}

// always are the actions of everybody who has logged in, whatever their
// profiles: to see who one is, and to leave (quirk 18).
var always = []string{"checkToken", "getCurrentUser", "getMyRights", "logout"}

// may reports whether a caller is allowed an action. Version 1's built-in
// roles have server:info where version 2's have server:publicApi (quirk 19).
func (who caller) may(q question, v1 bool) bool {
	if !who.anonymous && q.controller == "auth" && slices.Contains(always, q.action) {
		return true
	}
	if who.rights.allow(q) {
		return true
	}
	return v1 && q.controller == "server" && q.action == "info" && who.rights.allow(question{controller: "server", action: "publicApi"})
}

func (d *door) callerAs(ctx context.Context, kuid string) (caller, error) {
	who := caller{profiles: []string{profileAnonymous}, anonymous: true}
	u, err := d.dir.User(ctx, kuid)
	switch {
	case err == nil:
		who = caller{profiles: d.roles.AllToWire(u.Roles), principal: dragoman.Principal{User: u}}
	case !errors.Is(err, dragoman.ErrNotFound) || !isAnonymous(kuid):
		return who, err
	}
	who.rights, err = d.rightsOf(ctx, who.profiles)
	return who, err
}

// outlasting are the actions whose result lets the caller in again.
var outlasting = map[string][]string{
	"auth":        {"createToken", "createApiKey", "createMyCredentials", "updateMyCredentials", "deleteMyCredentials"},
	"security":    {"createApiKey"},
	passwordsHere: {"getResetPasswordToken"},
}

// trades reports whether the caller's token is for a single use and would be
// exchanged for something that lasts: another token, a key, or a password of its
// owner (quirk 56). Refreshing has its own refusal.
func (r *request) trades() bool {
	session := r.caller.principal.Session
	if session == nil || session.Note != singleUse {
		return false
	}
	if slices.Contains(outlasting[r.controller], r.action) {
		return true
	}
	kuid, _ := r.text("_id")
	own := []string{"createCredentials", "updateCredentials", "deleteCredentials"}
	return r.controller == "security" && kuid == r.caller.id() && slices.Contains(own, r.action)
}
