package fusion

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

func english(t *testing.T, compat int) spelling {
	t.Helper()
	names, err := dragoman.NewRoleNames(RoleRows)
	if err != nil {
		t.Fatal(err)
	}
	return spelling{roles: names, compat: compat}
}

func TestFromWireCreateUser(t *testing.T) {
	for name, row := range map[string]struct {
		body string
		want dragoman.User
	}{
		"Least": {`{"username":"a"}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{}}},
		"Nulls": {
			`{"username":"a","id":null,"realmName":null,"roleNames":null,"timezone":null,"permissions":null,"password":null}`,
			dragoman.User{Username: "a", Enabled: true, Roles: []string{}},
		},
		"EmptyIDIsNone":      {`{"username":"a","id":""}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{}}},
		"RolesAreTranslated": {`{"username":"a","roleNames":["admin","readonly","~admin","x"]}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{"@admin", "@viewer", "admin", "x"}}},
		"RolesByTheirAlias":  {`{"username":"a","roles":["x"]}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{"x"}}},
		"Private": {`{"username":"a","id":"i","timezone":"","permissions":[{"methods":["HEAD","PUT"]}]}`, dragoman.User{
			Username: "a", ID: "i", Enabled: true, Roles: []string{},
			Extensions: map[dragoman.Dialect]json.RawMessage{Dialect: json.RawMessage(`{"permissions":[{"methods":["PUT","HEAD"]}],"timezone":""}`)},
		}},
		"NothingToKeep": {`{"username":"a","permissions":[]}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{}}},
		"OtherCase":     {`{"username":"a","USERNAME":"b","Id":"c"}`, dragoman.User{Username: "a", Enabled: true, Roles: []string{}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, _, err := english(t, 5).fromWireCreateUser([]byte(row.body))
			if diff := cmp.Diff(row.want, got); diff != "" || err != nil {
				t.Errorf("%v %s", err, diff)
			}
		})
	}
}

func TestFromWireRefuses(t *testing.T) {
	for body, word := range map[string]string{
		`null`:                                  "JSON object",
		`[]`:                                    "JSON object",
		`"{}"`:                                  "JSON object",
		`{}`:                                    "username",
		`{"username":""}`:                       "username",
		`{"username":null}`:                     "username",
		`{"username":["a"]}`:                    "username",
		`{"username":"a","id":1}`:               "id",
		`{"username":"a","realmName":1}`:        "realmName",
		`{"username":"a","realmName":""}`:       "realm",
		`{"username":"a","realm":{}}`:           "realm",
		`{"username":"a","roleNames":"x"}`:      "roleNames",
		`{"username":"a","roleNames":[1]}`:      "roleNames",
		`{"username":"a","roles":{}}`:           "roles",
		`{"username":"a","timezone":0}`:         "timezone",
		`{"username":"a","permissions":{}}`:     "permissions",
		`{"username":"a","permissions":[null]}`: "permissions",
		`{"username":"a","permissions":[{"methods":"GET"}]}`:                                 "methods",
		`{"username":"a","permissions":[{"methods":["GET",null]}]}`:                          "methods",
		`{"username":"a","permissions":[{"methods":["TRACE"]}]}`:                             "methods",
		`{"username":"a","permissions":[{"path":1}]}`:                                        "path",
		`{"username":"a","permissions":[{"params":[]}]}`:                                     "params",
		`{"username":"a","permissions":[{"params":{"a":[1]}}]}`:                              "params",
		`{"username":"a","permissions":[{"params":{"a":null}}]}`:                             "params",
		`{"username":"a","password":"password123","passwordConfirm":null,"passwordHash":""}`: "either",
		`{"username":"a","passwordConfirm":7}`:                                               "passwordConfirm",
	} {
		_, _, err := english(t, 5).fromWireCreateUser([]byte(body))
		if err == nil || problemOf(err).status != 400 || !strings.Contains(err.Error(), word) {
			t.Errorf("%s: %v", body, err)
		}
	}
}

func TestToWireUser(t *testing.T) {
	at := time.Date(2025, 10, 30, 23, 59, 1, 999_999_000, time.FixedZone("", 2*3600))
	name := "not shown"
	u := dragoman.User{
		ID: "i", Username: "u", FullName: &name, Email: &name, CreatedAt: at, UpdatedAt: at, Version: 1,
		Roles: []string{"@admin", "admin", "@viewer"},
	}
	for extension, shown := range map[string]string{
		``:                              `"permissions":[]`,
		`{}`:                            `"permissions":[]`,
		`{"timezone":5}`:                `"permissions":[]`,
		`{"timezone":"UTC"}`:            `"timezone":"UTC","permissions":[]`,
		`{"permissions":"x"}`:           `"permissions":[]`,
		`{"permissions":[1,{}]}`:        `"permissions":[{}]`,
		`{"permissions":null,"more":1}`: `"permissions":[]`,
	} {
		u.SetExtension(Dialect, nil)
		if extension != "" {
			u.SetExtension(Dialect, json.RawMessage(extension))
		}
		want := `{"id":"i","username":"u","realmName":"native","createdAt":"2025-10-30T21:59:01Z","roleNames":["admin","~admin","readonly"],` + shown + `}`
		if got := string(mustEncode(english(t, 5).toWireUser(u))); got != want {
			t.Errorf("%s is shown as\n%s, want\n%s", extension, got, want)
		}
	}
}

func TestPrivateOverAnExtension(t *testing.T) {
	zone := "UTC"
	some := []json.RawMessage{json.RawMessage(`{"methods":["PUT","GET"]}`)}
	for name, row := range map[string]struct {
		private     private
		before, now string
	}{
		"NothingOverNothing":     {private{permissions: none}, ``, ``},
		"NothingOverEmpty":       {private{permissions: none}, `{}`, `{}`},
		"NothingOverOurs":        {private{permissions: none}, `{"timezone":"UTC","permissions":[{}]}`, ``},
		"NothingOverForeign":     {private{permissions: none}, `{"timezone":"UTC","later":1.0}`, `{"later":1.0}`},
		"NonsenseReadsAsNothing": {private{permissions: none}, `{"timezone":5, "permissions":null}`, `{"timezone":5, "permissions":null}`},
		"SameInOtherWords":       {private{&zone, some}, `{ "permissions":[{"methods":["GET","PUT","GET"]}],"timezone":"UTC"}`, `{ "permissions":[{"methods":["GET","PUT","GET"]}],"timezone":"UTC"}`},
		"OneOfTwo":               {private{&zone, some}, `{"timezone":"UTC"}`, `{"permissions":[{"methods":["PUT","GET"]}],"timezone":"UTC"}`},
	} {
		t.Run(name, func(t *testing.T) {
			var before json.RawMessage
			if row.before != "" {
				before = json.RawMessage(row.before)
			}
			if got := string(row.private.over(before)); got != row.now {
				t.Errorf("got %s, want %s", got, row.now)
			}
		})
	}
}

var none = []json.RawMessage{}

// No spelling of a role at any other door is worth more here than at its own.
func TestOnlyTheMappedRolesGrant(t *testing.T) {
	w := open5(t)
	for _, shared := range []string{"admin", "~admin", "readonly", "superuser", "ece_platform_admin", "Admin", "@Admin", "admin ", "~@admin"} {
		w.MustCreate(t, dragoman.User{Username: "holds " + shared, Enabled: true, Roles: []string{shared}}, "password123")
		if answer, body := w.Do("GET", "/api/users", "", adaptertest.Basic("holds "+shared, "password123")); answer.StatusCode != 403 {
			t.Errorf("%q answered %d: %s", shared, answer.StatusCode, body)
		}
	}
}
