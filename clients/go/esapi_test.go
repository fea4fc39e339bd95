package clients

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
)

// esapi leaves escaping names and reading bodies to its callers: this is what
// they write. The types of versions 7, 8 and 9 differ, so each has its own files
// of the same calls.

// esapiNames can hold a slash, since callers escape; not where the server's
// address has a path of its own, because the client then escapes anew.
func esapiNames(address string) []string {
	if server, err := url.Parse(address); err == nil && server.Path != "" {
		return typedNames
	}
	return []string{
		`jo/hn o'brien`,
		`100%25 of "this" & <that>`,
		`a?b#c+d=e;fg@h!$(i)*[j]{k}|^~\` + "`",
		`..`,
		`_x`,
	}
}

func jsonBody(v any) io.Reader {
	body, err := json.Marshal(v)
	if err != nil {
		panic(err) // our own types
	}
	return bytes.NewReader(body)
}

func passwordBody(password string) io.Reader {
	return jsonBody(map[string]string{"password": password})
}

func escaped(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = url.PathEscape(name)
	}
	return out
}

// readESAPI reads an answer, or the refusal in it.
func readESAPI(status int, body io.Reader, into any) error {
	raw, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	if status > 299 {
		var refusal struct {
			Error struct{ Type, Reason string }
		}
		if err := json.Unmarshal(raw, &refusal); err != nil {
			return fmt.Errorf("a refusal with %d that is no JSON: %w", status, err)
		}
		return &elasticsearchError{status: status, kind: refusal.Error.Type, reason: refusal.Error.Reason}
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(raw, into)
}

func keysNamed(name string) io.Reader {
	return jsonBody(map[string]any{"query": map[string]any{"term": map[string]any{"name": name}}})
}

func usersNamed(prefix string, size int, after []string) io.Reader {
	query := map[string]any{"prefix": map[string]any{"username": prefix}}
	body := map[string]any{"query": query, "size": size, "sort": []string{"username"}}
	if len(after) > 0 {
		body["search_after"] = after
	}
	return jsonBody(body)
}

type foundKeys struct {
	Total int
	Keys  []key `json:"api_keys"`
}

type foundProfiles struct {
	Profiles []profile
	Total    struct{ Value int }
}

type acknowledged struct{ Acknowledged bool }

type profileTrouble struct {
	Details map[string]struct{ Type string }
}

// profiled is whatever tells of a profile.
type profiled struct {
	UID string `json:"profile_uid"`
}
