package elasticsearch

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// people are whom queries look for: few words, so that they find some.
func people() []dragoman.User {
	var list []dragoman.User
	for i, name := range []string{"jack", "Jack", "jane", "ray", "a*b", "j?ck", `back\slash`, "jörg", "user-jack", "j"} {
		u := dragoman.User{Username: name, Enabled: i%3 != 0, Roles: [][]string{{}, {"a"}, {"a", "b"}, {dragoman.RoleViewer}, {"~viewer"}}[i%5]}
		if i%2 == 0 {
			u.FullName = text([]string{"Jack Nicholson", "", "jack", "Ray-jack O", "nicholson@x"}[i/2])
		}
		if i%3 == 1 {
			u.Email = text("jack@example.org")
		}
		list = append(list, u)
	}
	return list
}

// queries are the vendor's, as JSON, with what they should find, written
// without the code under test.
type drawnQuery struct {
	json  string
	holds func(dragoman.User) bool
}

func queries(depth int) *rapid.Generator[drawnQuery] {
	values := rapid.SampledFrom([]string{"jack", "Jack", "jane", "j", "a*b", "j?ck", "nicholson", "a", "viewer", "~viewer", `back\slash`, "", "ray", "jörg"})
	return rapid.Custom(func(t *rapid.T) drawnQuery {
		value := values.Draw(t, "value")
		in := string(marshal(value))
		if rapid.IntRange(0, 2).Draw(t, "words or roles") == 0 {
			return wordQuery(t, value)
		}
		kind := rapid.IntRange(0, 9+4*min(depth, 1)).Draw(t, "kind")
		switch kind {
		case 0:
			return drawnQuery{`{"match_all":{}}`, func(dragoman.User) bool { return true }}
		case 1:
			return drawnQuery{`{"term":{"username":` + in + `}}`, func(u dragoman.User) bool { return u.Username == value }}
		case 2:
			return drawnQuery{`{"prefix":{"username":{"value":` + in + `,"case_insensitive":true}}}`, func(u dragoman.User) bool {
				return strings.HasPrefix(lower(u.Username), lower(value))
			}}
		case 3:
			shape := shapeOf(value)
			return drawnQuery{`{"wildcard":{"username":` + in + `}}`, func(u dragoman.User) bool { return shape.MatchString(u.Username) }}
		case 4:
			return drawnQuery{`{"terms":{"roles":[` + in + `,"b"]}}`, func(u dragoman.User) bool {
				return anyRole(u, func(name string) bool { return name == value || name == "b" })
			}}
		case 5:
			flag := rapid.Bool().Draw(t, "flag")
			return drawnQuery{fmt.Sprintf(`{"match":{"enabled":"%t"}}`, flag), func(u dragoman.User) bool { return u.Enabled == flag }}
		case 6:
			return drawnQuery{`{"match":{"full_name":"nicholson JACK"}}`, func(u dragoman.User) bool {
				return u.FullName != nil && slices.ContainsFunc(split(*u.FullName), func(w string) bool { return w == "nicholson" || w == "jack" })
			}}
		case 7:
			return drawnQuery{`{"exists":{"field":"email"}}`, func(u dragoman.User) bool { return u.Email != nil }}
		case 8:
			return drawnQuery{`{"range":{"username":{"gte":` + in + `}}}`, func(u dragoman.User) bool { return u.Username >= value }}
		}
		if kind == 9 {
			return drawnQuery{`{"prefix":{"roles":` + in + `}}`, func(u dragoman.User) bool {
				return anyRole(u, func(name string) bool { return strings.HasPrefix(name, value) })
			}}
		}
		parts := rapid.SliceOfN(queries(depth-1), 1, 3).Draw(t, "parts")
		inner := make([]string, len(parts))
		for i, p := range parts {
			inner[i] = p.json
		}
		list := "[" + strings.Join(inner, ",") + "]"
		all := func(u dragoman.User) bool {
			return !slices.ContainsFunc(parts, func(p drawnQuery) bool { return !p.holds(u) })
		}
		any := func(u dragoman.User) bool {
			return slices.ContainsFunc(parts, func(p drawnQuery) bool { return p.holds(u) })
		}
		switch kind {
		case 10:
			return drawnQuery{`{"bool":{"must":` + list + `}}`, all}
		case 11:
			return drawnQuery{`{"bool":{"should":` + list + `}}`, any}
		case 13:
			return drawnQuery{`{"bool":{"minimum_should_match":2,"should":` + list + `}}`, func(u dragoman.User) bool {
				return len(parts)-len(slices.DeleteFunc(slices.Clone(parts), func(p drawnQuery) bool { return p.holds(u) })) >= 2
			}}
		}
		return drawnQuery{`{"bool":{"must_not":` + list + `}}`, func(u dragoman.User) bool { return !any(u) }}
	})
}

// wordQuery is about the words of a text, or about roles as this door spells them.
func wordQuery(t *rapid.T, value string) drawnQuery {
	in := string(marshal(value))
	named := func(test func(word string) bool) func(dragoman.User) bool {
		return func(u dragoman.User) bool { return u.FullName != nil && slices.ContainsFunc(split(*u.FullName), test) }
	}
	shape := shapeOf(value)
	switch rapid.IntRange(0, 6).Draw(t, "about") {
	case 0:
		return drawnQuery{`{"term":{"full_name":` + in + `}}`, named(func(word string) bool { return word == value })}
	case 1:
		return drawnQuery{`{"prefix":{"full_name":` + in + `}}`, named(func(word string) bool { return strings.HasPrefix(word, value) })}
	case 2:
		return drawnQuery{`{"wildcard":{"full_name":` + in + `}}`, named(shape.MatchString)}
	case 3:
		return drawnQuery{`{"match":{"full_name":{"query":"nicholson JACK","operator":"and"}}}`, func(u dragoman.User) bool {
			return u.FullName != nil && slices.Contains(split(*u.FullName), "nicholson") && slices.Contains(split(*u.FullName), "jack")
		}}
	case 4:
		return drawnQuery{`{"wildcard":{"roles":` + in + `}}`, func(u dragoman.User) bool { return anyRole(u, shape.MatchString) }}
	case 5:
		return drawnQuery{`{"range":{"roles":{"gte":` + in + `}}}`, func(u dragoman.User) bool {
			return anyRole(u, func(name string) bool { return name >= value })
		}}
	}
	return drawnQuery{`{"term":{"roles":{"value":` + in + `,"case_insensitive":true}}}`, func(u dragoman.User) bool {
		return anyRole(u, func(name string) bool { return lower(name) == lower(value) })
	}}
}

// anyRole tests the names of a user's roles, as this door spells them.
func anyRole(u dragoman.User, test func(name string) bool) bool {
	return slices.ContainsFunc(u.Roles, func(shared string) bool {
		name, special := map[string]string{dragoman.RoleViewer: "viewer", "~viewer": "~~viewer"}[shared]
		if !special {
			name = shared
		}
		return test(name)
	})
}

func lower(s string) string {
	return strings.Map(func(c rune) rune {
		if 'A' <= c && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}, s)
}

func split(s string) []string {
	return strings.FieldsFunc(lower(s), func(c rune) bool { return strings.ContainsRune(" @-", c) })
}

// shapeOf is the vendor's pattern as Go has it.
func shapeOf(pattern string) *regexp.Regexp {
	var b strings.Builder
	escaped := false
	for _, c := range pattern {
		switch {
		case escaped, c != '*' && c != '?' && c != '\\':
			b.WriteString(regexp.QuoteMeta(string(c)))
			escaped = false
		case c == '\\':
			escaped = true
		case c == '*':
			b.WriteString("(?s:.*)")
		default:
			b.WriteString("(?s:.)")
		}
	}
	return regexp.MustCompile("^" + b.String() + "$")
}

// What the database finds is what a plain look at everybody finds.
func TestQueriesFindWhatTheySay(t *testing.T) {
	for name, address := range map[string]func(testing.TB) string{
		"SQLite":     func(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "dragoman.db") },
		"PostgreSQL": pgtest.DSN,
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			s, err := store.Open(ctx, address(t))
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			dir, err := dragoman.New(s, dragoman.Options{HashCost: 4})
			if err != nil {
				t.Fatal(err)
			}
			ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
			for _, u := range people() {
				if _, err := dir.CreateUser(ctx, u); err != nil {
					t.Fatal(err)
				}
			}
			d := &door{dir: dir, roles: roleNames(t)}
			rapid.Check(t, func(t *rapid.T) {
				q := queries(2).Draw(t, "query")
				asked, err := query.Read(query.Users, []byte(`{"query":`+q.json+`,"size":100,"sort":["username"]}`), time.Time{})
				if err != nil {
					t.Fatalf("%s: %v", q.json, err)
				}
				page, err := d.findUsers(ctx, asked)
				if err != nil {
					t.Fatalf("%s: %v", q.json, err)
				}
				var got, want []string
				for _, u := range page.Users {
					got = append(got, u.Username)
				}
				for _, u := range people() {
					if q.holds(u) {
						want = append(want, u.Username)
					}
				}
				slices.Sort(want)
				if !slices.Equal(got, want) || page.Total != len(want) {
					t.Fatalf("%s finds %q of %d, want %q", q.json, got, page.Total, want)
				}
			})
		})
	}
}

// Pages by search_after show everybody once.
func TestQueryPagesAreWhole(t *testing.T) {
	w := world(t)
	for i := range 25 {
		w.MustCreate(t, dragoman.User{Username: fmt.Sprintf("u%02d", i), Enabled: true}, "")
	}
	var seen []string
	after := ""
	for range 10 {
		body := `{"size":7,"sort":[{"username":"desc"}]` + after + `}`
		var page struct {
			Total int
			Users []struct {
				Username string
				Sort     json.RawMessage `json:"_sort"`
			}
		}
		decode([]byte(asAdmin(t, w, 200, "POST", "/_security/_query/user", body)), &page)
		if page.Total != 25 {
			t.Fatalf("total %d", page.Total)
		}
		for _, u := range page.Users {
			seen = append(seen, u.Username)
			after = `,"search_after":` + string(u.Sort)
		}
	}
	if len(seen) != 25 || !slices.IsSortedFunc(seen, func(a, b string) int { return strings.Compare(b, a) }) {
		t.Errorf("seen %v", seen)
	}
}

// No query is our mistake.
func TestQueryMonsters(t *testing.T) {
	w := world(t)
	for name, body := range map[string]string{
		"Deep":     `{"query":` + strings.Repeat(`{"bool":{"must":`, 400) + `{"match_all":{}}` + strings.Repeat("}}", 400) + `}`,
		"Wide":     `{"query":{"terms":{"username":[` + strings.Repeat(`"a",`, 50_000) + `"a"]}}}`,
		"Words":    `{"query":{"simple_query_string":{"query":"` + strings.Repeat("a b-c@ ", 20_000) + `"}}}`,
		"Match":    `{"query":{"match":{"full_name":"` + strings.Repeat("a ", 20_000) + `"}}}`,
		"IDs":      `{"query":{"ids":{"values":[` + strings.Repeat(`"user-a",`, 50_000) + `"x"]}}}`,
		"Most":     `{"query":{"terms":{"full_name":[` + strings.Repeat(`"a",`, 900) + `"a"]}}}`,
		"Long":     `{"query":{"wildcard":{"username":"` + strings.Repeat("*a", 20_000) + `"}}}`,
		"NUL":      `{"query":{"term":{"username":"\u0000"}}}`,
		"NULAfter": `{"sort":["username"],"search_after":["\u0000"]}`,
		"Sorts":    `{"sort":[` + strings.Repeat(`"username",`, 5_000) + `"username"]}`,
		"Null":     `{"query":null,"sort":null,"search_after":null,"from":null,"size":null}`,
		"NullPart": `{"query":{"bool":{"must":[null]}}}`,
		"Number":   `{"query":{"term":{"username":1e400}},"size":1e3}`,
	} {
		t.Run(name, func(t *testing.T) {
			answer, text := asking(w, body)
			if answer >= 500 {
				t.Errorf("%d %.300s", answer, text)
			}
		})
	}
}

func asking(w *adaptertest.World, body string) (int, string) {
	answer, text := w.Do("POST", "/_security/_query/user", body, adaptertest.Basic("admin", adaptertest.AdminPassword))
	return answer.StatusCode, text
}
