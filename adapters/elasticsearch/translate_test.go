package elasticsearch

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
)

func TestMerged(t *testing.T) {
	for name, row := range map[string]struct{ under, over, want string }{
		"NothingUnder":       {"", `{"a":1}`, `{"a":1}`},
		"EmptyUnder":         {`{}`, `{"a":{}}`, `{"a":{}}`},
		"EmptyOver":          {`{"a":9007199254740993}`, `{}`, `{"a":9007199254740993}`},
		"NewKeyIsAdded":      {`{"a":1.0}`, `{"b":2}`, `{"a":1.0,"b":2}`},
		"ScalarIsReplaced":   {`{"a":1}`, `{"a":2}`, `{"a":2}`},
		"ListIsReplaced":     {`{"a":[1,2]}`, `{"a":[3]}`, `{"a":[3]}`},
		"NullReplaces":       {`{"a":{"b":1}}`, `{"a":null}`, `{"a":null}`},
		"NullIsReplaced":     {`{"a":null}`, `{"a":{"b":1}}`, `{"a":{"b":1}}`},
		"ObjectsMerge":       {`{"a":{"b":1,"c":{"d":1}}}`, `{"a":{"c":{"e":2}}}`, `{"a":{"b":1,"c":{"d":1,"e":2}}}`},
		"ObjectOverScalar":   {`{"a":1}`, `{"a":{}}`, `{"a":{}}`},
		"EmptyObjectsRemain": {`{"a":{}}`, `{"b":{}}`, `{"a":{},"b":{}}`},
	} {
		t.Run(name, func(t *testing.T) {
			got := merged(json.RawMessage(row.under), json.RawMessage(row.over))
			if !adaptertest.SameJSON(got, []byte(row.want)) {
				t.Errorf("got %s, want %s", got, row.want)
			}
		})
	}
}

func TestQuirk7_NothingOverNothing(t *testing.T) {
	for name, row := range map[string]struct{ before, written, after string }{
		"AbsentOverNone":  {"", "", ""},
		"EmptyOverNone":   {"", `{}`, ""},
		"SomeOverNone":    {"", `{"a":1}`, `{"a":1}`},
		"AbsentOverSome":  {`{"a":1}`, "", `{}`},
		"EmptyOverSome":   {`{"a":1}`, `{}`, `{}`},
		"EmptyOverEmpty":  {`{}`, `{}`, `{}`},
		"AbsentOverEmpty": {`{}`, "", `{}`},
	} {
		t.Run(name, func(t *testing.T) {
			u := dragoman.User{}
			if row.before != "" {
				u.SetExtension(Dialect, json.RawMessage(row.before))
			}
			setMetadata(&u, json.RawMessage(row.written))
			if got := string(u.Extension(Dialect)); got != row.after {
				t.Errorf("got %q, want %q", got, row.after)
			}
		})
	}
}

func TestValidName(t *testing.T) {
	for name, valid := range map[string]bool{
		"a": true, "_a": true, "a b": true, "a/b": true, "100%": true, "a,b": true, "~!@#$^&*()": true, ".": true,
		strings.Repeat("x", 507): true,
		"":                       false, " a": false, "a ": false, "é": false, "a\tb": false, "a\x7f": false, "\x00": false,
		strings.Repeat("x", 508): false,
	} {
		if naming.Valid(name) != valid {
			t.Errorf("%q: valid is %t", name, !valid)
		}
	}
}

func TestHashFunction(t *testing.T) {
	body := strings.Repeat("x", 53)
	for hash, want := range map[string]string{
		"$2a$10$" + body: "bcrypt10", "$2b$04$" + body: "bcrypt4", "$2y$14$" + body: "bcrypt14", "$2x$31$" + body: "bcrypt31",
		"$2z$10$" + body: "", "$2a$10$short": "", "$2a$xx$" + body: "", "$1$10$" + body: "",
		"{PBKDF2}1000$a$b": "pbkdf2_1000", "{PBKDF2_STRETCH}500000$a$b": "pbkdf2_stretch_500000",
		"{pbkdf2}1000$a$b": "", "{SSHA256}x": "", "": "", "x": "",
	} {
		if got, err := hashFunction(hash); err != nil || got != want {
			t.Errorf("%s: got %q (%v), want %q", hash, got, err, want)
		}
	}
}

func TestHashFunctionWithoutRounds(t *testing.T) {
	for _, hash := range []string{"{PBKDF2}", "{PBKDF2}x$a$b", "{PBKDF2}-1$a$b", "{PBKDF2}99999999999$a$b", "{PBKDF2_STRETCH}$a$b"} {
		if _, err := hashFunction(hash); err == nil {
			t.Errorf("%s has rounds", hash)
		}
	}
}

func TestSecretIsNotPrinted(t *testing.T) {
	s := secret{password: "s3cret-password"}
	if text := s.String() + s.GoString(); strings.Contains(text, "s3cret") {
		t.Error(text)
	}
}

func TestSplitNames(t *testing.T) {
	for text, want := range map[string]string{"": "", "a": "a", "a,b": "a|b", "a,": "a", "a,,": "a", ",a": "|a", "a,,b": "a||b", ",": "", " a, b": " a| b"} {
		if got := strings.Join(content.SplitNames(text), "|"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestSimilarity(t *testing.T) {
	for pair, want := range map[[2]string]float64{
		{"refresh", "refresh"}: 1, {"refrsh", "refresh"}: 6. / 7, {"", "refresh"}: 0, {"abc", "xyz"}: 0,
		{"kitten", "sitting"}: 4. / 7, {"", ""}: 0,
	} {
		if got := content.Similarity(pair[0], pair[1]); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v: got %v, want %v", pair, got, want)
		}
	}
}

func TestSuggestion(t *testing.T) {
	known := []string{"pretty", "petty", "human"}
	for name, want := range map[string]string{
		"zzz":                      "",
		"humen":                    " -> did you mean [human]?",
		"prety":                    " -> did you mean any of [pretty, petty]?",
		strings.Repeat("p", 1<<20): "",
	} {
		if got := content.Suggestion(name, known); got != want {
			t.Errorf("%.10s: got %q, want %q", name, got, want)
		}
	}
}
