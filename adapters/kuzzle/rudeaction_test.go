package kuzzle

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// rudeValues fit nowhere, or only nearly.
var rudeValues = []string{
	`null`, `true`, `7`, `-1`, `1e400`, `9007199254740993`, `""`, `"x"`, `"a,b"`, `"-1"`, `"admin"`, `"default"`, `"\u0000"`, `"%2F"`,
	`"🦊"`, `"local"`, `"users"`, `"1m"`, `"koncorde"`, `[]`, `[null]`, `["x",7]`, `[{}]`, `{}`, `{"a":{"a":{}}}`, `{"":null}`,
	`{"local":{}}`, `{"local":{"username":"x","password":"\u0000"}}`, `{"term":{"_id":[]}}`, `{"bool":{"must":7}}`, `[{"roleId":"default"}]`,
	`[{"roleId":"default","restrictedTo":[{"index":"\u0000"}]}]`, `{"auth":{"actions":{"*":true}}}`, `{"x":{"type":"keyword"}}`,
}

var (
	rudeArguments = []string{
		"_id", "strategy", "userId", "scrollId", "collection", "index", "size", "from", "lang", "scroll", "expiresIn", "force", "strict", "reset",
		"ids", "onAssignedUsers", "singleUse", "services", "format", "kuid", "retryOnConflict", "password", "refresh",
	}
	rudeMembers = []string{
		"content", "credentials", "default", "profileIds", "username", "password", "currentPassword", "kuid", "policies", "rateLimit", "controllers",
		"tags", "query", "sort", "search_after", "post_filter", "ids", "roles", "description", "properties", "dynamic", "_meta", "controller", "action",
		"token", "userPassword", "userSalt", "algorithm", "stretching", "encryption", "pepper", "updater", "fullname", "email", "_id", "_kuzzle_info",
	}
)

// TestNoActionFails: whatever an administrator asks of any action, it is answered,
// and not with a 5xx.
func TestNoActionFails(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { noActionFails(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { noActionFails(t, pgtest.DSN(t)) })
}

func noActionFails(t *testing.T, dsn string) {
	w := openOn(t, dsn)
	token := logIn(t, w)
	rapid.Check(t, func(rt *rapid.T) {
		a := rapid.SampledFrom(allActions()).Draw(rt, "action")
		if a.name == "logout" || a.name == "revokeTokens" || a.name == "refreshToken" || a.name == "openapi" {
			return // nobody could ask further; or the answer is a document
		}
		frame := drawMembers(rt, rudeArguments, "argument")
		frame["controller"], frame["action"], frame["jwt"] = rawjson.Must(a.controller), rawjson.Must(a.name), rawjson.Must(token)
		if rapid.Bool().Draw(rt, "body") {
			frame["body"] = rawjson.Must(drawMembers(rt, rudeMembers, "member"))
		}
		asked := string(rawjson.Must(frame))
		answer, body := w.Do("POST", "/_query", asked)
		if answer.StatusCode >= 500 || !json.Valid([]byte(body)) || strings.Contains(body, `"security.token.invalid"`) {
			rt.Fatalf("%d to %s: %s", answer.StatusCode, asked, body)
		}
		if a.name == "resetSecurity" { // which has logged everybody out
			token = logIn(t, w)
		}
	})
}

func drawMembers(t *rapid.T, names []string, label string) map[string]json.RawMessage {
	members := map[string]json.RawMessage{}
	for range rapid.IntRange(0, 5).Draw(t, label+"s") {
		members[rapid.SampledFrom(names).Draw(t, label)] = json.RawMessage(rapid.SampledFrom(rudeValues).Draw(t, "value"))
	}
	return members
}
