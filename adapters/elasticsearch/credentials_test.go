package elasticsearch

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// A user without a password cannot log in, not even with none.
func TestUserWithoutPassword(t *testing.T) {
	w := world(t)
	w.MustCreate(t, dragoman.User{Username: "jack", Enabled: true}, "")
	for _, password := range []string{"", "s3cret-password"} {
		answer, body := w.Do("GET", "/_security/_authenticate", "", adaptertest.Basic("jack", password))
		if answer.StatusCode != http.StatusUnauthorized || !strings.Contains(body, "unable to authenticate user [jack] for REST request") {
			t.Errorf("%q: %d %s", password, answer.StatusCode, body)
		}
	}
}

// A key is its id and its secret, both.
func TestKeyOfAnotherSecret(t *testing.T) {
	w := world(t)
	var key struct{ ID string }
	if err := json.Unmarshal([]byte(asAdmin(t, w, 200, "POST", "/_security/api_key", `{"name":"k"}`)), &key); err != nil {
		t.Fatal(err)
	}
	proof := base64.StdEncoding.EncodeToString([]byte(key.ID + ":AAAAAAAAAAAAAAAAAAAAAA"))
	answer, body := w.Do("GET", "/_security/_authenticate", "", "Authorization: ApiKey "+proof)
	want := `"additional_unsuccessful_credentials":"API key: invalid credentials for API key [` + key.ID + `]"`
	if answer.StatusCode != http.StatusUnauthorized || !strings.Contains(body, want) {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
}

// Every algorithm and cost of the vendor's can be given as a hash.
func TestStorableHashes(t *testing.T) {
	w := world(t)
	var hashes []string
	for cost := 4; cost <= 14; cost++ {
		hashes = append(hashes, fmt.Sprintf("$2a$%02d$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6", cost))
	}
	for _, rounds := range []int{1000, 10_000, 50_000, 100_000, 500_000, 1_000_000} {
		hashes = append(hashes, fmt.Sprintf("{PBKDF2}%d$c2FsdA==$a2V5", rounds), fmt.Sprintf("{PBKDF2_STRETCH}%d$c2FsdA==$a2V5", rounds))
	}
	for _, hash := range hashes {
		asAdmin(t, w, 200, "PUT", "/_security/user/jack", fmt.Sprintf(`{"password_hash":%q,"roles":[]}`, hash))
	}
}
