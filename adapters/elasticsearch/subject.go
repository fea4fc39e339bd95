package elasticsearch

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// kind is how the vendor searches a field, which decides what it can be asked.
type kind int

const (
	whole   kind = iota // as one word, whatever is in it
	texts               // cut into words
	flags               // true or false
	moments             // in milliseconds since 1970
	respelt             // as one word each, which the directory spells differently
)

// subject is what a query can be about.
type subject struct {
	body       string   // the vendor's name for a query about it
	members    []string // of that body
	id, prefix string   // the field that the vendor's document IDs tell, and what stands before it there
	fields     map[string]kind
	free       bool // with metadata, of which every path is a field
	sorts      []string
	simple     []string // where a query for people looks unless told
}

var searchMembers = []string{"query", "from", "size", "sort", "search_after"}

var aboutUsers = &subject{
	body: "query_user_request_payload", members: searchMembers, id: "username", prefix: "user-",
	fields: map[string]kind{"username": whole, "roles": respelt, "enabled": flags, "full_name": texts, "email": texts},
	sorts:  []string{"username", "roles", "enabled"},
	simple: []string{"username", "roles", "full_name", "email"},
}

var aboutKeys = &subject{
	body: "query_api_key_request_payload", members: append([]string{"aggs", "aggregations"}, searchMembers...), id: "id",
	fields: map[string]kind{
		"name": whole, "type": whole, "username": whole, "realm_name": whole, "metadata": whole, "invalidated": flags,
		"creation": moments, "expiration": moments, "invalidation": moments,
	},
	free:   true,
	sorts:  []string{"name", "type", "username", "realm_name", "invalidated", "creation", "expiration", "invalidation"},
	simple: []string{"name", "type", "username", "realm_name", "metadata"},
}

var aboutRoles = &subject{
	body: "query_role_request_payload", members: searchMembers, id: "name", prefix: "role-",
	fields: map[string]kind{
		"name": whole, "description": texts, "metadata": whole,
		"applications.application": whole, "applications.privileges": whole, "applications.resources": whole,
	},
	free:   true,
	sorts:  []string{"name"},
	simple: []string{"name", "description", "metadata", "applications.application", "applications.privileges", "applications.resources"},
}

func (s *subject) kindOf(name string) (kind, bool) {
	k, known := s.fields[name]
	return k, known || s.free && strings.HasPrefix(name, "metadata.")
}

// metadataOf tells what metadata holds at a field's path, or anywhere for the
// field metadata itself. The vendor searches all of it as text. It is read
// once, if at all.
func metadataOf(metadata json.RawMessage) item {
	type leaf struct {
		path  string
		value any
	}
	leaves := sync.OnceValue(func() (all []leaf) {
		var root any
		if len(metadata) > 0 && content.DecodeExactly(metadata, &root) == nil {
			gather(root, "metadata", func(path string, value any) { all = append(all, leaf{path, value}) })
		}
		return all
	})
	return func(name string) (found []any) {
		for _, l := range leaves() {
			if name == l.path || name == "metadata" {
				found = append(found, l.value)
			}
		}
		return found
	}
}

func gather(value any, path string, add func(path string, value any)) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			gather(inner, path+"."+key, add)
		}
	case []any:
		for _, inner := range v {
			gather(inner, path, add)
		}
	case string:
		add(path, v)
	case json.Number:
		add(path, v.String())
	case bool:
		add(path, strconv.FormatBool(v))
	}
}

// relative is a moment counted from now.
var relative = regexp.MustCompile(`^now(?:([+-][0-9]{1,9})([smhHdwMy]))?$`)

// moment reads one: milliseconds, a date, or so long before or after now.
func (p *queryParser) moment(name, text string) (float64, error) {
	if ms, err := strconv.ParseInt(text, 10, 64); err == nil && len(text) != len("2006") {
		return float64(ms), nil
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly, "2006-01", "2006"} {
		if when, err := time.Parse(layout, text); err == nil {
			return float64(when.UnixMilli()), nil
		}
	}
	if match := relative.FindStringSubmatch(text); match != nil {
		count, _ := strconv.Atoi(match[1]) // nothing is 0
		return float64(later(p.now, count, match[2]).UnixMilli()), nil
	}
	return 0, problem.Parse("failed to parse date field [%s] of [%s] with format [strict_date_optional_time||epoch_millis]", text, name)
}

func later(now time.Time, count int, unit string) time.Time {
	switch unit {
	case "y":
		return now.AddDate(count, 0, 0)
	case "M":
		return now.AddDate(0, count, 0)
	case "w":
		return now.AddDate(0, 0, 7*count)
	case "d":
		return now.AddDate(0, 0, count)
	case "h", "H":
		return now.Add(time.Duration(count) * time.Hour)
	case "m":
		return now.Add(time.Duration(count) * time.Minute)
	}
	return now.Add(time.Duration(count) * time.Second)
}
