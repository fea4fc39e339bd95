package systems_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/dragomantest"
)

// TestCaptureIsForThoseWhoAreMeant: no password goes to a target for who is not
// there, is protected, or is left out.
func TestCaptureIsForThoseWhoAreMeant(t *testing.T) {
	for _, kind := range []connect.Kind{"cloud", "kuzzle"} {
		t.Run(string(kind), func(t *testing.T) {
			here := dragomantest.Start(t, dragomantest.Seed(teams))
			there := dragomantest.Start(t, dragomantest.Seed(strings.ReplaceAll(teams, "username: blue-bob, id: blue-bob", "username: other")))
			ctx := serviceContext(t)
			c := &connect.Capturer{
				Directory: here.Directory, Target: open(t, kind, there), Log: slog.New(slog.DiscardHandler),
				Scope: connect.Scope{Target: "there", Capture: true, Protect: []string{"blue-ada"}, Except: []string{"red-*"}},
			}
			c.Start()
			for _, name := range []string{"blue-ada", "blue-bob", "red-cyd"} {
				u, err := here.Directory.AuthenticatePassword(ctx, "fusion", name, secretWords)
				if err != nil {
					t.Fatal(err)
				}
				c.Proved(u, secretWords)
			}
			c.Scope.Protect, c.Scope.Except = nil, nil
			running, stop := context.WithCancel(ctx)
			c.Scope.Protect = []string{"blue-ada"}
			ended := make(chan struct{})
			go func() { c.Run(running); close(ended) }()
			u, err := here.Directory.AuthenticatePassword(ctx, "fusion", "red-cyd", secretWords)
			if err != nil {
				t.Fatal(err)
			}
			c.Proved(u, secretWords) // comes last, and is meant
			pushed := func() (all []string) {
				for _, r := range there.Requests() {
					if strings.Contains(string(r.Body), secretWords) {
						all = append(all, r.Path)
					}
				}
				return all
			}
			for len(pushed()) == 0 {
				time.Sleep(time.Millisecond)
			}
			stop()
			<-ended
			for _, path := range pushed() {
				if !strings.Contains(path, "red-cyd") {
					t.Errorf("a password was sent to %s", path)
				}
			}
		})
	}
}
