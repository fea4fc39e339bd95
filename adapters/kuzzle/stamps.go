package kuzzle

import (
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// stamped is who wrote a profile or a role, by kuid, and when; nil is one that
// nobody wrote.
type stamped struct {
	createdBy, updatedBy string
	createdAt, updatedAt time.Time
	version              int64
}

// dress puts the stamps where a version has them: with the content, or beside
// it (quirk 11).
func (s *stamped) dress(members []rawjson.Member, v1 bool) (source json.RawMessage, meta *json.RawMessage, version *int64) {
	stamps, writes := json.RawMessage(`{}`), int64(1)
	if s != nil {
		stamps, writes = s.json(), s.version
	}
	if v1 {
		return rawjson.Write(members...), &stamps, &writes
	}
	if s != nil {
		members = append(members, rawjson.Member{Name: keyStamps, Value: stamps})
	}
	return rawjson.Write(members...), nil, nil
}

func (s *stamped) json() json.RawMessage {
	updatedAt, updater := json.RawMessage("null"), json.RawMessage("null")
	if s.version > 1 {
		updatedAt, updater = rawjson.Must(s.updatedAt.UnixMilli()), actor(s.updatedBy)
	}
	return rawjson.Write(
		rawjson.Member{Name: "author", Value: actor(s.createdBy)},
		rawjson.Member{Name: "createdAt", Value: rawjson.Must(s.createdAt.UnixMilli())},
		rawjson.Member{Name: "updatedAt", Value: updatedAt},
		rawjson.Member{Name: "updater", Value: updater},
	)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
