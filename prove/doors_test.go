package prove_test

import (
	"context"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/prove"
)

var (
	update    = flag.Bool("update", false, "write answers.json anew, for the dialects that no vendor's server was asked in")
	recording = flag.String("recording", "", "file that \"dragoman prove --record\" saved, for TestRecording")
)

const password = "Secret-admin-1"

// doors is a Dragoman whose Kuzzle door says version 2 and lets a socket log in
// as often as it likes.
func doors(t *testing.T) func(dialect string) prove.Target {
	t.Helper()
	d := dragomantest.Start(t, dragomantest.Password(password),
		dragomantest.Setting("kuzzle", "dialect", "v2"), dragomantest.Setting("kuzzle", "websocket.logins_per_second", "1000"))
	urls := map[string]string{"cloud": d.Cloud.URL, "elasticsearch": d.Elasticsearch.URL, "fusion": d.Fusion.URL, "kuzzle": d.Kuzzle.URL}
	return func(dialect string) prove.Target {
		return prove.Target{URL: urls[dialect], Username: "admin", Password: password}
	}
}

func load(t *testing.T, name string) prove.Dialect {
	t.Helper()
	d, err := prove.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func hear(ctx context.Context, t *testing.T, to prove.Target, d prove.Dialect) prove.Recording {
	t.Helper()
	heard, err := d.Hear(ctx, to)
	if err != nil {
		t.Fatal(err)
	}
	return heard
}

// TestAnswers plays each dialogue at Dragoman's door and compares with what the
// vendor's server answered, or Dragoman before. Kuzzle's differences are those
// that docs/dialects/kuzzle.md tells of, and no others.
func TestAnswers(t *testing.T) {
	open := doors(t)
	for _, name := range prove.Dialects() {
		t.Run(name, func(t *testing.T) {
			d := load(t, name)
			heard := hear(t.Context(), t, open(name), d)
			if *update && d.Answers.Server == "Dragoman" {
				heard.Server = "Dragoman"
				file := filepath.Join(name, "answers.json")
				if err := heard.Write(file); err != nil {
					t.Fatal(err)
				}
				d = load(t, name)
				d.Answers = heard
			}
			result := prove.Compare(d.Answers, heard, d.Differences)
			for _, difference := range result.Different {
				t.Error(difference)
			}
			for _, unused := range result.Unused {
				t.Errorf("nothing differs any more for the reason that %s", unused.Reason)
			}
			if len(d.Differences) > 10 {
				t.Errorf("%d reasons to differ are too many", len(d.Differences))
			}
			t.Logf("%d answers are the same, %d differ as they may", result.Same, len(result.Allowed))
		})
	}
}

// TestDialoguesAreClean: nothing is left of what a dialogue makes, and no
// answer of those that are kept is a server's own failure.
func TestDialoguesAreClean(t *testing.T) {
	d := dragomantest.Start(t, dragomantest.Password(password))
	before := tally(t, d)
	for name, url := range map[string]string{"cloud": d.Cloud.URL, "elasticsearch": d.Elasticsearch.URL, "fusion": d.Fusion.URL} {
		heard := hear(t.Context(), t, prove.Target{URL: url, Username: "admin", Password: password}, load(t, name))
		for _, e := range heard.Exchanges {
			if e.Status >= http.StatusInternalServerError {
				t.Errorf("%s: %s: %d", name, e.Step, e.Status)
			}
			for _, secret := range []string{password, "Aa1-", "Bb2-", `{{missing`, "missing-", "eyJ"} {
				if text := e.Request + encoded(t, e.Body); strings.Contains(text, secret) {
					t.Errorf("%s: %s: %q is in %s", name, e.Step, secret, text)
				}
			}
		}
		if after := tally(t, d); after != before {
			t.Errorf("%s leaves something behind: %s, and before there were %s", name, after, before)
		}
	}
}

// TestRecording holds this version's doors to what any server answered before:
// "make prove RECORDING=file".
func TestRecording(t *testing.T) {
	saved := prove.Recording{}
	if *recording != "" {
		text, err := os.ReadFile(*recording)
		if err != nil {
			t.Fatal(err)
		}
		if saved, err = prove.ReadRecording(text); err != nil {
			t.Fatal(err)
		}
	} else {
		saved = load(t, "fusion").Answers
	}
	d := load(t, saved.Dialect)
	result := prove.Compare(saved, hear(t.Context(), t, doors(t)(saved.Dialect), d), d.Differences)
	for _, difference := range result.Different {
		t.Error(difference)
	}
	t.Logf("%d answers are the same as those of %s, %d differ as they may", result.Same, saved.Server, len(result.Allowed))
}

func encoded(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// tally names the users and roles that there are, and who is enabled.
func tally(t *testing.T, d *dragomantest.Dragoman) string {
	t.Helper()
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	users, err := d.Directory.Users(ctx, dragoman.Query{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	roles, err := d.Directory.Roles(ctx)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, u := range users.Users {
		names = append(names, u.Username)
	}
	for _, r := range roles {
		names = append(names, "role "+r.Name)
	}
	return strings.Join(names, ", ")
}
