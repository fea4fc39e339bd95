package elasticsearch

import (
	"context"
	"errors"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// UpdateKey changes what a key of the caller's may do, until when, and its metadata.
func (d *door) UpdateKey(ctx context.Context, r wire.UpdateKeyRequestObject) (wire.UpdateKeyResponseObject, error) {
	var body []byte
	if r.Body != nil {
		body = *r.Body
	}
	change, err := fromWireKeyChange(updateKeyBody, body, keyFields...)
	if err == nil {
		err = d.mayUpdateKeys(ctx, change)
	}
	if err != nil {
		return nil, err
	}
	changed, err := d.updateKey(ctx, r.ID, change)
	return wire.UpdateKey200JSONResponse{KeyUpdatedJSONResponse: wire.KeyUpdatedJSONResponse{Updated: changed}}, err
}

func (d *door) mayUpdateKeys(ctx context.Context, change keyChange) error {
	if err := admit(ctx, nil, change.checkUpdate, mayOwn); err != nil {
		return err
	}
	if callerFrom(ctx).key != nil {
		return problem.IllegalArgument("authentication via API key not supported: only the owner user can update an API key")
	}
	return nil
}

// updateKey changes a key of the caller's own, others being as good as unknown.
func (d *door) updateKey(ctx context.Context, id string, change keyChange) (changed bool, err error) {
	owner := callerFrom(ctx).user
	if change.owner, err = d.ownerMark(ctx, owner, change.wanted()); err != nil {
		return false, err
	}
	_, err = d.dir.UpdateKey(ctx, id, func(k *dragoman.Key) error {
		switch {
		case k.OwnerID != owner.ID:
			return dragoman.ErrNotFound
		case k.RevokedAt != nil:
			return problem.IllegalArgument("cannot update invalidated API key [%s]", id)
		case k.ExpiredAt(d.dir.Now()):
			return problem.IllegalArgument("cannot update expired API key [%s]", id)
		}
		if err := wrongKind(*k, change.wanted()); err != nil {
			return err
		}
		if changed = change.apply(k, d.dir.Now()); !changed {
			return errUnchanged
		}
		return nil
	})
	switch {
	case errors.Is(err, errUnchanged):
		return false, nil
	case dragoman.CodeOf(err) == dragoman.CodeNotFound:
		return false, problem.New(http.StatusNotFound, problem.TypeNotFound, "no API key owned by requesting user found for ID [%s]", id)
	}
	return changed, err
}

// BulkUpdateKeys changes several keys of the caller's alike.
func (d *door) BulkUpdateKeys(ctx context.Context, r wire.BulkUpdateKeysRequestObject) (wire.BulkUpdateKeysResponseObject, error) {
	change, err := fromWireKeyChange(bulkUpdateKeyBody, *r.Body, withKeyFields("ids")...)
	switch {
	case err != nil:
		return nil, err
	case change.ids == nil:
		return nil, problem.IllegalArgument("Required [ids]")
	case len(change.ids) == 0:
		return nil, problem.InvalidRequest("Field [ids] cannot be empty")
	}
	if err := d.mayUpdateKeys(ctx, change); err != nil {
		return nil, err
	}
	out := wire.KeysUpdatedJSONResponse{Updated: []string{}, Noops: []string{}}
	for _, id := range privilege.Unrepeated(change.ids) {
		changed, err := d.updateKey(ctx, id, change)
		switch {
		case err != nil:
			if err := noteError(&out.Errors, id, err); err != nil {
				return nil, err
			}
		case changed:
			out.Updated = append(out.Updated, id)
		default:
			out.Noops = append(out.Noops, id)
		}
	}
	return wire.BulkUpdateKeys200JSONResponse{KeysUpdatedJSONResponse: out}, nil
}

// CloneKey makes a key that may do what another one may, for who shows that one.
func (d *door) CloneKey(ctx context.Context, r wire.CloneKeyRequestObject) (wire.CloneKeyResponseObject, error) {
	made, err := d.cloneKey(ctx, *r.Body)
	return wire.CloneKey200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

// CloneKeyByPut is CloneKey by another method.
func (d *door) CloneKeyByPut(ctx context.Context, r wire.CloneKeyByPutRequestObject) (wire.CloneKeyByPutResponseObject, error) {
	made, err := d.cloneKey(ctx, *r.Body)
	return wire.CloneKeyByPut200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

func (d *door) cloneKey(ctx context.Context, body []byte) (wire.NewKey, error) {
	change, encoded, err := fromWireClone(body)
	rules := func() error { return change.check(change.name != nil) }
	if err = admit(ctx, err, rules, may); err != nil {
		return wire.NewKey{}, err
	}
	source, err := d.authenticateKey(ctx, encoded)
	if err != nil {
		return wire.NewKey{}, err
	}
	kept := fromKeyBody(source.key.Body)
	change.roles = kept.Roles
	if change.metadata == nil {
		change.metadata = kept.Metadata
	}
	if change.name == nil {
		change.name = &source.key.Name
	}
	return d.makeKey(ctx, source.user, change, proved(source, source.user.ID))
}

func fromWireClone(body []byte) (c keyChange, encoded string, err error) {
	c, err = fromWireKeyChange(cloneKeyBody, body, "api_key", "name", "expiration", "metadata")
	if err != nil {
		return c, "", err
	}
	fields, err := content.ReadFields(body)
	if err != nil {
		return c, "", err
	}
	for _, f := range fields {
		if f.Name != "api_key" {
			continue
		}
		if encoded, err = (content.Parser{What: cloneKeyBody, Body: body}).Text(f); err != nil {
			return c, "", err
		}
	}
	if encoded == "" {
		return c, "", problem.IllegalArgument("Required [api_key]")
	}
	return c, encoded, nil
}

// authenticateKey finds out whom a key stands for, and what it may do (reference:
// elasticsearch, sections 2.1 and 2.2). The key is dead as soon as its owner is
// disabled or deleted (quirk 30).
func (d *door) authenticateKey(ctx context.Context, encoded string) (*caller, error) {
	keyID, secret, complaint := readCredentials(encoded)
	if complaint != "" {
		return nil, refusedCredentials("API key: " + complaint)
	}
	u, k, err := d.dir.AuthenticateKey(ctx, Dialect, credentials(keyID, secret))
	switch dragoman.CodeOf(err) {
	case "":
	case dragoman.CodeExpired:
		return nil, refusedCredentials("API key: api key is expired")
	case dragoman.CodeUnauthenticated:
		return nil, refusedCredentials("API key: " + d.keyComplaint(ctx, keyID, k))
	default:
		return nil, err
	}
	if fromKeyBody(k.Body).kindOf() == typeCrossCluster {
		return nil, unauthenticated("authentication expected API key type of [rest], but API key [" + k.ID + "] has type [cross_cluster]")
	}
	who, err := d.callerFor(ctx, u)
	if err == nil {
		who.key, who.limits = &k, fromKeyBody(k.Body).limits()
	}
	return who, err
}

// keyComplaint says what is wrong with a key that was refused.
func (d *door) keyComplaint(ctx context.Context, id string, refused dragoman.Key) string {
	if refused.RevokedAt != nil {
		return "api key [" + id + "] has been invalidated"
	}
	if _, err := d.dir.Key(raised(ctx, dragoman.KeysManage), id); err == nil {
		return "invalid credentials for API key [" + id + "]"
	}
	return "unable to find apikey with id " + id
}
