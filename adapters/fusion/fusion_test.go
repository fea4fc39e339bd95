package fusion

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

type rawJSON = json.RawMessage

// specFile is the published contract.
const specFile = "../../openapi/fusion.yaml"

func atDoor(compat string) adaptertest.Room {
	return adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New,
		Settings: map[string]string{"compat": compat},
	}
}

func open5(t testing.TB) *adaptertest.World { return adaptertest.Open(t, atDoor("5")) }
func open4(t testing.TB) *adaptertest.World { return adaptertest.Open(t, atDoor("4")) }

func TestStories(t *testing.T) {
	spec := adaptertest.LoadSpec(t, specFile) // version 4 needs not tell again what version 5 has told
	t.Run("5", func(t *testing.T) { adaptertest.Transcripts(t, spec, "testdata/5/*.txt", open5) })
	t.Run("4", func(t *testing.T) { adaptertest.Transcripts(t, spec, "testdata/4/*.txt", open4) })
	spec.Coverage(t, open5, func(_ *adaptertest.World, username, password string) []string {
		return []string{adaptertest.Basic(username, password)}
	}, adaptertest.FailedLogins(), spec.Elsewhere("NotThere", "nothere"), adaptertest.Provocation{Name: "Version4", Open: open4}, adaptertest.Provocation{Name: "RealmTwice", Spoil: func(r *http.Request) *http.Request {
		r.URL.RawQuery = "realmName=native&realmName=native"
		return r
	}})
}

// The vendor's own example of PUT /users/{id}, request and answer.
func TestTheSeed(t *testing.T) {
	const id = "fe0885f2-8885-4c46-a3ea-8e5d0041c293"
	w := open5(t)
	w.Clock.Advance(time.Date(2025, 10, 30, 21, 59, 1, 0, time.UTC).Sub(w.Clock.Now()))
	ask(t, w, 201, "POST", "/api/users", `{"id":"`+id+`","username":"1new-user-test","realmName":"native","roleNames":["search","developer"],`+
		`"timezone":"Mountain Time (US & Canada)","permissions":[{"methods":["GET","POST","PUT"]}]}`)
	w.Clock.Advance(time.Hour)
	got := ask(t, w, 200, "PUT", "/api/users/"+id, `{"username":"1new-user-test","realmName":"native","timezone":"Pacific Time (US & Canada)","permissions":[{"methods":["GET","PUT"]}]}`)
	const want = `{"id":"fe0885f2-8885-4c46-a3ea-8e5d0041c293","username":"1new-user-test","realmName":"native","createdAt":"2025-10-30T21:59:01Z",` +
		`"roleNames":[],"timezone":"Pacific Time (US & Canada)","permissions":[{"methods":["PUT","GET"]}]}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSettings(t *testing.T) {
	for compat, good := range map[string]bool{"": true, "4": true, "5": true, "6": false, "5.9": false, " 5": false} {
		_, _, err := fromSettings(map[string]string{"compat": compat})
		if (err == nil) != good || err != nil && !errors.Is(err, dragoman.ErrInvalid) {
			t.Errorf("compat %q: %v", compat, err)
		}
	}
	w := open5(t)
	_, err := New(transport.Config{Directory: w.Directory, Settings: map[string]string{"colour": "red"}})
	if !errors.Is(err, &dragoman.Error{Code: dragoman.CodeInvalid, Field: "colour"}) {
		t.Errorf("an unknown setting: %v", err)
	}
}

func TestEveryCodeOfTheDirectoryHasAnAnswer(t *testing.T) {
	for code, want := range map[dragoman.Code]struct {
		status int
		code   string
	}{
		dragoman.CodeInvalid:         {400, "invalid-request"},
		dragoman.CodeUnauthenticated: {401, "unauthorized"},
		dragoman.CodeExpired:         {401, "session-timeout"},
		dragoman.CodeForbidden:       {403, "forbidden"},
		dragoman.CodeNotFound:        {404, "not-found"},
		dragoman.CodeConflict:        {409, "duplicate-user"},
		dragoman.CodeProtected:       {403, "forbidden"},
		dragoman.CodeUnavailable:     {503, "unavailable"},
		dragoman.CodeThrottled:       {429, "unavailable"},
		dragoman.CodeOverloaded:      {503, "unavailable"},
		dragoman.CodeInternal:        {500, "internal-error"},
	} {
		got := problemOf(fmt.Errorf("wrapped: %w", dragoman.Errorf(code, "", "some words")))
		if got.status != want.status || string(got.code) != want.code || got.message == "" {
			t.Errorf("%s becomes %d %s %q", code, got.status, got.code, got.message)
		}
	}
	if got := problemOf(errors.New("password=hunter2")); got.status != 500 || strings.Contains(got.message, "hunter2") {
		t.Errorf("the unexpected becomes %d %q", got.status, got.message)
	}
	if got := problemOf(context.Canceled); got.status != 503 {
		t.Errorf("a client that left becomes %d", got.status)
	}
}

func TestTwoPutsAtOnceLoseNothingHalfWay(t *testing.T) {
	w := open5(t)
	w.MustCreate(t, dragoman.User{Username: "claire", Enabled: true}, "")
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	states := make([]string, 8)
	var all sync.WaitGroup
	for i := range states {
		states[i] = fmt.Sprintf(`"roleNames":["r%d"],"timezone":"t%d","permissions":[{"path":"/%d"}]`, i, i, i)
		all.Go(func() {
			for range 5 {
				if answer, body := w.Do("PUT", "/api/users/claire", "{"+states[i]+"}", admin); answer.StatusCode != 200 || !strings.Contains(body, states[i]) {
					t.Errorf("PUT answered %d: %s", answer.StatusCode, body)
				}
			}
		})
		all.Go(func() {
			_, err := w.Directory.UpdateUser(adaptertest.Service(), "claire", func(u *dragoman.User) error {
				name := fmt.Sprintf("Claire %d", i)
				u.FullName = &name
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	got := ask(t, w, 200, "GET", "/api/users/claire", "")
	whole := 0
	for _, state := range states {
		whole += strings.Count(got, state)
	}
	claire := w.MustUser(t, "claire")
	if whole != 1 || claire.FullName == nil || claire.Version != 1+8*5+8 {
		t.Errorf("after all is done: %s, version %d", got, claire.Version)
	}
}

func TestSameNameCreatedAtOnce(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	var mu sync.Mutex
	counts := map[int]int{}
	var all sync.WaitGroup
	for range 10 {
		all.Go(func() {
			answer, _ := w.Do("POST", "/api/users", `{"username":"claire","password":"password123"}`, admin)
			mu.Lock()
			defer mu.Unlock()
			counts[answer.StatusCode]++
		})
	}
	all.Wait()
	if counts[201] != 1 || counts[409] != 9 {
		t.Errorf("answers: %v", counts)
	}
}

func TestBasicCallersAtOnce(t *testing.T) {
	w := open5(t)
	admin := adaptertest.Basic("admin", adaptertest.AdminPassword)
	var all sync.WaitGroup
	for range 10 {
		all.Go(func() {
			if answer, body := w.Do("GET", "/api/users", "", admin); answer.StatusCode != 200 || answer.Header.Get("Set-Cookie") == "" {
				t.Errorf("answered %d: %s", answer.StatusCode, body)
			}
		})
	}
	all.Wait()
}

func TestNameOfAnotherDoorsUserIsTaken(t *testing.T) {
	w := open5(t)
	ctx := adaptertest.Service()
	if _, err := w.Directory.CreateUser(ctx, dragoman.User{Username: "elastic", Door: "elasticsearch", Builtin: true, Enabled: true}); err != nil {
		t.Fatal(err)
	}
	contains(t, ask(t, w, 409, "POST", "/api/users", `{"username":"elastic"}`), `"duplicate-user"`)
	lacks(t, ask(t, w, 200, "GET", "/api/users", ""), "elastic")
	for _, method := range []string{"GET", "DELETE"} {
		ask(t, w, 404, method, "/api/users/elastic", "")
	}
	ask(t, w, 404, "PUT", "/api/users/elastic", `{}`)
}

func TestFreeFormPartsOfPermissionsKeepTheirDigits(t *testing.T) {
	w := open5(t)
	const more = `"z":{"a":1.0,"b":9007199254740993,"c":null,"d":{},"e":[]}`
	contains(t, ask(t, w, 201, "POST", "/api/users", `{"id":"x","username":"x","permissions":[{`+more+`,"params":{"id":["#ID"]},"path":"/{id}"}]}`),
		`"permissions":[{"path":"/{id}","params":{"id":["#ID"]},`+more+`}]`)
	contains(t, ask(t, w, 200, "GET", "/api/users/x", ""), more)
}

func TestDeepAndWideBodiesAreSurvived(t *testing.T) {
	w := open5(t)
	deep := strings.Repeat(`[`, 9000) + strings.Repeat(`]`, 9000)
	deeper := strings.Repeat(`[`, 20000) + strings.Repeat(`]`, 20000)
	for i, p := range []string{`{"x":` + deep + `}`, `{"x":` + deeper + `}`, `{"x":1e99999}`, `{"x":"\u0000"}`, `{"x":"\ud800"}`} {
		answer, body := w.Do("POST", "/api/users", fmt.Sprintf(`{"id":"x%d","username":"x%d","permissions":[%s]}`, i, i, p),
			adaptertest.Basic("admin", adaptertest.AdminPassword))
		if answer.StatusCode >= 500 || i > 0 && answer.StatusCode != 400 {
			t.Errorf("body %d answered %d: %.200s", i, answer.StatusCode, body)
		}
	}
	ask(t, w, 200, "GET", "/api/users", "")
}

// Every example of the contract is something that this door would say or take.
func TestExamplesOfTheContract(t *testing.T) {
	data, err := os.ReadFile(specFile)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := openapi3.NewLoader().LoadFromData(data)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context(), openapi3.EnableExamplesValidation()); err != nil {
		t.Error(err)
	}
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			for status, response := range op.Responses.Map() {
				media := response.Value.Content.Get("application/json")
				if media != nil && media.Example == nil && len(media.Examples) == 0 {
					t.Errorf("%s %s: %s has no example", method, path, status)
				}
			}
		}
	}
}

func TestBodyThatBreaksOff(t *testing.T) {
	w := open5(t)
	r := httptest.NewRequest("POST", "/api/users", brokenBody{})
	r.SetBasicAuth("admin", adaptertest.AdminPassword)
	rec := httptest.NewRecorder()
	w.Handler.ServeHTTP(rec, r)
	if rec.Code != 400 {
		t.Errorf("a body that breaks off is answered %d: %s", rec.Code, rec.Body)
	}
}

type brokenBody struct{}

func (brokenBody) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
