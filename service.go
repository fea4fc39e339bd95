package dragoman

import (
	"context"
	"errors"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/dragoman-project/dragoman/passwords"
	"github.com/dragoman-project/dragoman/priority"
)

// Options hold what tests want to hold still. The zero value is what a server
// should run with.
type Options struct {
	Now       func() time.Time // default time.Now
	NewID     func() string    // default a random UUID
	HashCost  int              // bcrypt cost of new hashes, 4 to 14; default 10
	HashSlots int              // hashes computed at once; default as many as there are processors
	// KeepSessions are the doors whose sessions and tokens outlive a changed
	// password, as their vendors' do; default none.
	KeepSessions []Dialect
	// HashQueue is how many may wait for a hash, and HashQueueBySource how many
	// of them from one source; default 1024 and 512.
	HashQueue, HashQueueBySource int
	// AdminMinPassword is how many characters a password must have that is set for
	// a holder of [RoleAdmin], at least; default 6, which is Elasticsearch's rule for everybody.
	AdminMinPassword int
	// BuiltinRoles are roles, by their shared names, that a door has of its own and
	// that grant something there: to others they are defined by that door. Default none.
	BuiltinRoles map[string]Dialect
	// Unthrottled lets logins fail as often as they will.
	Unthrottled bool
	// Quotas bound what is kept of one user.
	Quotas Quotas
	// Hashing is called before every hash that a caller waits for; it must be safe for
	// concurrent use. Default none.
	Hashing func()
	// Span is called at the beginning of steps that take their time, such as a hash, and
	// what it returns at their end. Default none.
	Span func(ctx context.Context, step string) (end func())
	// Proved is called with every user who has proved a password, and the password in
	// plain (docs/decisions/24): it must return at once and keep neither. Default none.
	Proved func(u User, password string)
}

// Directory holds the rules: who may do what, which names are free, how a
// password is proved. Every method that takes a context acts for the context's
// [Principal] and fails with CodeUnauthenticated or CodeForbidden where it may
// not, except the ones that authenticate. Times are cut to the microsecond, in
// UTC. It may be used from many goroutines.
type Directory struct {
	store    Store
	now      func() time.Time
	newID    func() string
	hashCost int
	turns    *turns
	steps    *steps
	throttle *throttle
	hashing  func()
	span     func(ctx context.Context, step string) (end func())
	proved   func(User, string)
	verified *verified
	// builtinRoles are [Options.BuiltinRoles].
	builtinRoles map[string]Dialect
	decoy        PasswordHash
	// short remembers hashes of passwords that are too short for a holder of RoleAdmin.
	short            *verified
	adminMinPassword int
	audit            *audit
	// unthrottled is Options.Unthrottled.
	unthrottled bool
	// keepSessions are the doors whose sessions outlive a changed password.
	keepSessions []Dialect
	quotas       Quotas
}

// New makes a directory over a store.
func New(store Store, o Options) (*Directory, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.NewID == nil {
		o.NewID = uuid.NewString
	}
	if o.HashCost == 0 {
		o.HashCost = passwords.DefaultBcryptCost
	}
	if o.HashSlots == 0 {
		o.HashSlots = priority.Processors()
	}
	if o.HashQueue == 0 {
		o.HashQueue = defaultHashQueue
	}
	if o.HashQueueBySource == 0 {
		o.HashQueueBySource = defaultHashQueueBySource
	}
	o.HashQueueBySource = min(o.HashQueueBySource, o.HashQueue)
	if o.AdminMinPassword == 0 {
		o.AdminMinPassword = DefaultAdminMinPassword
	}
	if o.Span == nil {
		o.Span = func(context.Context, string) func() { return func() {} }
	}
	if o.Hashing == nil {
		o.Hashing = func() {}
	}
	if o.Proved == nil {
		o.Proved = func(User, string) {}
	}
	if err := CheckHashCost(o.HashCost); err != nil {
		return nil, err
	}
	decoy := PasswordHash(passwords.Decoy(o.HashCost))
	now := func() time.Time { return o.Now().UTC().Truncate(time.Microsecond) }
	return &Directory{
		store:            store,
		now:              now,
		newID:            o.NewID,
		hashCost:         o.HashCost,
		turns:            newTurns(o.HashSlots, o.HashQueue, o.HashQueueBySource),
		steps:            newSteps(decoy, usualPace()),
		throttle:         newThrottle(now),
		unthrottled:      o.Unthrottled,
		hashing:          o.Hashing,
		span:             o.Span,
		proved:           o.Proved,
		verified:         newVerified(50_000, 20*time.Minute, now),
		decoy:            decoy,
		short:            newVerified(10_000, 20*time.Minute, now),
		adminMinPassword: o.AdminMinPassword,
		builtinRoles:     o.BuiltinRoles,
		audit:            newAudit(now),
		keepSessions:     o.KeepSessions,
		quotas:           o.Quotas.withDefaults(),
	}, nil
}

// Now is the directory's clock: UTC, to the microsecond.
func (d *Directory) Now() time.Time { return d.now() }

// Ping fails unless the database answers. It needs no principal.
func (d *Directory) Ping(ctx context.Context) error { return d.store.Ping(ctx) }

// User returns a user that this door shows, by ID. Principals see themselves
// with [AccountRead] and anybody with [UsersRead].
func (d *Directory) User(ctx context.Context, id string) (User, error) {
	p, err := d.requireOver(ctx, id, UsersRead, AccountRead)
	if err != nil {
		return User{}, err
	}
	u, err := d.byID(ctx, id)
	if err != nil {
		return User{}, err
	}
	return visible(u, p.Door, id)
}

// UserByName is User for an exact username.
func (d *Directory) UserByName(ctx context.Context, username string) (User, error) {
	u, err := d.byName(ctx, username)
	p, denied := d.requireOver(ctx, u.ID, UsersRead, AccountRead)
	if denied != nil {
		return User{}, denied
	}
	if err != nil {
		return User{}, err
	}
	return visible(u, p.Door, username)
}

// UsersByName returns those of the usernames that this door shows, in the order
// asked. It needs [UsersRead].
func (d *Directory) UsersByName(ctx context.Context, usernames []string) ([]User, error) {
	if _, err := d.require(ctx, UsersRead); err != nil {
		return nil, err
	}
	var shown []User
	for _, name := range usernames {
		u, err := d.UserByName(ctx, name)
		switch {
		case err == nil:
			shown = append(shown, u)
		case !errors.Is(err, ErrNotFound):
			return nil, err
		}
	}
	return shown, nil
}

// UsersByID returns those of the IDs that this door shows, in the order asked.
// It needs [UsersRead].
func (d *Directory) UsersByID(ctx context.Context, ids []string) ([]User, error) {
	p, err := d.require(ctx, UsersRead)
	if err != nil {
		return nil, err
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return validateName("id", id) != nil })
	all, err := d.store.UsersByID(ctx, ids)
	shown := make([]User, 0, len(all))
	for _, u := range all {
		if p.sees(&u) {
			shown = append(shown, u)
		}
	}
	return shown, err
}

// Users answers a query over the users that this door shows. It needs [UsersRead].
func (d *Directory) Users(ctx context.Context, q Query) (Page, error) {
	p, err := d.require(ctx, UsersRead)
	if err != nil {
		return Page{}, err
	}
	q.Door = p.Door
	return d.store.Users(ctx, q)
}

// CreateUser adds a user. Stamps, version and credential revision are the
// directory's; an empty ID becomes the username, or a UUID where that is
// taken, and an empty username becomes the ID. It needs [UsersWrite] and fails
// with CodeInvalid for text that cannot be kept and with CodeConflict, Field
// "id" or "username", for what is taken.
func (d *Directory) CreateUser(ctx context.Context, u User) (User, error) {
	p, err := d.require(ctx, UsersWrite)
	if err != nil {
		return User{}, err
	}
	if !p.service {
		u.Builtin, u.Door = false, ""
	}
	return d.create(ctx, p, u, true)
}

// create adds a user under the ID that was chosen. Where none was, one that is taken is
// replaced, if another may be.
func (d *Directory) create(ctx context.Context, p Principal, u User, another bool) (_ User, err error) {
	chosen := u.ID != ""
	if !chosen {
		u.ID = u.Username
	}
	if u.Username == "" {
		u.Username = u.ID
	}
	by := d.change(p, ActionUserCreate)
	u.CreatedAt, u.UpdatedAt = by.At, by.At
	u.CreatedBy, u.UpdatedBy = by.Actor, by.Actor
	u.CreatedByID, u.UpdatedByID = by.ActorID, ""
	u.FirstLoginAt, u.LastLoginAt = nil, nil
	if err := d.stampCredential(&u, Credential{}, by.At, false); err != nil {
		return User{}, err
	}
	if err := validateUser(&u); err != nil {
		return User{}, err
	}
	if err := p.mayName(&User{}, &u); err != nil {
		return User{}, err
	}
	if err := d.longEnough(&User{}, &u); err != nil {
		return User{}, err
	}
	if err := d.checkUserSize(p, 0, &u); err != nil {
		return User{}, err
	}
	if by.terms.Guard, err = p.ceilingOver(ctx, nil, &u); err != nil {
		return User{}, err
	}
	created, err := d.store.CreateUser(ctx, u, by)
	if !chosen && another && errors.Is(err, &Error{Code: CodeConflict, Field: "id"}) {
		u.ID = d.newID()
		created, err = d.store.CreateUser(ctx, u, by)
	}
	return created, err
}

// UpdateUser lets fn change a user. fn may run more than once and must do
// nothing but change the user; an error of its own is returned as it is and
// nothing is kept. It needs [UsersWrite]; on themselves, principals may change
// names, e-mail and extensions with [AccountWrite], login name and password
// with [AccountPassword]. It fails with CodeProtected where fn would rename a
// built-in user or change its roles, and otherwise like CreateUser.
func (d *Directory) UpdateUser(ctx context.Context, id string, fn func(*User) error) (User, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return User{}, ErrUnauthenticated
	}
	if !p.Can(UsersWrite) && p.User.ID != id {
		return User{}, missing(p, UsersWrite)
	}
	if validateName("id", id) != nil {
		return User{}, NotFound(SubjectUser, id)
	}
	by := d.change(p, ActionUserUpdate)
	by.terms.KeepSessions = d.keepSessions
	if p.Session != nil && p.User.ID == id {
		by.terms.KeepSession = p.Session.Digest
	}
	var guard Guard
	if !p.administers() {
		by.terms.Guard = func(in Inside) error { return guard(in) }
	}
	return d.store.UpdateUser(ctx, id, by, func(u *User) error {
		if !p.sees(u) {
			return NotFound(SubjectUser, id)
		}
		before := u.Clone()
		err := fn(u)
		if err == nil {
			err = allowed(p, &before, u)
		}
		if err == nil {
			guard, err = p.ceilingOver(ctx, &before, u)
		}
		if err == nil {
			err = p.mayName(&before, u)
		}
		if err != nil {
			return err
		}
		u.UpdatedAt, u.UpdatedBy, u.UpdatedByID = by.At, by.Actor, by.ActorID
		if err := d.stampCredential(u, before.Credential, by.At, p.User.ID == id && !p.service); err != nil {
			return err
		}
		if err := d.longEnough(&before, u); err != nil {
			return err
		}
		if err := d.checkUserSize(p, before.size(), u); err != nil {
			return err
		}
		return validateUser(u)
	})
}

func (d *Directory) checkUserSize(p Principal, before int, u *User) error {
	if p.service {
		return nil
	}
	return checkSize("the user", before, u.size(), d.quotas.UserSize)
}

// UpsertUser updates the user of that name as UpdateUser does, or creates it.
// fn gets the user as it is, or one with nothing but a username, and says by
// exists which; it may run more than once, as for a new user first, and must do nothing
// but change the user. It needs [UsersWrite].
func (d *Directory) UpsertUser(
	ctx context.Context, username string, fn func(u *User, exists bool) error,
) (u User, created bool, err error) {
	p, err := d.require(ctx, UsersWrite)
	if err != nil {
		return User{}, false, err
	}
	if u, err = d.createUnknown(ctx, p, username, fn); err == nil {
		return u, true, nil
	}
	for range upsertAttempts {
		u, err = d.byName(ctx, username)
		if err == nil && p.sees(&u) {
			u, err = d.UpdateUser(ctx, u.ID, func(u *User) error { return fn(u, true) })
			if !errors.Is(err, ErrNotFound) {
				return u, false, err
			}
		}
		if err != nil && !errors.Is(err, ErrNotFound) {
			return User{}, false, err
		}
		u = User{Username: username, Enabled: true}
		if err = fn(&u, false); err != nil {
			return User{}, false, err
		}
		u, err = d.CreateUser(ctx, u)
		if !errors.Is(err, &Error{Code: CodeConflict, Field: "username"}) {
			return u, err == nil, err
		}
	}
	return User{}, false, err
}

// createUnknown is UpsertUser for somebody of whom nothing is known, who most often is
// new: then nobody has to look. If it fails, why is found out by looking.
func (d *Directory) createUnknown(
	ctx context.Context, p Principal, username string, fn func(u *User, exists bool) error,
) (User, error) {
	if d.store.Remembers(username) {
		return User{}, ErrConflict
	}
	u := User{Username: username, Enabled: true}
	if err := fn(&u, false); err != nil {
		return User{}, err
	}
	if !p.service {
		u.Builtin, u.Door = false, ""
	}
	return d.create(ctx, p, u, false)
}

// upsertAttempts bounds the race of an upsert against creates and deletes of
// the same name.
const upsertAttempts = 5

// DeleteUser removes a user with its password, sessions and keys, and returns
// it as it was. It needs [UsersWrite], or [AccountDelete] for oneself, and
// fails with CodeProtected for built-in users.
func (d *Directory) DeleteUser(ctx context.Context, id string) (User, error) {
	p, err := d.requireOver(ctx, id, UsersWrite, AccountDelete)
	if err != nil {
		return User{}, err
	}
	if validateName("id", id) != nil {
		return User{}, NotFound(SubjectUser, id)
	}
	by := d.change(p, ActionUserDelete)
	holds := p.guardRoles(&by)
	return d.store.DeleteUser(ctx, id, by, func(u *User) error {
		if !p.sees(u) {
			return NotFound(SubjectUser, id)
		}
		if u.Builtin {
			return Errorf(CodeProtected, "username", "user %s is built in and cannot be deleted", u.Username)
		}
		holds(u)
		return p.mayTouch(u)
	})
}

// byID and byName look up a user. A text that cannot be a name is not asked of the
// database, which may refuse it.
func (d *Directory) byID(ctx context.Context, id string) (User, error) {
	if validateName("id", id) != nil {
		return User{}, NotFound(SubjectUser, id)
	}
	return d.store.User(ctx, id)
}

func (d *Directory) byName(ctx context.Context, username string) (User, error) {
	if validateName("username", username) != nil {
		return User{}, NotFound(SubjectUser, username)
	}
	return d.store.UserByName(ctx, username)
}

func (d *Directory) change(p Principal, a Action) Change {
	return Change{
		Actor: p.User.Username, ActorID: p.User.ID, Door: p.Door, Action: a, At: d.now(), Source: p.origin.Address,
	}
}

// visible hides a user that the door does not show. asked is the ID or name
// that the user was asked for by.
func visible(u User, door Dialect, asked string) (User, error) {
	if door != "" && !u.VisibleAt(door) {
		return User{}, NotFound(SubjectUser, asked)
	}
	return u, nil
}

// allowed holds a change against what the principal may change and what a
// built-in user must keep.
func allowed(p Principal, before, after *User) error {
	renamed := before.Username != after.Username
	rolesChanged := !slices.Equal(before.Roles, after.Roles)
	if before.Builtin && (renamed || rolesChanged) {
		return Errorf(CodeProtected, "username", "user %s is built in: its name and roles stay", before.Username)
	}
	if p.Can(UsersWrite) {
		return nil
	}
	if rolesChanged || before.Enabled != after.Enabled {
		return missing(p, UsersWrite)
	}
	if (renamed || before.Credential.Hash != after.Credential.Hash) && !p.Can(AccountPassword) {
		return missing(p, AccountPassword)
	}
	if profileChanged(before, after) && !p.Can(AccountWrite) {
		return missing(p, AccountWrite)
	}
	return nil
}

// mayName refuses new names that cannot be seen whole. The service may give
// them: what it imports has them already.
func (p Principal) mayName(before, after *User) error {
	if p.service {
		return nil
	}
	if before.ID != after.ID {
		if err := validateNewName("id", after.ID); err != nil {
			return err
		}
	}
	if before.Username != after.Username {
		return validateNewName("username", after.Username)
	}
	return nil
}

// stampCredential keeps rooms from setting more of a password than its hash
// and whose choice it was, which is the user's where they set it themselves.
// It fails for a new hash that would cost too much to verify.
func (d *Directory) stampCredential(u *User, before Credential, at time.Time, byThemselves bool) error {
	given := u.Credential
	u.Credential = before
	if given.Hash == before.Hash {
		return nil
	}
	u.Credential = Credential{
		Hash: given.Hash, Revision: before.Revision + 1, ChangedAt: at,
		OwnChoice: given.IsSet() && (given.OwnChoice || byThemselves),
	}
	d.steps.learn(given.Hash)
	return CheckHash(given.Hash)
}

// DefaultAdminMinPassword is how many characters a password of a holder of
// [RoleAdmin] has at least, unless [Options] say otherwise.
const DefaultAdminMinPassword = 6

// noteLength remembers a hash whose password is too short for an administrator.
func (d *Directory) noteLength(hash PasswordHash, password string) {
	if utf8.RuneCountInString(password) < d.adminMinPassword {
		d.short.add(hash, "")
	}
}

// longEnough fails with CodeInvalid, Field "password", where a holder of
// [RoleAdmin] would come to have a password that is known to be too short: one
// that is set, or that somebody has who is given the role.
func (d *Directory) longEnough(before, after *User) error {
	changed := before.Credential.Hash != after.Credential.Hash || !before.HasRole(RoleAdmin)
	if !changed || !after.HasRole(RoleAdmin) || !d.short.has(after.Credential.Hash, "") {
		return nil
	}
	return Errorf(CodeInvalid, "password", "the password of an administrator must be at least %d characters long", d.adminMinPassword)
}
