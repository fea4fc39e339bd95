package members_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman/members"
)

func TestOf(t *testing.T) {
	for text, want := range map[string]map[string]json.RawMessage{
		`{}`:      {},
		`null`:    nil,
		` null  `: nil,
		` { "a" : [1, {"b":2}] , "\u0062":1.50,"c":null} `: {"a": json.RawMessage(`[1, {"b":2}]`), "b": json.RawMessage(`1.50`), "c": json.RawMessage(`null`)},
		`{"a":1,"a":2}`:    {"a": json.RawMessage(`2`)},
		"{\"a\":\"\xff\"}": {"a": json.RawMessage("\"\xff\"")},
	} {
		got, err := members.Of[string]([]byte(text))
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v\n%s", text, err, diff)
		}
	}
	for _, text := range []string{``, `[]`, `"a"`, `1`, `{`, `{"a"}`, `{"a":1,}`, `{"a":1}}`, `{"a":1} x`, `{a:1}`, `nul`} {
		if got, err := members.Of[string]([]byte(text)); err == nil {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestInOrder(t *testing.T) {
	text := ` { "b" : [1, {"b":2}] ,"\u0061":1.50, "b":null } `
	got, err := members.InOrder([]byte(text))
	want := []members.Member{
		{Name: "b", Value: json.RawMessage(`[1, {"b":2}]`), At: 3, From: 9},
		{Name: "a", Value: json.RawMessage(`1.50`), At: 23, From: 32},
		{Name: "b", Value: json.RawMessage(`null`), At: 38, From: 42},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v\n%s", err, diff)
	}
	if got, err := members.InOrder([]byte(`{}`)); len(got) > 0 || err != nil {
		t.Error(got, err)
	}
	for _, text := range []string{``, `null`, `[]`, `"a"`, `{`, `{"a"}`, `{"a":1,}`, `{a:1}`} {
		if got, err := members.InOrder([]byte(text)); err == nil {
			t.Errorf("%s: %v", text, got)
		}
	}
}
