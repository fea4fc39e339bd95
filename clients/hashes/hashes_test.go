//go:build hashes

package hashes_test

import (
	"bytes"
	"encoding/base64"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/connect/systems"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/passwords"
)

// words are passwords: plain, long, in other scripts, and what libraries have
// stumbled over.
var words = []string{
	"correct-horse", "a", strings.Repeat("long ", 12), "pässwörd-日本語-🙂", "with:colon,comma #hash", "\xc3\xbf tail", strings.Repeat("ü", 35),
	strings.Repeat("beyond what bcrypt reads ", 5),
}

// long passwords are no business of bcrypt made elsewhere: it cuts them.
func fits(word string) bool { return len(word) < 72 }

// asked puts questions to the judge, one answer each.
func asked(t *testing.T, questions [][]string) []string {
	t.Helper()
	if len(questions) == 0 {
		return nil
	}
	classpath := os.Getenv("HASHES_CLASSPATH")
	if classpath == "" {
		t.Fatal("the judge is not here: go run ./clients/run -only hashes brings it")
	}
	var in bytes.Buffer
	for _, q := range questions {
		q[len(q)-1] = base64.StdEncoding.EncodeToString([]byte(q[len(q)-1]))
		in.WriteString(strings.Join(q, "\t") + "\n")
	}
	command := exec.Command("java", "-Xmx512m", "-cp", classpath, "Judge")
	command.Stdin, command.Stderr = &in, os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	answers := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(answers) != len(questions) {
		t.Fatalf("%d answers to %d questions", len(answers), len(questions))
	}
	return answers
}

// origin is where a hash comes from.
type origin struct {
	name   string
	make   func(t *testing.T, made []string) []string // hashes of words, from what the judge made
	form   string                                     // what the judge is to make; "" where we make it ourselves
	bcrypt bool
}

// kuzzle makes what Kuzzle's storage holds a hash as the directory keeps it.
func kuzzle(stretching bool) func(*testing.T, []string) []string {
	return func(t *testing.T, made []string) (out []string) {
		for _, one := range made {
			salt, key, ok := strings.Cut(one, " ")
			if !ok {
				t.Fatal(one)
			}
			out = append(out, passwords.Kuzzle("sha512", stretching, "hmac", salt, key))
		}
		return out
	}
}

func asMade(_ *testing.T, made []string) []string { return made }

var origins = []origin{
	{"bcrypt 2a", asMade, "$2a$", true},
	{"bcrypt 2b", asMade, "$2b$", true},
	{"bcrypt 2y", asMade, "$2y$", true},
	{"PBKDF2", asMade, "{PBKDF2}", false},
	{"PBKDF2_STRETCH", asMade, "{PBKDF2_STRETCH}", false},
	{"argon2id", asMade, "$argon2id$", false},
	{"Kuzzle, stretched", kuzzle(true), "kuzzle pbkdf2", false},
	{"Kuzzle, not stretched", kuzzle(false), "kuzzle hmac", false},
	{"Dragoman", func(t *testing.T, made []string) (out []string) {
		for _, word := range words {
			hash, err := passwords.New(word, passwords.MinBcryptCost)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, hash)
		}
		return out
	}, "", false},
}

// matrix says what becomes of each on its way: into the columns of
// docs/moving.md. The older Elasticsearch is one that is set to bcrypt4, so that
// the costs of this test are its own.
var matrix = map[string][4]passwords.Carried{
	"bcrypt 2a":             {passwords.AsItIs, passwords.AsItIs, passwords.AsItIs, passwords.AsItIs},
	"bcrypt 2b":             {passwords.Rewrapped, passwords.Rewrapped, passwords.AsItIs, passwords.AsItIs},
	"bcrypt 2y":             {passwords.Rewrapped, passwords.Rewrapped, passwords.AsItIs, passwords.AsItIs},
	"PBKDF2":                {passwords.AsItIs, passwords.NotTaken, passwords.NotTaken, passwords.AsItIs},
	"PBKDF2_STRETCH":        {passwords.AsItIs, passwords.NotTaken, passwords.NotTaken, passwords.AsItIs},
	"argon2id":              {passwords.NotTaken, passwords.NotTaken, passwords.NotTaken, passwords.AsItIs},
	"Kuzzle, stretched":     {passwords.Rewrapped, passwords.NotTaken, passwords.NotTaken, passwords.AsItIs},
	"Kuzzle, not stretched": {passwords.NotTaken, passwords.NotTaken, passwords.NotTaken, passwords.AsItIs},
	"Dragoman":              {passwords.AsItIs, passwords.AsItIs, passwords.AsItIs, passwords.AsItIs},
}

var columns = [4]passwords.Taker{
	passwords.ToElasticsearch(), passwords.ToOlderElasticsearch("bcrypt4"), passwords.ToFusion(), passwords.ToDragoman(),
}

// made are the hashes of an origin, of all words; "" where it can make none.
func (o origin) made(t *testing.T) []string {
	t.Helper()
	var questions [][]string
	var at []int
	for i, word := range words {
		if o.form != "" && (!o.bcrypt || fits(word)) {
			questions, at = append(questions, []string{"make", o.form, word}), append(at, i)
		}
	}
	if o.form == "" {
		return o.make(t, nil)
	}
	out := make([]string, len(words))
	for i, hash := range o.make(t, asked(t, questions)) {
		if strings.HasPrefix(hash, "error") {
			t.Fatal(hash)
		}
		out[at[i]] = hash
	}
	return out
}

// TestEveryRowOfTheMatrix: what others made is proved here by its password and
// by no other one, goes where the matrix says, and is proved there by somebody
// else's code.
func TestEveryRowOfTheMatrix(t *testing.T) {
	for _, o := range origins {
		t.Run(o.name, func(t *testing.T) {
			var questions [][]string
			var wants []bool
			judge := func(hash, word string, want bool) {
				questions, wants = append(questions, []string{"verify", hash, word}), append(wants, want)
			}
			for i, hash := range o.made(t) {
				if hash == "" {
					continue
				}
				for _, j := range []int{i, (i + 1) % len(words)} {
					word := words[j]
					proved, err := passwords.Verify(hash, word)
					if err != nil || proved != (i == j) {
						t.Errorf("%q is proved here by %q: %t, %v", words[i], word, proved, err)
					}
				}
				for column, taker := range columns {
					carried, how := passwords.Carry(hash, taker)
					want := matrix[o.name][column]
					if o.name == "Dragoman" && !fits(words[i]) && (column == 1 || column == 2) {
						want = passwords.NotTaken // stretched: decision 6
					}
					if how != want {
						t.Errorf("%q into column %d: %s, not %s", words[i], column, how, want)
					}
					if how == passwords.NotTaken || strings.HasPrefix(carried, "{KUZZLE}") {
						continue
					}
					judge(carried, words[i], true)
					judge(carried, words[i]+"x", strings.HasPrefix(carried, "$2") && !fits(words[i]+"x"))
					judge(carried, words[(i+1)%len(words)], false)
				}
			}
			for i, answer := range asked(t, questions) {
				if (answer == "true") != wants[i] || answer != "true" && answer != "false" {
					t.Errorf("%s: %s", questions[i][1], answer)
				}
			}
			if len(questions) == 0 && o.name != "Kuzzle, not stretched" {
				t.Error("the judge was asked nothing")
			}
		})
	}
}

// TestFileRealmIsReadAsDocumented fills a node's files from a directory that has
// every kind of hash, and has the judge log everybody in.
func TestFileRealmIsReadAsDocumented(t *testing.T) {
	here := dragomantest.Start(t)
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.ServicePrincipal())
	folder := t.TempDir()
	var questions [][]string
	var wants []string
	for _, o := range origins {
		for i, hash := range o.made(t) {
			if hash == "" {
				continue
			}
			u := dragoman.User{Username: strings.ReplaceAll(o.name, ",", "") + string(rune('a'+i)), Enabled: true, Roles: []string{"@admin", "r"}}
			u.SetPassword(dragoman.PasswordHash(hash))
			if _, err := here.Directory.CreateUser(ctx, u); err != nil {
				t.Fatal(err)
			}
			want := "true r,superuser"
			if _, how := passwords.Carry(hash, passwords.ToElasticsearch()); how == passwords.NotTaken {
				want = "false r,superuser"
			}
			questions = append(questions, []string{"realm", folder, u.Username, words[i]}, []string{"realm", folder, u.Username, words[i] + "x"})
			wants = append(wants, want, "false r,superuser")
		}
	}
	target, err := systems.Open("file-realm", connect.Access{Path: folder}, elasticsearchNames(t))
	if err != nil {
		t.Fatal(err)
	}
	target.(*connect.FileTarget).HashCost = passwords.MinBcryptCost
	p := connect.Planner{Directory: here.Directory, Target: target, Scope: connect.Scope{Target: "node", MaxDelete: 1}}
	var changes []connect.Change
	if _, err := p.Plan(ctx, func(c *connect.Change) error { changes = append(changes, *c); return nil }); err != nil {
		t.Fatal(err)
	}
	a := connect.Applier{Planner: p}
	report, err := a.Apply(ctx, len(changes), func(yield func(*connect.Change) error) error {
		for i := range changes {
			if err := yield(&changes[i]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || report.Fails > 0 {
		t.Fatalf("%+v, %v", report, err)
	}
	for i, answer := range asked(t, questions) {
		if answer != wants[i] {
			t.Errorf("%v: %s, not %s", questions[i][2:], answer, wants[i])
		}
	}
}

// elasticsearchNames are the names of roles of a server that nobody has configured.
func elasticsearchNames(t *testing.T) dragoman.RoleNames {
	t.Helper()
	for _, d := range adapters.All() {
		if d.Name == "elasticsearch" {
			names, err := dragoman.NewRoleNames(d.RoleRows)
			if err != nil {
				t.Fatal(err)
			}
			return names
		}
	}
	t.Fatal("there is no Elasticsearch")
	return dragoman.RoleNames{}
}
