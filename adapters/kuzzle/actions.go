package kuzzle

import (
	"context"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
)

// findAction also tells an unknown action from an unknown controller.
func (d *door) findAction(controller, name string) (*action, error) {
	known := false
	for i := range d.actions {
		a := &d.actions[i]
		if a.controller == controller && a.name == name {
			return a, nil
		}
		known = known || a.controller == controller
	}
	if !known {
		return nil, problem.ControllerNotFound.With(controller)
	}
	return nil, problem.ActionNotFound.With(controller, name).InV1(name)
}

// do carries out a request, in Kuzzle's order of what can go wrong: the
// message, the page it is from, the token, the rights, the action's name, its arguments.
func (d *door) do(ctx context.Context, r *request) (any, error) {
	switch {
	case r.malformed != nil:
		return nil, r.malformed
	case r.controller == "":
		return nil, problem.MissingArgument.With("controller")
	case r.action == "":
		return nil, problem.MissingArgument.With("action")
	case !d.admits(r.origin):
		return nil, problem.UnauthorizedOrigin.With(r.origin)
	}
	if err := d.authenticate(ctx, r); err != nil {
		return nil, err
	}
	if err := d.authorize(r); err != nil {
		return nil, err
	}
	if !d.withinRateLimit(ctx, r) {
		return nil, problem.TooManyRequests.With()
	}
	a, err := d.findAction(r.controller, r.action)
	if err != nil {
		return nil, err
	}
	if r.trades() {
		return nil, r.forbidden()
	}
	// Rights are compiled to what this one action needs of the directory.
	r.caller.principal.Capabilities = a.needs
	r.caller.principal = d.underCeiling(r.caller)
	return a.run(d, dragoman.WithPrincipal(ctx, r.caller.principal), r)
}

// withinRateLimit counts a request against its caller's rate limit. Logging in
// is limited by socket instead, and leaving is not limited at all; all anonymous
// callers are one user, as in Kuzzle (quirk 33).
func (d *door) withinRateLimit(ctx context.Context, r *request) bool {
	limit := r.caller.rights.rateLimit
	if limit == 0 || r.controller == "auth" && (r.action == "login" || r.action == "logout" && !r.caller.anonymous) {
		return true
	}
	dragoman.MomentFrom(ctx).Spoil() // each one counts
	return d.limiter.Pass(r.caller.id(), limit, d.dir.Now())
}
