package elasticsearch

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// kindProfile is the kind of document that a profile is.
const kindProfile = "profile"

// profile is what this door keeps of a user's profile: what applications have
// said. Who the user is gets read from the directory whenever it is shown
// (quirk 40).
type profile struct {
	Enabled   bool            `json:"enabled"`
	Activated int64           `json:"activated"` // in milliseconds
	Labels    json.RawMessage `json:"labels"`
	Data      json.RawMessage `json:"data"`
}

// newProfile is the profile of a user of whom nothing has been said.
func newProfile() profile {
	return profile{Labels: json.RawMessage(`{}`), Data: json.RawMessage(`{}`)}
}

// fromProfile reads a profile that is kept. What makes no sense, because
// somebody wrote it by hand, says nothing.
func fromProfile(body json.RawMessage) profile {
	p := profile{}
	if json.Unmarshal(body, &p) != nil || content.TokenOf(p.Labels) != content.TokenObject || content.TokenOf(p.Data) != content.TokenObject {
		return newProfile()
	}
	return p
}

func (p profile) json() json.RawMessage {
	return content.MustJSON(p)
}

// activationInterval is how soon an activation that would change nothing but
// its moment may be left out, so that versions stay as they are.
const activationInterval = 30 * time.Second

// activate refreshes the snapshot of the user; false says that it was current.
func (p *profile) activate(now time.Time) bool {
	if p.Enabled && now.Sub(time.UnixMilli(p.Activated)) < activationInterval {
		return false
	}
	p.Enabled, p.Activated = true, now.UnixMilli()
	return true
}

// profileUID names a user's profile by a digest of the ID, which is the user
// name for users made at this door, as with the vendor.
func profileUID(userID string) string {
	sum := sha256.Sum256([]byte(userID))
	return "u_" + base64.RawURLEncoding.EncodeToString(sum[:]) + "_0"
}

// shownProfile is a profile and whose it is.
type shownProfile struct {
	uid     string
	version int64
	profile
	user dragoman.User
}

// primaryTerm never changes: there is one primary.
const primaryTerm = 1

// seqNo counts the changes of a profile.
func seqNo(version int64) int64 { return version - 1 }

func (s shownProfile) toWireProfile(names dragoman.RoleNames, data dataFilter) wire.Profile {
	return wire.Profile{
		UID: s.uid, Enabled: s.Enabled, LastSynchronized: s.Activated, User: s.toWireProfileUser(names),
		Labels: s.Labels, Data: data.cut(s.Data),
		Doc: wire.ProfileVersion{PrimaryTerm: primaryTerm, SeqNo: seqNo(s.version)},
	}
}

func (s shownProfile) toWireSuggestedProfile(names dragoman.RoleNames, data dataFilter) wire.SuggestedProfile {
	return wire.SuggestedProfile{UID: s.uid, User: s.toWireProfileUser(names), Labels: s.Labels, Data: data.cut(s.Data)}
}

func (s shownProfile) toWireProfileUser(names dragoman.RoleNames) wire.ProfileUser {
	return wire.ProfileUser{
		Username: s.user.Username, Roles: names.AllToWire(s.user.Roles), RealmName: realmOf(&s.user).Name,
		Email: s.user.Email, FullName: s.user.FullName,
	}
}

// dataFilter says which of a profile's data to show: nothing, unless told.
type dataFilter []jsontree.Pattern

// newDataFilter reads a list of paths with commas between.
func newDataFilter(list string) dataFilter {
	var w dataFilter
	for path := range strings.SplitSeq(list, ",") {
		if path = strings.TrimSpace(path); path != "" {
			w = append(w, jsontree.NewPattern(path))
		}
	}
	return w
}

// cut is the part of the data that is wished for.
func (f dataFilter) cut(data json.RawMessage) json.RawMessage {
	if len(f) == 0 {
		return json.RawMessage(`{}`)
	}
	t, err := jsontree.Read(data)
	if err != nil {
		return json.RawMessage(`{}`) // nobody could have written it here
	}
	return json.RawMessage(jsontree.Filter{Include: f}.Apply(t).Compact())
}
