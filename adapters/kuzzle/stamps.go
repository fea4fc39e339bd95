package kuzzle

import (
	"context"
	"encoding/json"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// stamped is who wrote a profile or a role, by kuid, and when.
type stamped struct {
	createdBy, updatedBy string
	createdAt, updatedAt time.Time
	version              int64
	builtin              bool // what is written at the first start counts as updated then
}

// dress puts the stamps where a version has them: with the content, and in
// version 1 beside it as well (quirk 11).
func (s *stamped) dress(members []rawjson.Member, v1 bool) (source json.RawMessage, meta *json.RawMessage, version *int64) {
	stamps := s.json()
	if v1 {
		stamps = s.jsonV1()
	}
	source = rawjson.Write(append(members, rawjson.Member{Name: keyStamps, Value: stamps})...)
	if v1 {
		return source, &stamps, &s.version
	}
	return source, nil, nil
}

// json is what version 2 tells of profiles and roles: not who wrote them
// (quirk 16).
func (s *stamped) json() json.RawMessage {
	updatedAt := json.RawMessage("null")
	if s.version > 1 || s.builtin {
		updatedAt = rawjson.Must(s.updatedAt.UnixMilli())
	}
	return stampsOf(json.RawMessage("null"), s.createdAt, updatedAt, json.RawMessage("null"))
}

func (s *stamped) jsonV1() json.RawMessage {
	updatedAt, updater := json.RawMessage("null"), json.RawMessage("null")
	if s.version > 1 {
		updatedAt, updater = rawjson.Must(s.updatedAt.UnixMilli()), actor(s.updatedBy)
	}
	return stampsOf(actor(s.createdBy), s.createdAt, updatedAt, updater)
}

// stampsOf writes stamps; author may be nil, which leaves it out.
func stampsOf(author json.RawMessage, createdAt time.Time, updatedAt, updater json.RawMessage) json.RawMessage {
	members := []rawjson.Member{
		{Name: "author", Value: author},
		{Name: "createdAt", Value: rawjson.Must(createdAt.UnixMilli())},
		{Name: "updatedAt", Value: updatedAt},
		{Name: "updater", Value: updater},
	}
	if author == nil {
		members = members[1:]
	}
	return rawjson.Write(members...)
}

// born is when what is built in was made: with the administrator.
func (d *door) born() *stamped {
	if at := d.birth.Load(); at != nil {
		return at
	}
	at := &stamped{version: 1, builtin: true}
	service := dragoman.WithPrincipal(context.Background(), dragoman.ServicePrincipal())
	if admin, err := d.dir.UserByName(service, dragoman.AdminUsername); err == nil {
		at.createdAt, at.updatedAt = admin.CreatedAt, admin.CreatedAt
		d.birth.Store(at)
	}
	return at
}

// replaced is what is remembered of a user who was replaced: Kuzzle counts it
// as a new one, of another author (quirk 16).
type replaced struct {
	Author    string    `json:"author"`
	CreatedAt time.Time `json:"createdAt"`
	Version   int64     `json:"version"`
}

// Notes are the members of an extension that only this door writes, about
// when it wrote the user.
func Notes() []string { return []string{keyStamps} }

// markReplaced remembers it beside the content, where no client writes.
func markReplaced(u *dragoman.User, author string, at time.Time) {
	members, _ := rawjson.Object(u.Extension(Dialect))
	if members == nil {
		members = map[string]json.RawMessage{}
	}
	members[keyStamps] = rawjson.Must(replaced{author, at, u.Version + 1})
	u.SetExtension(Dialect, rawjson.Write(rawjson.Sorted(members)...))
}

// toWireStamps says who wrote the user and when. Nobody has updated a user
// that is as it was created or replaced. Version 2 does not tell who created it.
func toWireStamps(u *dragoman.User, v1 bool) json.RawMessage { return userStamps(u, v1, nil) }

// toWireStampsListed is toWireStamps for several users at once, where version 2
// has null for who created one.
func toWireStampsListed(u *dragoman.User, v1 bool) json.RawMessage {
	return userStamps(u, v1, json.RawMessage("null"))
}

func userStamps(u *dragoman.User, v1 bool, untold json.RawMessage) json.RawMessage {
	author, createdAt, since := untold, u.CreatedAt, int64(1)
	if v1 {
		author = actor(u.CreatedByID)
	}
	members, _ := rawjson.Object(u.Extension(Dialect))
	var r replaced
	if raw := members[keyStamps]; raw != nil && json.Unmarshal(raw, &r) == nil && r.Version > 0 {
		author, createdAt, since = actor(r.Author), r.CreatedAt, r.Version
	}
	updatedAt, updater := json.RawMessage("null"), json.RawMessage("null")
	if u.Version > since {
		updatedAt, updater = rawjson.Must(u.UpdatedAt.UnixMilli()), actor(u.UpdatedByID)
	}
	return stampsOf(author, createdAt, updatedAt, updater)
}
