package server_test

import (
	"io"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

var references = regexp.MustCompile(`(?:src|href)="([^"]*)"`)

// TestPortal follows every reference of every page from / on: none leads
// nowhere, and what a page loads by itself is from here.
func TestPortal(t *testing.T) {
	h := start(t, nil)
	base, err := url.Parse(h.url("management", "/"))
	if err != nil {
		t.Fatal(err)
	}
	seen, queue := map[string]bool{}, []string{base.String()}
	pages := 0
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		if seen[at] || strings.HasSuffix(at, "/parrot.html") { // a door of the tests', without a guide
			continue
		}
		seen[at] = true
		answer := h.send("GET", at)
		body, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != 200 {
			t.Errorf("%s: %d, %v", at, answer.StatusCode, err)
			continue
		}
		if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
			continue
		}
		pages++
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'") || strings.Contains(policy, "http") {
			t.Errorf("%s has the policy %q", at, policy)
		}
		here, _ := url.Parse(at)
		for _, match := range references.FindAllStringSubmatch(string(body), -1) {
			to, err := here.Parse(strings.ReplaceAll(match[1], "&amp;", "&"))
			if err != nil {
				t.Errorf("%s refers to %q", at, match[1])
				continue
			}
			if to.Host != base.Host {
				if strings.HasPrefix(match[0], "src") {
					t.Errorf("%s loads %s", at, to)
				}
				continue
			}
			to.Fragment = ""
			queue = append(queue, to.String())
		}
	}
	if pages < 20 {
		t.Errorf("only %d pages were found", pages)
	}
	for _, path := range []string{"/docs/api.html", "/docs/operations.html", "/docs/dialects/kuzzle.html", "/docs/assets/scalar.js", "/specs/cloud.yaml"} {
		if !seen[h.url("management", path)] {
			t.Errorf("nothing leads to %s", path)
		}
	}
	plain := h.send("GET", h.url("management", "/docs/assets/scalar.js"), "Accept-Encoding: identity")
	if body, _ := io.ReadAll(plain.Body); plain.Header.Get("Content-Encoding") != "" || !strings.Contains(string(body), "@scalar/api-reference") {
		t.Errorf("the script is not readable: %v", plain.Header)
	}
}
