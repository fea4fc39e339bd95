package connect

import (
	"encoding/json"
	"slices"
	"strings"
)

// WordsDialect is what [Words] calls itself: it is no product's.
const WordsDialect = "seed"

// wordPlaces is where each field stands in a [Line].
var wordPlaces = map[Field]string{
	FieldID: "id", FieldUsername: "username", FieldFullName: "full_name", FieldEmail: "email", FieldEnabled: "enabled",
	FieldRoles: "roles", FieldPassword: "password", FieldHash: "password_hash", FieldExtension: "extensions",
}

// Words are users in our own JSON, the words of a seed file, as far as something
// that is able so can hold them. Roles have their shared names; what they grant
// is not told.
func Words(able Able) Vendor {
	place := map[Field]string{FieldPassword: wordPlaces[FieldPassword]}
	for _, field := range able.Fields {
		place[field] = wordPlaces[field]
	}
	dialect := able.Dialect
	if dialect == "" {
		dialect = WordsDialect
	}
	return Vendor{
		Dialect: dialect, Title: able.Title, RoleWord: "role", Shared: able.Dialect == "" && able.has(FieldExtension),
		ReadUser: func(body json.RawMessage) (User, error) { return ReadLine(body) },
		WriteUser: func(u User) json.RawMessage {
			line := LineOf(&u)
			if !able.has(FieldExtension) {
				line.Extensions = nil
			}
			members := Members(Encode(line))
			members["enabled"], members["roles"] = Encode(u.Enabled), Encode(append([]string{}, u.Roles...))
			if u.ID != "" {
				members["id"] = Encode(u.ID)
			}
			for field, name := range wordPlaces {
				if place[field] == "" && field != FieldExtension {
					delete(members, name)
				}
			}
			return Encode(members)
		},
		Refuses: Owning(able.Title, able.Protected, able.Refuses),
		Within:  []string{"extensions"},
		Field: func(path string) Field {
			if strings.HasPrefix(path, "extensions") {
				return FieldExtension
			}
			for field, name := range wordPlaces {
				if name == path {
					return field
				}
			}
			return FieldOwn
		},
		Place: place, Takes: able.Takes,
		Split: func(_ Object, body json.RawMessage) ([]Entry, bool) { return splitLines(body) },
		Join: func(_ Object, entries []Entry) json.RawMessage {
			users := []json.RawMessage{}
			for _, e := range entries {
				users = append(users, e.Body)
			}
			return Encode(map[string]any{"users": users})
		},
	}
}

// splitLines takes one user, a list, or a seed file that holds nothing else.
func splitLines(body json.RawMessage) ([]Entry, bool) {
	members := Members(body)
	if members["username"] != nil {
		return []Entry{{Name: Text(members["username"]), Body: body}}, true
	}
	for name := range members {
		if !slices.Contains([]string{"users", "version", "$schema"}, name) {
			return nil, false
		}
	}
	if members != nil {
		body = members["users"]
	}
	items, isList := List(body)
	if !isList {
		return nil, false
	}
	entries := []Entry{}
	for _, item := range items {
		entries = append(entries, Entry{Name: Text(Members(item)["username"]), Body: item})
	}
	return entries, false
}
