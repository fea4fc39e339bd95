package store

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/members"
)

// This file is the only border between the directory's nouns and the rows. The
// way in can refuse free-form data that is not JSON; the way out fails only if
// somebody else wrote to the database.

func toRowUser(u *dragoman.User) (userRow, error) {
	extensions, err := encodeObjects("extensions", u.Extensions)
	if err != nil {
		return userRow{}, err
	}
	roles, err := encodeList(u.Roles)
	if err != nil {
		return userRow{}, err
	}
	return userRow{
		ID: u.ID, Username: u.Username, FullName: u.FullName, Email: u.Email,
		Enabled: u.Enabled, Roles: roles,
		PasswordHash:        string(u.Credential.Hash),
		CredentialRevision:  u.Credential.Revision,
		CredentialChangedAt: u.Credential.ChangedAt.UnixMicro(),
		CredentialOwn:       u.Credential.OwnChoice,
		Extensions:          extensions, Builtin: u.Builtin, Door: string(u.Door),
		Created: u.CreatedAt.UnixMicro(), CreatedBy: u.CreatedBy, CreatedByID: u.CreatedByID,
		Updated: u.UpdatedAt.UnixMicro(), UpdatedBy: u.UpdatedBy, UpdatedByID: u.UpdatedByID,
		FirstLoginAt: toMicros(u.FirstLoginAt), LastLoginAt: toMicros(u.LastLoginAt),
		Version: u.Version,
	}, nil
}

func fromRowUser(r *userRow) (dragoman.User, error) {
	extensions, err := decodeObjects(r.Extensions)
	if err != nil {
		return dragoman.User{}, fmt.Errorf("extensions of user %q: %w", r.ID, err)
	}
	roles, err := decodeList(r.Roles)
	if err != nil {
		return dragoman.User{}, fmt.Errorf("roles of user %q: %w", r.ID, err)
	}
	return dragoman.User{
		ID: r.ID, Username: r.Username, FullName: clone(r.FullName), Email: clone(r.Email),
		Enabled: r.Enabled, Roles: roles,
		Credential: dragoman.Credential{
			Hash: dragoman.PasswordHash(r.PasswordHash), Revision: r.CredentialRevision,
			ChangedAt: fromMicros(r.CredentialChangedAt), OwnChoice: r.CredentialOwn,
		},
		Extensions: extensions, Builtin: r.Builtin, Door: dragoman.Dialect(r.Door),
		CreatedAt: fromMicros(r.Created), CreatedBy: r.CreatedBy, CreatedByID: r.CreatedByID,
		UpdatedAt: fromMicros(r.Updated), UpdatedBy: r.UpdatedBy, UpdatedByID: r.UpdatedByID,
		FirstLoginAt: fromMicrosOrNil(r.FirstLoginAt), LastLoginAt: fromMicrosOrNil(r.LastLoginAt),
		Version: r.Version,
	}, nil
}

func fromRowUsers(rows []userRow) ([]dragoman.User, error) {
	users := make([]dragoman.User, len(rows))
	for i := range rows {
		u, err := fromRowUser(&rows[i])
		if err != nil {
			return nil, err
		}
		users[i] = u
	}
	return users, nil
}

func toRowSession(s *dragoman.Session) sessionRow {
	return sessionRow{
		Digest: s.Digest, UserID: s.UserID, Door: string(s.Door),
		Created: s.CreatedAt.UnixMicro(), LastUsedAt: s.LastUsedAt.UnixMicro(),
		ExpiresAt: toMicros(s.ExpiresAt), IdleTimeout: int64(s.IdleTimeout),
		IdleEndsAt: idleEnd(s.LastUsedAt, s.IdleTimeout), Note: s.Note,
	}
}

func fromRowSession(r *sessionRow) dragoman.Session {
	return dragoman.Session{
		Digest: r.Digest, UserID: r.UserID, Door: dragoman.Dialect(r.Door),
		CreatedAt: fromMicros(r.Created), LastUsedAt: fromMicros(r.LastUsedAt),
		ExpiresAt: fromMicrosOrNil(r.ExpiresAt), IdleTimeout: time.Duration(r.IdleTimeout),
		Note: r.Note,
	}
}

func toRowRole(r *dragoman.Role) (roleRow, error) {
	definitions, err := encodeObjects("definitions", r.Definitions)
	if err != nil {
		return roleRow{}, err
	}
	return roleRow{
		ID: r.ID, Name: r.Name, Definitions: definitions,
		Created: r.CreatedAt.UnixMicro(), CreatedBy: r.CreatedBy, CreatedByID: r.CreatedByID,
		Updated: r.UpdatedAt.UnixMicro(), UpdatedBy: r.UpdatedBy, UpdatedByID: r.UpdatedByID,
		Version: r.Version,
	}, nil
}

func fromRowRole(r *roleRow) (dragoman.Role, error) {
	definitions, err := decodeObjects(r.Definitions)
	if err != nil {
		return dragoman.Role{}, fmt.Errorf("definitions of role %q: %w", r.Name, err)
	}
	return dragoman.Role{
		ID: r.ID, Name: r.Name, Definitions: definitions,
		CreatedAt: fromMicros(r.Created), CreatedBy: r.CreatedBy, CreatedByID: r.CreatedByID,
		UpdatedAt: fromMicros(r.Updated), UpdatedBy: r.UpdatedBy, UpdatedByID: r.UpdatedByID,
		Version: r.Version,
	}, nil
}

func toRowEvent(e *dragoman.Event) eventRow {
	return eventRow{
		At: e.At.UnixMicro(), Actor: e.Actor, ActorID: e.ActorID, Door: string(e.Door), Action: string(e.Action),
		Subject: e.Subject, StateBefore: toText(e.Before), StateAfter: toText(e.After),
		Source: e.Source, Outcome: string(e.Outcome), Occurrences: e.Count,
	}
}

func fromRowEvent(r *eventRow) dragoman.Event {
	position := int64(0)
	if r.Position != nil {
		position = *r.Position
	}
	return dragoman.Event{
		Sequence: r.Sequence, Position: position, Subject: r.Subject,
		Change: dragoman.Change{
			Actor: r.Actor, ActorID: r.ActorID, Door: dragoman.Dialect(r.Door), Action: dragoman.Action(r.Action),
			At: fromMicros(r.At), Source: r.Source,
		},
		Outcome: dragoman.Outcome(r.Outcome), Count: r.Occurrences,
		Before: fromText(r.StateBefore), After: fromText(r.StateAfter),
	}
}

func toRowKey(k *dragoman.Key) keyRow {
	return keyRow{
		Door: string(k.Door), ID: k.ID, OwnerID: k.OwnerID, Name: k.Name, Digest: k.Digest,
		ExpiresAt: toMicros(k.ExpiresAt), RevokedAt: toMicros(k.RevokedAt), Body: toText(k.Body),
		Created: k.CreatedAt.UnixMicro(), Updated: k.UpdatedAt.UnixMicro(), Version: k.Version,
	}
}

func fromRowKey(r *keyRow) dragoman.Key {
	return dragoman.Key{
		Door: dragoman.Dialect(r.Door), ID: r.ID, OwnerID: r.OwnerID, Name: r.Name, Digest: r.Digest,
		ExpiresAt: fromMicrosOrNil(r.ExpiresAt), RevokedAt: fromMicrosOrNil(r.RevokedAt), Body: fromText(r.Body),
		CreatedAt: fromMicros(r.Created), UpdatedAt: fromMicros(r.Updated), Version: r.Version,
	}
}

func toRowDocument(doc *dragoman.Document) documentRow {
	return documentRow{
		Door: string(doc.Door), Kind: doc.Kind, ID: doc.ID, OwnerID: nullable(doc.OwnerID), Body: string(doc.Body),
		Created: doc.CreatedAt.UnixMicro(), CreatedBy: doc.CreatedBy, CreatedByID: doc.CreatedByID,
		Updated: doc.UpdatedAt.UnixMicro(), UpdatedBy: doc.UpdatedBy, UpdatedByID: doc.UpdatedByID, Version: doc.Version,
	}
}

func fromRowDocument(r *documentRow) dragoman.Document {
	return dragoman.Document{
		Door: dragoman.Dialect(r.Door), Kind: r.Kind, ID: r.ID, OwnerID: string(fromText(r.OwnerID)), Body: json.RawMessage(r.Body),
		CreatedAt: fromMicros(r.Created), CreatedBy: r.CreatedBy, CreatedByID: r.CreatedByID,
		UpdatedAt: fromMicros(r.Updated), UpdatedBy: r.UpdatedBy, UpdatedByID: r.UpdatedByID, Version: r.Version,
	}
}

// encodeObjects joins each dialect's JSON into one object without touching a
// byte of it, which json.Marshal would.
func encodeObjects(field string, objects map[dragoman.Dialect]json.RawMessage) (*string, error) {
	if objects == nil {
		return nil, nil
	}
	var out strings.Builder
	out.WriteByte('{')
	for i, dialect := range slices.Sorted(maps.Keys(objects)) {
		if !json.Valid(objects[dialect]) {
			return nil, dragoman.Errorf(dragoman.CodeInvalid, field, "%s of %q are not JSON", field, dialect)
		}
		key, err := json.Marshal(dialect)
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out.WriteByte(',')
		}
		out.Write(key)
		out.WriteByte(':')
		out.Write(objects[dialect])
	}
	out.WriteByte('}')
	text := out.String()
	return &text, nil
}

// decodeObjects splits what encodeObjects joined: the values are pieces of one
// copy of the text.
func decodeObjects(text *string) (map[dragoman.Dialect]json.RawMessage, error) {
	if text == nil {
		return nil, nil
	}
	return members.Of[dragoman.Dialect]([]byte(*text))
}

// encodeList tells a missing list from an empty one.
func encodeList(list []string) (*string, error) {
	if list == nil {
		return nil, nil
	}
	body, err := json.Marshal(list)
	return toText(body), err
}

func decodeList(text *string) (list []string, err error) {
	if text == nil {
		return nil, nil
	}
	if list, ok := plainList(*text); ok {
		return list, nil
	}
	err = json.Unmarshal([]byte(*text), &list)
	return list, err
}

// plainList reads a list of texts as encodeList writes it, if nothing in it is
// escaped. The texts are pieces of one copy.
func plainList(text string) ([]string, bool) {
	if len(text) < 2 || text[0] != '[' || text[len(text)-1] != ']' || strings.IndexByte(text, '\\') >= 0 {
		return nil, false
	}
	inner := strings.Clone(text[1 : len(text)-1])
	list := make([]string, 0, 1+strings.Count(inner, ","))
	for inner != "" {
		if len(list) > 0 {
			rest, ok := strings.CutPrefix(inner, ",")
			if !ok {
				return nil, false
			}
			inner = rest
		}
		value, ok := strings.CutPrefix(inner, `"`)
		if !ok {
			return nil, false
		}
		value, inner, ok = strings.Cut(value, `"`)
		if !ok {
			return nil, false
		}
		list = append(list, value)
	}
	return list, true
}

func toMicros(t *time.Time) *int64 {
	if t == nil {
		return nil
	}
	micros := t.UnixMicro()
	return &micros
}

func fromMicros(micros int64) time.Time { return time.UnixMicro(micros).UTC() }

func fromMicrosOrNil(micros *int64) *time.Time {
	if micros == nil {
		return nil
	}
	t := fromMicros(*micros)
	return &t
}

// idleEnd is the last moment at which a session that is not used again is
// alive, or nil if it has no idle timeout.
func idleEnd(lastUsed time.Time, timeout time.Duration) *int64 {
	if timeout <= 0 {
		return nil
	}
	end := lastUsed.UnixMicro() + int64(timeout/time.Microsecond)
	return &end
}

func toText(body []byte) *string {
	if body == nil {
		return nil
	}
	text := string(body)
	return &text
}

// nullable is a text of which "" means that there is none.
func nullable(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

func fromText(text *string) []byte {
	if text == nil {
		return nil
	}
	return []byte(*text)
}

func clone[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}
