package elasticsearch

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// asAdmin asks as the administrator and wants a status.
func asAdmin(t *testing.T, w *adaptertest.World, want int, method, target, body string) string {
	t.Helper()
	answer, text := w.Do(method, target, body, adaptertest.Basic("admin", adaptertest.AdminPassword))
	if answer.StatusCode != want {
		t.Fatalf("%s %s: got %d, want %d: %s", method, target, answer.StatusCode, want, text)
	}
	return text
}

func text(s string) *string { return &s }

// stranger is a user that this door would not have let in (quirk 8).
func stranger() dragoman.User {
	return dragoman.User{
		ID: "0d5f", Username: "jörg müller", FullName: text(""), Enabled: true,
		Roles: []string{"rôle", "", "admin", dragoman.RoleViewer, "rôle"},
		Extensions: map[dragoman.Dialect]json.RawMessage{
			"someday": json.RawMessage(`{"n":9007199254740993,"a":[1.0,null,{}]}`),
		},
	}
}

// What came in by another door under other rules stays valid.
func TestQuirk8_UserOfAnotherDoor(t *testing.T) {
	w := world(t)
	before := w.MustCreate(t, stranger(), "any-password")
	target := "/_security/user/" + url.PathEscape(before.Username)

	var read map[string]json.RawMessage
	if err := json.Unmarshal([]byte(asAdmin(t, w, 200, "GET", target, "")), &read); err != nil {
		t.Fatal(err)
	}
	view := string(read[before.Username])
	if want := `{"username":"jörg müller","roles":["rôle","","admin","viewer","rôle"],"full_name":"","email":null,"metadata":{},"enabled":true}`; view != want {
		t.Fatalf("reads %s", view)
	}
	asAdmin(t, w, 200, "PUT", target, view)
	after := w.MustUser(t, before.Username)
	after.Version, after.UpdatedAt = before.Version, before.UpdatedAt
	after.UpdatedBy, after.UpdatedByID = before.UpdatedBy, before.UpdatedByID
	if diff := adaptertest.Diff(before, after); diff != "" {
		t.Errorf("writing back what was read changed the user: %s", diff)
	}
	asAdmin(t, w, 400, "PUT", target, `{"roles":["nöw"]}`)
	asAdmin(t, w, 200, "PUT", target+"/_disable", "")
	asAdmin(t, w, 200, "POST", target+"/_enable", "")
	asAdmin(t, w, 200, "POST", target+"/_password", `{"password":"other-password"}`)
	if answer, body := w.Do("GET", "/_security/_authenticate", "", adaptertest.Basic(before.Username, "other-password")); answer.StatusCode != 200 {
		t.Errorf("cannot log in: %s", body)
	}
	asAdmin(t, w, 200, "DELETE", target, "")
	asAdmin(t, w, 404, "GET", target, "")
}

// Another door's built-in user is nobody here, and its name is taken.
func TestQuirk9_BuiltinOfAnotherDoor(t *testing.T) {
	w := world(t)
	w.MustCreate(t, dragoman.User{Username: "readonly", Door: "cloud", Builtin: true, Enabled: true}, adaptertest.AdminPassword)
	target := "/_security/user/readonly"
	if answer, _ := w.Do("GET", "/", "", adaptertest.Basic("readonly", adaptertest.AdminPassword)); answer.StatusCode != 401 {
		t.Errorf("logs in: %d", answer.StatusCode)
	}
	asAdmin(t, w, 404, "GET", target, "")
	asAdmin(t, w, 404, "DELETE", target, "")
	asAdmin(t, w, 400, "PUT", target+"/_disable", "")
	asAdmin(t, w, 400, "POST", target+"/_password", `{"password":"s3cret-password"}`)
	body := asAdmin(t, w, 400, "PUT", target, `{"password":"s3cret-password","roles":[]}`)
	if !strings.Contains(body, "user name [readonly] belongs to another service and may not be used") {
		t.Error(body)
	}
	if strings.Contains(asAdmin(t, w, 200, "GET", "/_security/user", ""), "readonly") {
		t.Error("is listed")
	}
}

func TestPutUserAtOnce(t *testing.T) {
	w := world(t)
	created := make([]string, 8)
	var all sync.WaitGroup
	for i := range created {
		all.Go(func() {
			_, created[i] = w.Do("PUT", "/_security/user/jack",
				fmt.Sprintf(`{"password":"s3cret-password","roles":["r%d"]}`, i), adaptertest.Basic("admin", adaptertest.AdminPassword))
		})
	}
	all.Wait()
	if got := strings.Count(strings.Join(created, ""), `{"created":true}`); got != 1 {
		t.Errorf("created %d times: %v", got, created)
	}
	if got := strings.Count(strings.Join(created, ""), `{"created":false}`); got != len(created)-1 {
		t.Errorf("updated %d times: %v", got, created)
	}
}

// Merging two pieces of metadata at once loses neither.
func TestPutMetadataAtOnce(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/user/jack", `{"password":"s3cret-password","roles":[]}`)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			w.Do("PUT", "/_security/user/jack", fmt.Sprintf(`{"roles":[],"metadata":{"k%d":%d}}`, i, i),
				adaptertest.Basic("admin", adaptertest.AdminPassword))
		})
	}
	all.Wait()
	jack := w.MustUser(t, "jack")
	if got := content.MembersOf(jack.Extension(Dialect)); len(got) != 8 {
		t.Errorf("kept %s", jack.Extension(Dialect))
	}
}

// Nothing that a client can put into a body is our mistake.
func TestPutUserWithMonsters(t *testing.T) {
	w := world(t)
	for name, body := range map[string]string{
		"DeepMetadata":  `{"password":"s3cret-password","roles":[],"metadata":{"a":` + strings.Repeat("[", 3000) + strings.Repeat("]", 3000) + `}}`,
		"DeepObjects":   `{"password":"s3cret-password","roles":[],"metadata":` + strings.Repeat(`{"a":`, 995) + "1" + strings.Repeat("}", 995) + `}`,
		"TooDeep":       strings.Repeat(`{"a":`, 50_000),
		"ManyRoles":     `{"password":"s3cret-password","roles":["` + strings.Repeat(`r","`, 100_000) + `r"]}`,
		"LongRoles":     `{"password":"s3cret-password","roles":["` + strings.Repeat(`r`, 100_000) + `"]}`,
		"LongPassword":  `{"password":"` + strings.Repeat("x", 500_000) + `","roles":[]}`,
		"LongName":      `{"password":"s3cret-password","roles":[],"full_name":"` + strings.Repeat("é", 200_000) + `"}`,
		"LongNumber":    `{"password":"s3cret-password","roles":[],"metadata":{"a":` + strings.Repeat("9", 100_000) + `}}`,
		"LongHash":      `{"password_hash":"{PBKDF2}10000$` + strings.Repeat("A", 400_000) + `$x","roles":[]}`,
		"EmptyKey":      `{"password":"s3cret-password","roles":[],"metadata":{"":{"":""}}}`,
		"Surrogates":    `{"password":"s3cret-password","roles":[],"metadata":{"a":"\ud83d"}}`,
		"ByteOrderMark": "\ufeff" + `{"password":"s3cret-password","roles":[]}`,
	} {
		t.Run(name, func(t *testing.T) {
			answer, text := w.Do("PUT", "/_security/user/monster", body, adaptertest.Basic("admin", adaptertest.AdminPassword))
			if answer.StatusCode >= 500 {
				t.Errorf("%d %.300s", answer.StatusCode, text)
			}
			answer, text = w.Do("GET", "/_security/user/monster?pretty", "", adaptertest.Basic("admin", adaptertest.AdminPassword))
			if answer.StatusCode >= 500 {
				t.Errorf("%d %.300s", answer.StatusCode, text)
			}
		})
	}
}

func TestQuirk24_LongLine(t *testing.T) {
	w := world(t)
	names := strings.Repeat("a,", 2000)
	asAdmin(t, w, 404, "GET", "/_security/user/"+names, "")
	if body := asAdmin(t, w, 400, "GET", "/_security/user/"+names+names, ""); !strings.Contains(body, "An HTTP line is larger than 4096 bytes.") {
		t.Error(body)
	}
}

func TestSettings(t *testing.T) {
	for name, row := range map[string]struct {
		settings map[string]string
		field    string // "" is no error
	}{
		"None":         {nil, ""},
		"All":          {map[string]string{"version": "9.1.0", "cluster_name": "c", "node_name": "n"}, ""},
		"Seven":        {map[string]string{"version": "7.17.28"}, ""},
		"Unknown":      {map[string]string{"verison": "9.1.0"}, "verison"},
		"OldVersion":   {map[string]string{"version": "6.8.0"}, "version"},
		"Version":      {map[string]string{"version": "8"}, "version"},
		"EmptyCluster": {map[string]string{"cluster_name": " "}, "cluster_name"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(transport.Config{Settings: row.settings})
			var e *dragoman.Error
			errors.As(err, &e)
			if row.field == "" && err != nil || row.field != "" && (e == nil || e.Code != dragoman.CodeInvalid || e.Field != row.field) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestIdentity(t *testing.T) {
	w := adaptertest.Open(t, adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New,
		Settings: map[string]string{"version": "9.1.0", "cluster_name": "prod", "node_name": "n1"},
	})
	body := asAdmin(t, w, http.StatusOK, "GET", "/?filter_path=name,cluster_name,version.number,version.minimum_wire*", "")
	want := `{"name":"n1","cluster_name":"prod","version":{"number":"9.1.0","minimum_wire_compatibility_version":"8.19.0"}}`
	if body != want {
		t.Errorf("got %s", body)
	}
}
