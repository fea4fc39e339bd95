package dragoman

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/dragoman-project/dragoman/search"
)

// Key is an API key: a secret that stands for its owner at one door until it
// expires or is revoked, or until its owner is disabled or deleted. The secret
// is not kept, only its digest.
type Key struct {
	Door    Dialect
	ID      string // unique at its door; never changes
	OwnerID string // never changes
	Name    string // need not be unique
	Digest  string // TokenDigest of the secret
	// ExpiresAt is when it stops; nil means never. A key lives through that instant.
	ExpiresAt *time.Time
	// RevokedAt, once set, ends the key; a revoked key is still listed.
	RevokedAt *time.Time
	// Body is the room's own JSON object: what the key may do, labels, notes.
	Body json.RawMessage

	CreatedAt, UpdatedAt time.Time
	Version              int64
}

// ExpiredAt reports whether the key's time is over at that moment.
func (k *Key) ExpiredAt(now time.Time) bool { return k.ExpiresAt != nil && now.After(*k.ExpiresAt) }

// NewKey says what a key should be like.
type NewKey struct {
	ID       string // empty: a UUID
	OwnerID  string
	Name     string
	Secret   string        // at least 128 random bits; only its digest is kept
	Lifetime time.Duration // 0 means no end
	Body     json.RawMessage
	// Roles are the shared roles that Body gives the key, where it does not simply
	// have its owner's: they are given, and so held against the ceiling.
	Roles []string
	// By is who asks for the key where the request has proved somebody besides its
	// principal, by their password, say: the ceiling is theirs. nil is the principal.
	By *Principal
}

// KeyQuery asks for some of the keys of one door, oldest first.
type KeyQuery struct {
	OwnerID    string    // "" for any owner
	Name       string    // exact; "" for any name
	NamePrefix string    // how the name starts
	LiveAt     time.Time // neither revoked nor expired at that moment; zero for all
	// Filter is what else they must fulfil; nil is nothing.
	Filter KeyFilter
	// Sort is their order instead of that by creation, which then tells those
	// apart that are alike.
	Sort []search.Sort[KeyField]
	// Behind passes by those up to these values of Sort, one each, nil for none.
	Behind []any
	After  *Key // continues after this one in the order of creation, of which CreatedAt and ID count
	Offset int
	Limit  int // 0 means no limit
}

// KeyField names something of an API key that can be searched and sorted by.
type KeyField string

// What keys can be searched and sorted by.
const (
	KeyID        KeyField = "id"
	KeyOwnerID   KeyField = "owner_id"
	KeyOwner     KeyField = "owner" // the owner's username
	KeyName      KeyField = "name"
	KeyRevoked   KeyField = "revoked"    // whether it was: a boolean
	KeyCreatedAt KeyField = "created_at" // times are milliseconds since 1970
	KeyExpiresAt KeyField = "expires_at" // no value: never
	KeyRevokedAt KeyField = "revoked_at" // no value: never
)

// KeyFilter is a filter over keys; it cannot be asked of users.
type KeyFilter = search.Filter[KeyField]

// CreateKey makes a key for an enabled user at the principal's door. It needs
// [KeysManage], or [AccountKeys] for oneself, and fails with CodeConflict,
// Field "id", if the ID is taken at this door, with CodeNotFound if there
// is no such owner here, and with CodeInvalid, Field "quota", for a key beyond
// what [Quotas] allow.
func (d *Directory) CreateKey(ctx context.Context, n NewKey) (Key, error) {
	p, err := d.requireOver(ctx, n.OwnerID, KeysManage, AccountKeys)
	if err != nil {
		return Key{}, err
	}
	owner, err := d.byID(ctx, n.OwnerID)
	if err != nil {
		return Key{}, err
	}
	if _, err := visible(owner, p.Door, n.OwnerID); err != nil {
		return Key{}, err
	}
	by := d.change(p, ActionKeyCreate)
	k := Key{
		Door: p.Door, ID: n.ID, OwnerID: n.OwnerID, Name: n.Name, Digest: TokenDigest(n.Secret),
		Body: n.Body, CreatedAt: by.At, UpdatedAt: by.At,
	}
	if k.ID == "" {
		k.ID = d.newID()
	}
	if n.Lifetime > 0 {
		end := by.At.Add(n.Lifetime)
		k.ExpiresAt = &end
	}
	if err := validateKey(&k); err != nil {
		return Key{}, err
	}
	if err := validateNewName("id", k.ID); err != nil {
		return Key{}, err
	}
	if by.terms.Guard, err = p.guardNewKey(ctx, n); err != nil {
		return Key{}, err
	}
	if !p.service {
		by.terms.KeysPerOwner = d.quotas.KeysPerUser
		if err := checkSize("the API key", 0, k.size(), d.quotas.KeySize); err != nil {
			return Key{}, err
		}
	}
	return d.store.CreateKey(ctx, k, by)
}

// Key returns a key of the principal's door. It needs [KeysManage] or
// [UsersRead], or [AccountKeys] where the key is one's own; to others it is
// CodeNotFound.
func (d *Directory) Key(ctx context.Context, id string) (Key, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return Key{}, ErrUnauthenticated
	}
	if validateName("id", id) != nil {
		return Key{}, NotFound(SubjectKey, id)
	}
	k, err := d.store.Key(ctx, p.Door, id)
	if err == nil && !p.seesKeysOf(k.OwnerID) {
		return Key{}, NotFound(SubjectKey, id)
	}
	return k, err
}

// Keys lists keys of the principal's door. It needs what Key needs, over the
// owner asked for.
func (d *Directory) Keys(ctx context.Context, q KeyQuery) ([]Key, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return nil, ErrUnauthenticated
	}
	if !p.seesKeysOf(q.OwnerID) {
		return nil, missing(p, KeysManage)
	}
	return d.store.Keys(ctx, p.Door, q)
}

// CountKeys counts what Keys lists, but for After, Behind, Offset and Limit. It
// needs what Keys needs.
func (d *Directory) CountKeys(ctx context.Context, q KeyQuery) (int, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return 0, ErrUnauthenticated
	}
	if !p.seesKeysOf(q.OwnerID) {
		return 0, missing(p, KeysManage)
	}
	return d.store.CountKeys(ctx, p.Door, q)
}

// UpdateKey lets fn change a key's name, body, expiry and revocation; the rest
// stays whatever fn does. fn may run more than once. It needs [KeysManage], or
// [AccountKeys] over one's own; to others the key is CodeNotFound.
func (d *Directory) UpdateKey(ctx context.Context, id string, fn func(*Key) error) (Key, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return Key{}, ErrUnauthenticated
	}
	if validateName("id", id) != nil {
		return Key{}, NotFound(SubjectKey, id)
	}
	by := d.change(p, ActionKeyUpdate)
	ownerOf := p.guardKeyOf(ctx, &by)
	return d.store.UpdateKey(ctx, p.Door, id, by, func(k *Key) error {
		if !p.managesKeysOf(k.OwnerID) {
			return NotFound(SubjectKey, id)
		}
		ownerOf(k)
		before := k.size()
		if err := fn(k); err != nil {
			return err
		}
		k.UpdatedAt = by.At
		if err := checkSize("the API key", before, k.size(), d.quotas.KeySize); err != nil && !p.service {
			return err
		}
		return validateKey(k)
	})
}

// DeleteKey forgets a key and returns it as it was. It needs what UpdateKey needs.
func (d *Directory) DeleteKey(ctx context.Context, id string) (Key, error) {
	p, ok := d.principal(ctx)
	if !ok {
		return Key{}, ErrUnauthenticated
	}
	if validateName("id", id) != nil {
		return Key{}, NotFound(SubjectKey, id)
	}
	by := d.change(p, ActionKeyDelete)
	ownerOf := p.guardKeyOf(ctx, &by)
	return d.store.DeleteKey(ctx, p.Door, id, by, func(k *Key) error {
		if !p.managesKeysOf(k.OwnerID) {
			return NotFound(SubjectKey, id)
		}
		ownerOf(k)
		return nil
	})
}

// AuthenticateKey returns whom a key's secret stands for. It fails with
// CodeUnauthenticated for a secret that this door does not know and for a
// disabled owner, Field "revoked" for a revoked key; with CodeExpired for an
// expired one. The key itself comes back with the last two.
func (d *Directory) AuthenticateKey(ctx context.Context, door Dialect, secret string) (_ User, _ Key, err error) {
	var u User
	defer func() { d.auditLogin(ctx, ActionLoginKey, door, u.Username, u.ID, err) }()
	k, u, err := d.store.KeyByDigest(ctx, door, TokenDigest(secret))
	switch {
	case errors.Is(err, ErrNotFound):
		return User{}, Key{}, ErrUnauthenticated
	case err != nil:
		return User{}, Key{}, err
	case k.RevokedAt != nil:
		return User{}, k, &Error{Code: CodeUnauthenticated, Field: "revoked"}
	case k.ExpiredAt(d.now()):
		return User{}, k, &Error{Code: CodeExpired, Field: "absolute"}
	case !u.Enabled || !u.VisibleAt(door):
		return User{}, Key{}, ErrUnauthenticated
	}
	moment := MomentFrom(ctx)
	if k.ExpiresAt != nil {
		moment.Until(*k.ExpiresAt)
	}
	moment.Again(d.loggedInAgain(ActionLoginKey, door, u.Username, u.ID))
	return u, k, nil
}

func (p Principal) managesKeysOf(ownerID string) bool {
	return p.Can(KeysManage) || p.User.ID == ownerID && p.Can(AccountKeys)
}

func (p Principal) seesKeysOf(ownerID string) bool {
	return p.managesKeysOf(ownerID) || p.Can(UsersRead)
}

func validateKey(k *Key) error {
	if err := validateName("id", k.ID); err != nil {
		return err
	}
	if err := validateText("name", k.Name); err != nil {
		return err
	}
	if k.Body == nil {
		return nil
	}
	return validateExtension(k.Body)
}
