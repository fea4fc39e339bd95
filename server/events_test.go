package server_test

import (
	"bytes"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/server"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

func basic(username, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(username+":"+password))
}

// page is an answer of GET /events.
type page struct {
	Events []struct {
		Sequence              int64
		Action, Actor, Source string
		Outcome, Door         string
		Count                 int64
	}
	Next  int64
	Error struct{ Code string }
}

func (h *running) events(as, query string) (int, page) {
	h.t.Helper()
	var headers []string
	if as != "" {
		headers = []string{"Authorization", as}
	}
	response, body := h.do(http.MethodGet, h.url("management", "/events?"+query), "", headers...)
	var p page
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		h.t.Fatalf("%d %s: %v", response.StatusCode, body, err)
	}
	return response.StatusCode, p
}

func startWithAdmin(t *testing.T, args ...string) *running {
	t.Helper()
	return start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, args...)
}

func TestEventsAreForAdministrators(t *testing.T) {
	h := startWithAdmin(t)
	admin := basic("admin", adaptertest.AdminPassword)
	h.do("PUT", h.url("elasticsearch", "/_security/user/viewer"),
		`{"password":"password12","roles":["viewer"]}`, "Authorization", admin, "Content-Type", "application/json")
	for name, row := range map[string]struct {
		as, query string
		status    int
		code      string
	}{
		"Nobody":           {"", "", 401, "unauthenticated"},
		"WrongPassword":    {basic("admin", "wrong"), "", 401, "unauthenticated"},
		"AnotherDoorsUser": {basic("elastic", adaptertest.AdminPassword), "", 401, "unauthenticated"},
		"Viewer":           {basic("viewer", "password12"), "", 403, "forbidden"},
		"Administrator":    {admin, "", 200, ""},
		"NoSuchFilter":     {admin, "colour=red", 400, "invalid"},
		"BadNumber":        {admin, "after=x", 400, "invalid"},
		"TooMany":          {admin, "limit=100000", 400, "invalid"},
		"BadTime":          {admin, "since=yesterday", 400, "invalid"},
	} {
		t.Run(name, func(t *testing.T) {
			status, p := h.events(row.as, row.query)
			if status != row.status || p.Error.Code != row.code {
				t.Errorf("got %d %s, want %d %s", status, p.Error.Code, row.status, row.code)
			}
		})
	}
}

func TestEventsArePagedAndFiltered(t *testing.T) {
	h := startWithAdmin(t)
	admin := basic("admin", adaptertest.AdminPassword)
	for range 3 {
		h.do("GET", h.url("elasticsearch", "/_security/_authenticate"), "", "Authorization", basic("ada", "wrong"))
	}
	var seen []int64
	for after := int64(0); ; {
		_, p := h.events(admin, url.Values{"limit": {"2"}, "after": {itoa(after)}}.Encode())
		if len(p.Events) == 0 {
			break
		}
		for _, e := range p.Events {
			seen = append(seen, e.Sequence)
		}
		after = p.Next
	}
	if len(seen) < 3 || seen[0] >= seen[1] {
		t.Errorf("the pages show %v", seen)
	}
	for {
		_, p := h.events(admin, "action=login.*&outcome=failure&door=elasticsearch&since=1h")
		if len(p.Events) > 0 {
			if e := p.Events[0]; len(p.Events) != 1 || e.Actor != "ada" || e.Source != "127.0.0.1" {
				t.Errorf("got %+v", p.Events)
			}
			break
		}
		time.Sleep(20 * time.Millisecond) // it is written down a moment later
	}
}

func itoa(n int64) string { b, _ := json.Marshal(n); return string(b) }

func TestTheLastLoginsAreWrittenDownAtTheEnd(t *testing.T) {
	h := startWithAdmin(t)
	for range 4 {
		h.do("GET", h.url("elasticsearch", "/_security/_authenticate"), "", "Authorization", basic("ada", "wrong"))
	}
	h.stop()
	if err := <-h.done; err != nil {
		t.Fatal(err)
	}
	events, err := h.directory.Events(adaptertest.Service(), dragoman.EventQuery{Actor: "ada", Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	total := int64(0)
	for _, e := range events {
		total += e.Count
	}
	if total != 4 {
		t.Errorf("the events tell of %d failures: %+v", total, events)
	}
}

func TestHousekeepingForgets(t *testing.T) {
	h := startWithAdmin(t, "--events-max=1000")
	for range 3 {
		many := make([]dragoman.Event, 500)
		for i := range many {
			many[i] = dragoman.Event{Change: dragoman.Change{Action: dragoman.ActionRefused, At: time.Now()}, Count: 1}
		}
		if err := h.store.AddEvents(t.Context(), many); err != nil {
			t.Fatal(err)
		}
	}
	h.CleanUp(t.Context())
	left, err := h.store.Events(t.Context(), dragoman.EventQuery{Limit: 10_000})
	if err != nil || len(left) != 1000 {
		t.Errorf("%d events are left, %v", len(left), err)
	}
	_, metrics := h.get(h.url("management", "/metrics"))
	for _, line := range []string{
		`dragoman_housekeeping_rounds_total{outcome="success",task="keys"} 1`, `dragoman_housekeeping_removed_total{task="events"} `,
	} {
		if !strings.Contains(metrics, line) {
			t.Errorf("the metrics have no %s", line)
		}
	}
}

// Somebody else holds the database: it answers, and cannot be written to.
func TestReadinessTellsOfWriting(t *testing.T) {
	path := t.TempDir() + "/test.db"
	h := startWithAdmin(t, "--database=sqlite:"+path)
	db, err := sql.Open(sqlite3.DriverName, "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	h.Probe(t.Context())
	response, body := h.get(h.url("management", "/readyz"))
	if response.StatusCode != 503 || !strings.Contains(body, "cannot be written to") || !strings.Contains(body, `"reason"`) {
		t.Errorf("/readyz says %d %s", response.StatusCode, body)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	h.Probe(t.Context())
	if response, body = h.get(h.url("management", "/readyz")); response.StatusCode != 200 {
		t.Errorf("/readyz says %d %s", response.StatusCode, body)
	}
}

func TestEventFormats(t *testing.T) {
	e := dragoman.Event{
		Sequence: 7, Outcome: dragoman.OutcomeDenied, Count: 3, Subject: "PUT /x",
		Change: dragoman.Change{
			Actor: "ada\x1b[2J", ActorID: "1", Door: "kuzzle", Action: dragoman.ActionRefused, Source: "192.0.2.1",
			At: time.Date(2026, 11, 29, 3, 4, 5, 0, time.UTC),
		},
	}
	for format, parts := range map[string][]string{
		"text": {"2026-11-29T03:04:05.000Z denied  access.refused", `by "ada\x1b[2J" from 192.0.2.1 at kuzzle on "PUT /x" (3 times)`},
		"json": {`"sequence":7`, `"action":"access.refused"`, `"source":"192.0.2.1"`},
		"ecs": {
			`"@timestamp":"2026-11-29T03:04:05Z"`, `"event.action":"access.refused"`, `"event.outcome":"failure"`,
			`"user.name":"ada`, `"source.ip":"192.0.2.1"`, `"event.type":["denied"]`,
		},
	} {
		var out bytes.Buffer
		if err := server.WriteEvent(&out, format, &e); err != nil {
			t.Fatal(err)
		}
		for _, part := range parts {
			if !strings.Contains(out.String(), part) || strings.Count(out.String(), "\n") != 1 {
				t.Errorf("%s: %s has no %s", format, &out, part)
			}
		}
	}
}
