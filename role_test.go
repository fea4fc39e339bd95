package dragoman_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
)

// tables are shaped like the four doors', and worse: names that are mapped on
// both sides, or to themselves.
var tables = []map[string]string{
	{},
	{"@admin": "superuser", "@viewer": "viewer"},
	{"@admin": "ece_platform_admin", "@viewer": "ece_platform_viewer"},
	{"@admin": "admin", "@viewer": "viewer"},
	{"@admin": "admin", "@viewer": "readonly", "@support": "support"},
	{"support": "helpdesk", "helpdesk": "support"},
	{"same": "same", "@admin": "admin"},
	{"a": "b", "b": "c"},
}

var roleName = rapid.OneOf(
	rapid.StringMatching(`~{0,3}(@admin|@viewer|admin|superuser|viewer|readonly|support|helpdesk|same|a|b|c|ece_platform_admin)?`),
	rapid.String(),
)

func mustNames(t rapid.TB, rows map[string]string) dragoman.RoleNames {
	names, err := dragoman.NewRoleNames(rows)
	if err != nil {
		t.Fatalf("rows %v: %v", rows, err)
	}
	return names
}

func TestRoleNames(t *testing.T) {
	t.Run("IsBijection", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			names := mustNames(t, rapid.SampledFrom(tables).Draw(t, "table"))
			name := roleName.Draw(t, "name")
			if back := names.ToWire(names.ToShared(name)); back != name {
				t.Fatalf("wire %q is shared %q is wire %q", name, names.ToShared(name), back)
			}
			if back := names.ToShared(names.ToWire(name)); back != name {
				t.Fatalf("shared %q is wire %q is shared %q", name, names.ToWire(name), back)
			}
		})
	})
	t.Run("OnlyTheRowGivesThePower", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			here := rapid.SampledFrom(tables).Draw(t, "here")
			there := rapid.SampledFrom(tables).Draw(t, "there")
			typed := roleName.Draw(t, "typed")
			shown := mustNames(t, there).ToWire(mustNames(t, here).ToShared(typed))
			for shared, power := range there {
				if shown == power && here[shared] != typed && mustNames(t, here).ToWire(shared) != typed {
					t.Fatalf("%q, typed where the row is %q, reads %q at the other door", typed, here[shared], shown)
				}
			}
		})
	})
	es := mustNames(t, tables[1])
	kuzzle := mustNames(t, tables[3])
	for name, c := range map[string]struct{ got, want string }{
		"MappedNameBecomesItsPartner":       {kuzzle.ToWire(es.ToShared("superuser")), "admin"},
		"HarmlessNameElsewhereIsEscaped":    {kuzzle.ToWire(es.ToShared("admin")), "~admin"},
		"EscapedNameComesBack":              {es.ToWire(kuzzle.ToShared("~admin")), "admin"},
		"SharedSpellingIsNotThePowerItself": {kuzzle.ToWire(es.ToShared("@admin")), "@admin"},
		"UnmappedNamePassesThrough":         {kuzzle.ToWire(es.ToShared("logs writer")), "logs writer"},
	} {
		t.Run(name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %q, want %q", c.got, c.want)
			}
		})
	}
	for name, rows := range map[string]map[string]string{
		"TwoForOne": {"@a": "x", "@b": "x"}, "Empty": {"@a": ""}, "Escaped": {"@a": "~x"},
	} {
		t.Run("Refuses"+name, func(t *testing.T) {
			if _, err := dragoman.NewRoleNames(rows); dragoman.CodeOf(err) != dragoman.CodeInvalid {
				t.Errorf("got %v, want invalid", err)
			}
		})
	}
}
