package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/dragomantest"
)

func proved(t *testing.T, args ...string) (code int, told string) {
	t.Helper()
	var out bytes.Buffer
	code = run(context.Background(), append([]string{"prove"}, args...), strings.NewReader(""), &out, &out)
	return code, out.String()
}

// TestProveRecords what a server answers, without its secrets, and compares it
// with what the vendor's answered.
func TestProveRecords(t *testing.T) {
	d := dragomantest.Start(t, dragomantest.Setting("kuzzle", "websocket.logins_per_second", "1000"))
	folder := t.TempDir()
	password, saved, none := filepath.Join(folder, "password"), filepath.Join(folder, "saved"), filepath.Join(folder, "none")
	for file, text := range map[string]string{password: d.Admin.Password + "\n", none: `{"exchanges":[]}`} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, told := proved(t, "--against", d.Kuzzle.URL, "--dialect", "kuzzle", "--password-file", password, "--record", saved, "--with", none)
	if code != exitChanges || !strings.Contains(told, "createUser over ws") {
		t.Errorf("exit %d: %.300s", code, told)
	}
	text, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{d.Admin.Password, "eyJ"} {
		if bytes.Contains(text, []byte(secret)) {
			t.Errorf("%s is in what was saved", secret)
		}
	}
}

func TestProveWantsToKnow(t *testing.T) {
	for name, args := range map[string][]string{
		"NoDialect":  {"--against", "http://127.0.0.1:1", "--password-file", "x"},
		"NoServer":   {"--dialect", "kuzzle", "--password-file", "x"},
		"NoPassword": {"--dialect", "kuzzle", "--against", "http://127.0.0.1:1"},
		"NoFile":     {"--dialect", "kuzzle", "--against", "http://127.0.0.1:1", "--password-file", "does-not-exist"},
	} {
		t.Run(name, func(t *testing.T) {
			if code, told := proved(t, args...); code != exitFailed {
				t.Errorf("exit %d: %s", code, told)
			}
		})
	}
}
