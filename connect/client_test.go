package connect

import (
	"context"
	"encoding/json"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// TestRate lets as many requests through in a second as it says, however many
// wait at once, and none after the context has ended.
func TestRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, began := newPace(10), time.Now()
		var group sync.WaitGroup
		for range 31 {
			group.Go(func() {
				if err := p.wait(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if took := time.Since(began); took != 3*time.Second {
			t.Errorf("31 requests at 10 a second took %v", took)
		}
		time.Sleep(time.Hour) // what was not used is not saved up
		began = time.Now()
		for range 11 {
			if err := p.wait(t.Context()); err != nil {
				t.Error(err)
			}
		}
		if took := time.Since(began); took != time.Second {
			t.Errorf("11 requests after a pause took %v", took)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := p.wait(ctx); err == nil {
			t.Error("a request went through after the end")
		}
	})
}

// TestRetryAfter understands both of HTTP's ways to say it, and waits no longer
// than a minute.
func TestRetryAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		now := time.Now().UTC()
		for text, want := range map[string]time.Duration{
			"": 0, "7": 7 * time.Second, "-7": 0, "soon": 0, "86400": time.Minute, "99999999999999999999": 0,
			now.Add(20 * time.Second).Format(http.TimeFormat): 20 * time.Second,
			now.Add(-time.Hour).Format(http.TimeFormat):       0,
			now.Add(time.Hour).Format(http.TimeFormat):        time.Minute,
		} {
			if got := retryAfter(http.Header{"Retry-After": {text}}); got != want {
				t.Errorf("%q: %v, not %v", text, got, want)
			}
		}
	})
}

// TestPrintable leaves text as it is, and lets nothing else through to a
// terminal; of JSON it says the same.
func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		`{"a":"Ærø 日本 😀"}`: `{"a":"Ærø 日本 😀"}`,
		"\x1b[2J":          `\u001b[2J`,
		"\u009b2J":         `\u009b2J`,
		"a\u202eb\n":       `a\u202eb\u000a`,
		"\U000e0041":       `\udb40\udc41`,
		"\xff":             `�`,
	} {
		if got := Printable(text); got != want {
			t.Errorf("%q: %s, not %s", text, got, want)
		}
	}
	odd := "a\u009b\U000e0041b"
	var back string
	if err := json.Unmarshal([]byte(Printable(string(Encode(odd)))), &back); err != nil || back != odd {
		t.Errorf("%q, %v", back, err)
	}
	if got := shortened([]byte("an \x1b[31merror\n of it")); got != `an \u001b[31merror of it` {
		t.Error(got)
	}
}
