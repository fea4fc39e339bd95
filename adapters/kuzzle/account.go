package kuzzle

import (
	"context"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// mine is what actions on one's own credentials need: a strategy, and a caller
// who is logged in.
func (r *request) mine() (kuid string, err error) {
	if r.caller.anonymous {
		return "", r.unauthorized()
	}
	return r.caller.id(), r.strategy()
}

func (d *door) getMyCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err != nil {
		return nil, err
	}
	return d.getCredentialsOf(ctx, kuid)
}

func (d *door) credentialsExist(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err != nil {
		return nil, err
	}
	return d.credentialsExistFor(ctx, kuid)
}

func (d *door) createMyCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err != nil {
		return nil, err
	}
	return d.createCredentialsFor(ctx, r, kuid)
}

func (d *door) validateMyCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err != nil {
		return nil, err
	}
	return d.validateCredentialsFor(ctx, r, kuid)
}

func (d *door) updateMyCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err == nil {
		err = d.provePassword(ctx, r, "update")
	}
	if err != nil {
		return nil, err
	}
	return d.updateCredentialsFor(ctx, r, kuid)
}

func (d *door) deleteMyCredentials(ctx context.Context, r *request) (any, error) {
	kuid, err := r.mine()
	if err == nil {
		err = d.provePassword(ctx, r, "delete")
	}
	if err != nil {
		return nil, err
	}
	return d.deleteCredentialsOf(ctx, kuid)
}

// provePassword asks for the caller's password again, if the door is set to do
// so: in currentPassword of the body, or in the argument password.
func (d *door) provePassword(ctx context.Context, r *request, what string) error {
	if !d.requirePassword {
		return nil
	}
	body, _ := rawjson.Object(r.body)
	password, given := rawjson.Text(body["currentPassword"])
	if !given {
		var err error
		if password, err = r.text("password"); err != nil {
			return err
		}
	}
	if password == "" {
		return problem.Unregistered(400, "Cannot %s credentials: password required.", what)
	}
	ok, err := d.dir.CheckPassword(ctx, &r.caller.principal.User, password)
	if err == nil && !ok {
		err = problem.Unregistered(403, "Invalid user or password.")
	}
	return err
}
