package elasticsearch

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// CreateKey makes an API key for the caller.
func (d *door) CreateKey(ctx context.Context, r wire.CreateKeyRequestObject) (wire.CreateKeyResponseObject, error) {
	made, err := d.createKey(ctx, *r.Body)
	return wire.CreateKey200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

// CreateKeyByPost is CreateKey by another method.
func (d *door) CreateKeyByPost(ctx context.Context, r wire.CreateKeyByPostRequestObject) (wire.CreateKeyByPostResponseObject, error) {
	made, err := d.createKey(ctx, *r.Body)
	return wire.CreateKeyByPost200JSONResponse{KeyMadeJSONResponse: wire.KeyMadeJSONResponse(made)}, err
}

func (d *door) createKey(ctx context.Context, body []byte) (wire.NewKey, error) {
	change, err := fromWireKeyChange(createKeyBody, body, withKeyFields("name")...)
	rules := func() error { return change.check(true) }
	if err = admit(ctx, err, rules, mayOwn); err != nil {
		return wire.NewKey{}, err
	}
	if callerFrom(ctx).key != nil && !allEmpty(change.roles) {
		return wire.NewKey{}, problem.IllegalArgument(
			"creating derived api keys requires an explicit role descriptor that is empty (has no privileges)")
	}
	return d.makeKey(ctx, callerFrom(ctx).user, change, nil)
}

// makeKey makes a key; only its answer shows the secret. by is who asks for it,
// if that is not the caller.
func (d *door) makeKey(ctx context.Context, owner dragoman.User, change keyChange, by *dragoman.Principal) (wire.NewKey, error) {
	mark, err := d.ownerMark(ctx, owner, change.wanted())
	if err != nil {
		return wire.NewKey{}, err
	}
	id, secret := newKeyID(), newSecret()
	n := dragoman.NewKey{
		By: by,
		ID: id, OwnerID: owner.ID, Name: *change.name, Secret: credentials(id, secret),
		Body: keyBody{
			Roles: change.roles, Metadata: change.metadata, Type: change.kind, Access: change.access, Identity: change.identity, Owner: mark,
		}.json(),
	}
	if change.lifetime != nil {
		n.Lifetime = change.seconds()
	}
	k, err := d.dir.CreateKey(ctx, n)
	return toWireNewKey(k, secret), err
}

// keyFilter says which keys are meant.
type keyFilter struct {
	ids             []string
	name            string
	username, realm string
	owned           bool // the caller's own
	active, limited bool // only those in use; with their owner's roles
}

func fromWireKeyFilter(ctx context.Context) (w keyFilter, err error) {
	query := requestFrom(ctx).query
	for name, into := range map[string]*bool{"owner": &w.owned, "active_only": &w.active, "with_limited_by": &w.limited} {
		if *into, err = readFlag(query, name); err != nil {
			return w, err
		}
	}
	if id := lastValue(query, "id"); id != "" {
		w.ids = []string{id}
	}
	w.name, w.username, w.realm = lastValue(query, "name"), lastValue(query, "username"), lastValue(query, "realm_name")
	return w, nil
}

// check looks at the wish as a whole; doing is the vendor's word for what for.
func (f keyFilter) check(doing string) error {
	one, whose := "api key id", f.username != "" || f.realm != ""
	if doing == "invalidating" {
		one = "api key id(s)"
	}
	var complaints []string
	if doing == "invalidating" && len(f.ids) == 0 && f.name == "" && !whose && !f.owned {
		complaints = append(complaints, "One of [api key id(s), api key name, username, realm name] must be specified if [owner] flag is false")
	}
	if (len(f.ids) > 0 || f.name != "") && whose {
		verb := "is"
		if doing == "invalidating" {
			verb = "are"
		}
		complaints = append(complaints, "username or realm name must not be specified when the "+one+" or api key name "+verb+" specified")
	}
	if f.owned && whose {
		complaints = append(complaints, "neither username nor realm-name may be specified when "+doing+" owned API keys")
	}
	if len(f.ids) > 0 && f.name != "" {
		complaints = append(complaints, "only one of ["+one+", api key name] can be specified")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return nil
}

// permitted fails unless the caller may do this to all keys, or to its own and
// means its own. A key may always look at itself.
func (f keyFilter) permitted(ctx context.Context) error {
	who := callerFrom(ctx)
	if may(ctx) == nil {
		return nil
	}
	if !f.own(who) {
		return refuseOwn(ctx)
	}
	if who.key != nil && requestFrom(ctx).operation.action == opGetKeys.action {
		return nil
	}
	return mayOwn(ctx)
}

// own reports whether the wish is for keys that are the caller's: users name
// themselves and their realm, or ask for what they own; a key owns none but
// itself, and may not see what limits it (quirk 29).
func (f keyFilter) own(who *caller) bool {
	if who.key != nil {
		itself := func(key string) bool { return key == who.key.ID }
		return len(f.ids) > 0 && !slices.ContainsFunc(f.ids, func(key string) bool { return !itself(key) }) && !f.limited
	}
	return f.owned || f.username == who.user.Username && f.realm == realmOf(&who.user).Name
}

// refuseOwn refuses what a privilege over one's own keys would not allow
// either: it is not among those that would.
func refuseOwn(ctx context.Context) error {
	op := &requestFrom(ctx).operation
	op.granted = strings.TrimPrefix(op.granted, ownKeys+",")
	return dragoman.ErrForbidden
}

// keysByID returns those of the keys that there are.
func (d *door) keysByID(ctx context.Context, ids []string) ([]dragoman.Key, error) {
	var keys []dragoman.Key
	for _, id := range ids {
		k, err := d.dir.Key(ctx, id)
		if err == nil {
			keys = append(keys, k)
		} else if dragoman.CodeOf(err) != dragoman.CodeNotFound {
			return nil, err
		}
	}
	return keys, nil
}

// shownKeys adds who owns them. Keys of users whom this door does not show are
// not shown either.
func (d *door) shownKeys(ctx context.Context, keys []dragoman.Key, limited bool) ([]shownKey, error) {
	var ids []string
	for _, k := range keys {
		ids = append(ids, k.OwnerID)
	}
	slices.Sort(ids)
	users, err := d.dir.UsersByID(raised(ctx, dragoman.UsersRead), slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	profiles, err := d.profileUIDsOf(ctx, users)
	if err != nil {
		return nil, err
	}
	owners := map[string]dragoman.User{}
	for _, u := range users {
		owners[u.ID] = u
	}
	var list []shownKey
	for _, k := range keys {
		owner, ok := owners[k.OwnerID]
		if !ok {
			continue
		}
		s := shownKey{key: k, owner: owner}
		if limited {
			if s.limited, err = d.limitedBy(ctx, owner); err != nil {
				return nil, err
			}
		}
		s.profile = profiles[owner.ID]
		list = append(list, s)
	}
	return list, nil
}

// limitedBy is what an owner's roles grant just now (quirk 30).
func (d *door) limitedBy(ctx context.Context, owner dragoman.User) (map[string]json.RawMessage, error) {
	roles := map[string]json.RawMessage{}
	if isServiceAccount(&owner) {
		roles[owner.Username] = privilege.ToWireRole(privilege.ServiceRoles()[owner.Username])
		return roles, nil
	}
	for _, shared := range owner.Roles {
		name := d.roles.ToWire(shared)
		r, exists, err := d.roleNamed(ctx, name, shared)
		if err != nil {
			return nil, err
		}
		if exists {
			roles[name] = privilege.ToWireRole(r)
		}
	}
	return roles, nil
}

// ownerMark tells two states of an owner apart: what is kept of them in a key of
// this kind at the vendor, whose update writes it anew (quirk 32). A key between
// clusters has nothing of its owner's roles.
func (d *door) ownerMark(ctx context.Context, owner dragoman.User, kind string) (string, error) {
	roles := map[string]json.RawMessage{}
	if kind == typeRest {
		var err error
		if roles, err = d.limitedBy(ctx, owner); err != nil {
			return "", err
		}
	}
	sum := sha256.Sum256(content.MustJSON([]any{toWireMetadata(&owner), owner.FullName, owner.Email, realmOf(&owner), roles}))
	return base64.RawStdEncoding.EncodeToString(sum[:12]), nil
}

// InvalidateKeys ends API keys for good; they are still told of.
func (d *door) InvalidateKeys(ctx context.Context, r wire.InvalidateKeysRequestObject) (wire.InvalidateKeysResponseObject, error) {
	w, err := fromWireKeyEnd(*r.Body)
	rules := func() error { return w.check("invalidating") }
	if err = admit(ctx, err, rules, w.permitted); err != nil {
		return nil, err
	}
	out := wire.KeysEndedJSONResponse{InvalidatedAPIKeys: []string{}, PreviouslyInvalidatedAPIKeys: []string{}}
	if err := d.eachPage(ctx, w, func(keys []dragoman.Key) error { return d.mayEnd(ctx, keys) }); err != nil {
		return nil, err
	}
	err = d.eachPage(ctx, w, func(keys []dragoman.Key) error {
		for i := range keys {
			before, err := d.invalidateKey(ctx, keys[i].ID)
			switch {
			case err != nil:
				return err
			case before:
				out.PreviouslyInvalidatedAPIKeys = append(out.PreviouslyInvalidatedAPIKeys, keys[i].ID)
			default:
				out.InvalidatedAPIKeys = append(out.InvalidatedAPIKeys, keys[i].ID)
			}
		}
		return nil
	})
	return wire.InvalidateKeys200JSONResponse{KeysEndedJSONResponse: out}, err
}

// mayEnd fails, before any key is ended, where the directory would refuse one:
// a key of its administrators.
func (d *door) mayEnd(ctx context.Context, keys []dragoman.Key) error {
	p := principalFrom(ctx)
	if p.Administers() {
		return nil
	}
	shown, err := d.shownKeys(ctx, keys, false)
	if err != nil {
		return err
	}
	above := func(s shownKey) bool {
		return s.owner.HasRole(dragoman.RoleAdmin) && (s.owner.ID != p.User.ID || p.Represented)
	}
	if slices.ContainsFunc(shown, above) {
		return dragoman.ErrForbidden
	}
	return nil
}

func (d *door) keysOfRealm(ctx context.Context, keys []dragoman.Key, realm string) ([]dragoman.Key, error) {
	shown, err := d.shownKeys(ctx, keys, false)
	var kept []dragoman.Key
	for _, s := range shown {
		if realmOf(&s.owner).Name == realm {
			kept = append(kept, s.key)
		}
	}
	return kept, err
}

func (d *door) invalidateKey(ctx context.Context, id string) (before bool, err error) {
	_, err = d.dir.UpdateKey(raised(ctx, dragoman.KeysManage), id, func(k *dragoman.Key) error {
		if before = k.RevokedAt != nil; before {
			return errUnchanged
		}
		now := d.dir.Now()
		k.RevokedAt = &now
		return nil
	})
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return before, err
}

// fromWireKeyEnd reads which keys are to end.
func fromWireKeyEnd(body []byte) (w keyFilter, err error) {
	p, fields, err := content.Read("invalidate_api_key", body, "id", "ids", "name", "username", "realm_name", "owner")
	if err != nil {
		return w, err
	}
	var id *string
	for _, f := range fields {
		switch f.Name {
		case "id":
			id = new(string)
			*id, err = p.Text(f)
		case "ids":
			w.ids, err = fromWireKeyIDs(p, f)
		case "owner":
			w.owned, err = p.Boolean(f)
		default:
			into := map[string]*string{"name": &w.name, "username": &w.username, "realm_name": &w.realm}[f.Name]
			*into, err = p.Text(f)
		}
		if err != nil {
			return w, err
		}
	}
	if id != nil {
		if w.ids != nil {
			return w, problem.IllegalArgument("Must use either [id] or [ids], not both at the same time")
		}
		w.ids = []string{*id}
	}
	return w, nil
}

func fromWireKeyIDs(p content.Parser, f content.Field) ([]string, error) {
	ids, err := p.Texts(f)
	if err != nil {
		return ids, err
	}
	if len(ids) == 0 {
		return ids, problem.InvalidRequest("Field [ids] cannot be an empty array")
	}
	for i, id := range ids {
		if strings.TrimSpace(id) == "" {
			return ids, problem.InvalidRequest(
				"Field [ids] must not contain blank id, but got blank id at index position: [" + strconv.Itoa(i) + "]")
		}
	}
	return ids, nil
}
