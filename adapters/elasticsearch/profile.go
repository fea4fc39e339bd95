package elasticsearch

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// kindProfile is the kind of document that a profile is.
const kindProfile = "profile"

// profile is what this door keeps of a user's profile: what applications have
// said. Who the user is gets read from the directory whenever it is shown
// (quirk 40).
type profile struct {
	Owner     string          `json:"owner"`
	Since     int64           `json:"since"` // when the owner was made, in microseconds
	Enabled   bool            `json:"enabled"`
	Activated int64           `json:"activated"` // in milliseconds
	Labels    json.RawMessage `json:"labels"`
	Data      json.RawMessage `json:"data"`
}

// newProfile is the profile of a user who has none.
func newProfile(u *dragoman.User) profile {
	return profile{Owner: u.ID, Since: u.CreatedAt.UnixMicro(), Labels: json.RawMessage(`{}`), Data: json.RawMessage(`{}`)}
}

// fromProfile reads a profile that is kept. What makes no sense, because
// somebody wrote it by hand, is nobody's.
func fromProfile(body json.RawMessage) profile {
	p := profile{}
	if json.Unmarshal(body, &p) != nil || tokenOf(p.Labels) != tokenObject || tokenOf(p.Data) != tokenObject {
		return profile{}
	}
	return p
}

func (p profile) json() json.RawMessage {
	out, err := json.Marshal(p)
	if err != nil {
		panic("elasticsearch: write profile: " + err.Error()) // its parts were read from valid JSON
	}
	return out
}

// belongsTo reports whether the profile is this very user's, and not that of
// one who had the ID before.
func (p profile) belongsTo(u *dragoman.User) bool {
	return p.Owner == u.ID && p.Since == u.CreatedAt.UnixMicro()
}

// activationInterval is how soon an activation that would change nothing but
// its moment may be left out, so that versions stay as they are.
const activationInterval = 30 * time.Second

// activate makes the profile one of the moment; false says that it is one.
func (p *profile) activate(now time.Time) bool {
	if p.Enabled && now.Sub(time.UnixMilli(p.Activated)) < activationInterval {
		return false
	}
	p.Enabled, p.Activated = true, now.UnixMilli()
	return true
}

// profileUIDs are where a user's profile can be: the digest of the ID, which is
// the user name for users made at this door, as with the vendor; and, where an
// earlier user of that ID left a profile, a digest that only this user has.
func profileUIDs(u *dragoman.User) (first, second string) {
	return digested(u.ID) + "_0", digested(u.ID+"\x00"+strconv.FormatInt(u.CreatedAt.UnixMicro(), 10)) + "_1"
}

func digested(identity string) string {
	sum := sha256.Sum256([]byte(identity))
	return "u_" + base64.RawURLEncoding.EncodeToString(sum[:])
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

func (s shownProfile) toWireProfile(names dragoman.RoleNames, data dataWish) wire.Profile {
	return wire.Profile{
		UID: s.uid, Enabled: s.Enabled, LastSynchronized: s.Activated, User: s.toWireProfileUser(names),
		Labels: s.Labels, Data: data.cut(s.Data),
		Doc: wire.ProfileVersion{PrimaryTerm: primaryTerm, SeqNo: seqNo(s.version)},
	}
}

func (s shownProfile) toWireSuggestedProfile(names dragoman.RoleNames, data dataWish) wire.SuggestedProfile {
	return wire.SuggestedProfile{UID: s.uid, User: s.toWireProfileUser(names), Labels: s.Labels, Data: data.cut(s.Data)}
}

func (s shownProfile) toWireProfileUser(names dragoman.RoleNames) wire.ProfileUser {
	return wire.ProfileUser{
		Username: s.user.Username, Roles: names.AllToWire(s.user.Roles), RealmName: realmOf(&s.user).Name,
		Email: s.user.Email, FullName: s.user.FullName,
	}
}
