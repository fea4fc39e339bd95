package seed_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"github.com/dragoman-project/dragoman/seed"
)

// TestParseRefuses has a faulty file for each rule, with the line that is at fault.
func TestParseRefuses(t *testing.T) {
	for name, row := range map[string]struct{ file, want string }{
		"Syntax":           {"users: [", "f.yaml: line 1: did not find expected node content"},
		"NotAMapping":      {"- a", "f.yaml:1: the file must be a mapping"},
		"UnknownKey":       {"users: []\nuser: []", `f.yaml:2: there is no key "user"`},
		"UnknownVendorKey": {"kuzzle:\n  index: {}", `f.yaml:2: there is no key "index" here`},
		"UsersNotAList":    {"users:\n  ada: {}", "f.yaml:2: users must be a list"},
		"UserWithoutName":  {"users:\n- email: a@b.c", "f.yaml:2: a user needs a username"},
		"UnknownMember":    {"users:\n- username: a\n  passwort: x", `f.yaml:3: a user has no "passwort"`},
		"TwoPasswords":     {"users:\n- {username: a, password: x, password_hash: y}", "f.yaml:2: a user has a password or a password_hash, not both"},
		"NumberForText":    {"users:\n- username: a\n  password: 12345678", "f.yaml:3: password must be a text that is not empty; quote it"},
		"EnabledIsAText":   {"users:\n- username: a\n  enabled: maybe", "f.yaml:3: enabled must be true or false"},
		"UserTwice":        {"users:\n- username: a\n- username: a", `f.yaml:3: users: "a" stands in line 2 already`},
		"KeyTwice":         {"kuzzle:\n  users:\n    a: {}\n    a: {}", `f.yaml:4: kuzzle.users: "a" stands here twice`},
		"MemberTwice":      {"kuzzle:\n  users:\n    a: {content: {x: 1, x: 2}}", `f.yaml:3: an object: "x" stands here twice`},
		"BodyIsAText":      {"elasticsearch:\n  users:\n    a: hello", "f.yaml:3: elasticsearch.users: an entry must be a mapping"},
		"ListWithoutName":  {"fusion:\n  users:\n  - {password: x}", "f.yaml:3: fusion.users: an entry needs a username"},
		"RoleMember":       {"roles:\n- name: a\n  cloud: {}", `f.yaml:3: a role has no "cloud"`},
		"Extension":        {"users:\n- username: a\n  extensions: {solr: {}}", `f.yaml:3: extensions has no "solr"`},
		"MergeKey":         {"kuzzle:\n  users:\n    a: &a {content: {}}\n    b: {<<: *a}", "f.yaml:4: merge keys (<<) are not taken"},
		"NotANumber":       {"kuzzle:\n  users:\n    a: {content: {x: .nan}}", "f.yaml:3: this number cannot be written in JSON"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := seed.Parse("f.yaml", []byte(row.file))
			if err == nil || !strings.Contains(err.Error(), row.want) {
				t.Errorf("got %v, want %s", err, row.want)
			}
		})
	}
}

// TestParseNamesAllProblems does not stop at the first.
func TestParseNamesAllProblems(t *testing.T) {
	_, err := seed.Parse("f.yaml", []byte("a: 1\nb: 2\n"))
	for _, want := range []string{"f.yaml:1:", "f.yaml:2:"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s is not in %v", want, err)
		}
	}
	var problem *seed.Problem
	if !errors.As(err, &problem) || problem.Line != 1 {
		t.Errorf("the first problem is %+v", problem)
	}
}

// TestParseErrorsHoldNoPassword quotes nothing that could be one.
func TestParseErrorsHoldNoPassword(t *testing.T) {
	for _, file := range []string{
		"users:\n- username: a\n  password: [s3cret]",
		"users:\n- username: a\n  enabled: s3cret",
		"elasticsearch:\n  users:\n    a: s3cret",
		"users: s3cret",
	} {
		if _, err := seed.Parse("f.yaml", []byte(file)); err == nil || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%q: %v", file, err)
		}
	}
}

// TestAliasesDoNotBlowUp bounds a file that doubles itself.
func TestAliasesDoNotBlowUp(t *testing.T) {
	var file strings.Builder
	file.WriteString("kuzzle:\n  users:\n    u0: &a0 {content: {x: [1,1,1,1,1,1,1,1,1,1]}}\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&file, "    u%d: &a%d {content: {x: [*a%d, *a%d]}}\n", i, i, i-1, i-1)
	}
	if _, err := seed.Parse("f.yaml", []byte(file.String())); err == nil || !strings.Contains(err.Error(), "aliases resolved") {
		t.Errorf("got %v", err)
	}
}

// TestSchema holds the published schema against what is taken and refused.
func TestSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(seed.Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	everything, err := os.ReadFile("testdata/everything.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for file, valid := range map[string]bool{
		string(everything): true,
		"":                 true,
		"users: [{username: a, password: x, password_hash: y}]": false,
		"users: [{email: a}]":                                    false,
		"user: []":                                               false,
		"kuzzle: {index: {}}":                                    false,
		"fusion: {users: [{password: x}]}":                       false,
		"roles: [{name: a, cloud: {}}]":                          false,
		"users: [{username: a, extensions: {solr: {}}}]":         false,
		"elasticsearch: {users: {a: {password: x, roles: [b]}}}": true,
	} {
		if got := schema.Validate(asJSON(t, file)); (got == nil) != valid {
			t.Errorf("%q: %v", file, got)
		}
		if _, err := seed.Parse("f.yaml", []byte(file)); (err == nil) != valid {
			t.Errorf("%q is parsed with %v", file, err)
		}
	}
}

func asJSON(t *testing.T, file string) any {
	t.Helper()
	v := any(map[string]any{})
	if err := yaml.Unmarshal([]byte(file), &v); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	out, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return out
}
