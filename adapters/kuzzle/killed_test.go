package kuzzle

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

const (
	killedVariable = "DRAGOMAN_KUZZLE_KILLED"
	createsAtOnce  = 200
)

// TestNoHalfDoneUser kills the server at a random moment of 200 creates with
// credentials, time and again. Whoever exists then has its credentials, and
// whoever was promised exists.
func TestNoHalfDoneUser(t *testing.T) {
	if dsn := os.Getenv(killedVariable); dsn != "" {
		beServer(t, dsn)
		return
	}
	t.Run("SQLite", func(t *testing.T) { noHalfDoneUser(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"), 5) })
	t.Run("PostgreSQL", func(t *testing.T) { noHalfDoneUser(t, pgtest.DSN(t), 3) })
}

func noHalfDoneUser(t *testing.T, dsn string, rounds int) {
	for round := range rounds {
		promised := createUntilKilled(t, dsn, round)
		t.Logf("round %d: %d of %d were promised", round, len(promised), createsAtOnce)
		w := openOn(t, dsn)
		for _, id := range promised {
			if _, err := w.Directory.User(adaptertest.Service(), id); err != nil {
				t.Errorf("%s was promised: %v", id, err)
			}
		}
		wantWhole(t, w, fmt.Sprintf("r%d-", round))
		if err := w.Store.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// beServer is the process that is killed.
func beServer(t *testing.T, dsn string) {
	w := openOn(t, dsn)
	server := httptest.NewServer(w.Handler)
	fmt.Println(server.URL, logIn(t, w))
	_, _ = os.Stdin.Read(make([]byte, 1)) // until the parent ends
	os.Exit(0)
}

func createUntilKilled(t *testing.T, dsn string, round int) (promised []string) {
	cmd := exec.Command(os.Args[0], "-test.run=^TestNoHalfDoneUser$")
	cmd.Env = append(os.Environ(), killedVariable+"="+dsn)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	heard := bufio.NewScanner(out)
	heard.Scan()
	url, token, _ := strings.Cut(heard.Text(), " ")
	var all sync.WaitGroup
	var mu sync.Mutex
	enough := rand.IntN(createsAtOnce - 20) // the random moment, by what was done and not by the clock
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	for k := range 8 {
		all.Go(func() {
			for i := k; i < createsAtOnce; i += 8 {
				id := fmt.Sprintf("r%d-%d", round, i)
				if createdThere(client, url, token, id) {
					mu.Lock()
					if promised = append(promised, id); len(promised) > enough {
						_ = cmd.Process.Kill()
					}
					mu.Unlock()
				}
			}
		})
	}
	all.Wait()
	_ = cmd.Process.Kill() // it was, unless it failed before
	_ = cmd.Wait()
	if len(promised) <= enough {
		t.Errorf("the server was to be killed behind %d promises and made %d", enough, len(promised))
	}
	return promised
}

func createdThere(client *http.Client, url, token, id string) bool {
	body := fmt.Sprintf(`{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"login-%s","password":"foobar"}}}`, id)
	r, err := http.NewRequest("POST", url+"/users/"+id+"/_create", strings.NewReader(body))
	if err != nil {
		return false
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+token)
	answer, err := client.Do(r)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	return answer.StatusCode == http.StatusOK
}

// wantWhole wants every user of a round to be able to log in.
func wantWhole(t *testing.T, w *adaptertest.World, prefix string) {
	page, err := w.Directory.Users(adaptertest.Service(), dragoman.Query{
		Filter: dragoman.Prefix{Field: dragoman.Field{Name: dragoman.FieldID}, Value: prefix},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range page.Users {
		if u.Username != "login-"+u.ID || tryLogIn(w, u.Username, "foobar") == "refused" {
			t.Errorf("%s is half done: %q", u.ID, u.Username)
		}
	}
}
