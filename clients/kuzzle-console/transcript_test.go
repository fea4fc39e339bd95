package console

import (
	"os"
	"slices"
	"strings"
)

// beyond are the actions of the page that the transcript does not have.
var beyond = []string{"server:publicApi", "security:createCredentials"}

// wantSpoken holds the transcript of the console, which the door's own tests
// replay, to what a browser really sends: of every action that the page has
// asked for there is a frame with the same members.
func (b *tab) wantSpoken() {
	b.Helper()
	text, err := os.ReadFile("../../adapters/kuzzle/testdata/ws/admin_console.txt")
	if err != nil {
		b.Fatal(err)
	}
	known := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if f, ok := frameOf([]byte(strings.TrimPrefix(line, "> "))); ok && strings.HasPrefix(line, "> ") {
			name := f.Controller + ":" + f.Action
			known[name] = append(known[name], strings.Join(f.keys, " "))
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, f := range b.sent {
		name, keys := f.Controller+":"+f.Action, strings.Join(f.keys, " ")
		if !slices.Contains(known[name], keys) && !slices.Contains(beyond, name) {
			b.Errorf("%s is sent with the members\n%s, and the transcript has\n%q", name, keys, known[name])
		}
	}
}
