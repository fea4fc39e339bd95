package cloud

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// createKey makes a key as its owner and returns the answer.
func createKey(t testing.TB, w *adaptertest.World, owner, body string) (id, secret string) {
	t.Helper()
	var made struct{ ID, Key string }
	must(json.Unmarshal([]byte(want(t, w, 201, "POST", "/api/v1/users/auth/keys", body, owner)), &made))
	return made.ID, made.Key
}

func TestQ32_Lifetimes(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"1d": 24 * time.Hour, "3h": 3 * time.Hour, "90m": 90 * time.Minute, "1s": time.Second, "007d": 7 * 24 * time.Hour,
		"106751d": 106751 * 24 * time.Hour, fmt.Sprintf("%ds", math.MaxInt64/time.Second): math.MaxInt64 / time.Second * time.Second,
		"": 0, "0d": 0, "00s": 0, "-1d": 0, "+1d": 0, "1": 0, "d": 0, "1D": 0, "1w": 0, "1ms": 0, "1d2h": 0, "1.5h": 0, " 1d": 0, "1d\n": 0,
		"106752d": 0, "999999999999999999d": 0, "99999999999999999999d": 0, "١d": 0, "1е": 0,
	} {
		got, ok := fromWireLifetime(text)
		if got != want || ok != (want > 0) {
			t.Errorf("%q is %v %v, want %v", text, got, ok, want)
		}
	}
}

// Quirk 29: a secret is long, random, new each time, and told once.
func TestQ29_Secrets(t *testing.T) {
	w := crowd(t)
	seen := map[string]bool{}
	for range 20 {
		id, secret := createKey(t, w, "deployer", `{"description":"x"}`)
		if len(id) != 26 || len(secret) != 52 || seen[id] || seen[secret] {
			t.Fatalf("id %q, secret of %d", id, len(secret))
		}
		seen[id], seen[secret] = true, true
		for _, target := range []string{"/api/v1/users/auth/keys", "/api/v1/users/auth/keys/" + id} {
			if got := want(t, w, 200, "GET", target, "", "deployer"); strings.Contains(got, secret) || strings.Contains(got, `"key"`) {
				t.Errorf("told again: %s", got)
			}
		}
	}
	events, err := w.Directory.Events(adaptertest.Service(), dragoman.EventQuery{Limit: 1000})
	must(err)
	for secret := range seen {
		if len(secret) == 52 && (bytes.Contains(mustJSON(events), []byte(secret)) || bytes.Contains(mustJSON(events), []byte(dragoman.TokenDigest(secret)))) {
			t.Error("the audit log has a secret or its digest")
		}
	}
}

func TestKeySecretsAreNotLogged(t *testing.T) {
	w := crowd(t)
	var log bytes.Buffer
	var err error
	w.Handler, err = New(transport.Config{
		Directory: w.Directory, Roles: names(t), Log: slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	})
	must(err)
	_, secret := createKey(t, w, "deployer", `{"description":"x"}`)
	w.Do("GET", "/api/v1/users", "", "Authorization: ApiKey "+secret)
	if strings.Contains(log.String(), secret) || !strings.Contains(log.String(), "/api/v1/users/auth/keys") {
		t.Errorf("logged: %s", log.String())
	}
}

// Quirk 33: whoever owns a key, and however odd the name, only the right
// address leads to it.
func TestQ33_KeysOfOddNames(t *testing.T) {
	for _, name := range []string{"auth", "keys", "_all", "_login", "a/b", "a%2Fb", "/auth/keys", "ünï cödé", "日本語🙂", "a,b", "*", "?x=1", "%", `"`, "...", strings.Repeat("x", 300)} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.MustCreate(t, dragoman.User{ID: "some-id", Username: name, Enabled: true}, password)
			id, _ := createKey(t, w, name, `{"description":"x"}`)
			keys := "/api/v1/users/" + url.PathEscape(name) + "/auth/keys"
			for _, target := range []string{keys, keys + "/" + id, "/api/v1/users/auth/keys/_all"} {
				if got := want(t, w, 200, "GET", target, "", "admin"); !strings.Contains(got, string(mustJSON(name))) || !strings.Contains(got, id) {
					t.Errorf("%s: %s", target, got)
				}
			}
			want(t, w, 404, "GET", keys+"/"+url.PathEscape(id+"/"), "", "admin")
			want(t, w, 404, "GET", "/api/v1/users/some-id/auth/keys", "", "admin")
			want(t, w, 200, "DELETE", keys+"/"+id, "", "admin")
			want(t, w, 200, "DELETE", keys, "", "admin")
			want(t, w, 404, "DELETE", keys+"/"+id, "", "admin")
		})
	}
}

// A key survives its owner's new name: it belongs to the person.
func TestKeyOfRenamedOwner(t *testing.T) {
	w := crowd(t)
	id, secret := createKey(t, w, "deployer", `{"description":"x"}`)
	_, err := w.Directory.UpdateUser(adaptertest.Service(), w.MustUser(t, "deployer").ID, func(u *dragoman.User) error { u.Username = "renamed"; return nil })
	must(err)
	if answer, got := w.Do("GET", "/api/v1/users/auth/keys/"+id, "", "Authorization: ApiKey "+secret); answer.StatusCode != 200 || !strings.Contains(got, `"user_id":"renamed"`) {
		t.Errorf("answered %d: %s", answer.StatusCode, got)
	}
	want(t, w, 404, "GET", "/api/v1/users/deployer/auth/keys", "", "admin")
}

// A key of another door opens nothing here and is not listed, and ours opens
// nothing there.
func TestKeysOfOtherDoors(t *testing.T) {
	w := crowd(t)
	owner := w.MustUser(t, "platform_admin")
	ctx := dragoman.WithPrincipal(t.Context(), dragoman.Principal{User: owner, Door: "elasticsearch", Capabilities: dragoman.AllCapabilities()})
	_, err := w.Directory.CreateKey(ctx, dragoman.NewKey{ID: "theirs", OwnerID: owner.ID, Secret: "a-key-of-elasticsearch"})
	must(err)
	if answer, got := w.Do("GET", "/api/v1/user", "", "Authorization: ApiKey a-key-of-elasticsearch"); answer.StatusCode != 401 {
		t.Errorf("answered %d: %s", answer.StatusCode, got)
	}
	if got := want(t, w, 200, "GET", "/api/v1/users/auth/keys/_all", "", "admin"); got != `{"keys":[]}`+"\n" {
		t.Errorf("listed: %s", got)
	}
	want(t, w, 404, "DELETE", "/api/v1/users/platform_admin/auth/keys/theirs", "", "admin")
	want(t, w, 200, "DELETE", "/api/v1/users/platform_admin/auth/keys", "", "admin")
	_, secret := createKey(t, w, "platform_admin", `{"description":"x"}`)
	if _, _, err := w.Directory.AuthenticateKey(t.Context(), "elasticsearch", secret); dragoman.CodeOf(err) != dragoman.CodeUnauthenticated {
		t.Errorf("our key elsewhere: %v", err)
	}
	if _, _, err := w.Directory.AuthenticateKey(t.Context(), "elasticsearch", "a-key-of-elasticsearch"); err != nil {
		t.Errorf("their key is gone: %v", err)
	}
}

// Disabled here, refused at every door and by every proof; enabled again, keys
// work again and sessions do not.
func TestDisabledUserIsRefusedEverywhere(t *testing.T) {
	w := crowd(t)
	_, secret := createKey(t, w, "deployer", `{"description":"x"}`)
	token := tokenOf(t, w, "deployer", password)
	other, err := w.Directory.OpenSession(t.Context(), w.MustUser(t, "deployer"), dragoman.NewSession{Door: "kuzzle", Token: "a-token-of-kuzzle"})
	must(err)
	proofs := func() (accepted []string) {
		for name, header := range map[string]string{"password": as("deployer"), "key": "Authorization: ApiKey " + secret, "token": "Authorization: Bearer " + token} {
			if answer, _ := w.Do("GET", "/api/v1/user", "", header); answer.StatusCode == 200 {
				accepted = append(accepted, name)
			}
		}
		for _, door := range []dragoman.Dialect{"elasticsearch", "kuzzle", "fusion"} {
			if _, err := w.Directory.AuthenticatePassword(t.Context(), door, "deployer", password); err == nil {
				accepted = append(accepted, string(door))
			}
		}
		if _, _, err := w.Directory.AuthenticateToken(t.Context(), other.Door, "a-token-of-kuzzle"); err == nil {
			accepted = append(accepted, "token of kuzzle")
		}
		return accepted
	}
	if got := proofs(); len(got) != 7 {
		t.Fatalf("enabled: %v", got)
	}
	want(t, w, 200, "PATCH", "/api/v1/users/deployer", `{"security":{"enabled":false}}`, "admin")
	if got := proofs(); len(got) != 0 {
		t.Errorf("disabled: %v", got)
	}
	want(t, w, 200, "PATCH", "/api/v1/users/deployer", `{"security":{"enabled":true}}`, "admin")
	if got := proofs(); len(got) != 5 {
		t.Errorf("enabled again: %v", got)
	}
}

// One key that many delete goes once; bulk deletes do not mind each other.
func TestConcurrentDeletesOfKeys(t *testing.T) {
	w := crowd(t)
	var mu sync.Mutex
	answers := map[int]int{}
	id, _ := createKey(t, w, "deployer", `{"description":"x"}`)
	every(20, func(int) {
		answer, _ := w.Do("DELETE", "/api/v1/users/auth/keys/"+id, "", as("deployer"))
		mu.Lock()
		defer mu.Unlock()
		answers[answer.StatusCode]++
	})
	if diff := cmp.Diff(map[int]int{200: 1, 404: 19}, answers); diff != "" {
		t.Error(diff)
	}
	every(100, func(i int) {
		id, _ := createKey(t, w, "deployer", `{"description":"x"}`)
		call := [][3]string{
			{"DELETE", "/api/v1/users/deployer/auth/keys", ""},
			{"DELETE", "/api/v1/users/auth/keys/_all", `{"user_api_keys":[{"user_id":"deployer","api_key_id":"` + id + `"}]}`},
		}[i%2]
		if answer, got := w.Do(call[0], call[1], call[2], as("admin")); answer.StatusCode != 200 {
			t.Errorf("answered %d: %s", answer.StatusCode, got)
		}
	})
	want(t, w, 200, "DELETE", "/api/v1/users/deployer/auth/keys", "", "admin")
	if got := want(t, w, 200, "GET", "/api/v1/users/auth/keys/_all", "", "admin"); got != `{"keys":[]}`+"\n" {
		t.Errorf("left: %s", got)
	}
}

// Owners go while their keys are made, listed and deleted: never a 5xx, and
// nothing is left.
func TestKeysOfOwnersWhoGo(t *testing.T) {
	w := crowd(t)
	every(40, func(i int) {
		name := fmt.Sprintf("going%02d", i)
		w.MustCreate(t, dragoman.User{Username: name, Enabled: true}, password)
		var wg sync.WaitGroup
		for _, call := range []func() (*http.Response, string){
			func() (*http.Response, string) {
				return w.Do("POST", "/api/v1/users/auth/keys", `{"description":"x"}`, as(name))
			},
			func() (*http.Response, string) { return w.Do("GET", "/api/v1/users/auth/keys/_all", "", as("admin")) },
			func() (*http.Response, string) { return w.Do("DELETE", "/api/v1/users/"+name, "", as("admin")) },
		} {
			wg.Go(func() {
				if answer, got := call(); answer.StatusCode >= 500 {
					t.Errorf("answered %d: %s", answer.StatusCode, got)
				}
			})
		}
		wg.Wait()
	})
	if got := want(t, w, 200, "GET", "/api/v1/users/auth/keys/_all", "", "admin"); got != `{"keys":[]}`+"\n" {
		t.Errorf("left: %s", got)
	}
}

// Whatever is sent about keys, the answer is below 500, in the envelope or
// according to the contract.
func TestRudeKeyBodies(t *testing.T) {
	w := crowd(t)
	w.MadeUp()
	member := rapid.OneOf(rapid.SampledFrom([]string{
		`null`, `""`, `"x"`, `7`, `[]`, `{}`, `[null]`, `["x"]`, `[[]]`, `[{}]`, `[{"user_id":"victim","api_key_id":null}]`, `[{"user_id":"victim","api_key_id":"x"}]`, `"1d"`, `"\u0000"`, `true`, `1e999`,
	}), rapid.Map(adaptertest.Texts(), func(text string) string { return string(mustJSON(text)) }))
	rapid.Check(t, func(t *rapid.T) {
		var body strings.Builder
		body.WriteString(`{"x":1`)
		for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{"description", "expiration", "role_assignments", "keys", "user_api_keys"}), rapid.ID[string]).Draw(t, "members") {
			fmt.Fprintf(&body, ",%q:%s", name, member.Draw(t, name))
		}
		body.WriteString("}")
		call := rapid.SampledFrom([]string{"POST /api/v1/users/auth/keys", "DELETE /api/v1/users/auth/keys", "DELETE /api/v1/users/auth/keys/_all"}).Draw(t, "call")
		method, target, _ := strings.Cut(call, " ")
		answer, told := w.Do(method, target, body.String(), as("platform_admin"))
		if answer.StatusCode >= 500 {
			t.Fatalf("answered %d to %s: %s", answer.StatusCode, body.String(), told)
		}
	})
}
