package elasticsearch

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
)

// quoted writes n names as JSON texts.
func manyQuoted(n int, format string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = `"` + fmt.Sprintf(format, i) + `"`
	}
	return strings.Join(list, ",")
}

// indexQuestion asks for names against privileges, about so many of each.
func indexQuestion(names, privileges int, format string) string {
	return `{"index":[{"names":[` + manyQuoted(names, format) + `],"privileges":[` + manyQuoted(privileges, "indices:data/read/x%d") + `]}]}`
}

// TestQuirk25_LongQuestions asks, as somebody without a role, what used to take
// minutes and hundreds of megabytes.
func TestQuirk25_LongQuestions(t *testing.T) {
	w := world(t)
	asAdmin(t, w, 200, "PUT", "/_security/role/some", `{"indices":[{"names":["a*","logs-?-*"],"privileges":["read"]},{"names":["*z"],"privileges":["all"]}]}`)
	asAdmin(t, w, 200, "PUT", "/_security/user/nobody", `{"password":"nobody-password","roles":["some"]}`)
	for name, row := range map[string]struct {
		body   string
		status int
		says   string
	}{
		"8kB":          {indexQuestion(1000, 20, "n%d"), 200, `"has_all_requested":false`},
		"8kBPatterns":  {indexQuestion(1000, 20, "a%d*"), 200, `"has_all_requested":true`},
		"189kB":        {indexQuestion(9000, 1000, "name-%06d"), 429, "circuit_breaking_exception"},
		"989kB":        {indexQuestion(60_000, 2000, "a%06d*"), 429, "which is larger than the limit of [8388608/8mb]"},
		"Applications": {`{"application":[{"application":"app","resources":[` + manyQuoted(2000, "r%d") + `],"privileges":[` + manyQuoted(1500, "p%d") + `]}]}`, 429, `"bytes_limit":8388608`},
		"Expressions":  {indexQuestion(3000, 2, "/(a|b)*%d(a|b)*a(a|b){40}/"), 400, "too many privileges"},
	} {
		t.Run(name, func(t *testing.T) {
			answer, text := w.Do("POST", "/_security/user/_has_privileges", row.body, adaptertest.Basic("nobody", "nobody-password"))
			if answer.StatusCode != row.status || !strings.Contains(text, row.says) {
				t.Errorf("%d %.300s", answer.StatusCode, text)
			}
		})
	}
}

// The work ends with the request, whatever is still to be found out.
func TestHasPrivileges_ClientLeaves(t *testing.T) {
	for name, body := range map[string]string{
		"Names":        indexQuestion(60_000, 20, "a%06d*b"),
		"Applications": `{"application":[{"application":"app","resources":[` + manyQuoted(20_000, "r%d*") + `],"privileges":[` + manyQuoted(20, "p%d") + `]}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			q, err := privilege.FromWireQuestion("u", []byte(body))
			if err != nil {
				t.Fatal(err)
			}
			ctx, leave := context.WithCancel(t.Context())
			leave()
			held := []*privilege.Permissions{privilege.NewPermissions(ctx, []privilege.Role{privilege.BuiltinRoles()["kibana_system"]})}
			answer, err := answerTo(q, "u", held)
			if !errors.Is(err, context.Canceled) || len(answer.Index)+len(answer.Application["app"]) > 2000 {
				t.Errorf("%v, after %d answers", err, len(answer.Index)+len(answer.Application["app"]))
			}
		})
	}
}

// Long questions wait for a place, and give up with their request; short ones
// need none.
func TestThinking(t *testing.T) {
	places := newSlots()
	nothing := func() error { return nil }
	var all sync.WaitGroup
	began, end := make(chan struct{}), make(chan struct{})
	for range slotsPerDoor() {
		all.Go(func() {
			_ = places.run(t.Context(), cheapItems+1, func() error { began <- struct{}{}; <-end; return nil })
		})
		<-began
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if err := places.run(ctx, cheapItems+1, nothing); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if err := places.run(ctx, cheapItems, nothing); err != nil {
		t.Errorf("a short one: %v", err)
	}
	close(end)
	all.Wait()
	if err := places.run(t.Context(), cheapItems+1, func() error { return errTest }); !errors.Is(err, errTest) {
		t.Errorf("a long one that fails: %v", err)
	}
}

var errTest = errors.New("as it should be")
