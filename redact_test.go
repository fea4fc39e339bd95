package dragoman_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
)

func TestRedact(t *testing.T) {
	for name, row := range map[string]struct{ in, out string }{
		"Nested":     {`{"config":{"login":{"bindPassword":"canary"},"host":"h"}}`, `{"config":{"login":{"bindPassword":"[redacted]"},"host":"h"}}`},
		"Below":      {`{"credentials":{"user":"u","list":["a",1,true,null]}}`, `{"credentials":{"user":"[redacted]","list":["[redacted]","[redacted]",true,null]}}`},
		"Spellings":  {`{"api_key":"k","Client-Secret":"s","ACCESS_TOKEN":"t","keystore.passphrase":1}`, `{"api_key":"[redacted]","Client-Secret":"[redacted]","ACCESS_TOKEN":"[redacted]","keystore.passphrase":"[redacted]"}`},
		"Escaped":    {`{"bind\u0050assword":"canary"}`, `{"bindPassword":"[redacted]"}`},
		"Address":    {`{"url":"ldap://cn=admin:canary@host:389/dc=x"}`, `{"url":"ldap://cn=admin:[redacted]@host:389/dc=x"}`},
		"Flags":      {`{"controllers":{"auth":{"actions":{"createToken":true}}}}`, `{"controllers":{"auth":{"actions":{"createToken":true}}}}`},
		"NoSecret":   {`{"keyboard":"qwerty","n":9007199254740993}`, `{"keyboard":"qwerty","n":9007199254740993}`},
		"Keys":       {`{"jwtKey":"canary","hmac_key":"canary","jwks":{"keys":[{"k":"canary"}]},"publicKey":"p","key":"sort"}`, `{"jwtKey":"[redacted]","hmac_key":"[redacted]","jwks":{"keys":[{"k":"[redacted]"}]},"publicKey":"p","key":"sort"}`},
		"Headers":    {`{"headers":{"Authorization":"canary","Cookie":"canary"},"pin":"canary","pinned":"a"}`, `{"headers":{"Authorization":"[redacted]","Cookie":"[redacted]"},"pin":"[redacted]","pinned":"a"}`},
		"PEM":        {`{"certificate":"-----BEGIN EC PRIVATE KEY-----\ncanary\n-----END"}`, `{"certificate":"[redacted]"}`},
		"Empty":      {`{"password":""}`, `{"password":""}`},
		"NotJSON":    {`{"password":`, `{"password":`},
		"BigNumbers": {`{"secret":"x","n":9007199254740993,"f":1.0}`, `{"secret":"[redacted]","n":9007199254740993,"f":1.0}`},
	} {
		t.Run(name, func(t *testing.T) {
			got := string(dragoman.Redact(json.RawMessage(row.in)))
			var a, b any
			if json.Unmarshal([]byte(got), &a) != nil || json.Unmarshal([]byte(row.out), &b) != nil {
				if got != row.out {
					t.Errorf("got %s", got)
				}
				return
			}
			if diff := cmp.Diff(b, a); diff != "" || strings.Contains(got, "canary") {
				t.Errorf("got %s", got)
			}
		})
	}
}

// TestEventsHoldNoSecrets: whatever a change was about.
func TestEventsHoldNoSecrets(t *testing.T) {
	body := json.RawMessage(`{"apiToken":"canary-0","deep":{"password":["canary-1"]}}`)
	by := dragoman.Change{}
	u := dragoman.User{ID: "u", Username: "u", Extensions: map[dragoman.Dialect]json.RawMessage{"here": body}}
	r := dragoman.Role{Name: "r", Definitions: map[dragoman.Dialect]json.RawMessage{"here": body}}
	k := dragoman.Key{ID: "k", Body: body}
	doc := dragoman.Document{Kind: "realm", ID: "d", Body: body}
	for name, e := range map[string]dragoman.Event{
		"User": dragoman.NewUserEvent(by, &u, &u), "Role": dragoman.NewRoleEvent(by, &r, &r),
		"Key": dragoman.NewKeyEvent(by, &k, &k), "Document": dragoman.NewDocumentEvent(by, &doc, &doc),
	} {
		for _, state := range [][]byte{e.Before, e.After} {
			if strings.Contains(string(state), "canary") || !strings.Contains(string(state), "redacted") {
				t.Errorf("%s: %s", name, state)
			}
		}
	}
}
