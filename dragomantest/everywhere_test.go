package dragomantest_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"reflect"
	"testing"

	"github.com/dragoman-project/dragoman/dragomantest"
)

var update = flag.Bool("update-directory", false, "rewrite sdk/testing/directory.json")

const (
	everything = "../seed/testdata/everything.yaml"
	directory  = "../sdk/testing/directory.json"
)

// TestSeedMakesTheSameDirectoryAsEverywhere compares with the file that the
// packages in sdk/testing compare with, each in its language.
func TestSeedMakesTheSameDirectoryAsEverywhere(t *testing.T) {
	t.Parallel()
	d := dragomantest.Start(t, dragomantest.SeedFile(everything))
	got := map[string]any{}
	for _, path := range []string{"/_security/user/ada,bob,fay,grace,jack,kim", "/_security/role/support,reader,team"} {
		status, body := ask(t, d.Elasticsearch.Client(), "GET", d.Elasticsearch.URL+path, d.Admin.Username, d.Admin.Password, "")
		if status != http.StatusOK {
			t.Fatalf("%s: %d %s", path, status, body)
		}
		got[path] = decoded(t, []byte(body))
	}
	if *update {
		text, err := json.MarshalIndent(got, "", "  ")
		if err == nil {
			err = os.WriteFile(directory, append(text, '\n'), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(directory)
	if err != nil {
		t.Fatal(err)
	}
	if want := decoded(t, text); !reflect.DeepEqual(any(got), want) {
		t.Errorf("the directory is\n%v\nwant\n%v", got, want)
	}
}

// decoded keeps the digits of numbers.
func decoded(t *testing.T, text []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}
