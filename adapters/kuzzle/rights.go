package kuzzle

import (
	"context"
	"errors"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

func (r *request) question() question {
	index, _ := r.text("index")
	collection, _ := r.text("collection")
	return question{r.controller, r.action, index, collection}
}

// rightsOf adds up what profiles allow. The highest rate limit counts, and 0
// is the highest.
func (d *door) rightsOf(ctx context.Context, profileIDs []string) (rights, error) {
	var sum rights
	unlimited := false
	for _, id := range profileIDs {
		p, err := d.profile(ctx, id)
		if errors.Is(err, dragoman.ErrNotFound) {
			continue
		}
		if err != nil {
			return sum, err
		}
		if len(p.content) == 0 { // a name that means nothing here
			continue
		}
		limit := p.rateLimit()
		unlimited = unlimited || limit == 0
		sum.rateLimit = max(sum.rateLimit, limit)
		grants, err := d.grants(ctx, p)
		if err != nil {
			return sum, err
		}
		sum.grants = append(sum.grants, grants...)
	}
	if unlimited {
		sum.rateLimit = 0
	}
	return sum, nil
}

// grants are a profile's policies. One whose role is gone grants nothing.
func (d *door) grants(ctx context.Context, p profile) ([]grant, error) {
	var grants []grant
	for _, policy := range readPolicies.Of(p.content["policies"], policiesOf) {
		role, err := d.role(ctx, policy.RoleID)
		if errors.Is(err, dragoman.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		grants = append(grants, grant{readControllers.Of(role.content["controllers"], controllersOf), policy.RestrictedTo})
	}
	return grants, nil
}

// What roles and profiles grant, by the texts that were read.
var (
	readControllers transport.Memo[map[string]map[string]bool]
	readPolicies    transport.Memo[[]policy]
)

// authorize fails unless the caller may do what the request asks for. Version 1
// does not tell anonymous callers from others (quirk 8).
func (d *door) authorize(r *request) error {
	if r.caller.may(r.question(), r.v1) {
		return nil
	}
	if r.caller.anonymous && !r.v1 {
		return r.unauthorized()
	}
	return problem.RightsForbidden.With(r.controller, r.action, r.caller.id())
}

// missingProfiles returns those of the profiles that do not exist: that are
// neither built in nor a role of the directory.
func (d *door) missingProfiles(ctx context.Context, profileIDs []string) ([]string, error) {
	var missing []string
	seen := map[string]bool{}
	for _, id := range profileIDs {
		if seen[id] || builtinProfiles[id] != nil {
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
			return problem.ProfileNotFound.With(id)
		}
	}
	return nil
}

func (d *door) getMyRights(_ context.Context, r *request) (any, error) {
	return r.caller.rights.list(), nil
}

// getUserRights answers the rights of any user, the anonymous one included.
func (d *door) getUserRights(ctx context.Context, r *request) (any, error) {
	kuid, err := r.kuid()
	if err != nil {
		return nil, err
	}
	who, err := d.callerAs(ctx, kuid)
	if err != nil {
		return nil, err
	}
	return who.rights.list(), nil
}

// checkRights answers whether the caller may do what the body describes.
func (d *door) checkRights(_ context.Context, r *request) (any, error) {
	q, err := r.described()
	if err != nil {
		return nil, err
	}
	return allowed{r.caller.may(q, r.v1)}, nil
}

func (d *door) checkRightsOf(ctx context.Context, r *request) (any, error) {
	kuid, err := r.userID()
	if err != nil {
		return nil, err
	}
	q, err := r.described()
	if err != nil {
		return nil, err
	}
	who, err := d.callerAs(ctx, kuid)
	if err != nil {
		return nil, err
	}
	return allowed{who.may(q, r.v1)}, nil
}

type allowed struct {
	Allowed bool `json:"allowed"`
}

// described is a body that is a request itself.
func (r *request) described() (q question, err error) {
	body, err := r.object()
	if err != nil {
		return q, err
	}
	for _, want := range []struct {
		name     string
		into     *string
		required bool
	}{{"controller", &q.controller, true}, {"action", &q.action, true}, {"index", &q.index, false}, {"collection", &q.collection, false}} {
		v, path := body[want.name], "body."+want.name
		text, ok := rawjson.Text(v)
		switch {
		case (v == nil || rawjson.IsNull(v) || ok && text == "") && want.required:
			return q, problem.MissingArgument.With(path)
		case v != nil && !rawjson.IsNull(v) && !ok:
			return q, problem.InvalidType.With(path, "string")
		}
		*want.into = text
	}
	return q, nil
}

// userID is the argument of that name, which some actions have instead of _id.
func (r *request) userID() (string, error) {
	id, err := r.text("userId")
	if err != nil {
		return id, err
	}
	if id == "" {
		return id, problem.MissingArgument.With("userId")
	}
	return id, nil
}
