package dragoman

import (
	"context"
	"errors"
	"time"

	"github.com/dragoman-project/dragoman/passwords"
)

// AuthenticatePassword proves a username and password at a door and returns
// the user. It fails with CodeUnauthenticated alike, and after the same work,
// for an unknown name, a wrong password, a user without one, a disabled user
// and another door's built-in user. It fails with CodeThrottled after too many
// failures of the name from where the context's [Origin] says, and with
// CodeOverloaded when too many wait. A repeated proof costs no hash. An imported
// hash in a format that is accepted only once (see [passwords.Kuzzle]) is replaced
// by one of ours.
func (d *Directory) AuthenticatePassword(ctx context.Context, door Dialect, username, password string) (_ User, err error) {
	var u User
	defer func() { d.auditLogin(ctx, ActionLoginPassword, door, username, u.ID, err) }()
	u, err = d.byName(ctx, username)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return User{}, err
	}
	if isTrusted(ctx) && username == AdminUsername {
		MomentFrom(ctx).Spoil()
		return u, err
	}
	hash := u.Credential.Hash
	if err != nil || hash == "" || !u.Enabled || !u.VisibleAt(door) {
		hash = d.decoy
	}
	proved, err := d.prove(ctx, username, hash, password)
	if err != nil {
		return User{}, err
	}
	if !proved || hash == d.decoy {
		return User{}, ErrUnauthenticated
	}
	d.renewHash(ctx, &u, password)
	d.proved(u, password)
	MomentFrom(ctx).Again(d.loggedInAgain(ActionLoginPassword, door, username, u.ID))
	return u, nil
}

// loggedInAgain records one more of a login. It holds on to nothing but the names.
func (d *Directory) loggedInAgain(action Action, door Dialect, name, id string) func(context.Context) {
	return func(ctx context.Context) { d.auditLogin(ctx, action, door, name, id, nil) }
}

// renewHash replaces an outdated hash by one of ours. If that fails, the login
// succeeds all the same, and the next one tries again.
func (d *Directory) renewHash(ctx context.Context, u *User, password string) {
	if !passwords.Outdated(string(u.Credential.Hash)) {
		return
	}
	renewed, err := d.HashPassword(ctx, password)
	if err != nil {
		return
	}
	if done, err := d.store.RenewHash(ctx, u.ID, u.Credential.Hash, renewed); err == nil && done {
		u.Credential.Hash = renewed
		d.verified.add(renewed, password)
	}
}

// prove reports whether a password that somebody tries under a name belongs to
// a hash. Before a hash is spent it asks whether the attempt comes too early;
// a failure is answered after the same time whatever the hash is.
func (d *Directory) prove(ctx context.Context, username string, hash PasswordHash, password string) (bool, error) {
	if d.verified.has(hash, password) {
		return true, nil
	}
	p := d.attempt(ctx, username)
	admit := func() error { return d.admit(ctx, p) }
	err := admit()
	var proved bool
	var began time.Time
	if err == nil {
		proved, began, err = d.verify(ctx, asker(p), hash, password, admit)
	}
	switch {
	case err != nil:
		d.holdAnswer(ctx, p)
		return false, err
	case proved:
		if d.throttles(p) && !began.IsZero() {
			d.throttle.succeeded(p)
		}
		return true, nil
	}
	if d.throttles(p) {
		d.throttle.failed(p)
	}
	d.steps.rest(ctx, hash, began)
	d.holdAnswer(ctx, p)
	return false, nil
}

// CheckPassword reports whether the password is the user's, at the same cost
// as AuthenticatePassword, and as often. It fails with the context's error,
// CodeThrottled or CodeOverloaded.
func (d *Directory) CheckPassword(ctx context.Context, u *User, password string) (bool, error) {
	if !u.Credential.IsSet() {
		_, err := d.prove(ctx, u.Username, d.decoy, password)
		return false, err
	}
	return d.prove(ctx, u.Username, u.Credential.Hash, password)
}

// ReusesPassword reports whether a password is the user's, or was it before:
// counted from the one of now, how many are asked about, at most
// [MostPastPasswords] and one. Each may cost a hash, and waits for its turn
// as AuthenticatePassword does. It needs no principal.
func (d *Directory) ReusesPassword(ctx context.Context, u *User, password string, count int) (bool, error) {
	var hashes []PasswordHash
	if u.Credential.IsSet() {
		hashes = append(hashes, u.Credential.Hash)
	}
	past, err := d.store.PastHashes(ctx, u.ID, count-len(hashes))
	if err != nil {
		return false, err
	}
	hashes = append(hashes, past...)
	for _, hash := range hashes[:max(0, min(count, len(hashes)))] {
		if reused, _, err := d.verify(ctx, asker{OriginFrom(ctx).Source(), u.ID}, hash, password, nil); reused || err != nil {
			return reused, err
		}
	}
	return false, nil
}

// NewSession says what a session should be like.
type NewSession struct {
	Door        Dialect
	Token       string        // at least 128 random bits; only its digest is kept
	Lifetime    time.Duration // 0 means no end
	IdleTimeout time.Duration // 0 means none
	Note        string
	Renewal     bool // made from another session: no login to stamp
	// OnBehalf is for a token that its user has not asked for, such as one to reset
	// a password with: the principal must be allowed to act on the user.
	OnBehalf bool
}

// OpenSession makes a token good for a user that has just been authenticated,
// and stamps its login unless it is a renewal. It fails with
// CodeUnauthenticated if the user is gone or disabled since. Who has as many
// sessions at the door as [Quotas] allow loses the oldest.
func (d *Directory) OpenSession(ctx context.Context, u User, n NewSession) (Session, error) {
	now := d.now()
	s := Session{
		Digest: TokenDigest(n.Token), UserID: u.ID, Door: n.Door,
		CreatedAt: now, LastUsedAt: now, IdleTimeout: n.IdleTimeout, Note: n.Note, Renewal: n.Renewal,
		Revision: u.Credential.Revision, Most: d.quotas.SessionsPerUser,
	}
	if n.OnBehalf {
		if err := d.mayAct(ctx, &u); err != nil {
			return Session{}, err
		}
	}
	if n.Lifetime > 0 {
		end := now.Add(n.Lifetime)
		s.ExpiresAt = &end
	}
	err := d.store.CreateSession(ctx, s)
	if errors.Is(err, ErrNotFound) {
		err = ErrUnauthenticated
	}
	return s, err
}

// AuthenticateToken returns who a token belongs to. It fails with
// CodeUnauthenticated for a token that this door did not make or that was
// revoked, and for a disabled user; with CodeExpired, Field "idle" or
// "absolute", for one whose time is over and which has not been purged.
func (d *Directory) AuthenticateToken(ctx context.Context, door Dialect, token string) (_ User, _ Session, err error) {
	defer func() {
		if errors.Is(err, ErrUnauthenticated) {
			d.auditLogin(ctx, ActionLoginToken, door, "", "", err)
		}
	}()
	s, u, err := d.store.SessionByDigest(ctx, TokenDigest(token))
	if errors.Is(err, ErrNotFound) {
		return User{}, Session{}, ErrUnauthenticated
	}
	if err != nil {
		return User{}, Session{}, err
	}
	if s.Door != door || !u.Enabled || !u.VisibleAt(door) {
		return User{}, Session{}, ErrUnauthenticated
	}
	now := d.now()
	if s.ExpiredAt(now) {
		field := "absolute"
		if s.IdleAt(now) {
			field = "idle"
		}
		return User{}, Session{}, &Error{Code: CodeExpired, Field: field}
	}
	if s.IdleTimeout > 0 && now.Sub(s.LastUsedAt) >= s.touchEvery() {
		err = d.store.TouchSession(ctx, s.Digest, now)
		if err == nil {
			s.LastUsedAt = now
		}
		if CodeOf(err) == CodeUnavailable { // who only reads need not be able to write: the session ends earlier
			err = nil
		}
	}
	s.holdFor(MomentFrom(ctx))
	return u, s, err
}

// holdFor says how long a session neither ends nor has to be touched.
func (s *Session) holdFor(m *Moment) {
	if s.ExpiresAt != nil {
		m.Until(*s.ExpiresAt)
	}
	if s.IdleTimeout > 0 {
		m.Until(s.LastUsedAt.Add(min(s.touchEvery(), s.IdleTimeout)))
	}
}

// touchEvery is how far LastUsedAt may lag, and so how much earlier an idle
// session may end, so that a busy one is not a write per request: ten seconds of
// half an hour, and never more than a minute.
func (s *Session) touchEvery() time.Duration {
	return min(max(time.Second, s.IdleTimeout/180), time.Minute)
}

// CloseSession revokes a token. It fails with CodeNotFound if it was not in force.
func (d *Directory) CloseSession(ctx context.Context, token string) error {
	return d.store.DeleteSession(ctx, TokenDigest(token))
}

// CloseSessions revokes all tokens of a user at one door and returns how many.
// It needs [SessionsManage], or [AccountPassword] for oneself. Who does not hold
// [RoleAdmin] cannot end the sessions of those who do.
func (d *Directory) CloseSessions(ctx context.Context, userID string, door Dialect) (int, error) {
	p, err := d.requireOver(ctx, userID, SessionsManage, AccountPassword)
	if err == nil && !p.administers() && !p.isThemselves(userID) {
		err = d.mayEnd(ctx, p, userID)
	}
	if err != nil {
		return 0, err
	}
	return d.store.DeleteSessions(ctx, userID, door)
}

// Sessions lists a user's sessions at one door, expired ones too, oldest first.
// It needs [UsersRead], or [AccountRead] for oneself.
func (d *Directory) Sessions(ctx context.Context, userID string, door Dialect) ([]Session, error) {
	if _, err := d.requireOver(ctx, userID, UsersRead, AccountRead); err != nil {
		return nil, err
	}
	return d.store.Sessions(ctx, userID, door)
}

// EndSession lets a token live for no longer than that: what refreshing does
// to the old one. It fails with CodeNotFound if the token was not in force.
func (d *Directory) EndSession(ctx context.Context, token string, after time.Duration) error {
	return d.store.EndSession(ctx, TokenDigest(token), d.now().Add(after))
}

// purgeAfter keeps sessions that are over for a while, so that their owners
// hear "expired" rather than "unknown".
const purgeAfter = 24 * time.Hour

// PurgeSessions forgets sessions that have been over for a day, and returns
// how many. Housekeeping: it needs no principal.
func (d *Directory) PurgeSessions(ctx context.Context) (int, error) {
	return d.store.PurgeSessions(ctx, d.now().Add(-purgeAfter))
}
