package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// This file reads one row by its name, which is what nearly every request does
// first: in plain SQL, scanned straight into the rows, and from memory where
// that is known to be right.

// The columns are in the order of the rows' pointers.
var (
	userNames = []string{
		"id", "username", "full_name", "email", "enabled", "roles", "password_hash", "credential_revision",
		"credential_changed_at", "credential_own", "extensions", "builtin", "door", "created_at", "created_by",
		"created_by_id", "updated_at", "updated_by", "updated_by_id", "first_login_at", "last_login_at", "version",
	}
	userColumns    = columns("users", userNames...)
	sessionColumns = columns("sessions", "digest", "user_id", "door", "created_at", "last_used_at", "expires_at",
		"idle_timeout", "idle_ends_at", "note")
	keyColumns = columns("keys", "door", "id", "owner_id", "name", "digest", "expires_at", "revoked_at", "body",
		"created_at", "updated_at", "version")
	documentColumns = columns("documents", "door", "kind", "id", "owner_id", "body", "created_at", "created_by", "created_by_id",
		"updated_at", "updated_by", "updated_by_id", "version")
	roleColumns = columns("roles", "id", "name", "definitions", "created_at", "created_by", "created_by_id", "updated_at",
		"updated_by", "updated_by_id", "version")
)

func columns(table string, names ...string) string {
	return table + "." + strings.Join(names, ", "+table+".")
}

func (r *userRow) pointers() []any {
	return []any{
		&r.ID, &r.Username, &r.FullName, &r.Email, &r.Enabled, &r.Roles, &r.PasswordHash,
		&r.CredentialRevision, &r.CredentialChangedAt, &r.CredentialOwn, &r.Extensions, &r.Builtin, &r.Door, &r.Created,
		&r.CreatedBy, &r.CreatedByID, &r.Updated, &r.UpdatedBy, &r.UpdatedByID, &r.FirstLoginAt, &r.LastLoginAt,
		&r.Version,
	}
}

func (r *sessionRow) pointers() []any {
	return []any{
		&r.Digest, &r.UserID, &r.Door, &r.Created, &r.LastUsedAt, &r.ExpiresAt,
		&r.IdleTimeout, &r.IdleEndsAt, &r.Note,
	}
}

func (r *keyRow) pointers() []any {
	return []any{
		&r.Door, &r.ID, &r.OwnerID, &r.Name, &r.Digest, &r.ExpiresAt, &r.RevokedAt, &r.Body,
		&r.Created, &r.Updated, &r.Version,
	}
}

func (r *roleRow) pointers() []any {
	return []any{
		&r.ID, &r.Name, &r.Definitions, &r.Created, &r.CreatedBy, &r.CreatedByID, &r.Updated,
		&r.UpdatedBy, &r.UpdatedByID, &r.Version,
	}
}

func (r *documentRow) pointers() []any {
	return []any{
		&r.Door, &r.Kind, &r.ID, &r.OwnerID, &r.Body, &r.Created, &r.CreatedBy, &r.CreatedByID,
		&r.Updated, &r.UpdatedBy, &r.UpdatedByID, &r.Version,
	}
}

// What is asked, each with the revision that it is read from and the numbers of
// the rows in front: see syntax.point.
var (
	askUserByID   = "SELECT {now}, {users}, " + userColumns + " FROM users WHERE id = $1"
	askUserByName = "SELECT {now}, {users}, " + userColumns + " FROM users WHERE username = $1"
	askSession    = "SELECT {now}, {sessions}, {users}, " + sessionColumns + ", " + userColumns +
		" FROM sessions JOIN users ON users.id = sessions.user_id WHERE sessions.digest = $1"
	askKey = "SELECT {now}, {keys}, {users}, " + keyColumns + ", " + userColumns +
		" FROM keys JOIN users ON users.id = keys.owner_id WHERE keys.door = $1 AND keys.digest = $2"
	askRole     = "SELECT {now}, {roles}, " + roleColumns + " FROM roles WHERE name = $1"
	askDocument = "SELECT {now}, " + documentColumns + " FROM documents WHERE door = $1 AND kind = $2 AND id = $3"
)

// point reads the one row of a subject into the pointers, or fails with
// CodeNotFound. id is what the subject is asked for by, "" for a secret.
func (d *database) point(ctx context.Context, subject dragoman.Subject, id, ask string, into []any, args ...any) error {
	if span := traced(ctx, "select", d.reader().Name()); span != nil {
		defer span.End()
	}
	err := d.reader().Statement.ConnPool.QueryRowContext(ctx, d.syntax().point(ask), args...).Scan(into...)
	none := errors.Is(err, sql.ErrNoRows)
	if err != nil && !(none && isToldWhenNew(subject)) {
		dragoman.MomentFrom(ctx).Spoil()
	}
	if none {
		return dragoman.NotFound(subject, id)
	}
	return translate(err)
}

// isToldWhenNew reports whether memory hears of a new one: that there was none
// of a name is remembered of these, and an answer can rest on it.
func isToldWhenNew(subject dragoman.Subject) bool {
	return subject == dragoman.SubjectRole || subject == dragoman.SubjectDocument
}

// readRows reads what a query says, column by column.
func readRows[R any](query *gorm.DB, pointers func(*R) []any) (found []R, err error) {
	rows, err := query.Rows()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		found = append(found, *new(R))
		if err := rows.Scan(pointers(&found[len(found)-1])...); err != nil {
			return nil, err
		}
	}
	return found, rows.Err()
}

func (d *database) User(ctx context.Context, id string) (dragoman.User, error) {
	return d.user(ctx, byID, askUserByID, id)
}

func (d *database) UserByName(ctx context.Context, username string) (dragoman.User, error) {
	return d.user(ctx, byUsername, askUserByName, username)
}

func (d *database) Remembers(username string) bool { return d.remembered().knows(username) }

func (d *database) user(ctx context.Context, by userName, ask, name string) (dragoman.User, error) {
	if !searchable(name) {
		return dragoman.User{}, dragoman.NotFound(dragoman.SubjectUser, name)
	}
	m := d.remembered().begin(ctx)
	if u, ok := d.remembered().user(m, by, name); ok {
		return u.Clone(), nil
	}
	var row userRow
	var now, number int64
	if err := d.point(ctx, dragoman.SubjectUser, name, ask, append([]any{&now, &number}, row.pointers()...), name); err != nil {
		return dragoman.User{}, err
	}
	u, err := fromRowUser(&row)
	if err == nil {
		d.remembered().keepUser(m, now, number, u.Clone())
	}
	return u, err
}

func (d *database) SessionByDigest(ctx context.Context, digest string) (dragoman.Session, dragoman.User, error) {
	if !searchable(digest) {
		return dragoman.Session{}, dragoman.User{}, dragoman.NotFound(dragoman.SubjectSession, "")
	}
	m := d.remembered().begin(ctx)
	if s, u, ok := d.remembered().session(m, digest); ok {
		return cloneSession(&s), u.Clone(), nil
	}
	var row sessionRow
	var userOf userRow
	var now, number, userNumber int64
	into := append([]any{&now, &number, &userNumber}, append(row.pointers(), userOf.pointers()...)...)
	if err := d.point(ctx, dragoman.SubjectSession, "", askSession, into, digest); err != nil {
		return dragoman.Session{}, dragoman.User{}, err
	}
	s := fromRowSession(&row)
	u, err := fromRowUser(&userOf)
	if err == nil {
		d.remembered().keepSession(m, now, number, cloneSession(&s), userNumber, u.Clone())
	}
	return s, u, err
}

func (d *database) KeyByDigest(ctx context.Context, door dragoman.Dialect, digest string) (dragoman.Key, dragoman.User, error) {
	if !searchable(digest) || !searchable(string(door)) {
		return dragoman.Key{}, dragoman.User{}, dragoman.NotFound(dragoman.SubjectKey, "")
	}
	m := d.remembered().begin(ctx)
	if k, u, ok := d.remembered().key(m, door, digest); ok {
		return cloneKey(&k), u.Clone(), nil
	}
	var row keyRow
	var ownerOf userRow
	var now, number, ownerNumber int64
	into := append([]any{&now, &number, &ownerNumber}, append(row.pointers(), ownerOf.pointers()...)...)
	if err := d.point(ctx, dragoman.SubjectKey, "", askKey, into, string(door), digest); err != nil {
		return dragoman.Key{}, dragoman.User{}, err
	}
	k := fromRowKey(&row)
	u, err := fromRowUser(&ownerOf)
	if err == nil {
		d.remembered().keepKey(m, now, number, cloneKey(&k), ownerNumber, u.Clone())
	}
	return k, u, err
}

func (d *database) Role(ctx context.Context, name string) (dragoman.Role, error) {
	if !searchable(name) {
		return dragoman.Role{}, dragoman.NotFound(dragoman.SubjectRole, name)
	}
	m := d.remembered().begin(ctx)
	if r, exists, ok := d.remembered().role(m, name); ok {
		if !exists {
			return dragoman.Role{}, dragoman.NotFound(dragoman.SubjectRole, name)
		}
		return cloneRole(&r), nil
	}
	var row roleRow
	var now, number int64
	err := d.point(ctx, dragoman.SubjectRole, name, askRole, append([]any{&now, &number}, row.pointers()...), name)
	if errors.Is(err, dragoman.ErrNotFound) {
		d.remembered().keepRole(m, now, name, nil)
	}
	if err != nil {
		return dragoman.Role{}, err
	}
	r, err := fromRowRole(&row)
	if err == nil {
		kept := cloneRole(&r)
		d.remembered().keepRole(m, now, name, &kept)
	}
	return r, err
}

func (d *database) Document(ctx context.Context, door dragoman.Dialect, kind, id string) (dragoman.Document, error) {
	if !searchable(string(door)) || !searchable(kind) || !searchable(id) {
		return dragoman.Document{}, dragoman.NotFound(dragoman.SubjectDocument, id)
	}
	m, name := d.remembered().begin(ctx), documentName{door, kind, id}
	if doc, exists, ok := d.remembered().document(m, name); ok {
		if !exists {
			return dragoman.Document{}, dragoman.NotFound(dragoman.SubjectDocument, id)
		}
		return cloneDocument(&doc), nil
	}
	var row documentRow
	var now int64
	err := d.point(ctx, dragoman.SubjectDocument, id, askDocument, append([]any{&now}, row.pointers()...), string(door), kind, id)
	if errors.Is(err, dragoman.ErrNotFound) {
		d.remembered().keepDocument(m, now, name, nil)
	}
	if err != nil {
		return dragoman.Document{}, err
	}
	doc := fromRowDocument(&row)
	kept := cloneDocument(&doc)
	d.remembered().keepDocument(m, now, name, &kept)
	return doc, nil
}

// pointsSQLite and pointsPostgres have the statements in the engines' words.
var (
	pointsSQLite   = points("(SELECT n FROM revision)", func(table string) string { return table + ".rowid" })
	pointsPostgres = points("0", func(table string) string {
		switch tableNumbers[table] {
		case tableUsers:
			return numberPostgres
		case tableSessions:
			return "hashtextextended(sessions.digest, 0)"
		case tableKeys:
			return "hashtextextended(keys.door || ':' || keys.id, 0)"
		default:
			return "0" // told apart by nobody
		}
	})
)

func points(now string, number func(table string) string) map[string]string {
	written := map[string]string{}
	for _, ask := range []string{askUserByID, askUserByName, askSession, askKey, askRole, askDocument} {
		text := strings.ReplaceAll(ask, "{now}", now)
		for name := range tableNumbers {
			text = strings.ReplaceAll(text, "{"+name+"}", number(name))
		}
		written[ask] = text
	}
	return written
}
