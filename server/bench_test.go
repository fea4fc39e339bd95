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
//	go test ./server -run '^$' -bench Doors -benchmem -count 6 | benchstat -
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
	for _, one := range []struct{ name, door, as, method, target, body string }{
		{"elasticsearch/get", "elasticsearch", admin, "GET", "/_security/user/%s", ""},
		{"elasticsearch/authenticate", "elasticsearch", admin, "GET", "/_security/_authenticate#%s", ""},
		{"elasticsearch/page", "elasticsearch", admin, "POST", "/_security/_query/user#%s", `{"size":50,"sort":["username"]}`},
		{"cloud/get", "cloud", token, "GET", "/api/v1/users/%s", ""},
		{"kuzzle/get", "kuzzle", kuzzle, "GET", "/users/%s", ""},
		{"kuzzle/page", "kuzzle", kuzzle, "POST", "/users/_search?size=50#%s", `{}`},
		{"fusion/get", "fusion", admin, "GET", "/api/users/%s", ""},
		{"fusion/page", "fusion", admin, "GET", "/api/users?limit=50#%s", ""},
		{"elasticsearch/create", "elasticsearch", admin, "PUT", "/_security/user/new-%s", `{"password_hash":"` + benchHash + `","roles":["viewer"],"metadata":{"team":1}}`},
		{"kuzzle/create", "kuzzle", kuzzle, "POST", "/users/knew-%s/_create", `{"content":{"profileIds":["default"],"full_name":"New"}}`},
	} {
		b.Run(one.name, func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				r := httptest.NewRequest(one.method, target(one.target, i, strings.HasSuffix(one.name, "/create")), strings.NewReader(one.body))
				i++
				r.Header.Set("Content-Type", "application/json")
				if name, password, basic := strings.Cut(one.as, ":"); basic {
					r.SetBasicAuth(name, password)
				} else {
					r.Header.Set("Authorization", one.as)
				}
				rec := httptest.NewRecorder()
				h.doors[one.door].ServeHTTP(rec, r)
				if rec.Code != http.StatusOK {
					b.Fatalf("%d %s", rec.Code, rec.Body)
				}
			}
		})
	}
}

// benchHash is of no password that anybody uses.
const benchHash = "$2a$04$eUwOLmJwQiGp5nUxcF2rOOqfPEnN1V1oOB2GuXeMTJQyRmmdlz3Ze"

func benchPerson(i int) string { return fmt.Sprintf("person-%04d", i) }

// target puts one of the people, or somebody new, where there is a place for one.
func target(pattern string, i int, fresh bool) string {
	if fresh {
		return fmt.Sprintf(pattern, strconv.FormatInt(made.Add(1), 10))
	}
	path, _, _ := strings.Cut(fmt.Sprintf(pattern, benchPerson(i%benchPeople)), "#")
	return path
}

var made atomic.Int64

func cloudToken(b *testing.B, h *house) string {
	answer := h.call(b, "cloud", "", "POST", "/api/v1/users/auth/_login", fmt.Sprintf(`{"username":"admin","password":%q}`, strings.TrimPrefix(admin, "admin:")))
	return "Bearer " + answer["token"].(string)
}
