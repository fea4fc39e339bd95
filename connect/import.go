package connect

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// Conflict says what happens to a user that the directory has already, of other
// origin or changed by others.
type Conflict string

// The rules for conflicts.
const (
	Keep   Conflict = "keep"   // the directory's stays as it is
	Take   Conflict = "take"   // the source's fields are taken
	Rename Conflict = "rename" // the source's comes in under another name
	Fail   Conflict = "fail"   // nothing is imported
)

// Conflicts are the rules.
func Conflicts() []Conflict { return []Conflict{Keep, Take, Rename, Fail} }

// Importer brings users in.
type Importer struct {
	Directory *dragoman.Directory
	Source    Target
	Scope     Scope
	Conflict  Conflict
	Progress  Progress
	// Things makes what roles grant; nil leaves them.
	Things func(ctx context.Context, things []Thing) error
	// Tell is told of every user that is not imported as it is there; nil is nobody.
	Tell func(name string, what string)
}

// Imported counts what an import does, or would do.
type Imported struct {
	Users     int            `json:"users"` // at the source
	Created   int            `json:"created"`
	Updated   int            `json:"updated"`
	Same      int            `json:"same"`
	Conflicts int            `json:"conflicts"` // those that are taken, or come in renamed, are changes as well
	Skipped   int            `json:"skipped"`   // reserved, or no name that can be kept
	Things    map[Object]int `json:"things"`    // new or changed
	Passwords map[string]int `json:"passwords"`
	Fails     int            `json:"fails"`
	Failed    []Failure      `json:"failed,omitempty"`
}

// Changes is how many changes there are.
func (i *Imported) Changes() int {
	all := i.Created + i.Updated
	for _, n := range i.Things {
		all += n
	}
	return all
}

// ErrConflicts is what an import with the rule [Fail] ends with, having written nothing.
var ErrConflicts = errors.New("there are conflicts: say what is to happen by --on-conflict keep, take or rename")

// decision is what is to be done about one user.
type decision struct {
	user   User // as it is to come in
	action Action
	id     string // of the user that is there
	key    string // what the source knows the user by
	adopt  bool   // it is there as it should be, and not remembered
	digest string
	how    string // what becomes of the password
}

// Try counts what an import would do, and fails with [ErrConflicts] where there
// are some and the rule is to fail. It writes nothing.
func (m *Importer) Try(ctx context.Context) (Imported, error) {
	out, err := m.run(ctx, 0, nil)
	if err == nil && m.Conflict == Fail && out.Conflicts > 0 {
		err = ErrConflicts
	}
	return out, err
}

// Import does it: what roles grant first, then every user in a write of its
// own. It may be run again, whatever ended it before: what is in already is as
// it should be. total is for the progress.
func (m *Importer) Import(ctx context.Context, total int) (Imported, error) {
	return m.run(ctx, total, m.write)
}

// importSource is the name under which marks of what came from somewhere are kept.
func (m *Importer) importSource() string { return "from:" + m.Scope.Target }

func (m *Importer) run(ctx context.Context, total int, write func(context.Context, *decision) error) (Imported, error) {
	ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	out := Imported{Things: map[Object]int{}, Passwords: map[string]int{}}
	if err := m.Scope.Check(); err != nil {
		return out, err
	}
	if err := m.things(ctx, &out, write != nil); err != nil {
		return out, err
	}
	marks, err := m.marks(ctx)
	if err != nil {
		return out, err
	}
	var mu sync.Mutex
	var group sync.WaitGroup
	slots := make(chan struct{}, parallel)
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	reading := m.Progress.meter("reading the source", 0)
	if write != nil {
		reading = m.Progress.meter("importing", total)
	}
	err = m.Source.Users(ctx, func(u User) error {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		slots <- struct{}{}
		group.Add(1)
		go func() {
			defer func() { <-slots; group.Done() }()
			d, what, err := m.decide(ctx, u, marks)
			if err == nil && write != nil && (d.action != "" || d.adopt) {
				err = write(context.WithoutCancel(ctx), d)
			}
			mu.Lock()
			defer mu.Unlock()
			out.Users++
			reading.step()
			if out.count(&u, d, what, err, m.Tell); err != nil && ctx.Err() == nil && isOurs(err) {
				stop(err)
			}
		}()
		return nil
	})
	group.Wait()
	if cause := context.Cause(ctx); err == nil && cause != nil {
		err = cause
	}
	if err == nil {
		reading.end()
	}
	return out, err
}

// isOurs reports whether an error ends the import: the database is out of reach.
func isOurs(err error) bool { return errors.Is(err, &dragoman.Error{Code: dragoman.CodeUnavailable}) }

func (i *Imported) count(u *User, d *decision, what string, err error, tell func(string, string)) {
	say := func(what string) {
		if tell != nil {
			tell(u.Username, what)
		}
	}
	switch {
	case err != nil:
		if i.Fails++; len(i.Failed) < mostFailed {
			i.Failed = append(i.Failed, Failure{Create, ObjectUser, u.Username, err.Error()})
		}
		say("refused: " + err.Error())
		return
	case what == skippedUser:
		i.Skipped++
		return
	case what != "":
		i.Conflicts++
		say(what)
	}
	switch d.action {
	case Create:
		i.Created++
	case Update:
		i.Updated++
	default:
		if what == "" {
			i.Same++
		}
		return
	}
	if d.how != "" {
		i.Passwords[d.how]++
	}
}

const skippedUser = "skipped"

// remembered are the digests of what was taken in before, by digests of the
// keys: a million of them are 50 MB rather than 200. Two keys of one digest are
// not to be expected in 2^128.
type remembered map[[16]byte][16]byte

func short(text string) [16]byte {
	sum := sha256.Sum256([]byte(text))
	return [16]byte(sum[:16])
}

func (r remembered) has(key string) bool { _, there := r[short(key)]; return there }

func (r remembered) is(key, state string) bool {
	was, there := r[short(key)]
	return there && was == short(state)
}

func (m *Importer) marks(ctx context.Context) (remembered, error) {
	all := remembered{}
	for after := ""; ; {
		page, err := m.Directory.Marks(ctx, m.importSource(), string(ObjectUser), after, ledgerPage)
		if err != nil {
			return nil, err
		}
		for _, mark := range page {
			all[short(mark.Name)], after = short(mark.State), mark.Name
		}
		if len(page) < ledgerPage {
			return all, nil
		}
	}
}

// things brings in what roles grant, where it differs.
func (m *Importer) things(ctx context.Context, out *Imported, write bool) error {
	if m.Things == nil || len(m.Source.Able().Things) == 0 {
		return nil
	}
	dialect := m.Source.Able().Dialect
	var news []Thing
	err := m.Source.Things(ctx, func(t Thing) error {
		if t.Reserved {
			return nil
		}
		have, err := m.known(ctx, dialect, t)
		if err != nil {
			return err
		}
		if have != nil && sameJSON(Canonical(have), Canonical(t.Body)) {
			return nil
		}
		if have != nil && m.Conflict != Take {
			out.Conflicts++
			if m.Tell != nil {
				m.Tell(t.Name, fmt.Sprintf("the %s grants something else here", t.Object))
			}
			return nil
		}
		out.Things[t.Object]++
		news = append(news, t)
		return nil
	})
	if err != nil || !write || len(news) == 0 {
		return err
	}
	return m.Things(ctx, news)
}

func (m *Importer) known(ctx context.Context, dialect dragoman.Dialect, t Thing) (json.RawMessage, error) {
	if t.Object == ObjectInner {
		doc, err := m.Directory.Document(ctx, dialect, "role", t.Name)
		if errors.Is(err, dragoman.ErrNotFound) {
			return nil, nil
		}
		return doc.Body, err
	}
	role, err := m.Directory.Role(ctx, t.Shared)
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil, nil
	}
	return role.Definitions[dialect], err
}

// decide says what is to be done about a user of the source, and where that is
// not simply to take it, why.
func (m *Importer) decide(ctx context.Context, u User, marks remembered) (*decision, string, error) {
	able := m.Source.Able()
	u.Username = m.Scope.here(u.Username)
	if u.Reserved || slices.Contains(able.Protected, u.Username) ||
		slices.Contains(m.Scope.Protect, u.Username) || !m.Scope.named(u.Username) {
		return &decision{}, skippedUser, nil
	}
	d := &decision{user: u}
	if u.Credential.IsSet() {
		if _, how := passwords.Carry(string(u.Credential.Hash), passwords.ToDragoman()); how == passwords.NotTaken {
			d.user.SetPassword("")
			d.how = StandsNeedsNew
		} else {
			d.how = string(PasswordCarried)
		}
	} else if u.Password == "" {
		d.how = StandsNeedsNew
	} else {
		d.how = "set from plain text"
	}
	d.digest = m.digestOf(able, &d.user)
	key := able.key(&u.User)
	d.key = key
	if marks.is(key, d.digest) {
		return &decision{}, "", nil
	}
	known, err := m.Directory.UserByName(ctx, u.Username)
	if errors.Is(err, dragoman.ErrNotFound) {
		if u.ID != "" && u.ID != u.Username {
			if other, err := m.Directory.User(ctx, u.ID); err == nil && !marks.has(key) {
				return m.conflict(ctx, d, &other, fmt.Sprintf("the ID is %q's", other.Username), marks, key)
			} else if err == nil { // renamed at the source
				d.action, d.id = Update, other.ID
				return d, "", nil
			}
		}
		d.action = Create
		return d, "", nil
	}
	if err != nil {
		return d, "", err
	}
	if known.Builtin || known.Door != "" {
		return &decision{}, skippedUser, nil // it is the directory's own
	}
	same, err := m.sameUser(ctx, able, &known, &d.user)
	if err != nil {
		return d, "", err
	}
	d.action, d.id = Update, known.ID
	if same {
		d.action, d.how, d.adopt = "", "", true
		return d, "", nil
	}
	if !marks.has(key) {
		return m.conflict(ctx, d, &known, "the directory has another user of that name", marks, key)
	}
	return d, "", nil
}

// conflict applies the rule.
func (m *Importer) conflict(
	ctx context.Context, d *decision, known *dragoman.User, why string, marks remembered, key string,
) (*decision, string, error) {
	switch {
	case m.Conflict == Take && !known.Builtin && known.Door == "":
		d.action, d.id = Update, known.ID
		return d, why + ": the source's is taken", nil
	case m.Conflict == Rename:
		return m.renamed(ctx, d, why)
	}
	return &decision{}, why + ": the directory's stays", nil
}

// renamed finds a name that is free, the same one each time. Who has come in
// under such a name and is not remembered, as an import ended right there, is
// remembered now and does not come in again.
func (m *Importer) renamed(ctx context.Context, d *decision, why string) (*decision, string, error) {
	d.user.ID = ""
	base := d.user.Username + "-" + m.Scope.Target
	for n := 1; n < 1000; n++ {
		name := base
		if n > 1 {
			name = fmt.Sprintf("%s-%d", base, n)
		}
		d.user.Username = name
		there, err := m.Directory.UserByName(ctx, name)
		if errors.Is(err, dragoman.ErrNotFound) {
			d.action = Create
			return d, fmt.Sprintf("%s: comes in as %q", why, name), nil
		}
		if err != nil {
			return d, "", err
		}
		same, err := m.sameUser(ctx, m.Source.Able(), &there, &d.user)
		if err != nil {
			return d, "", err
		}
		if same && !there.Builtin {
			d.action, d.how, d.adopt = "", "", true
			return d, "", nil
		}
	}
	return d, "", fmt.Errorf("no name is free for %q", base)
}

// digestOf tells one state of a source's user from another. A password in plain
// is no part of it.
func (m *Importer) digestOf(able Able, u *User) string {
	p := planning{able: able}
	r := p.recorded(u)
	r.Mark, r.Private = "", Canonical(r.Private)
	sum := sha256.Sum256(Encode(map[string]any{"user": r, "name": u.Username}))
	return hex.EncodeToString(sum[:16])
}

// sameUser compares what the source can hold.
func (m *Importer) sameUser(ctx context.Context, able Able, known *dragoman.User, u *User) (bool, error) {
	p := planning{able: able}
	have := p.recorded(u)
	if len(p.differences(known, &have, true)) > 0 {
		return false, nil
	}
	switch {
	case u.Credential.IsSet():
		return u.Credential.Hash == known.Credential.Hash, nil
	case u.Password != "":
		return m.Directory.CheckPassword(ctx, known, string(u.Password))
	}
	return true, nil
}

// write makes one user what was decided, and remembers it.
func (m *Importer) write(ctx context.Context, d *decision) error {
	able := m.Source.Able()
	hash := d.user.Credential.Hash
	if d.user.Password != "" {
		var err error
		if hash, err = m.Directory.HashPassword(ctx, string(d.user.Password)); err != nil {
			return err
		}
	}
	switch d.action {
	case Create:
		u := d.user.User
		u.Builtin, u.Credential = false, dragoman.Credential{}
		u.SetPassword(hash)
		if d.user.Credential.OwnChoice {
			u.SetChosenPassword(hash)
		}
		if _, err := m.Directory.CreateUser(ctx, u); err != nil {
			return err
		}
	case Update:
		_, err := m.Directory.UpdateUser(ctx, d.id, func(u *dragoman.User) error {
			m.take(able, u, &d.user)
			if hash != "" && hash != u.Credential.Hash {
				u.SetPassword(hash)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return m.Directory.PutMarks(ctx, []dragoman.Mark{{
		Target: m.importSource(), Object: string(ObjectUser), Name: d.key, State: d.digest,
	}})
}

// take gives a user the fields that the source holds, and leaves the others.
func (m *Importer) take(able Able, u *dragoman.User, from *User) {
	u.Username = from.Username
	if able.has(FieldFullName) {
		u.FullName = from.FullName
	}
	if able.has(FieldEmail) {
		u.Email = from.Email
	}
	if able.has(FieldEnabled) {
		u.Enabled = from.Enabled
	}
	if able.has(FieldRoles) {
		kept := []string{}
		for _, role := range u.Roles {
			if able.KnowsRole != nil && !able.KnowsRole(role) {
				kept = append(kept, role)
			}
		}
		u.Roles = append(kept, from.Roles...)
	}
	if !able.has(FieldExtension) {
		return
	}
	if able.Dialect != "" {
		u.SetExtension(able.Dialect, from.Extension(able.Dialect))
		return
	}
	for dialect := range maps.Keys(from.Extensions) {
		u.SetExtension(dialect, from.Extensions[dialect])
	}
}
