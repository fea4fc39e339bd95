package fusion

import (
	"strings"
	"testing"
)

func TestGlob(t *testing.T) {
	for _, row := range []struct {
		pattern, path string
		want          bool
	}{
		{"/", "/", true},
		{"", "/", true},
		{"/", "/users", false},
		{"//", "/", true},
		{"/users", "/users", true},
		{"users", "/users", true},
		{"/users/", "/users", true},
		{"/users", "/users/", true},
		{"/users", "/Users", false},
		{"/users", "/roles", false},
		{"/users", "/users/a", false},
		{"/users/a", "/users", false},
		{"/users/a", "/users/a", true},
		{"/users/a", "/users/b", false},
		{"/user", "/users", false},
		{"/users", "/user", false},
		{"/*", "/", false},
		{"/*", "/users", true},
		{"/*", "/users/a", false},
		{"/users/*", "/users", false},
		{"/users/*", "/users/a", true},
		{"/users/*", "/users/a/b", false},
		{"/*/a", "/users/a", true},
		{"/*/a", "/a", false},
		{"/*/*", "/users/a", true},
		{"/*/*", "/users", false},
		{"/**", "/", true},
		{"/**", "/users", true},
		{"/**", "/users/a/b/c", true},
		{"**", "/users/a", true},
		{"/users/**", "/users", true},
		{"/users/**", "/users/a", true},
		{"/users/**", "/users/a/b", true},
		{"/users/**", "/roles", false},
		{"/**/a", "/a", true},
		{"/**/a", "/users/a", true},
		{"/**/a", "/x/y/a", true},
		{"/**/a", "/x/a/y", false},
		{"/x/**/y", "/x/y", true},
		{"/x/**/y", "/x/a/b/y", true},
		{"/x/**/y", "/x/a/b", false},
		{"/x/**/y", "/y", false},
		{"/**/*", "/", false},
		{"/**/*", "/a", true},
		{"/*/**", "/", false},
		{"/*/**", "/a/b", true},
		{"/**/**", "/", true},
		{"/**/a/**/a", "/a/a", true},
		{"/**/a/**/a", "/a", false},
		{"/**/a/**/b/**", "/x/a/y/b/z", true},
		{"/**/a/**/b/**", "/x/b/y/a/z", false},
		{"/{id}", "/users", true},
		{"/users/{id}", "/users/a", true},
		{"/users/{id}", "/users", false},
		{"/users/{id}", "/users/a/b", false},
		{"/{}", "/users", false},
		{"/{}", "/{}", true},
		{"/{id", "/users", false},
		{"/id}", "/users", false},
		{"/{id", "/{id", true},
		{"/use*", "/users", false},
		{"/use*", "/use*", true},
		{"/***", "/users", false},
		{"/u?ers", "/users", false},
		{"/us{x}", "/users", false},
		{"/a//b", "/a/b", false},
		{"/a/*/b", "/a//b", true},
		{"/.", "/.", true},
		{"/..", "/users", false},
		{"/%75sers", "/users", false},
		{"/ü/*", "/ü/日本", true},
		{"/a,b", "/a,b", true},
	} {
		given := permission{methods: []string{"GET"}, path: parseGlob(row.pattern), hasPath: true}
		if got := given.permits(call{method: "GET", path: parseGlob(row.path)}); got != row.want {
			t.Errorf("%s matches %s: %v", row.pattern, row.path, got)
		}
	}
}

// A matcher that tries one way after the other would not live to see the end.
func TestGlobOfManyStarsIsNotSlow(t *testing.T) {
	pattern := parseGlob(strings.Repeat("**/a/*/", 300) + "b")
	path := parseGlob(strings.Repeat("a/", 3000) + "c")
	if pattern.matches(path, func(p, s string) bool { return p == "*" || p == s }) {
		t.Error("matches what it cannot match")
	}
}

// slowMatch says in the plainest way what a glob means.
func slowMatch(g glob, path []string, one func(pattern, segment string) bool) bool {
	switch {
	case len(g) == 0:
		return len(path) == 0
	case g[0] == "**":
		return slowMatch(g[1:], path, one) || len(path) > 0 && slowMatch(g, path[1:], one)
	}
	return len(path) > 0 && one(g[0], path[0]) && slowMatch(g[1:], path[1:], one)
}

func FuzzGlob(f *testing.F) {
	f.Add("/users/{id}", "/users/a", "a")
	f.Add("/**/a/**/{id}/*", "/a/b/c/a/d/e", "#ID")
	f.Add(strings.Repeat("**/", 500)+"x", strings.Repeat("a/", 500), "")
	f.Add("/{", "/}", "{")
	f.Fuzz(func(t *testing.T, pattern, path, value string) {
		g, p := parseGlob(pattern), parseGlob(path)
		entry := permission{methods: []string{"GET"}, path: g, hasPath: true, params: map[string][]string{"id": {value}}}
		asked := call{method: "GET", path: p, id: "a"}
		got := entry.permits(asked)
		if len(g) > 8 || len(p) > 8 { // too much for the plain way
			return
		}
		want := slowMatch(g, p, func(pattern, segment string) bool {
			switch {
			case pattern == "*":
				return true
			case pattern == "{id}":
				return value == segment || value == "#ID" && segment == "a"
			case len(pattern) > 2 && pattern[0] == '{' && pattern[len(pattern)-1] == '}':
				return true
			}
			return pattern == segment
		})
		if got != want {
			t.Errorf("%q matches %q: %v", pattern, path, got)
		}
	})
}

func FuzzPermission(f *testing.F) {
	f.Add(`{"methods":["GET"],"path":"/users/{id}","params":{"id":["#ID"]}}`, "/users/a")
	f.Add(`{"path":null,"methods":[]}`, "/")
	f.Add(`{"params":{"id":null},"path":7}`, "")
	f.Fuzz(func(t *testing.T, text, path string) {
		canonical, err := canonicalPermission([]byte(text))
		if err != nil {
			canonical = []byte(text)
		}
		entry := fromCanonical(canonical)
		r := rights{own: []permission{entry}, roles: []permission{entry}}
		if r.permit(call{method: "NONE", path: parseGlob(path), id: "a"}) {
			t.Errorf("%s permits a method it cannot name", text)
		}
		r.permit(call{method: "GET", path: parseGlob(path)})
	})
}
