package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/clients/binary"
)

// TestWitnessFindsWhatIsTold, whichever side said it and wherever it stands.
func TestWitnessFindsWhatIsTold(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, `{"jwt":"t0ken-of-the-answer-1"}`)
	}))
	defer server.Close()
	for name, row := range map[string]struct{ told, kind string }{
		"Nothing":      {"the user bob", ""},
		"OfTheRequest": {"wrong: passw0rd-of-bob", "password"},
		"OfTheHeader":  {"tried basic-passw0rd-2", "Basic"},
		"OfTheAnswer":  {"session t0ken-of-the-answer-1 began", "jwt"},
		"Known":        {binary.AdminPassword, "the administrator's password"},
	} {
		t.Run(name, func(t *testing.T) {
			w := &witness{secrets: map[string]string{binary.AdminPassword: "the administrator's password"}, contracts: &contracts{}}
			between := &binary.Server{Addresses: map[string]string{"door": server.URL}}
			if err := w.between(between); err != nil {
				t.Fatal(err)
			}
			r, err := http.NewRequest("POST", between.Addresses["door"], strings.NewReader(`{"password":"passw0rd-of-bob"}`))
			if err != nil {
				t.Fatal(err)
			}
			r.SetBasicAuth("bob", "basic-passw0rd-2")
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.Copy(io.Discard, answer.Body)
			answer.Body.Close()
			w.hears(strings.Repeat("a line of the log\n", 100) + row.told)
			err = w.told(false)
			if got := fmt.Sprint(err); (row.kind == "") != (err == nil) || !strings.Contains(got, row.kind) {
				t.Errorf("%v", err)
			}
		})
	}
}
