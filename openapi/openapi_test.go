package openapi_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman/openapi"
)

func TestJSON(t *testing.T) {
	for name, row := range map[string]struct{ yaml, json string }{
		"OrderStays":       {"b: 1\na: 2\n", `{"b":1,"a":2}`},
		"DigitsStay":       {"[9007199254740993, 1.0, 1e300]", `[9007199254740993,1.0,1e300]`},
		"OtherNumbers":     {"[0x10, .5]", `[16,0.5]`},
		"StatusIsAName":    {"200: {description: fine}", `{"200":{"description":"fine"}}`},
		"NothingInABlank":  {"a:\nb: ~\n", `{"a":null,"b":null}`},
		"TimesAreText":     {"t: 2025-05-04T09:42:00Z", `{"t":"2025-05-04T09:42:00Z"}`},
		"OffIsText":        {"a: off\nb: yes\nc: true", `{"a":"off","b":"yes","c":true}`},
		"MarkupStays":      {`t: "<b>&\u2028\"é"`, "{\"t\":\"<b>&\\u2028\\\"é\"}"},
		"AnchorsAreSpread": {"a: &x {n: [1, 2]}\nb: *x", `{"a":{"n":[1,2]},"b":{"n":[1,2]}}`},
		"MergesAreSpread":  {"a: &x {n: 1, m: &y {p: 2}}\nb: {k: 0, <<: *x, n: {<<: *y, q: 3}}", `{"a":{"n":1,"m":{"p":2}},"b":{"k":0,"m":{"p":2},"n":{"p":2,"q":3}}}`},
		"Empty":            {"a: {}\nb: []", `{"a":{},"b":[]}`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := openapi.JSON([]byte(row.yaml))
			if err != nil {
				t.Fatal(err)
			}
			if compact(t, got) != row.json {
				t.Errorf("got  %s\nwant %s", compact(t, got), row.json)
			}
		})
	}
}

func TestJSONRefuses(t *testing.T) {
	for _, text := range []string{"a: [", "a: .inf", "a: 1\na: 2: 3"} {
		if got, err := openapi.JSON([]byte(text)); err == nil {
			t.Errorf("%q became %s", text, got)
		}
	}
}

var dialects = []string{"elasticsearch", "cloud", "kuzzle", "fusion"}

// TestPublished: all forms say the same, at the addresses of who asks, and
// without what some readers of YAML do not take.
func TestPublished(t *testing.T) {
	here := openapi.Server{URL: `https://h"ost:1/<p>`, Description: "here"}
	for _, dialect := range dialects {
		contract := parse(t, dialect)
		asYAML, asJSON := must(t)(contract.YAML(here)), must(t)(contract.JSON(here))
		if plain := regexp.MustCompile(`(?m)(^|[\s:\[{-])[&*][A-Za-z_]+|<<`).Find(asYAML); plain != nil {
			t.Errorf("%s has %q", dialect, plain)
		}
		again := must(t)(openapi.JSON(asYAML))
		if compact(t, again) != compact(t, asJSON) {
			t.Errorf("%s: YAML and JSON differ", dialect)
		}
		var doc struct {
			Info    struct{ Version string }
			Servers []openapi.Server
		}
		if err := json.Unmarshal(asJSON, &doc); err != nil {
			t.Fatal(err)
		}
		if len(doc.Servers) != 2 || doc.Servers[0] != here || doc.Servers[1].URL != "{scheme}://{host}:{port}" {
			t.Errorf("%s holds at %v", dialect, doc.Servers)
		}
		if !regexp.MustCompile(`^\d+\.\d+\.\d+$`).MatchString(doc.Info.Version) {
			t.Errorf("%s has version %q", dialect, doc.Info.Version)
		}
	}
}

// TestContractsSuitGenerators: nothing is in them over which some generator of
// clients has stumbled. tools/contract/README.md says which, and over what.
func TestContractsSuitGenerators(t *testing.T) {
	for _, dialect := range dialects {
		var contract map[string]any
		if err := yaml.Unmarshal(openapi.YAML(dialect), &contract); err != nil {
			t.Fatal(err)
		}
		tell := func(at, over string) { t.Errorf("%s %s: %s", dialect, at, over) }
		stumbles(contract, "", tell)
		components := contract["components"].(map[string]any)
		schemas := components["schemas"].(map[string]any)
		bodiesOfNamedMaps(schemas, contract, "", tell)
		named := map[any]string{}
		for scheme, one := range components["securitySchemes"].(map[string]any) {
			if name := one.(map[string]any)["name"]; name != nil && named[name] != "" {
				tell("securitySchemes", fmt.Sprintf("%s and %s are both called %v, which C# takes for one", named[name], scheme, name))
			} else if name != nil {
				named[name] = scheme
			}
		}
		bodies, _ := components["requestBodies"].(map[string]any)
		for name := range bodies {
			if schemas[name] != nil {
				t.Errorf("%s: a body of requests and a schema are called %s, so that some clients have a type %s2", dialect, name, name)
			}
		}
	}
}

// stumbles looks for what generators make wrong code of, or names that nobody
// would choose.
func stumbles(value any, at string, tell func(at, over string)) {
	list, _ := value.([]any)
	for i, one := range list {
		stumbles(one, fmt.Sprint(at, "/", i), tell)
	}
	node, _ := value.(map[string]any)
	if node["nullable"] == true && node["type"] == nil {
		tell(at, "may be null, but has no type")
	}
	if node["uniqueItems"] != nil {
		tell(at, "no item twice, for which Java has another class")
	}
	if schema, _ := node["schema"].(map[string]any); node["in"] == "path" && schema["type"] == "array" {
		tell(at, "a list in a path")
	}
	for _, name := range []string{"items", "additionalProperties"} {
		if inner, _ := node[name].(map[string]any); isComposed(inner) {
			tell(at+"/"+name, "a type without a name")
		}
	}
	properties, _ := node["properties"].(map[string]any)
	for name, one := range properties {
		property, _ := one.(map[string]any)
		if property["default"] != nil {
			tell(at+"/"+name, "a member with a default, which clients require or send")
		}
		if property["properties"] != nil {
			tell(at+"/"+name, "a type without a name")
		}
		if example, _ := property["example"].(string); strings.Contains(example, "*/") {
			tell(at+"/"+name, "an example that ends a comment in C#")
		}
	}
	for name, one := range node {
		if name != "example" && name != "examples" {
			stumbles(one, at+"/"+name, tell)
		}
	}
}

// bodiesOfNamedMaps looks for bodies that are maps, or lists, of schemas that
// are maps and have a name: C#'s generator makes Dictionary<string, Dictionary>
// of them, which is no type. A map that stands in the other one, with a title,
// is well.
func bodiesOfNamedMaps(schemas map[string]any, value any, at string, tell func(at, over string)) {
	named := func(node any) map[string]any {
		schema, _ := node.(map[string]any)
		ref, _ := schema["$ref"].(string)
		schema, _ = schemas[strings.TrimPrefix(ref, "#/components/schemas/")].(map[string]any)
		return schema
	}
	if list, ok := value.([]any); ok {
		for i, one := range list {
			bodiesOfNamedMaps(schemas, one, fmt.Sprint(at, "/", i), tell)
		}
	}
	node, _ := value.(map[string]any)
	content, _ := node["content"].(map[string]any)
	for media, one := range content {
		answer, _ := one.(map[string]any)
		body := named(answer["schema"])
		for _, word := range []string{"items", "additionalProperties"} {
			inner := named(body[word])
			if inner["properties"] == nil && inner["additionalProperties"] != nil && inner["additionalProperties"] != false {
				tell(at+"/"+media+"/"+word, "a body of maps with a name, which is no type in C#")
			}
		}
	}
	for name, one := range node {
		bodiesOfNamedMaps(schemas, one, at+"/"+name, tell)
	}
}

func isComposed(schema map[string]any) bool {
	for _, word := range []string{"properties", "enum", "allOf", "oneOf", "anyOf"} {
		if schema[word] != nil {
			return true
		}
	}
	return false
}

// TestPostman: the collection has every operation once, with its example.
func TestPostman(t *testing.T) {
	for _, dialect := range dialects {
		contract := parse(t, dialect)
		var spec struct {
			Paths map[string]map[string]json.RawMessage
		}
		if err := json.Unmarshal(must(t)(contract.JSON()), &spec); err != nil {
			t.Fatal(err)
		}
		wanted := map[string]bool{}
		for path, item := range spec.Paths {
			for method := range item {
				if method != "parameters" {
					wanted[strings.ToUpper(method)+" "+regexp.MustCompile(`\{(\w+)\}`).ReplaceAllString(path, ":$1")] = true
				}
			}
		}
		var got struct {
			Item []struct {
				Item []struct {
					Request struct {
						Method string
						URL    struct {
							Raw      string
							Variable []struct{ Key, Value string }
						}
						Body *struct{ Raw string }
					}
				}
			}
		}
		if err := json.Unmarshal(must(t)(contract.Postman("http://127.0.0.1:1")), &got); err != nil {
			t.Fatal(err)
		}
		for _, folder := range got.Item {
			for _, one := range folder.Item {
				at := one.Request.Method + " " + strings.TrimPrefix(one.Request.URL.Raw, "{{baseUrl}}")
				if !wanted[at] {
					t.Errorf("%s: %q is no operation, or twice there", dialect, at)
				}
				delete(wanted, at)
				for _, v := range one.Request.URL.Variable {
					if v.Value == "" {
						t.Errorf("%s: %s has no value for %s", dialect, at, v.Key)
					}
				}
				if one.Request.Body != nil && !json.Valid([]byte(one.Request.Body.Raw)) {
					t.Errorf("%s: %s sends %q", dialect, at, one.Request.Body.Raw)
				}
			}
		}
		if len(wanted) > 0 {
			t.Errorf("%s lacks %v", dialect, wanted)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{"", "a: [", "[1]", "a: *b"} {
		if _, err := openapi.Parse([]byte(text)); err == nil {
			t.Errorf("%q is no contract", text)
		}
	}
}

func parse(t *testing.T, dialect string) *openapi.Contract {
	t.Helper()
	contract, err := openapi.Parse(openapi.YAML(dialect))
	if err != nil {
		t.Fatal(err)
	}
	return contract
}

func must(t *testing.T) func([]byte, error) []byte {
	return func(b []byte, err error) []byte {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
}

func TestYAMLUnknown(t *testing.T) {
	for _, name := range []string{"", "klingon", "../go"} {
		if openapi.YAML(name) != nil {
			t.Errorf("there is a contract called %q", name)
		}
	}
}

func compact(t *testing.T, data []byte) string {
	t.Helper()
	var out bytes.Buffer
	if err := json.Compact(&out, data); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
