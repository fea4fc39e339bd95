package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
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
	for file, text := range map[string]string{password: d.Admin.Password + "\n", none: `{"dialect":"kuzzle","exchanges":[]}`} {
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

// TestProveFindsFaults: another Dragoman answers the same in every dialect that
// Dragoman's own answers are kept of; one with a fault does not, and it is told
// which. What is saved of it, without secrets, is what it answers.
func TestProveFindsFaults(t *testing.T) {
	d := dragomantest.Start(t, dragomantest.Password("canary-admin-1"))
	folder := t.TempDir()
	password := filepath.Join(folder, "password")
	if err := os.WriteFile(password, []byte(d.Admin.Password), 0o600); err != nil {
		t.Fatal(err)
	}
	for dialect, at := range map[string]struct{ url, body string }{
		"elasticsearch": {d.Elasticsearch.URL, "body.found"},
		"cloud":         {d.Cloud.URL, "body.errors"},
		"fusion":        {d.Fusion.URL, "body.message"},
	} {
		t.Run(dialect, func(t *testing.T) {
			saved := filepath.Join(folder, dialect)
			flags := []string{"--dialect", dialect, "--password-file", password}
			code, told := proved(t, append(flags, "--against", at.url)...)
			if code != exitOK || !strings.Contains(told, "0 differences") {
				t.Errorf("another Dragoman: exit %d: %.1000s", code, told)
			}
			code, told = proved(t, append(flags, "--against", faulty(t, at.url))...)
			if code != exitChanges || !strings.Contains(told, "delete a user again over http, status\n  there 404\n  here  410") ||
				!strings.Contains(told, "delete a user again over http, "+at.body) || strings.Contains(told, "delete a user over http") {
				t.Errorf("one with a fault: exit %d: %.1000s", code, told)
			}
			if code, told = proved(t, append(flags, "--against", faulty(t, at.url), "--record", saved)...); code != exitOK {
				t.Errorf("recording: exit %d: %s", code, told)
			}
			if code, told = proved(t, append(flags, "--against", faulty(t, at.url), "--with", saved)...); code != exitOK {
				t.Errorf("the same fault: exit %d: %s", code, told)
			}
			if code, told = proved(t, append(flags, "--against", at.url, "--with", saved)...); code != exitChanges {
				t.Errorf("the fault was mended: exit %d: %s", code, told)
			}
			text, err := os.ReadFile(saved)
			if err != nil {
				t.Fatal(err)
			}
			for _, secret := range []string{d.Admin.Password, "eyJ", "Aa1-", "Bb2-"} {
				if bytes.Contains(text, []byte(secret)) {
					t.Errorf("%s is in what was saved", secret)
				}
			}
		})
	}
}

// faulty stands before a server and answers 410, and an empty object, in place of 404.
func faulty(t *testing.T, server string) string {
	t.Helper()
	address, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(address)
	proxy.ModifyResponse = func(r *http.Response) error {
		if r.StatusCode != http.StatusNotFound {
			return nil
		}
		r.StatusCode = http.StatusGone
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader("{}")), 2
		r.Header.Set("Content-Length", "2")
		return nil
	}
	s := httptest.NewServer(proxy)
	t.Cleanup(s.Close)
	return s.URL
}

func TestProveWantsToKnow(t *testing.T) {
	for name, args := range map[string][]string{
		"NoDialect":  {"--against", "http://127.0.0.1:1", "--password-file", "x"},
		"NoServer":   {"--dialect", "kuzzle", "--password-file", "x"},
		"NoPassword": {"--dialect", "kuzzle", "--against", "http://127.0.0.1:1"},
		"NotKnown":   {"--dialect", "colour", "--against", "http://127.0.0.1:1", "--password-file", "x"},
		"NoFile":     {"--dialect", "kuzzle", "--against", "http://127.0.0.1:1", "--password-file", "does-not-exist"},
	} {
		t.Run(name, func(t *testing.T) {
			if code, told := proved(t, args...); code != exitFailed {
				t.Errorf("exit %d: %s", code, told)
			}
		})
	}
}
