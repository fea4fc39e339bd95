package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// kindRealm is what realms are as documents of this door.
const kindRealm = "realm"

// realm is a realm as it is kept.
type realm struct {
	Name      string          `json:"name"`
	RealmType string          `json:"realmType"`
	Enabled   bool            `json:"enabled"`
	Config    json.RawMessage `json:"config"`
	RoleNames []string        `json:"roleNames"` // shared; never nil
}

// GetRealms lists the realms, native first.
func (d *door) GetRealms(ctx context.Context, request wire.GetRealmsRequestObject) (wire.GetRealmsResponseObject, error) {
	realms, err := d.shownRealms(ctx)
	if name := request.Params.Name; name != nil {
		realms = slices.DeleteFunc(realms, func(w wire.Realm) bool { return w.Name != *name })
	}
	return ok(realms), err
}

// GetDefaultRealms is where clients look up the ids of realms.
func (d *door) GetDefaultRealms(ctx context.Context, _ wire.GetDefaultRealmsRequestObject) (wire.GetDefaultRealmsResponseObject, error) {
	realms, err := d.shownRealms(ctx)
	return ok(realms), err
}

// GetRealm reads by ID, which is the name for the default realms only.
func (d *door) GetRealm(ctx context.Context, request wire.GetRealmRequestObject) (wire.GetRealmResponseObject, error) {
	view, err := d.realmByID(ctx, request.ID)
	return ok(shownTo(ctx, view)), err
}

// shownRealms are all realms as the caller sees them.
func (d *door) shownRealms(ctx context.Context) ([]wire.Realm, error) {
	realms, err := d.allRealms(ctx)
	for i := range realms {
		realms[i] = shownTo(ctx, realms[i])
	}
	return realms, err
}

// shownTo hides the secrets of a realm's configuration from who may not change
// the realm (quirk 36).
func shownTo(ctx context.Context, realm wire.Realm) wire.Realm {
	if !requestFrom(ctx).rights.permit(call{method: http.MethodPut, path: []string{"realm-configs", realm.ID}}) {
		realm.Config = dragoman.Redact(realm.Config)
	}
	return realm
}

// CreateRealm configures a realm. Its id is made from its name, which makes
// the name unique.
func (d *door) CreateRealm(ctx context.Context, request wire.CreateRealmRequestObject) (wire.CreateRealmResponseObject, error) {
	want, enabled, err := d.fromWireRealm(*request.Body)
	if err != nil {
		return nil, err
	}
	if d.isDefaultRealm(want.Name) {
		return nil, errRealmTaken
	}
	if dragoman.HasInvisible(want.Name) {
		return nil, invalidRequest("name contains an invisible character")
	}
	if enabled == nil && d.compat == 4 {
		return nil, invalidRequest("enabled is missing")
	}
	want.Enabled = enabled == nil || *enabled
	doc, err := d.dir.PutDocument(ctx, dragoman.RolesWrite, kindRealm, realmID(want.Name), func(doc *dragoman.Document, exists bool) error {
		if exists {
			return errRealmTaken
		}
		doc.Gives = want.RoleNames
		doc.Body = mustEncode(want)
		return nil
	})
	return answer{status: http.StatusCreated, body: d.toWireRealm(doc)}, err
}

// UpdateRealm replaces (quirk 31).
func (d *door) UpdateRealm(ctx context.Context, request wire.UpdateRealmRequestObject) (wire.UpdateRealmResponseObject, error) {
	want, enabled, err := d.fromWireRealm(*request.Body)
	if err != nil {
		return nil, err
	}
	known, err := d.realmByID(ctx, request.ID)
	if err != nil {
		return nil, err
	}
	if want.Enabled, err = d.stillEnabled(known, want, enabled); err != nil {
		return nil, err
	}
	doc, err := d.dir.PutDocument(ctx, dragoman.RolesWrite, kindRealm, known.ID, func(doc *dragoman.Document, exists bool) error {
		if !exists && !d.isDefaultRealm(known.Name) { // deleted since
			return errNoRealm
		}
		doc.Gives = without(want.RoleNames, fromRealmBody(doc.Body).RoleNames)
		doc.Body = mustEncode(want)
		return nil
	})
	if err == nil && d.compat == 4 {
		return nothing{}, nil
	}
	return ok(d.toWireRealm(doc)), err
}

// without lists the names that are in one list and not in the other.
func without(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(name string) bool { return slices.Contains(other, name) })
}

// stillEnabled holds a change against what realms must keep, and says whether
// the realm is enabled afterwards: native is, or nobody could log in.
func (s spelling) stillEnabled(known wire.Realm, want realm, enabled *bool) (bool, error) {
	switch {
	case known.Name != want.Name:
		return false, invalidRequest("the name of a realm stays: it is %s", known.Name)
	case s.isDefaultRealm(known.Name) && want.RealmType != known.RealmType:
		return false, forbidden("the realm " + known.Name + " keeps its type")
	case known.Name == nativeRealm && enabled != nil && !*enabled:
		return false, forbidden("the realm native stays enabled")
	}
	return known.Name == nativeRealm || enabled != nil && *enabled, nil
}

// DeleteRealm forgets a realm.
func (d *door) DeleteRealm(ctx context.Context, request wire.DeleteRealmRequestObject) (wire.DeleteRealmResponseObject, error) {
	if d.isDefaultRealm(request.ID) {
		return nil, forbidden("the realm " + request.ID + " cannot be deleted: it is there by default")
	}
	_, err := d.dir.DeleteDocument(ctx, dragoman.RolesWrite, kindRealm, request.ID)
	return wire.DeleteRealm204Response{}, err
}

// allRealms are the default realms and then the others by name.
func (d *door) allRealms(ctx context.Context) ([]wire.Realm, error) {
	kept, err := d.dir.Documents(ctx, Dialect, kindRealm)
	if err != nil {
		return nil, err
	}
	realms := []wire.Realm{}
	for _, name := range d.defaultRealms() {
		at := slices.IndexFunc(kept, func(doc dragoman.Document) bool { return doc.ID == name })
		if at < 0 {
			realms = append(realms, d.toWireRealm(defaultRealm(name)))
			continue
		}
		realms = append(realms, d.toWireRealm(kept[at]))
	}
	others := []wire.Realm{}
	for _, doc := range kept {
		if doc.ID != nativeRealm && doc.ID != keyRealm {
			others = append(others, d.toWireRealm(doc))
		}
	}
	slices.SortFunc(others, func(a, b wire.Realm) int { return strings.Compare(a.Name, b.Name) })
	return append(realms, others...), nil
}

func (d *door) realmByID(ctx context.Context, id string) (wire.Realm, error) {
	doc, err := d.dir.Document(ctx, Dialect, kindRealm, id)
	if errors.Is(err, dragoman.ErrNotFound) && d.isDefaultRealm(id) {
		doc, err = defaultRealm(id), nil
	}
	if errors.Is(err, dragoman.ErrNotFound) || err == nil && id == keyRealm && !d.isDefaultRealm(id) {
		return wire.Realm{}, errNoRealm
	}
	return d.toWireRealm(doc), err
}

// realm looks up what is kept of a realm by name; ok is false where there is
// no such realm.
func (d *door) realm(ctx context.Context, name string) (config realm, ok bool, err error) {
	doc, err := d.dir.Document(ctx, Dialect, kindRealm, realmID(name))
	switch {
	case err == nil:
		return fromRealmBody(doc.Body), true, nil
	case errors.Is(err, dragoman.ErrNotFound) && d.isDefaultRealm(name):
		return fromRealmBody(defaultRealm(name).Body), true, nil
	case errors.Is(err, dragoman.ErrNotFound):
		return realm{}, false, nil
	}
	return realm{}, false, err
}

// closedRealm says why nobody can log in to a realm other than native.
func (d *door) closedRealm(ctx context.Context, name string) error {
	config, ok, err := d.realm(ctx, name)
	switch {
	case err != nil:
		return err
	case !ok:
		return unauthorized("realm %q does not exist", name)
	case !config.Enabled:
		return unauthorized("realm %q is disabled", name)
	}
	return unauthorized("realm %q is of type %s: passwords are taken in the realm %s only", name, config.RealmType, nativeRealm)
}

// realmSpace makes ids of realms.
var realmSpace = uuid.MustParse("6f1c1f2e-54a3-5f0b-9c3e-6b1d0f6f9a11")

// realmID is the id of the realm of that name.
func realmID(name string) string {
	if name == nativeRealm || name == keyRealm {
		return name
	}
	return uuid.NewSHA1(realmSpace, []byte(name)).String()
}

func defaultRealm(name string) dragoman.Document {
	return dragoman.Document{ID: name, Body: mustEncode(realm{
		Name: name, RealmType: name, Enabled: true, Config: json.RawMessage(`{}`), RoleNames: []string{},
	})}
}

func fromRealmBody(body json.RawMessage) realm {
	var kept realm
	_ = json.Unmarshal(body, &kept) // only this room writes it
	return kept
}

// fromWireRealm reads a realm; enabled is nil where it is left out.
func (s spelling) fromWireRealm(body json.RawMessage) (want realm, enabled *bool, err error) {
	r := read(body)
	name, kind := r.text("name"), r.text("realmType")
	want = realm{Config: r.object("config"), RoleNames: s.roles.AllToShared(r.texts("roleNames"))}
	enabled = r.flag("enabled")
	switch {
	case r.err != nil:
	case name == nil || *name == "" || len(*name) > maxRealmName:
		r.fail("name is missing, empty or too long")
	case kind == nil || *kind == "" || len(*kind) > maxRealmType:
		r.fail("realmType is missing, empty or too long")
	default:
		want.Name, want.RealmType = *name, *kind
		r.err = want.checkConfig()
	}
	return want, enabled, r.err
}

// Bounds of realms, which are ours.
const (
	maxRealmName = 1024
	maxRealmType = 64
)

// checkConfig knows the one rule that the product documents.
func (want realm) checkConfig() error {
	if want.RealmType != "ldap" {
		return nil
	}
	config := read(want.Config)
	login := read(config.object("login"))
	template := login.text("bindDnTemplate")
	if config.err != nil || login.err != nil || template != nil && strings.Count(*template, "{}") != 1 {
		return invalidRequest("config.login.bindDnTemplate of an ldap realm must hold {} exactly once")
	}
	return nil
}

func (s spelling) toWireRealm(doc dragoman.Document) wire.Realm {
	kept := fromRealmBody(doc.Body)
	w := wire.Realm{
		ID: doc.ID, Name: kept.Name, RealmType: kept.RealmType, Enabled: kept.Enabled,
		Config: kept.Config, RoleNames: s.roles.AllToWire(kept.RoleNames),
	}
	if !doc.CreatedAt.IsZero() {
		created := wholeSeconds(doc.CreatedAt)
		w.CreatedAt = &created
	}
	if doc.Version > 1 {
		changed := wholeSeconds(doc.UpdatedAt)
		w.UpdatedAt = &changed
	}
	return w
}
