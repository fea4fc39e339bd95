package elasticsearch

import (
	"context"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// ChangePassword changes the password of the user in the path.
func (d *door) ChangePassword(ctx context.Context, r wire.ChangePasswordRequestObject) (wire.ChangePasswordResponseObject, error) {
	return wire.ChangePassword200JSONResponse{DoneJSONResponse: done()}, d.changePassword(ctx, r.Username, *r.Body)
}

// ChangePasswordByPost is ChangePassword by another method.
func (d *door) ChangePasswordByPost(
	ctx context.Context, r wire.ChangePasswordByPostRequestObject,
) (wire.ChangePasswordByPostResponseObject, error) {
	return wire.ChangePasswordByPost200JSONResponse{DoneJSONResponse: done()}, d.changePassword(ctx, r.Username, *r.Body)
}

// ChangeOwnPassword changes the caller's password.
func (d *door) ChangeOwnPassword(ctx context.Context, r wire.ChangeOwnPasswordRequestObject) (wire.ChangeOwnPasswordResponseObject, error) {
	return wire.ChangeOwnPassword200JSONResponse{DoneJSONResponse: done()},
		d.changePassword(ctx, principalFrom(ctx).User.Username, *r.Body)
}

// ChangeOwnPasswordByPost is ChangeOwnPassword by another method.
func (d *door) ChangeOwnPasswordByPost(
	ctx context.Context, r wire.ChangeOwnPasswordByPostRequestObject,
) (wire.ChangeOwnPasswordByPostResponseObject, error) {
	return wire.ChangeOwnPasswordByPost200JSONResponse{DoneJSONResponse: done()},
		d.changePassword(ctx, principalFrom(ctx).User.Username, *r.Body)
}

func (d *door) changePassword(ctx context.Context, username string, body []byte) error {
	change, err := fromWirePasswordChange(body)
	if err != nil {
		return err
	}
	own := principalFrom(ctx).User.Username == username && principalFrom(ctx).Can(dragoman.AccountPassword)
	if err := may(ctx); err != nil && !own {
		return err
	}
	if username == userAnonymous {
		return problem.IllegalArgument("user [%s] is anonymous and cannot be modified via the API", username)
	}
	u, err := d.userNamed(ctx, username)
	if err == nil {
		err = d.setPassword(ctx, u.ID, change)
	}
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return problem.Invalid("user must exist in order to change password")
	}
	return err
}

func (d *door) setPassword(ctx context.Context, id string, change secret) error {
	hash, err := d.hashed(ctx, change)
	if err != nil {
		return err
	}
	_, err = d.dir.UpdateUser(ctx, id, func(u *dragoman.User) error {
		u.SetPassword(hash)
		return nil
	})
	return err
}

// hashed is the hash of what was given: a password or a hash already, or ""
// for neither.
func (d *door) hashed(ctx context.Context, s secret) (dragoman.PasswordHash, error) {
	if s.password == "" {
		return s.hash, nil
	}
	return d.dir.HashPassword(ctx, s.password)
}
