package kuzzle

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func TestLifetimeOf(t *testing.T) {
	for span, want := range map[string]time.Duration{
		`"1h"`: time.Hour, `"6d"`: 6 * 24 * time.Hour, `"90s"`: 90 * time.Second, `"2 days"`: 48 * time.Hour,
		`"1.5h"`: 90 * time.Minute, `".5m"`: 30 * time.Second, `"1w"`: 7 * 24 * time.Hour, `"1y"`: 8766 * time.Hour,
		`"5 MINUTES"`: 5 * time.Minute, `"200ms"`: 200 * time.Millisecond, `"200 milliseconds"`: 200 * time.Millisecond,
		`"7200000"`: 2 * time.Hour, `7200000`: 2 * time.Hour, `1e3`: time.Second, `90000.9`: 90 * time.Second,
		`"-1"`: forever, `"-1.5"`: 0, `-1`: forever, `0`: time.Hour, `""`: time.Hour, `"0"`: 0,
		`"soon"`: 0, `"-5"`: 0, `"1h30m"`: 0, `"1 fortnight"`: 0, `true`: 0, `{}`: 0, `[1]`: 0, `"NaN"`: 0, `"1e9"`: 0,
		`"1000y"`: 0, `99999999999999999999999`: 0, `" 1h"`: 0,
	} {
		got, err := lifetimeOf(json.RawMessage(span), time.Hour)
		if want == 0 {
			wantProblem(t, err, "api.assert.invalid_argument", `Invalid argument "expiresIn". Expected: a number of milliseconds, or a parsable timespan string`)
		} else if got != want || err != nil {
			t.Errorf("%s is %s (%v), want %s", span, got, err, want)
		}
	}
	if got, err := lifetimeOf(nil, time.Hour); got != time.Hour || err != nil {
		t.Errorf("nothing is %s (%v)", got, err)
	}
}

// TestQuirk30TokensAreTakenApart: SDKs decode the middle of the token.
func TestQuirk30TokensAreTakenApart(t *testing.T) {
	w := open(t)
	first, second := logIn(t, w), logIn(t, w)
	if first == second || !strings.HasPrefix(first, "kauth-") {
		t.Errorf("tokens %q and %q", first, second)
	}
	data, err := base64.RawURLEncoding.DecodeString(strings.Split(first, ".")[1])
	if err != nil {
		t.Fatal(err)
	}
	var claims struct {
		ID  string `json:"_id"`
		Exp int64
		JTI string
	}
	if err := json.Unmarshal(data, &claims); err != nil || claims.ID != "admin" || claims.Exp != w.Clock.Now().Unix()+3600 || claims.JTI == "" {
		t.Errorf("claims %s: %v", data, err)
	}
	if answer, _ := w.Do("GET", "/_me", "", "Authorization: Bearer "+strings.TrimPrefix(first, "kauth-")); answer.StatusCode != 401 {
		t.Errorf("without its prefix the token is answered %d", answer.StatusCode)
	}
}
