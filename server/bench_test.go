package server_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/dragoman-project/dragoman/store/pgtest"
)

// The hot requests of each door, without the network: what this measures is
// ours alone. Its allocations are the budget that a change is held to:
//
//	make allocations
//
// Creating at Cloud's door hashes a password, at the least cost.
func BenchmarkDoorsSQLite(b *testing.B) {
	benchmarkDoors(b, "sqlite:"+filepath.Join(b.TempDir(), "dragoman.db"))
}

func BenchmarkDoorsPostgres(b *testing.B) { benchmarkDoors(b, pgtest.DSN(b)) }

const benchPeople = 200

func benchmarkDoors(b *testing.B, dsn string) {
	h := openHouse(b, dsn)
	for i := range benchPeople {
		h.call(b, "elasticsearch", admin, "PUT", "/_security/user/"+benchPerson(i),
			fmt.Sprintf(`{"password_hash":%q,"roles":["viewer"],"full_name":"Person %d","email":"p%d@example.com","metadata":{"team":%d}}`,
				benchHash, i, i, i%7))
	}
	kuzzle := h.kuzzleAdmin(b)
	token := cloudToken(b, h)
	// {person} is one who is there, {new} one who is not.
	for _, one := range []struct{ name, as, method, target, body string }{
		{"elasticsearch/get", admin, "GET", "/_security/user/{person}", ""},
		{"elasticsearch/authenticate", admin, "GET", "/_security/_authenticate", ""},
		{"elasticsearch/page", admin, "POST", "/_security/_query/user", `{"size":50,"sort":["username"]}`},
		{"elasticsearch/create", admin, "PUT", "/_security/user/{new}", `{"password_hash":"` + benchHash + `","roles":["viewer"],"metadata":{"team":1}}`},
		{"cloud/get", token, "GET", "/api/v1/users/{person}", ""},
		{"cloud/authenticate", token, "GET", "/api/v1/user", ""},
		{"cloud/create", token, "POST", "/api/v1/users", `{"user_name":"{new}","security":{"password":"secret-Word-1","roles":["ece_deployment_viewer"]}}`},
		{"kuzzle/get", kuzzle, "GET", "/users/{person}", ""},
		{"kuzzle/authenticate", kuzzle, "GET", "/users/_me", ""},
		{"kuzzle/page", kuzzle, "POST", "/users/_search?size=50", `{}`},
		{"kuzzle/create", kuzzle, "POST", "/users/{new}/_create", `{"content":{"profileIds":["default"],"full_name":"New"}}`},
		{"fusion/get", admin, "GET", "/api/users/{person}", ""},
		{"fusion/authenticate", admin, "GET", "/api/session", ""},
		{"fusion/page", admin, "GET", "/api/users?pageSize=50", ""},
		{"fusion/create", admin, "POST", "/api/users", `{"username":"{new}","passwordHash":"` + benchHash + `"}`},
	} {
		b.Run(one.name, func(b *testing.B) {
			door, _, _ := strings.Cut(one.name, "/")
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				names := strings.NewReplacer("{person}", benchPerson(i%benchPeople), "{new}", "new-"+strconv.FormatInt(made.Add(1), 10))
				r := httptest.NewRequest(one.method, names.Replace(one.target), strings.NewReader(names.Replace(one.body)))
				i++
				r.Header.Set("Content-Type", "application/json")
				if name, password, basic := strings.Cut(one.as, ":"); basic {
					r.SetBasicAuth(name, password)
				} else {
					r.Header.Set("Authorization", one.as)
				}
				rec := httptest.NewRecorder()
				h.doors[door].ServeHTTP(rec, r)
				if rec.Code != http.StatusOK && rec.Code != http.StatusCreated {
					b.Fatalf("%d %s", rec.Code, rec.Body)
				}
			}
		})
	}
}

// benchHash is of no password that anybody uses.
const benchHash = "$2a$04$eUwOLmJwQiGp5nUxcF2rOOqfPEnN1V1oOB2GuXeMTJQyRmmdlz3Ze"

func benchPerson(i int) string { return fmt.Sprintf("person-%04d", i) }

var made atomic.Int64

func cloudToken(b testing.TB, h *house) string {
	answer := h.call(b, "cloud", "", "POST", "/api/v1/users/auth/_login", fmt.Sprintf(`{"username":"admin","password":%q}`, strings.TrimPrefix(admin, "admin:")))
	return "Bearer " + answer["token"].(string)
}
