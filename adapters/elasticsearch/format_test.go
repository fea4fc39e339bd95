package elasticsearch

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

const document = `{"jack":{"username":"jack","roles":["a","b"],"metadata":{"team":{"name":"x","size":3},` +
	`"tags":[{"k":"a","v":1},{"k":"b"}],"empty":{},"none":[],"n":null}},"j.r":{"username":"j.r","roles":[]}}`

func TestFilterPath(t *testing.T) {
	for path, want := range map[string]string{
		"":                           document,
		",":                          document,
		"**":                         document,
		"*":                          document,
		"jack.username":              `{"jack":{"username":"jack"}}`,
		" jack.username , nobody":    `{"jack":{"username":"jack"}}`,
		"*.username":                 `{"jack":{"username":"jack"},"j.r":{"username":"j.r"}}`,
		"*.u*e,*.r*s":                `{"jack":{"username":"jack","roles":["a","b"]},"j.r":{"username":"j.r","roles":[]}}`,
		`j\.r.username`:              `{"j.r":{"username":"j.r"}}`,
		"j.r.username":               `{}`,
		"**.name":                    `{"jack":{"metadata":{"team":{"name":"x"}}}}`,
		"jack.**.size":               `{"jack":{"metadata":{"team":{"size":3}}}}`,
		"**.**.k":                    `{"jack":{"metadata":{"tags":[{"k":"a"},{"k":"b"}]}}}`,
		"jack.metadata.tags.v":       `{"jack":{"metadata":{"tags":[{"v":1}]}}}`,
		"jack.metadata.empty":        `{"jack":{"metadata":{"empty":{}}}}`,
		"jack.metadata.none":         `{"jack":{"metadata":{"none":[]}}}`,
		"jack.metadata.n":            `{"jack":{"metadata":{"n":null}}}`,
		"jack.roles.x":               `{}`,
		"nobody":                     `{}`,
		"-jack":                      `{"j.r":{"username":"j.r","roles":[]}}`,
		"-*.metadata,-*.roles":       `{"jack":{"username":"jack"},"j.r":{"username":"j.r"}}`,
		"jack.metadata,-**.tags":     `{"jack":{"metadata":{"team":{"name":"x","size":3},"empty":{},"none":[],"n":null}}}`,
		"jack.metadata.tags,-**.k":   `{"jack":{"metadata":{"tags":[{"v":1},{}]}}}`,
		"-**":                        `{}`,
		"-jack,-j*":                  `{}`,
		"jack.metadata.team,-**.*a*": `{}`,
	} {
		t.Run(path, func(t *testing.T) {
			tree, err := jsontree.Read([]byte(document))
			if err != nil {
				t.Fatal(err)
			}
			if got := string(jsontree.NewFilter(path).Apply(tree).Compact()); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// A filter is as cheap as it is short, whatever stands in it.
func TestFilterPathOfManyStars(t *testing.T) {
	tree, err := jsontree.Read([]byte(strings.Repeat(`{"a":`, 200) + "1" + strings.Repeat("}", 200)))
	if err != nil {
		t.Fatal(err)
	}
	got := jsontree.NewFilter(strings.Repeat("**.", 300) + "b," + strings.Repeat("*a", 1000)).Apply(tree).Compact()
	if string(got) != "{}" {
		t.Errorf("got %s", got)
	}
}

func TestMatches(t *testing.T) {
	for _, row := range []struct {
		step, name string
		want       bool
	}{
		{"a", "a", true},
		{"a", "ab", false},
		{"*", "", true},
		{"a*", "abc", true},
		{"*c", "abc", true},
		{"a*c", "abc", true},
		{"a*a", "a", false},
		{"*b*", "abc", true},
		{"a*b*c", "aXbYc", true},
		{"a*b*c", "acb", false},
		{"**b", "ab", true},
		{"a*ab", "aab", true},
	} {
		if jsontree.Matches(row.step, row.name) != row.want {
			t.Errorf("%q matches %q: want %t", row.step, row.name, row.want)
		}
	}
}

func TestPretty(t *testing.T) {
	tree, err := jsontree.Read([]byte(`{"a":{},"b":[],"c":[1.0,{"d":null}],"e":"<é\n>"}`))
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "a" : { },
  "b" : [ ],
  "c" : [
    1.0,
    {
      "d" : null
    }
  ],
  "e" : "<é\n>"
}
`
	if got := string(tree.Pretty()); got != want {
		t.Errorf("got %s", got)
	}
}

func TestYAML(t *testing.T) {
	tree, err := jsontree.Read([]byte(`{"a":{},"b":[],"c":[1.0,{"d":null,"e":[[1,2],{"f":"x"}]},"y"],"no":true,"é":"a: b","":{"x":{"y":"z"}}}`))
	if err != nil {
		t.Fatal(err)
	}
	want := `---
a: {}
b: []
c:
- 1.0
- d: null
  e:
  - - 1
    - 2
  - f: "x"
- "y"
"no": true
"é": "a: b"
"":
  x:
    "y": "z"
`
	if got := string(tree.Yaml()); got != want {
		t.Errorf("got %s", got)
	}
}

// answers asks as the administrator and returns the Content-Type and the body.
func answers(t *testing.T, w *adaptertest.World, method, target, body string, header ...string) (kind, text string) {
	t.Helper()
	answer, text := w.Do(method, target, body, append(header, adaptertest.Basic("admin", adaptertest.AdminPassword))...)
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("%s %s: %d %s", method, target, answer.StatusCode, text)
	}
	if answer.Header.Get("X-elastic-product") != "Elasticsearch" {
		t.Error("the product is not named")
	}
	return answer.Header.Get("Content-Type"), text
}

func TestQuirk2_MediaTypesUnderstood(t *testing.T) {
	w := world(t)
	const vendor = "application/vnd.elasticsearch+json"
	for _, row := range []struct{ name, accept, content, want string }{
		{"Plain", "application/json", "application/json", "application/json"},
		{"ClientOf7", vendor + ";compatible-with=7", vendor + ";compatible-with=7", vendor + ";compatible-with=7"},
		{"ClientOf8", vendor + "; compatible-with=8", vendor + "; compatible-with=8", vendor + ";compatible-with=8"},
		{"ClientOf9", vendor + "; compatible-with=9", vendor + ";compatible-with=9", vendor + ";compatible-with=9"},
		{"Unversioned", vendor, vendor, vendor + ";compatible-with=8"},
		{"JavaScriptClient", vendor + "; compatible-with=8, text/plain", vendor + "; compatible-with=8", vendor + ";compatible-with=8"},
		{"YAML", "application/yaml", "application/json", "application/yaml"},
		{"VendorYAML", "application/vnd.elasticsearch+yaml;compatible-with=8", vendor + ";compatible-with=8", "application/vnd.elasticsearch+yaml;compatible-with=8"},
	} {
		t.Run(row.name, func(t *testing.T) {
			kind, _ := answers(t, w, "PUT", "/_security/user/joe", `{"password":"s3cret-password","roles":[]}`,
				"Accept: "+row.accept, "Content-Type: "+row.content)
			if kind != row.want {
				t.Errorf("got %s, want %s", kind, row.want)
			}
		})
	}
}

// 7.x names the charset of plain JSON, whatever is answered, and of nothing else.
func TestCharsetOf7(t *testing.T) {
	w := adaptertest.Open(t, adaptertest.Room{
		Dialect: Dialect, RoleRows: RoleRows, Builtins: Builtins, New: New, Settings: map[string]string{"version": "7.17.28"},
	})
	for accept, want := range map[string]string{
		"*/*":              "application/json; charset=UTF-8",
		"application/yaml": "application/yaml",
		"application/vnd.elasticsearch+json;compatible-with=7": "application/vnd.elasticsearch+json;compatible-with=7",
	} {
		if kind, _ := answers(t, w, "GET", "/", "", "Accept: "+accept); kind != want {
			t.Errorf("%s: got %s, want %s", accept, kind, want)
		}
	}
	if answer, _ := w.Do("GET", "/", ""); answer.Header.Get("Content-Type") != "application/json; charset=UTF-8" {
		t.Errorf("a 401 is %s", answer.Header.Get("Content-Type"))
	}
}

func TestFormatWinsOverAccept(t *testing.T) {
	kind, text := answers(t, world(t), "GET", "/_security/user/admin?format=yaml&filter_path=*.username", "", "Accept: application/json")
	if kind != "application/yaml" || text != "---\nadmin:\n  username: \"admin\"\n" {
		t.Errorf("%s\n%s", kind, text)
	}
}

func TestFilterPathCutsResults(t *testing.T) {
	w := world(t)
	_, text := answers(t, w, "GET", "/_security/user/admin,elastic?filter_path=**._reserved,admin.roles", "")
	if want := `{"admin":{"roles":["superuser"],"metadata":{"_reserved":true}},"elastic":{"metadata":{"_reserved":true}}}`; text != want {
		t.Errorf("got %s", text)
	}
	answer, text := w.Do("DELETE", "/_security/user/nobody?filter_path=x", "", adaptertest.Basic("admin", adaptertest.AdminPassword))
	if answer.StatusCode != http.StatusNotFound || text != "{}" {
		t.Errorf("a result that is not found is cut too: %d %s", answer.StatusCode, text)
	}
}

func TestGzip(t *testing.T) {
	w := world(t)
	var packedBody bytes.Buffer
	packer := gzip.NewWriter(&packedBody)
	if _, err := packer.Write([]byte(`{"password":"s3cret-password","roles":["a"]}`)); err != nil || packer.Close() != nil {
		t.Fatal("cannot pack")
	}
	answers(t, w, "PUT", "/_security/user/joe", packedBody.String(), "Content-Encoding: gzip")
	_, plain := answers(t, w, "GET", "/_security/user", "", "Accept-Encoding: gzip;q=0")
	answer, text := w.Do("GET", "/_security/user", "", "Accept-Encoding: deflate, gzip;q=0.8",
		adaptertest.Basic("admin", adaptertest.AdminPassword))
	if answer.Header.Get("Content-Encoding") != "gzip" {
		t.Fatal("not packed")
	}
	unpacker, err := gzip.NewReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := io.ReadAll(unpacker)
	if err != nil || string(unpacked) != plain {
		t.Errorf("packed and plain differ (%v): %s", err, unpacked)
	}
}

func TestGzipThatIsNone(t *testing.T) {
	answer, text := world(t).Do("PUT", "/_security/user/joe", "not gzip", "Content-Encoding: gzip",
		adaptertest.Basic("admin", adaptertest.AdminPassword))
	if answer.StatusCode != http.StatusBadRequest || !strings.Contains(text, problem.TypeIllegalArgument) {
		t.Errorf("%d %s", answer.StatusCode, text)
	}
}
