package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// TestDirectoriesThatDiffer lets nobody pass whose directory or refusals differ,
// or who has told nothing.
func TestDirectoriesThatDiffer(t *testing.T) {
	s := newStarters("../..")
	t.Cleanup(s.server.Close)
	if err := s.here(t.Context()); err != nil {
		t.Fatal(err)
	}
	texts, err := s.refused()
	if err != nil {
		t.Fatal(err)
	}
	same := s.refusals[inProcess]
	if len(same) != len(texts) || !strings.HasPrefix(same[0], "5: ") || !strings.HasPrefix(same[1], "10: ") {
		t.Fatalf("of the faulty files is said %q", same)
	}
	for name, row := range map[string]struct {
		role     string
		refusals []string
		want     string
	}{
		"Same":           {"", same, ""},
		"OneRoleMore":    {"roles: [{name: another, fusion: {permissions: []}}]", same, "kuzzle /profiles/_search"},
		"AnotherRefusal": {"", []string{same[0], "11" + strings.TrimPrefix(same[1], "10")}, "told of faulty files"},
		"NoRefusal":      {"", nil, "told of faulty files"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := dragomantest.Open(dragomantest.SeedFile("../../"+seedFile), dragomantest.Seed(row.role))
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close()
			if err := s.look(t.Context(), name, lineOf(d), true); err != nil {
				t.Fatal(err)
			}
			s.refusals[name] = row.refusals
			err = s.alike(inProcess, name)
			if row.want == "" && err != nil || row.want != "" && (err == nil || !strings.Contains(err.Error(), row.want)) {
				t.Errorf("%v, not %q", err, row.want)
			}
		})
	}
	if err := s.alike(inProcess, "nobody"); err == nil || !strings.Contains(err.Error(), "nobody has not told of any doors") {
		t.Errorf("%v", err)
	}
}

// TestWithoutChance keeps values, and the digits of numbers, apart.
func TestWithoutChance(t *testing.T) {
	one, other := `[{"a":9007199254740993,"createdAt":1},{"b":1.0}]`, `[{"b":1.0},{"createdAt":"x","a":9007199254740993}]`
	for name, row := range map[string]struct {
		one, other string
		same       bool
	}{
		"Order":     {one, other, true},
		"Digits":    {one, strings.Replace(other, "993", "992", 1), false},
		"Fractions": {one, strings.Replace(other, "1.0", "1", 1), false},
		"Names":     {`["a","b"]`, `["b","a"]`, false},
		"Stamps":    {`{"createdAt":null}`, `{"createdAt":5}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := withoutChance([]byte(row.one))
			if err != nil {
				t.Fatal(err)
			}
			b, err := withoutChance([]byte(row.other))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Equal(a, b) != row.same {
				t.Errorf("%s\n%s", a, b)
			}
		})
	}
}
