package kuzzle

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

func pointer[T any](v T) *T { return &v }

func userWith(fullName *string, extension string) dragoman.User {
	u := dragoman.User{ID: "kuid", Roles: []string{"default"}, FullName: fullName, Version: 1}
	if extension != "" {
		u.SetExtension(Dialect, json.RawMessage(extension))
	}
	return u
}

// TestPut writes content into users whose name is set, unset, and hides
// something.
func TestPut(t *testing.T) {
	s := testSpelling(t)
	for name, row := range map[string]struct {
		before            dragoman.User
		content           string
		fullName          *string
		extension, reread string
	}{
		"TextIsTheSharedField":   {userWith(nil, ""), `{"fullname":"Jo"}`, pointer("Jo"), "", `{"fullname":"Jo"}`},
		"EmptyTextIsText":        {userWith(nil, ""), `{"fullname":""}`, pointer(""), "", `{"fullname":""}`},
		"NumberIsOurs":           {userWith(nil, ""), `{"fullname":42}`, nil, `{"fullname":42}`, `{"fullname":42}`},
		"NullIsOurs":             {userWith(nil, ""), `{"fullname":null}`, nil, `{"fullname":null}`, `{"fullname":null}`},
		"NumberUnsetsTheField":   {userWith(pointer("Jo"), ""), `{"fullname":42}`, nil, `{"fullname":42}`, `{"fullname":42}`},
		"AbsenceUnsetsTheField":  {userWith(pointer("Jo"), ""), `{"a":1}`, nil, `{"a":1}`, `{"a":1}`},
		"AbsenceUncoversNothing": {userWith(pointer("Jo"), `{"fullname":42}`), `{}`, nil, `{}`, `{}`},
		"Quirk14HiddenStays":     {userWith(pointer("Jo"), `{"fullname":42}`), `{"fullname":"Al"}`, pointer("Al"), `{"fullname":42}`, `{"fullname":"Al"}`},
		"SeenIsReplaced":         {userWith(nil, `{"fullname":42}`), `{"fullname":"Al"}`, pointer("Al"), `{}`, `{"fullname":"Al"}`},
		"TextInTheExtension":     {userWith(nil, `{"fullname":"Ed"}`), `{"fullname":"Ed"}`, nil, `{"fullname":"Ed"}`, `{"fullname":"Ed"}`},
		"DigitsStay":             {userWith(nil, ""), `{"n":9007199254740993,"z":1.0,"e":1E+5}`, nil, `{"e":1E+5,"n":9007199254740993,"z":1.0}`, `{"e":1E+5,"n":9007199254740993,"z":1.0}`},
		"Quirk15ReservedIsOurs":  {userWith(nil, `{"_id":7}`), `{"_id":"x","_kuzzle_info":1,"a":1}`, nil, `{"_id":7,"a":1}`, `{"a":1}`},
		"NothingStaysNothing":    {userWith(nil, ""), `{}`, nil, "", `{}`},
		"EmptyStaysEmpty":        {userWith(nil, `{}`), `{}`, nil, `{}`, `{}`},
		"MarkupIsNotEscaped":     {userWith(nil, ""), `{"a":"<b>&"}`, nil, `{"a":"<b>&"}`, `{"a":"<b>&"}`},
	} {
		t.Run(name, func(t *testing.T) {
			u := row.before.Clone()
			c, err := fromWireContent(mustMembers([]byte(row.content)), "body.")
			if err != nil {
				t.Fatal(err)
			}
			s.put(&u, c)
			if diff := cmp.Diff(row.fullName, u.FullName); diff != "" {
				t.Errorf("full name: %s", diff)
			}
			if got := string(u.Extension(Dialect)); got != row.extension {
				t.Errorf("extension is %s, want %s", got, row.extension)
			}
			if got := rawjson.Must(s.properties(&u)); string(got) != row.reread {
				t.Errorf("reads %s, want %s", got, row.reread)
			}
		})
	}
}

// TestQuirk13UpdateMergesDeeply: objects in objects, lists replaced, null kept.
func TestQuirk13UpdateMergesDeeply(t *testing.T) {
	s := testSpelling(t)
	u := userWith(pointer("Jo"), `{"team":{"name":"x","tags":[1,2],"head":{"id":1.0}},"a":1}`)
	c, err := fromWireContent(mustMembers([]byte(`{"team":{"tags":[3],"head":{"since":null}},"b":{}}`)), "body.")
	if err != nil {
		t.Fatal(err)
	}
	s.update(&u, c)
	want := `{"a":1,"b":{},"fullname":"Jo","team":{"head":{"id":1.0,"since":null},"name":"x","tags":[3]}}`
	if got := string(rawjson.Must(s.properties(&u))); got != want {
		t.Errorf("reads %s\nwant  %s", got, want)
	}
}

func TestFromWireContentRefuses(t *testing.T) {
	for name, row := range map[string]struct{ body, id, message string }{
		"ProfilesNoList":  {`{"profileIds":{}}`, "api.assert.invalid_type", `Wrong type for argument "body.content.profileIds" (expected: array)`},
		"ProfilesNoTexts": {`{"profileIds":["a",1]}`, "api.assert.invalid_type", `Wrong type for argument "profileIds" (expected: string[])`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := fromWireContent(mustMembers([]byte(row.body)), "body.content.")
			wantProblem(t, err, row.id, row.message)
		})
	}
}

func TestFromWireLocalRefuses(t *testing.T) {
	for name, row := range map[string]struct{ body, id, message string }{
		"NoUsername":      {`{"password":"x"}`, "", "Username required."},
		"EmptyUsername":   {`{"username":"","password":"x"}`, "", "Username required."},
		"NullPassword":    {`{"username":"x","password":null}`, "", "Password required."},
		"PasswordNoText":  {`{"username":"x","password":1}`, "api.assert.invalid_type", `Wrong type for argument "body.credentials.local.password" (expected: string)`},
		"KuidGiven":       {`{"username":"x","password":"y","kuid":"z"}`, "", "kuid cannot be specified in credentials."},
		"UsernameIsAList": {`{"username":["x"],"password":"y"}`, "api.assert.invalid_type", `Wrong type for argument "body.credentials.local.username" (expected: string)`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := fromWireLocal(mustMembers([]byte(row.body)), "body.credentials.local.", false)
			wantProblem(t, err, row.id, row.message)
		})
	}
}

func TestToWireUser(t *testing.T) {
	s := testSpelling(t)
	clock := adaptertest.NewClock().Now()
	u := dragoman.User{
		ID: "kuid", Roles: []string{dragoman.RoleAdmin, "admin", "~admin", "x"}, Email: pointer("a@b"),
		CreatedAt: clock, UpdatedAt: clock, CreatedBy: "root", UpdatedBy: "root", CreatedByID: "admin", Version: 1,
	}
	source := `{"profileIds":["admin","~admin","~~admin","x"],"email":"a@b",` +
		`"_kuzzle_info":{"createdAt":1767323045678,"updatedAt":null,"updater":null}}`
	if got := string(rawjson.Must(s.toWireUser(&u, false))); got != `{"_id":"kuid","_source":`+source+`}` {
		t.Errorf("version 2 shows %s", got)
	}
	u.Version, u.CreatedByID, u.UpdatedByID = 3, "", "admin"
	want := `"_meta":{"author":null,"createdAt":1767323045678,"updatedAt":1767323045678,"updater":"admin"},"_version":3}`
	if got := string(rawjson.Must(s.toWireUser(&u, true))); got[len(got)-len(want):] != want {
		t.Errorf("version 1 shows %s", got)
	}
}
