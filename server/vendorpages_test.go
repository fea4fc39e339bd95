package server_test

import (
	"encoding/json"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// The requests of the pages on which the vendors document how a user is made or
// changed, sent as they stand there by a client that names no SDK and no
// version; placeholders have values. The answers have to be the pages'.

func pagesServer(t *testing.T) *running {
	t.Helper()
	return start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword})
}

// asks sends a request and returns the decoded answer.
func (h *running) asks(t *testing.T, door, method, path, body string, status int, headers ...string) (map[string]any, http.Header) {
	t.Helper()
	headers = append([]string{"Content-Type", "application/json", "Authorization", basicOf("admin", adaptertest.AdminPassword)}, headers...)
	response, text := h.do(method, h.url(door, path), body, headers...)
	if response.StatusCode != status {
		t.Fatalf("%s %s answered %d, want %d: %s", method, path, response.StatusCode, status, text)
	}
	var answer map[string]any
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatalf("%s %s: %v: %s", method, path, err, text)
	}
	return answer, response.Header
}

// The page "Create or update users", and the one of the High Level REST Client,
// whose PutUserRequest sends the same.
func TestVendorsPageElasticsearch(t *testing.T) {
	h := pagesServer(t)
	const jack = `{"password":"l0ng-r4nd0m-p@ssw0rd","roles":["admin","other_role1"],"full_name":"Jack Nicholson",` +
		`"email":"jacknich@example.com","metadata":{"intelligence":7}}`
	for _, row := range []struct {
		method, path, body string
		created            bool
	}{
		{"POST", "/_security/user/jacknich", jack, true},
		{"POST", "/_security/user/jacknich", jack, false},
		{"PUT", "/_security/user/put?refresh=true", jack, true},
		{"PUT", "/_security/user/put?refresh=false", jack, false},
		{"PUT", "/_security/user/put?refresh=wait_for", `{"username":"put","email":null,"full_name":null,"roles":[],"enabled":true}`, false},
		{
			"PUT", "/_security/user/hashed",
			`{"username":"hashed","password_hash":"$2a$10$rMZe6TdsUwBX/TA8vRDz0OLwKAZeCzXM4jT3tfCjpSTB8HoFuq8xO","roles":[]}`, true,
		},
	} {
		answer, _ := h.asks(t, "elasticsearch", row.method, row.path, row.body, http.StatusOK)
		if want := (map[string]any{"created": row.created}); !reflect.DeepEqual(answer, want) {
			t.Errorf("%s %s: got %v, want %v", row.method, row.path, answer, want)
		}
	}
}

// The page "Create user" of Elastic Cloud Enterprise. As it stands its request
// has a role that does not exist, and sets what only the server may set.
func TestVendorsPageCloud(t *testing.T) {
	h := pagesServer(t)
	const asItStands = `{"user_name":"string","security":{"roles":["string"],"permissions":["string"],` +
		`"elevated_permissions":{"enabled":true,"expires_at":"2025-05-04T09:42:00Z"},"password":"string","enabled":true,` +
		`"security_realm":{"type":"native","id":"string"}},"metadata":{"created_by":"string","created_at":"2025-05-04T09:42:00Z",` +
		`"updated_by":"string","updated_at":"2025-05-04T09:42:00Z","first_login_at":"2025-05-04T09:42:00Z",` +
		`"last_login_at":"2025-05-04T09:42:00Z"},"full_name":"string","email":"string","builtin":true}`
	refused, header := h.asks(t, "cloud", "POST", "/api/v1/users", asItStands, http.StatusBadRequest)
	codes := strings.Split(header.Get("X-Cloud-Error-Codes"), ", ")
	for _, code := range []string{"user.roles.invalid", "user.restricted_field"} {
		if !slices.Contains(codes, code) {
			t.Errorf("the header tells %q, not %s", codes, code)
		}
	}
	first := refused["errors"].([]any)[0].(map[string]any)
	if first["code"] == nil || first["message"] == nil || first["fields"] == nil {
		t.Errorf("an error has no code, message or fields: %v", first)
	}
	const real = `{"user_name":"string","security":{"roles":["ece_platform_viewer"],"password":"a-long-password","enabled":true},` +
		`"full_name":"string","email":"string@example.org"}`
	made, _ := h.asks(t, "cloud", "POST", "/api/v1/users", real, http.StatusOK)
	for _, member := range []string{"user_name", "security", "metadata", "full_name", "email", "builtin"} {
		if _, has := made[member]; !has {
			t.Errorf("the answer has no %s: %v", member, made)
		}
	}
	if _, told := made["security"].(map[string]any)["password"]; told {
		t.Error("the answer has the password")
	}
	_, header = h.asks(t, "cloud", "POST", "/api/v1/users", real, http.StatusConflict)
	if got := header.Get("X-Cloud-Error-Codes"); got != "user.user_name.conflict" {
		t.Errorf("x-cloud-error-codes: %s", got)
	}
	_, header = h.asks(t, "cloud", "POST", "/api/v1/users", strings.Replace(real, `"string"`, `"not a name!"`, 1), http.StatusBadRequest)
	if got := header.Get("X-Cloud-Error-Codes"); got != "user.user_name.invalid" {
		t.Errorf("x-cloud-error-codes: %s", got)
	}
}

const kuzzleUser = `{"content":{"profileIds":["default"],"fullname":"John Doe"},` +
	`"credentials":{"local":{"username":"%","password":"foobar"}}}`

// The page "createUser" of Kuzzle 1, over HTTP and over WebSocket.
func TestVendorsPageKuzzle(t *testing.T) {
	h := pagesServer(t)
	login, _ := h.asks(t, "kuzzle", "POST", "/_login/local", `{"username":"admin","password":"`+adaptertest.AdminPassword+`"}`, http.StatusOK, "Authorization", "")
	token := login["result"].(map[string]any)["jwt"].(string)
	conn, _ := socketFrom(t, h)
	for name, row := range map[string]struct {
		kuid, login string
		send        func(body string) map[string]any
	}{
		"HTTP": {"jdoe-kuid", "jdoe", func(body string) map[string]any {
			answer, _ := h.asks(t, "kuzzle", "POST", "/users/jdoe-kuid/_create?refresh=wait_for", body, http.StatusOK, "Authorization", "Bearer "+token)
			return answer
		}},
		"HTTPWithoutKuid": {"", "jdoe2", func(body string) map[string]any {
			answer, _ := h.asks(t, "kuzzle", "POST", "/users/_create?refresh=wait_for", body, http.StatusOK, "Authorization", "Bearer "+token)
			return answer
		}},
		"WebSocket": {"ws-kuid", "jdoe3", func(body string) map[string]any {
			return frame(t, conn, `{"controller":"security","action":"createUser","_id":"ws-kuid","jwt":"`+token+`","body":`+body+`}`)
		}},
		"WebSocketWithoutKuid": {"", "jdoe4", func(body string) map[string]any {
			return frame(t, conn, `{"controller":"security","action":"createUser","jwt":"`+token+`","body":`+body+`}`)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			answer := row.send(strings.Replace(kuzzleUser, "%", row.login, 1))
			result := answer["result"].(map[string]any)
			source := result["_source"].(map[string]any)
			kuid, _ := result["_id"].(string)
			if kuid == "" || row.kuid != "" && kuid != row.kuid {
				t.Errorf("_id is %v, want %s", result["_id"], row.kuid)
			}
			if result["_version"] != 1.0 || result["created"] != true {
				t.Errorf("_version is %v, created is %v", result["_version"], result["created"])
			}
			if !reflect.DeepEqual(source["profileIds"], []any{"default"}) || source["fullname"] != "John Doe" || source["credentials"] != nil {
				t.Errorf("_source is %v", source)
			}
			if answer["status"] != 200.0 || answer["error"] != nil || answer["controller"] != "security" || answer["action"] != "createUser" ||
				answer["requestId"] == nil {
				t.Errorf("the envelope is %v", answer)
			}
		})
	}
}

// frame sends one frame and returns what is answered.
func frame(t *testing.T, conn *websocket.Conn, text string) map[string]any {
	t.Helper()
	if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
		t.Fatal(err)
	}
	_, heard, err := conn.Read(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var answer map[string]any
	if err := json.Unmarshal(heard, &answer); err != nil {
		t.Fatalf("%v: %s", err, heard)
	}
	return answer
}

// The page "Update a user" of Fusion 5.9, on a user of that id.
func TestVendorsPageFusion(t *testing.T) {
	h := pagesServer(t)
	made, _ := h.asks(t, "fusion", "POST", "/api/users",
		`{"username":"1new-user-test","realmName":"native","password":"password123"}`, http.StatusCreated)
	id := made["id"].(string)
	const page = `{"username":"1new-user-test","realmName":"native","timezone":"Pacific Time (US & Canada)","permissions":[{"methods":["GET","PUT"]}]}`
	answer, _ := h.asks(t, "fusion", "PUT", "/api/users/"+id, page, http.StatusOK)
	if createdAt, _ := answer["createdAt"].(string); createdAt == "" {
		t.Errorf("createdAt is %v", answer["createdAt"])
	}
	delete(answer, "createdAt")
	want := map[string]any{
		"id": id, "username": "1new-user-test", "realmName": "native", "roleNames": []any{}, "timezone": "Pacific Time (US & Canada)",
		"permissions": []any{map[string]any{"methods": []any{"PUT", "GET"}}},
	}
	if !reflect.DeepEqual(answer, want) {
		t.Errorf("got  %v\nwant %v", answer, want)
	}
}
