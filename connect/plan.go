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
	"strconv"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// Planner compares a directory with a target.
type Planner struct {
	Directory *dragoman.Directory
	Target    Target
	Scope     Scope
	// Fleeting: the directory was made from a file for this plan. It remembers no
	// marks, and knows a password by its hash rather than by its revision.
	Fleeting bool
	Progress Progress

	// seen is told of what is at the target and is not changed: whether it is as
	// it should be, or is none of ours. nil is nobody.
	seen func(object Object, name string, inStep bool) error
}

func (p *Planner) tell(object Object, name string, inStep bool) error {
	if p.seen == nil {
		return nil
	}
	return p.seen(object, name, inStep)
}

// Summary counts what a plan would do.
type Summary struct {
	Create map[Object]int `json:"create"`
	Update map[Object]int `json:"update"`
	Delete map[Object]int `json:"delete"`
	// Passwords: carried, re-wrapped and made up are changes of this plan;
	// "in step", "needs a new password" and "carried, waiting" are how the others stand.
	Passwords map[string]int `json:"passwords"`
	Same      int            `json:"same"`    // users that are as they should be
	Foreign   int            `json:"foreign"` // at the target, and not ours, or not meant by the scope
	Skipped   []Skipped      `json:"skipped,omitempty"`
	Skips     int            `json:"skips"`
	There     int            `json:"there"` // users at the target
}

// Skipped is a user that the target cannot have.
type Skipped struct {
	Name string `json:"name"`
	Why  string `json:"why"`
}

// mostSkipped are those that are named.
const mostSkipped = 20

// How passwords stand that a plan does not change.
const (
	StandsInStep   = "in step"
	StandsNeedsNew = "needs a new password"
	StandsWaiting  = "carried, waiting"
)

func newSummary() Summary {
	return Summary{Create: map[Object]int{}, Update: map[Object]int{}, Delete: map[Object]int{}, Passwords: map[string]int{}}
}

// Changes is how many changes there are.
func (s *Summary) Changes() int {
	all := 0
	for _, counts := range []map[Object]int{s.Create, s.Update, s.Delete} {
		for _, n := range counts {
			all += n
		}
	}
	return all
}

func (s *Summary) count(c *Change) {
	map[Action]map[Object]int{Create: s.Create, Update: s.Update, Delete: s.Delete}[c.Action][c.Object]++
	if c.Password != "" {
		s.Passwords[string(c.Password)]++
	}
}

func (s *Summary) skip(name, why string) {
	if s.Skips++; len(s.Skipped) < mostSkipped {
		s.Skipped = append(s.Skipped, Skipped{name, why})
	}
}

// TooManyDeletes fails where more would be deleted than the limit allows.
func (s *Summary) TooManyDeletes(limit float64) error {
	if n := s.Delete[ObjectUser]; float64(n) > limit*float64(s.There) {
		return fmt.Errorf("%d of %d users would be deleted, and at most %.4g%% may be: raise --max-delete if that is meant",
			n, s.There, 100*limit)
	}
	return nil
}

// Plan gives every change that would bring the target in step, those of roles
// first, users by name, and what it counted. It changes nothing. It takes the
// memory of one page of users, whatever their number.
func (p *Planner) Plan(ctx context.Context, emit func(*Change) error) (Summary, error) {
	ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	run := planning{Planner: p, able: p.Target.Able(), sum: newSummary(), emit: emit, roles: map[string]bool{}}
	if run.able.ReadOnly {
		return run.sum, fmt.Errorf("%s can be read and not written", run.able.Title)
	}
	if err := p.Scope.Check(); err != nil {
		return run.sum, err
	}
	late, err := run.things(ctx)
	if err != nil {
		return run.sum, err
	}
	if err := run.users(ctx); err != nil {
		return run.sum, err
	}
	for _, c := range late {
		if err := run.give(c); err != nil {
			return run.sum, err
		}
	}
	return run.sum, nil
}

// planning is one plan in the making.
type planning struct {
	*Planner
	able  Able
	sum   Summary
	emit  func(*Change) error
	marks ledger
	// captured are the passwords that were pushed at a login.
	captured ledger
	roles    map[string]bool // the shared names of those that will exist there
}

// give fills in the requests and hands a change on.
func (p *planning) give(c *Change) error {
	c.Requests = p.Target.Requests(c)
	p.sum.count(c)
	return p.emit(c)
}

// things compares roles and the like; deletes come last, after the users.
func (p *planning) things(ctx context.Context) (late []*Change, err error) {
	there := map[Object]map[string]Thing{}
	if len(p.able.Things) > 0 {
		err = p.Target.Things(ctx, func(t Thing) error {
			if there[t.Object] == nil {
				there[t.Object] = map[string]Thing{}
			}
			there[t.Object][t.Name] = t
			return nil
		})
	}
	for _, object := range p.able.Things {
		if err != nil {
			return nil, err
		}
		var wanted map[string]Thing
		if wanted, err = p.wanted(ctx, object); err != nil {
			return nil, err
		}
		marks := ledger{directory: p.Directory, target: p.Scope.Target, object: object, off: p.Fleeting || p.able.marks(object)}
		names := map[string]bool{}
		for name := range wanted {
			names[name] = true
		}
		for name := range there[object] {
			names[name] = true
		}
		for _, name := range slices.Sorted(maps.Keys(names)) {
			want, isWanted := wanted[name]
			have, isThere := there[object][name]
			mark := have.Mark
			if mark == "" {
				if mark, err = marks.get(ctx, name); err != nil {
					return nil, err
				}
			}
			switch {
			case have.Reserved || slices.Contains(p.Scope.Protect, name) || slices.Contains(p.able.Protected, name):
			case isWanted && !isThere:
				err = p.give(&Change{
					Action: Create, Object: object, Name: name, Mark: MarkOnly, body: want.Body,
					Fields: []FieldChange{{Field: "definition", After: want.Body}},
				})
			case isWanted && !sameJSON(Canonical(want.Body), Canonical(have.Body)):
				err = p.give(&Change{
					Action: Update, Object: object, Name: name, ID: have.ID, Mark: MarkOnly, body: want.Body,
					Fields: []FieldChange{{"definition", have.Body, want.Body}},
				})
			case isThere && !isWanted && mark != "":
				late = append(late, &Change{Action: Delete, Object: object, Name: name, ID: have.ID})
			default:
				err = p.tell(object, name, isWanted)
			}
			if err != nil {
				return nil, err
			}
			goes := isThere && !isWanted && !have.Reserved && mark != ""
			if object == ObjectRole && !goes {
				p.roles[first(want.Shared, have.Shared)] = true
			}
		}
	}
	slices.Reverse(late) // what names others goes before what is named
	return late, err
}

// wanted are the things of one sort that the directory has for this product.
func (p *planning) wanted(ctx context.Context, object Object) (map[string]Thing, error) {
	out := map[string]Thing{}
	add := func(shared string, body json.RawMessage) {
		if t := p.Target.(Thinger).Thing(object, shared, body); !t.Reserved {
			out[t.Name] = t
		}
	}
	if object == ObjectInner {
		all, err := p.Directory.Documents(ctx, p.able.Dialect, "role")
		for _, doc := range all {
			add(doc.ID, doc.Body)
		}
		return out, err
	}
	all, err := p.Directory.Roles(ctx)
	for _, role := range all {
		if body := role.Definitions[p.able.Dialect]; body != nil {
			add(role.Name, body)
		}
	}
	return out, err
}

// Thinger is a target that can be given things: the directory's as the target
// would show them.
type Thinger interface {
	Thing(object Object, shared string, body json.RawMessage) Thing
}

// record is a user at the target, as far as it is compared. It holds no hash.
type record struct {
	ID       string          `json:"i,omitempty"`
	FullName *string         `json:"n,omitempty"`
	Email    *string         `json:"e,omitempty"`
	Enabled  bool            `json:"a,omitempty"`
	Roles    []string        `json:"r,omitempty"`
	Private  json.RawMessage `json:"x,omitempty"`
	Hash     string          `json:"h,omitempty"` // its digest
	Mark     string          `json:"m,omitempty"`
	Reserved bool            `json:"b,omitempty"`
}

// digest of a hash says whether it is the same one, and nothing else.
func digest(hash dragoman.PasswordHash) string {
	if hash == "" {
		return ""
	}
	sum := sha256.Sum256([]byte("dragoman\x00" + string(hash)))
	return hex.EncodeToString(sum[:8])
}

func (p *planning) private(u *dragoman.User) json.RawMessage {
	switch {
	case !p.able.has(FieldExtension):
		return nil
	case p.able.View != nil:
		return p.able.View(u)
	}
	return u.Extension(p.able.Dialect)
}

// recorded is a user of the target, as a record.
func (p *planning) recorded(u *User) record {
	return record{
		ID: u.ID, FullName: u.FullName, Email: u.Email, Enabled: u.Enabled, Roles: u.Roles, Private: p.private(&u.User),
		Hash: digest(u.Credential.Hash), Mark: u.Mark, Reserved: u.Reserved,
	}
}

// users merges the directory's with the target's, both by their key.
func (p *planning) users(ctx context.Context) error {
	there := newSorter()
	defer there.close()
	reading := p.Progress.meter("reading the target", 0)
	err := p.Target.Users(ctx, func(u User) error {
		p.sum.There++
		reading.step()
		return there.add(p.able.key(&u.User), Encode(p.recorded(&u)))
	})
	if err != nil {
		return fmt.Errorf("read the users of %s: %w", p.able.Title, err)
	}
	reading.end()
	p.beginUsers()
	all, err := p.Directory.Users(ctx, dragoman.Query{Limit: 1})
	if err != nil {
		return err
	}
	comparing := p.Progress.meter("comparing", p.sum.There+all.Total)
	ours, err := p.wantedUsers(ctx, comparing)
	if err != nil {
		return err
	}
	if err = p.merge(ctx, there, ours, comparing); err == nil {
		comparing.end()
	}
	return err
}

// merge compares everybody there and here.
func (p *planning) merge(ctx context.Context, there *sorter, ours *wantedUsers, comparing *meter) error {
	first, last := true, ""
	err := there.each(func(key string, value []byte) error {
		comparing.step()
		if !first && key == last {
			return nil // said twice
		}
		first, last = false, key
		var have record
		if err := json.Unmarshal(value, &have); err != nil {
			return err
		}
		for {
			u, err := ours.peek(ctx)
			if err != nil || u == nil || p.keyOf(u) > key {
				return p.extra(ctx, key, &have, err)
			}
			ours.take()
			if p.keyOf(u) == key {
				return p.compare(ctx, key, u, &have)
			}
			if err := p.compare(ctx, p.keyOf(u), u, nil); err != nil {
				return err
			}
		}
	})
	if err != nil {
		return err
	}
	for {
		u, err := ours.peek(ctx)
		if err != nil || u == nil {
			return err
		}
		ours.take()
		if err := p.compare(ctx, p.keyOf(u), u, nil); err != nil {
			return err
		}
	}
}

// beginUsers has the marks of users read from their first.
func (p *planning) beginUsers() {
	p.marks = ledger{directory: p.Directory, target: p.Scope.Target, object: ObjectUser, off: p.Fleeting || p.able.marks(ObjectUser)}
	p.captured = ledger{directory: p.Directory, target: p.Scope.Target, object: objectCaptured, off: p.Fleeting || !p.Scope.Capture}
}

func (p *planning) keyOf(u *dragoman.User) string {
	if p.able.has(FieldID) {
		return u.ID
	}
	return p.Scope.there(u.Username)
}

// extra is a user at the target that the directory does not have.
func (p *planning) extra(ctx context.Context, key string, have *record, err error) error {
	if err != nil {
		return err
	}
	if p.isProtected(key, have) {
		return nil
	}
	mark, err := p.markOf(ctx, key, have)
	if err != nil {
		return err
	}
	if mark != "" {
		out, err := p.isLeftOut(ctx, key)
		if err != nil {
			return err
		}
		if out {
			mark = ""
		}
	}
	if mark == "" {
		p.sum.Foreign++
		return p.tell(ObjectUser, key, false)
	}
	return p.give(&Change{Action: Delete, Object: ObjectUser, Name: key, ID: have.ID})
}

// isLeftOut reports whether somebody at the target is not meant by the scope:
// another target may be, at the same server.
func (p *planning) isLeftOut(ctx context.Context, key string) (bool, error) {
	if !p.able.has(FieldID) {
		return !p.Scope.named(p.Scope.here(key)), nil
	}
	u, err := p.Directory.User(ctx, key)
	if errors.Is(err, dragoman.ErrNotFound) {
		return false, nil
	}
	return err == nil && !p.Scope.includes(&u), err
}

func (p *planning) markOf(ctx context.Context, key string, have *record) (string, error) {
	if have != nil && have.Mark != "" {
		return have.Mark, nil
	}
	return p.marks.get(ctx, key)
}

func (p *planning) isProtected(key string, have *record) bool {
	return have != nil && have.Reserved || slices.Contains(p.able.Protected, key) || slices.Contains(p.Scope.Protect, key)
}

// MarkOnly is the mark of what has no password of ours.
const MarkOnly = "-"

// stamp names a password of ours without telling of it: its revision, or where
// the directory is a file's, what its hash digests to.
func (p *planning) stamp(u *dragoman.User) string {
	if p.Fleeting {
		return "h" + digest(u.Credential.Hash)
	}
	return "r" + strconv.FormatInt(u.Credential.Revision, 36) + "." + strconv.FormatInt(u.Credential.ChangedAt.UnixMicro(), 36)
}

// compare is a user of ours and what is at the target; nil is nobody.
func (p *planning) compare(ctx context.Context, key string, u *dragoman.User, have *record) error {
	if p.isProtected(key, have) {
		return nil
	}
	want := p.project(u)
	mark, err := p.markOf(ctx, key, have)
	if err != nil {
		return err
	}
	if p.able.Refuses != nil {
		if why := p.able.Refuses(want); why != "" {
			p.sum.skip(key, why)
			switch {
			case have == nil:
				return nil
			case mark == "":
				return p.tell(ObjectUser, key, false)
			}
			return p.give(&Change{Action: Delete, Object: ObjectUser, Name: key, ID: have.ID})
		}
	}
	c := &Change{Action: Create, Object: ObjectUser, Name: key, user: want}
	if have != nil {
		c.Action, c.ID = Update, have.ID
	}
	captured, err := p.captured.get(ctx, key)
	if err != nil {
		return err
	}
	stands := p.password(c, u, have, mark, captured)
	c.Fields = p.differences(want, have, c.Password != "" && c.Password != PasswordMadeUp)
	if stands != "" {
		p.sum.Passwords[stands]++
	}
	if c.Action == Update && len(c.Fields) == 0 && c.Password == "" {
		p.sum.Same++
		return p.tell(ObjectUser, key, true)
	}
	return p.give(c)
}

// password decides what becomes of it, sets the mark and the hash that is to be
// sent, and says how it stands where the plan does not change it.
func (p *planning) password(c *Change, u *dragoman.User, have *record, mark, captured string) (stands string) {
	hash := string(u.Credential.Hash)
	carried, how := "", passwords.NotTaken
	if hash != "" && p.able.has(FieldHash) {
		carried, how = passwords.Carry(hash, p.able.Takes)
	}
	stamp := p.stamp(u)
	c.Mark = first(mark, MarkOnly)
	c.user.Credential = dragoman.Credential{}
	if how == passwords.NotTaken {
		if c.Action == Create && p.able.NeedsPassword {
			c.Password = PasswordMadeUp
		}
		switch {
		case hash == "":
			return ""
		case captured == stamp:
			return StandsInStep
		case p.Scope.Capture && p.able.TakesPassword:
			return StandsWaiting
		}
		return StandsNeedsNew
	}
	inStep := mark == stamp
	switch {
	case c.Action == Create:
		inStep = false
	case p.able.ShowsHash:
		inStep = have.Hash == digest(dragoman.PasswordHash(carried))
	case mark == "" && !p.able.marks(ObjectUser) && p.marks.off:
		inStep = true // nobody remembers: what is there stays
	}
	if !p.able.ShowsHash || !inStep {
		c.user.Credential.Hash = dragoman.PasswordHash(carried)
	}
	if inStep {
		return StandsInStep
	}
	c.Mark, c.Password = stamp, PasswordCarried
	if how == passwords.Rewrapped {
		c.Password = PasswordRewrapped
	}
	return ""
}

// project is what the target can hold of a user.
func (p *planning) project(u *dragoman.User) *dragoman.User {
	out := u.Clone()
	out.Username = p.Scope.there(u.Username)
	if !p.able.has(FieldID) && u.ID == u.Username {
		out.ID = out.Username
	}
	if p.able.RolesExist {
		out.Roles = slices.DeleteFunc(out.Roles, func(r string) bool { return !p.roles[r] })
	}
	if p.able.KnowsRole != nil {
		out.Roles = slices.DeleteFunc(out.Roles, func(r string) bool { return !p.able.KnowsRole(r) })
	}
	return &out
}

// differences are the fields that are not as they should be; for nobody, all
// that are not empty. withPassword says that a password goes along.
func (p *planning) differences(want *dragoman.User, have *record, withPassword bool) []FieldChange {
	var out []FieldChange
	now := have
	if now == nil {
		now = &record{}
	}
	add := func(f Field, same bool, before, after any) {
		if !p.able.has(f) || same {
			return
		}
		c := FieldChange{Field: f, Before: Encode(before), After: Encode(after)}
		if have == nil {
			c.Before = nil
		}
		out = append(out, c)
	}
	add(FieldFullName, sameText(now.FullName, want.FullName), now.FullName, want.FullName)
	add(FieldEmail, sameText(now.Email, want.Email), now.Email, want.Email)
	add(FieldEnabled, have != nil && now.Enabled == want.Enabled, now.Enabled, want.Enabled)
	before, after := asSet(now.Roles), asSet(want.Roles)
	add(FieldRoles, slices.Equal(before, after), before, after)
	p.addPrivate(&out, want, have, withPassword)
	return out
}

// addPrivate compares free-form data. Where it is merged and no password goes
// along, what the target has beyond ours cannot be taken away and is no difference.
func (p *planning) addPrivate(out *[]FieldChange, want *dragoman.User, have *record, withPassword bool) {
	if !p.able.has(FieldExtension) {
		return
	}
	mine := orEmpty(p.private(want))
	theirs := json.RawMessage("{}")
	if have != nil {
		theirs = orEmpty(have.Private)
	}
	compared := mine
	if p.able.Merges && !withPassword && !want.Credential.IsSet() {
		compared = mergedOver(theirs, mine)
	}
	if sameJSON(compared, theirs) {
		return
	}
	c := FieldChange{Field: FieldExtension, Before: theirs, After: mine}
	if have == nil {
		c.Before = nil
	}
	*out = append(*out, c)
}

func orEmpty(body json.RawMessage) json.RawMessage {
	if len(body) == 0 || isNull(body) {
		return json.RawMessage("{}")
	}
	return body
}

// mergedOver lays an object over another, objects within likewise.
func mergedOver(under, over json.RawMessage) json.RawMessage {
	base, change := Members(under), Members(over)
	if base == nil || change == nil {
		return over
	}
	for name, value := range change {
		if old, there := base[name]; there {
			value = mergedOver(old, value)
		}
		base[name] = value
	}
	return Encode(base)
}

func sameText(a, b *string) bool { return a == b || a != nil && b != nil && *a == *b }

// asSet is a list in order, repetitions dropped.
func asSet(names []string) []string {
	out := slices.Sorted(slices.Values(names))
	return append([]string{}, slices.Compact(out)...)
}

// ledger reads the directory's marks of one sort; names must be asked in order.
type ledger struct {
	directory *dragoman.Directory
	target    string
	object    Object
	off       bool
	page      []dragoman.Mark
	after     string
	ended     bool
}

// ledgerPage is how many marks are read at once.
const ledgerPage = 1000

func (l *ledger) get(ctx context.Context, name string) (string, error) {
	for !l.off {
		for len(l.page) > 0 && l.page[0].Name < name {
			l.page = l.page[1:]
		}
		switch {
		case len(l.page) > 0 && l.page[0].Name == name:
			return l.page[0].State, nil
		case len(l.page) > 0 || l.ended:
			return "", nil
		}
		page, err := l.directory.Marks(ctx, l.target, string(l.object), l.after, ledgerPage)
		if err != nil {
			return "", err
		}
		l.page, l.ended = page, len(page) < ledgerPage
		if len(page) > 0 {
			l.after = page[len(page)-1].Name
		}
	}
	return "", nil
}
