package connect

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestRefusedTellsNoSecret, whatever a target repeats of what it was sent, and
// wherever its words are cut off.
func TestRefusedTellsNoSecret(t *testing.T) {
	const password, hash = `can"ary\one`, "$2a$10$canarycanarycanarycanarycanarycanarycanary"
	for pad := 0; pad < mostQuoted; pad += 8 {
		r := answered(t, password, hash, pad)
		for _, part := range []string{"canary", `can\`, "ary", "$2a$10$"} {
			if strings.Contains(r, part) {
				t.Fatalf("%q is in %s", part, r)
			}
		}
	}
}

// answered is the error of a target that repeats everything after some padding.
func answered(t *testing.T, password, hash string, pad int) string {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		_, plain, _ := r.BasicAuth()
		w.WriteHeader(http.StatusBadRequest)
		_ = json.NewEncoder(w).Encode(map[string]any{
			"reason": strings.Repeat("x", pad) + string(body) + plain + r.Header.Get("Authorization"), "body": json.RawMessage(body),
		})
	}))
	defer s.Close()
	c, err := NewClient(Access{URL: s.URL})
	if err != nil {
		t.Fatal(err)
	}
	c.Authorize = Basic("admin", Secret(password))
	_, err = c.Do(t.Context(), http.MethodPut, "/", Encode(map[string]any{"a": []any{map[string]any{"passwordHash": hash, "password": password}}}))
	if err == nil {
		t.Fatal("it was taken")
	}
	return err.Error()
}
