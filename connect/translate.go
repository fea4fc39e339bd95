package connect

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// Vendor is a product's JSON: its room's lens, and where each field of a user
// stands.
type Vendor struct {
	Dialect dragoman.Dialect
	Title   string
	// ReadUser and WriteUser are the lens.
	ReadUser  func(body json.RawMessage) (User, error)
	WriteUser func(u User) json.RawMessage
	// ReadRole and WriteRole are those of what a role grants; nil where roles are
	// names only. WriteRole of a role that has no definition here grants as
	// little as the product allows.
	ReadRole  func(name string, body json.RawMessage) (Thing, error)
	WriteRole func(shared string, body json.RawMessage) (name string, out json.RawMessage)
	// RoleWord is what the product calls that: role, profile.
	RoleWord string
	// Shared: it is no product's JSON but our own words, which hold the free-form
	// data of every product, under extensions.
	Shared bool
	// Refuses says why the product cannot have such a user at all; "" where it can.
	// nil is anybody.
	Refuses func(u *dragoman.User) string
	// Within are the members that are looked into.
	Within []string
	// Field is what a member of a user says, by its path.
	Field func(path string) Field
	// Place is where WriteUser puts a field; "" for one that the product has no
	// place for.
	Place map[Field]string
	// Takes are the hashes that can be given to the product.
	Takes passwords.Taker
	// Names gives single users and roles out of what the product answers.
	Split func(object Object, body json.RawMessage) ([]Entry, bool)
	Join  func(object Object, entries []Entry) json.RawMessage
}

// Entry is one user or role in a product's JSON.
type Entry struct {
	Name string
	Body json.RawMessage
}

// Fate is what becomes of a member.
type Fate string

// The fates.
const (
	Kept    Fate = "kept"
	Changed Fate = "changed"
	Lost    Fate = "lost"
	Missing Fate = "missing" // not there to begin with, and needed
)

// Said is what a translation says of one member.
type Said struct {
	Entry string `json:"entry"`
	Path  string `json:"path"`
	Fate  Fate   `json:"fate"`
	Why   string `json:"why"`
}

// Translate writes a product's JSON in another's: one user or role, a list of
// them, or an answer that holds them. It says of every member what becomes of
// it. Nothing that it says holds a password.
func Translate(from, to Vendor, object Object, body json.RawMessage) (json.RawMessage, []Said, error) {
	entries, single := from.Split(object, body)
	if entries == nil {
		return nil, nil, fmt.Errorf("this is no JSON of a %s of %s", object, from.Title)
	}
	translate := translateUser
	if object != ObjectUser {
		translate = translateRole
	}
	var out []Entry
	var said []Said
	for _, e := range entries {
		made, told, err := translate(from, to, e)
		if err != nil {
			return nil, said, fmt.Errorf("%s %q: %w", object, e.Name, err)
		}
		out, said = append(out, made), append(said, told...)
	}
	if single {
		return out[0].Body, said, nil
	}
	return to.Join(object, out), said, nil
}

var errNameless = errors.New("it has no name")

func translateUser(from, to Vendor, e Entry) (Entry, []Said, error) {
	u, err := from.ReadUser(e.Body)
	if err != nil {
		return Entry{}, nil, err
	}
	u.Username = first(u.Username, e.Name, u.ID)
	u.ID = first(u.ID, u.Username)
	if u.Username == "" {
		return Entry{}, nil, errNameless
	}
	hash := string(u.Credential.Hash)
	carried, how := passwords.Carry(hash, to.Takes)
	u.SetPassword(dragoman.PasswordHash(carried))
	body := to.WriteUser(u)
	r := report{from: from, to: to, name: u.Username, user: u, how: how, out: leaves(body, to.Within)}
	in := leaves(e.Body, from.Within)
	for _, path := range slices.Sorted(maps.Keys(in)) {
		r.member(path, in[path])
	}
	if hash == "" && u.Password == "" {
		r.say("password", Missing, "the user needs a new password at "+to.Title)
	}
	if why := refusal(to, u.User, body); why != "" {
		r.say(WholeUser, Lost, "plan and apply leave the user out: "+why)
	}
	return Entry{Name: u.Username, Body: body}, r.said, nil
}

// Owning refuses the names that are the product's own, and then what refuses
// does.
func Owning(title string, names []string, refuses func(u *dragoman.User) string) func(u *dragoman.User) string {
	return func(u *dragoman.User) string {
		switch {
		case slices.Contains(names, u.Username):
			return "the name is one of " + title + "'s own"
		case refuses != nil:
			return refuses(u)
		}
		return ""
	}
}

// The paths of what is said of a user or a role rather than of a member.
const (
	WholeUser = "(user)"
	WholeRole = "(role)"
)

// refusal is why a product has no such user, judged by the roles that can be
// there.
func refusal(to Vendor, u dragoman.User, body json.RawMessage) string {
	if to.Refuses == nil {
		return ""
	}
	there, err := to.ReadUser(body)
	if err != nil {
		return to.Title + " could not read it"
	}
	u.Roles = there.Roles
	return to.Refuses(&u)
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// report is what is said of one user.
type report struct {
	from, to Vendor
	name     string
	user     User
	how      passwords.Carried
	out      map[string]json.RawMessage
	said     []Said
}

func (r *report) say(path string, fate Fate, why string) {
	r.said = append(r.said, Said{r.name, path, fate, why})
}

// member says what became of one.
func (r *report) member(path string, value json.RawMessage) {
	field := r.from.Field(path)
	place := r.to.Place[field]
	same := r.from.Dialect == r.to.Dialect
	switch {
	case field == FieldOwn && same && sameJSON(value, r.out[path]):
		r.say(path, Kept, "")
	case field == FieldOwn:
		r.say(path, Lost, r.to.Title+" keeps its own")
	case field == FieldExtension && same && place != "":
		r.say(path, Kept, "")
	case isNothing(value) && field != FieldRoles:
		r.say(path, Kept, "nothing is said")
	case field == FieldExtension && r.to.Shared:
		r.say(path, Kept, "as extensions."+string(r.from.Dialect))
	case field == FieldExtension && place == "":
		r.say(path, Lost, r.to.Title+" has no place for it")
	case field == FieldExtension && r.from.Shared && path == "extensions."+string(r.to.Dialect):
		r.say(path, Kept, "")
	case field == FieldExtension && r.from.Shared:
		r.say(path, Lost, "free-form data is private to its product")
	case field == FieldExtension:
		r.say(path, Lost, "free-form data is private to "+r.from.Title)
	case field == FieldHash && r.how == passwords.NotTaken:
		r.say(path, Lost, "the user needs a new password at "+r.to.Title)
	case field == FieldHash:
		r.say(path, fateOf(r.how), string(r.how)+", to "+r.to.Place[FieldHash])
	case field == FieldEnabled && place == "" && r.user.Enabled:
		r.say(path, Kept, "users are always enabled at "+r.to.Title)
	case field == FieldEnabled && place == "":
		r.say(path, Lost, r.to.Title+" cannot disable users: this one could log in there")
	case place == "" && field == FieldID && (r.user.ID == r.user.Username):
		r.say(path, Kept, "the name is the ID")
	case place == "":
		r.say(path, Lost, r.to.Title+" has no place for it")
	case sameJSON(value, r.out[place]):
		r.say(path, Kept, renamed(path, place))
	case field == FieldUsername && r.out[place] == nil && sameJSON(value, r.out[r.to.Place[FieldID]]):
		r.say(path, Kept, "as "+r.to.Place[FieldID])
	case isSecret(field):
		r.say(path, Changed, "to "+place)
	case r.out[place] == nil, isNull(r.out[place]), field == FieldRoles && fewer(r.out[place], value):
		r.say(path, Lost, fmt.Sprintf("%s is %s at %s", value, orNothing(r.out[place]), place))
	default:
		r.say(path, Changed, strings.TrimPrefix(fmt.Sprintf("%s to %s %s", value, place, orNothing(r.out[place])), " "))
	}
}

// isSecret reports whether the value of a field may not be shown.
func isSecret(f Field) bool { return f == FieldPassword || f == FieldHash }

// fewer reports whether a list has fewer items than another, repetitions aside:
// a role that is given twice is given.
func fewer(a, b json.RawMessage) bool {
	return len(distinct(a)) < len(distinct(b))
}

func distinct(list json.RawMessage) map[string]bool {
	items, _ := List(list)
	out := map[string]bool{}
	for _, item := range items {
		out[string(Canonical(item))] = true
	}
	return out
}

func fateOf(how passwords.Carried) Fate {
	if how == passwords.AsItIs {
		return Kept
	}
	return Changed
}

func renamed(path, place string) string {
	if path == place {
		return ""
	}
	return "as " + place
}

func orNothing(v json.RawMessage) string {
	if v == nil {
		return "(nothing)"
	}
	return string(v)
}

func translateRole(from, to Vendor, e Entry) (Entry, []Said, error) {
	if from.ReadRole == nil {
		return Entry{}, nil, fmt.Errorf("the roles of %s are names; what they grant is fixed", from.Title)
	}
	t, err := from.ReadRole(e.Name, e.Body)
	if err != nil {
		return Entry{}, nil, err
	}
	if to.WriteRole == nil {
		return Entry{}, nil, fmt.Errorf("the roles of %s are names; none can be made", to.Title)
	}
	same := from.Dialect == to.Dialect
	definition := t.Body
	if !same {
		definition = nil
	}
	name, body := to.WriteRole(t.Shared, definition)
	said := []Said{{t.Name, "name", Kept, renamed("name", "")}}
	if name != t.Name {
		said[0].Fate, said[0].Why = Changed, fmt.Sprintf("to %s", name)
	} else {
		said[0].Why = ""
	}
	out := leaves(body, nil)
	in := leaves(e.Body, nil)
	for _, path := range slices.Sorted(maps.Keys(in)) {
		switch {
		case path == "name":
		case same && (sameJSON(in[path], out[path]) || from.Field("role."+path) != FieldOwn):
			said = append(said, Said{t.Name, path, Kept, ""})
		case same || from.Field("role."+path) == FieldOwn:
			said = append(said, Said{t.Name, path, Lost, to.Title + " keeps its own"})
		default:
			said = append(said, Said{t.Name, path, Lost, "a role grants nothing where it has no definition: define it at " + to.Title})
		}
	}
	if t.Reserved {
		said = append(said, Said{t.Name, WholeRole, Lost, "plan and apply leave the role out: it is one of " + from.Title + "'s own"})
	}
	return Entry{Name: name, Body: body}, said, nil
}
