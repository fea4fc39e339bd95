package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/humanname"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

func (d *door) getUser(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	u, err := d.dir.User(ctx, id)
	if errors.Is(err, dragoman.ErrNotFound) && isAnonymous(id) {
		return toWireAnonymous(r.v1), nil
	}
	if err != nil {
		return nil, err
	}
	return d.toWireUser(&u, r.v1), nil
}

// createUser adds a user and its credentials in one write; Kuzzle, which needs
// several, undoes the first when a later one fails.
func (d *door) createUser(ctx context.Context, r *request) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	members, err := requiredObjectIn(body, "content")
	if err != nil {
		return nil, err
	}
	id, err := r.givenKuid()
	if err != nil {
		return nil, err
	}
	return d.create(ctx, r, id, members, body)
}

// givenKuid is the kuid of a new user; "" asks for one to be made up.
func (r *request) givenKuid() (string, error) {
	id, err := r.text("_id")
	if err != nil {
		return id, err
	}
	if r.v1 && strings.HasPrefix(id, "_") {
		return id, problem.InvalidID.With()
	}
	return id, nil
}

// create goes through Kuzzle's order of complaints: the shape, the strategy,
// the profiles, the kuid, the credentials, the login.
func (d *door) create(ctx context.Context, r *request, id string, members, body map[string]json.RawMessage) (any, error) {
	c, err := fromWireContent(members, "body.content.")
	if err != nil {
		return nil, err
	}
	if c.profileIDs == nil {
		return nil, noProfileIDs(members, "body.content.", r.v1)
	}
	if err := d.fits(ctx, c); err != nil {
		return nil, err
	}
	if rawjson.IsNull(body["credentials"]) && !r.v1 {
		return nil, problem.InvalidType.With("body.credentials", "object")
	}
	local, err := fromWireCredentials(body)
	if err != nil {
		return nil, err
	}
	if len(c.profileIDs) == 0 && r.v1 { // quirk 11
		c.profileIDs = d.restricted
	}
	if err := d.checkProfiles(ctx, id, c.profileIDs); err != nil {
		return nil, err
	}
	late := local == nil && !isAnonymous(id) // there is nothing in between to complain about
	if !late {
		if err := d.checkFree(ctx, id); err != nil {
			return nil, err
		}
	}
	u, err := d.newUser(ctx, r, id, local, c)
	if err != nil {
		return nil, err
	}
	created, err := d.createAs(ctx, r, id, u)
	if err != nil && late {
		if taken := d.checkFree(ctx, id); taken != nil {
			return nil, taken
		}
	}
	if err != nil {
		return nil, err
	}
	return d.justCreated(&created, r), nil
}

// noProfileIDs is the refusal of content without profiles; null is no list.
func noProfileIDs(members map[string]json.RawMessage, path string, v1 bool) error {
	if members[keyProfiles] != nil && !v1 {
		return problem.InvalidType.With(path+keyProfiles, "array")
	}
	return problem.MissingArgument.With(path + keyProfiles)
}

// justCreated is a user as a result; version 1 says that it is new, and so it is
// said to who tells no version (quirk 58).
func (d *door) justCreated(u *dragoman.User, r *request) wire.User {
	out := d.toWireUser(u, r.v1)
	if yes := true; r.v1 || r.plain() {
		out.Created, out.Version = &yes, &u.Version
	}
	return out
}

// checkProfiles refuses profiles that do not exist, and none at all.
func (d *door) checkProfiles(ctx context.Context, id string, profileIDs []string) error {
	missing, err := d.missingProfiles(ctx, profileIDs)
	if err != nil {
		return err
	}
	if err := refuseMissing(missing, nil, d.spelling); err != nil {
		return err
	}
	if len(profileIDs) == 0 {
		if id == "" { // a kuid was made up before anybody looked
			id = "kuid-" + humanname.New()
		}
		return problem.NoProfile.With(id)
	}
	return nil
}

// checkFree is early about a taken kuid: it matters more than what is wrong
// with the credentials.
func (d *door) checkFree(ctx context.Context, id string) error {
	if id == "" {
		return nil
	}
	_, err := d.dir.User(ctx, id)
	if err == nil || isAnonymous(id) {
		return problem.UserExists.With(id)
	}
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil
	}
	return err
}

// newUser is a user under the kuid that was given, if one was.
func (d *door) newUser(ctx context.Context, r *request, id string, local map[string]json.RawMessage, c content) (dragoman.User, error) {
	u := dragoman.User{ID: id, Enabled: true}
	login, err := fromWireLocal(local, "body.credentials.local.", r.admitsHashes())
	if err != nil {
		return u, err
	}
	d.put(&u, c)
	if login == nil {
		return u, nil
	}
	u.Username = login.username
	if len(d.passwordPolicies) > 0 { // a login that is taken matters more
		if err := d.checkLogin(ctx, id, login.username); err != nil {
			return u, err
		}
	}
	if err := d.checkNewPassword(ctx, &u, login.username, login.password); err != nil {
		return u, err
	}
	give, err := d.preparePassword(ctx, r, *login)
	if err == nil {
		give(&u)
	}
	return u, err
}

// kuidAttempts is how many made-up kuids may be taken already.
const kuidAttempts = 10

// createAs adds the user under the kuid, or under made-up ones until one is free.
func (d *door) createAs(ctx context.Context, r *request, id string, u dragoman.User) (dragoman.User, error) {
	if u.ID = id; id != "" {
		return d.createFree(ctx, u)
	}
	like, err := r.text("kuid")
	if err != nil {
		return u, err
	}
	for range kuidAttempts {
		u.ID = "kuid-" + humanname.New()
		if r.v1 {
			u.ID = uuid.NewString()
		} else if like == "uuid" {
			u.ID = "kuid-" + uuid.NewString()
		}
		var created dragoman.User
		created, err = d.createFree(ctx, u)
		if err == nil || !takenKuid(err) {
			return created, err
		}
	}
	return u, err
}

// createFree adds a user. One without credentials has its kuid for a login: if
// that is somebody's login, then the kuid is taken.
func (d *door) createFree(ctx context.Context, u dragoman.User) (dragoman.User, error) {
	created, err := d.dir.CreateUser(ctx, u)
	if u.Username == "" && errors.Is(err, dragoman.ErrConflict) {
		return created, dragoman.Taken(dragoman.SubjectUser, "id", u.ID)
	}
	return created, err
}

// takenKuid reports whether another kuid would do.
func takenKuid(err error) bool {
	return errors.Is(err, &dragoman.Error{Code: dragoman.CodeConflict, Field: "id"})
}

func (d *door) updateUser(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	members, err := r.object()
	if err != nil {
		return nil, err
	}
	if _, err := r.integer("retryOnConflict", 0); err != nil {
		return nil, err
	}
	return d.updateWith(ctx, r, id, members, "body.")
}

// updateWith merges members into a user. Version 1 takes a profile that is given as a text.
func (d *door) updateWith(ctx context.Context, r *request, id string, members map[string]json.RawMessage, path string) (any, error) {
	if text, ok := rawjson.Text(members[keyProfiles]); ok && r.v1 {
		members = maps.Clone(members)
		members[keyProfiles] = rawjson.Must([]string{text})
	}
	c, err := fromWireContent(members, path)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, r, id, c, d.update)
}

// replaceUser is strict about profiles: there must be a list.
func (d *door) replaceUser(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	members, err := r.object()
	if err != nil {
		return nil, err
	}
	c, err := fromWireContent(members, "body.")
	if err != nil {
		return nil, err
	}
	if c.profileIDs == nil {
		return nil, noProfileIDs(members, "body.", r.v1)
	}
	return d.write(ctx, r, id, c, func(u *dragoman.User, c content) {
		d.put(u, c)
		markReplaced(u, r.caller.id(), d.dir.Now())
	})
}

// write lets put change a user. A profile that the user holds may stay,
// whether it exists or not (quirk 17).
func (d *door) write(ctx context.Context, r *request, id string, c content, put func(*dragoman.User, content)) (any, error) {
	if err := d.fits(ctx, c); err != nil {
		return nil, err
	}
	missing, err := d.missingProfiles(ctx, c.profileIDs)
	if err != nil {
		return nil, err
	}
	if c.profileIDs != nil && isAnonymous(id) && !slices.Contains(c.profileIDs, profileAnonymous) {
		return nil, problem.NeedsAnonymous.With()
	}
	u, err := d.dir.UpdateUser(ctx, id, func(u *dragoman.User) error {
		if err := refuseMissing(missing, u, d.spelling); err != nil {
			return err
		}
		if c.profileIDs != nil && len(c.profileIDs) == 0 && len(u.Roles) > 0 {
			return problem.NoProfile.With(id)
		}
		put(u, c)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d.toWireUser(&u, r.v1), nil
}

// upsertAttempts bounds the race of an upsert against creates and deletes.
const upsertAttempts = 5

func (d *door) upsertUser(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	members, err := requiredObjectIn(body, "content")
	if err != nil {
		return nil, err
	}
	if v := members[keyProfiles]; !r.v1 && (v == nil || rawjson.IsNull(v)) { // even of a user that is there
		return nil, noProfileIDs(members, "body.content.", false)
	}
	defaults, err := objectIn(body, "default")
	if err != nil {
		return nil, err
	}
	return d.upsert(ctx, r, id, members, defaults, body)
}

func (d *door) upsert(
	ctx context.Context, r *request, id string, members, defaults, body map[string]json.RawMessage,
) (result any, err error) {
	all := maps.Clone(defaults)
	if all == nil {
		all = map[string]json.RawMessage{}
	}
	maps.Copy(all, members)
	for range upsertAttempts {
		result, err = d.updateWith(ctx, r, id, members, "body.content.")
		if !errors.Is(err, dragoman.ErrNotFound) {
			return result, err
		}
		result, err = d.create(ctx, r, id, all, body)
		if isAnonymous(id) || !createdMeanwhile(err) {
			return result, err
		}
	}
	return result, err
}

// createdMeanwhile reports whether a create failed because somebody else was
// faster.
func createdMeanwhile(err error) bool {
	var p *problem.Problem
	return errors.Is(err, &dragoman.Error{Code: dragoman.CodeConflict, Field: "id"}) ||
		errors.As(err, &p) && p.ID == problem.UserExists.ID
}

func (d *door) deleteUser(ctx context.Context, r *request) (any, error) {
	id, err := r.kuid()
	if err != nil {
		return nil, err
	}
	if _, err := d.dir.DeleteUser(ctx, id); err != nil {
		return nil, err
	}
	return wire.Deleted{ID: id}, nil
}
