package query

import (
	"encoding/json"
	"strconv"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// Subject is what a query can be about.
type Subject struct {
	body    string    // the vendor's name for a query about it
	members []string  // of that body
	id      Attribute // what the vendor's document IDs tell
	prefix  string    // what stands before it there
	fields  map[string]esquery.Kind
	free    bool // with metadata, of which every path is a field
	sorts   []string
	simple  []string // where a query for people looks unless told
}

var searchMembers = []string{"query", "from", "size", "sort", "search_after"}

var Users = &Subject{
	body: "query_user_request_payload", members: searchMembers, id: "username", prefix: "user-",
	fields: map[string]esquery.Kind{
		"username": esquery.Keyword, RolesField: esquery.Keyword, "enabled": esquery.BooleanKind,
		"full_name": esquery.Text, EmailField: esquery.Text,
	},
	sorts:  []string{"username", "roles", "enabled"},
	simple: []string{"username", "roles", "full_name", "email"},
}

var Keys = &Subject{
	body: "query_api_key_request_payload", members: append([]string{"aggs", "aggregations"}, searchMembers...), id: "id",
	fields: map[string]esquery.Kind{
		"name": esquery.Keyword, "type": esquery.Keyword, "username": esquery.Keyword, "realm_name": esquery.Keyword,
		"metadata": esquery.Keyword, "invalidated": esquery.BooleanKind,
		"creation": esquery.Date, "expiration": esquery.Date, "invalidation": esquery.Date,
	},
	free:   true,
	sorts:  []string{"name", "type", "username", "realm_name", "invalidated", "creation", "expiration", "invalidation"},
	simple: []string{"name", "type", "username", "realm_name", "metadata"},
}

var Roles = &Subject{
	body: "query_role_request_payload", members: searchMembers, id: "name", prefix: "role-",
	fields: map[string]esquery.Kind{
		"name": esquery.Keyword, "description": esquery.Text, "metadata": esquery.Keyword, "applications.application": esquery.Keyword,
		"applications.privileges": esquery.Keyword, "applications.resources": esquery.Keyword,
	},
	free:   true,
	sorts:  []string{"name"},
	simple: []string{"name", "description", "metadata", "applications.application", "applications.privileges", "applications.resources"},
}

// kindOf is how the vendor searches a field; false means that nobody may ask for it.
func (s *Subject) kindOf(name string) (esquery.Kind, bool) {
	k, known := s.fields[name]
	if !known && s.free && strings.HasPrefix(name, "metadata.") {
		return esquery.Keyword, true
	}
	return k, known
}

// MetadataOf tells what metadata holds at a field's path, or anywhere for the
// field metadata itself. The vendor searches all of it as text. It is read
// once, if at all.
func MetadataOf(metadata json.RawMessage) Item {
	type leaf struct {
		path  string
		value any
	}
	leaves := sync.OnceValue(func() (all []leaf) {
		var root any
		if len(metadata) > 0 && content.DecodeExactly(metadata, &root) == nil {
			Gather(root, "metadata", func(path string, value any) { all = append(all, leaf{path, value}) })
		}
		return all
	})
	return func(name Attribute) (found []any) {
		for _, l := range leaves() {
			if string(name) == l.path || name == "metadata" {
				found = append(found, l.value)
			}
		}
		return found
	}
}

func Gather(value any, path string, add func(path string, value any)) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			Gather(inner, path+"."+key, add)
		}
	case []any:
		for _, inner := range v {
			Gather(inner, path, add)
		}
	case string:
		add(path, v)
	case json.Number:
		add(path, v.String())
	case bool:
		add(path, strconv.FormatBool(v))
	}
}
