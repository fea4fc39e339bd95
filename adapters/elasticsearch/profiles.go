package elasticsearch

import (
	"context"
	"errors"
	"net/http"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// profileGrant is the body of an activation: the proof of who the profile is for.
type profileGrant struct {
	said map[string]string
}

// String keeps passwords and tokens out of whatever is formatted.
func (g profileGrant) String() string { return "[redacted]" }

// GoString is String.
func (g profileGrant) GoString() string { return g.String() }

func fromWireProfileGrant(body []byte) (profileGrant, error) {
	g := profileGrant{said: map[string]string{}}
	p := content.Parser{What: "activate_profile_request", Body: body}
	fields, err := p.Fields(body, "grant_type", "username", "password", grantAccessToken, clientAuthentication)
	if err != nil {
		return g, err
	}
	for _, f := range fields {
		if f.Name == clientAuthentication {
			err = readClientAuthentication(p, f, g.said)
		} else {
			g.said[f.Name], err = p.Text(f)
		}
		if err != nil {
			return g, err
		}
	}
	return g, nil
}

func (g profileGrant) check() error {
	if complaints := grantComplaints(g.said); len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return nil
}

// ActivateProfile makes or renews the profile of who is proved.
func (d *door) ActivateProfile(ctx context.Context, r wire.ActivateProfileRequestObject) (wire.ActivateProfileResponseObject, error) {
	g, err := fromWireProfileGrant(*r.Body)
	if err = admit(ctx, err, g.check, may); err != nil {
		return nil, err
	}
	who, err := d.proveGrant(ctx, g.said)
	if err != nil {
		return nil, err
	}
	s, err := d.activateProfile(ctx, who.user)
	shown := wire.ProfileActivatedJSONResponse(s.toWireProfile(d.roles, nil))
	return wire.ActivateProfile200JSONResponse{ProfileActivatedJSONResponse: shown}, err
}

func (d *door) activateProfile(ctx context.Context, u dragoman.User) (shownProfile, error) {
	uid := profileUID(u.ID)
	doc, err := d.putProfile(ctx, uid, func(doc *dragoman.Document, p *profile) error {
		doc.OwnerID = u.ID
		if !p.activate(d.dir.Now()) {
			return errUnchanged
		}
		return nil
	})
	if errors.Is(err, errUnchanged) {
		doc, err = d.dir.Document(ctx, Dialect, kindProfile, uid)
	}
	return shownProfile{uid: uid, version: doc.Version, profile: fromProfile(doc.Body), user: u}, err
}

// putProfile changes a profile, or makes one. fn gets it as it is, or an empty
// one. The caller's right to do so is the operation's affair.
func (d *door) putProfile(ctx context.Context, uid string, fn func(doc *dragoman.Document, p *profile) error) (dragoman.Document, error) {
	ctx = raised(ctx, dragoman.DocumentsWrite)
	return d.dir.PutDocument(ctx, dragoman.DocumentsWrite, kindProfile, uid, func(doc *dragoman.Document, _ bool) error {
		p := fromProfile(doc.Body)
		if err := fn(doc, &p); err != nil {
			return err
		}
		doc.Body = p.json()
		return nil
	})
}

// GetProfiles tells of profiles by their identifiers.
func (d *door) GetProfiles(ctx context.Context, r wire.GetProfilesRequestObject) (wire.GetProfilesResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	data := newDataFilter(lastValue(requestFrom(ctx).query, "data"))
	found, missing, err := d.profiles(ctx, r.UID)
	out := wire.GetProfiles200JSONResponse{}
	out.Profiles, out.Errors = make([]wire.Profile, len(found)), missing
	for i, s := range found {
		out.Profiles[i] = s.toWireProfile(d.roles, data)
	}
	return out, err
}

// profiles finds existing profiles, in the order asked, and reports the others.
func (d *door) profiles(ctx context.Context, uids []string) (found []shownProfile, missing *wire.BulkErrors, err error) {
	docs, err := d.profileDocuments(ctx, uids)
	if err != nil {
		return nil, nil, err
	}
	all := make([]dragoman.Document, 0, len(docs))
	for _, doc := range docs {
		all = append(all, doc)
	}
	shown, err := d.shownProfiles(ctx, all)
	byUID := map[string]shownProfile{}
	for _, s := range shown {
		byUID[s.uid] = s
	}
	for _, uid := range uids {
		if s, ok := byUID[uid]; ok {
			found = append(found, s)
		} else if err == nil {
			err = noteMissingProfile(&missing, uid)
		}
	}
	return found, missing, err
}

func noteMissingProfile(into **wire.BulkErrors, uid string) error {
	if *into != nil {
		if _, noted := (*into).Details[uid]; noted {
			return nil
		}
	}
	return noteError(into, uid, problem.New(http.StatusNotFound, problem.TypeNotFound, "profile document not found"))
}

// profileDocuments finds documents by their identifiers.
func (d *door) profileDocuments(ctx context.Context, uids []string) (map[string]dragoman.Document, error) {
	found, err := d.dir.FindDocuments(ctx, Dialect, kindProfile, dragoman.DocumentQuery{IDs: append([]string{}, uids...)})
	docs := make(map[string]dragoman.Document, len(found))
	for _, doc := range found {
		docs[doc.ID] = doc
	}
	return docs, err
}

// shownProfiles reads profiles, and whose they are.
func (d *door) shownProfiles(ctx context.Context, docs []dragoman.Document) ([]shownProfile, error) {
	owners := make([]string, len(docs))
	for i, doc := range docs {
		owners[i] = doc.OwnerID
	}
	users, err := d.dir.UsersByID(raised(ctx, dragoman.UsersRead), owners)
	byID := make(map[string]*dragoman.User, len(users))
	for i := range users {
		byID[users[i].ID] = &users[i]
	}
	var shown []shownProfile
	for _, doc := range docs {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if u := byID[doc.OwnerID]; u != nil { // else it has just gone with its user
			shown = append(shown, shownProfile{uid: doc.ID, version: doc.Version, profile: fromProfile(doc.Body), user: *u})
		}
	}
	return shown, err
}

// profileUIDsOf are the profiles of users, by the users' IDs, if the request
// asks for them.
func (d *door) profileUIDsOf(ctx context.Context, users []dragoman.User) (map[string]*string, error) {
	if wanted, err := readFlag(requestFrom(ctx).query, "with_profile_uid"); err != nil || !wanted {
		return nil, err
	}
	uids := make([]string, len(users))
	for i := range users {
		uids[i] = profileUID(users[i].ID)
	}
	docs, err := d.profileDocuments(ctx, uids)
	found := map[string]*string{}
	for i := range users {
		if _, ok := docs[uids[i]]; ok {
			found[users[i].ID] = &uids[i]
		}
	}
	return found, err
}
