package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// questions are a read that needs the directory, at each door.
var questions = map[string]string{
	"elasticsearch": "/_security/_authenticate",
	"cloud":         "/api/v1/user",
	"kuzzle":        "/users/admin",
	"fusion":        "/api/users",
}

// orders are a write that needs more than @viewer, at each door.
var orders = map[string]struct{ method, target, body string }{
	"elasticsearch": {"PUT", "/_security/user/new", `{"password":"new-password-1","roles":[]}`},
	"cloud":         {"POST", "/api/v1/users", `{"user_name":"new","security":{"password":"new-password-1","roles":[]}}`},
	"kuzzle":        {"POST", "/users/new/_create", `{"content":{"profileIds":["default"]},"credentials":{}}`},
	"fusion":        {"POST", "/api/users", `{"username":"new","password":"password12","passwordConfirm":"password12","roleNames":[]}`},
}

// errorLines are the log's lines of level ERROR.
func errorLines(t *testing.T, logs string) (lines []map[string]any) {
	t.Helper()
	for line := range strings.Lines(logs) {
		var entry map[string]any
		if err := json.Unmarshal([]byte(line), &entry); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if entry["level"] == "ERROR" && entry["door"] != nil { // readiness has a line of its own
			lines = append(lines, entry)
		}
	}
	return lines
}

func TestEveryFaultSaysWhyOnce(t *testing.T) {
	h := start(t, []string{"DRAGOMAN_ADMIN_PASSWORD=" + adaptertest.AdminPassword}, "--log-format=json")
	_, authorization, _ := strings.Cut(adaptertest.Basic("admin", adaptertest.AdminPassword), ": ")
	h.closeStore()
	for door, path := range questions {
		t.Run(door, func(t *testing.T) {
			before := len(errorLines(t, h.logs.String()))
			response, body := h.do("GET", h.url(door, path), "", "Authorization", authorization)
			if response.StatusCode < 500 {
				t.Fatalf("without a database it answered %d %s", response.StatusCode, body)
			}
			lines := errorLines(t, h.logs.String())[before:]
			if len(lines) != 1 {
				t.Fatalf("%d lines: %v", len(lines), lines)
			}
			why, _ := lines[0]["error"].(string)
			if !strings.Contains(why, "database is closed") || lines[0]["request_id"] != response.Header.Get("X-Request-Id") {
				t.Errorf("the line is %v", lines[0])
			}
		})
	}
}

func TestAClientThatLeftIsNoFault(t *testing.T) {
	h := openHouse(t, "sqlite:"+t.TempDir()+"/test.db")
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	for _, d := range adapters.All() {
		t.Run(string(d.Name), func(t *testing.T) {
			var logs bytes.Buffer
			status := 0
			names, err := dragoman.NewRoleNames(d.RoleRows)
			if err != nil {
				t.Fatal(err)
			}
			room, err := d.New(transport.Config{
				Directory: h.directory, Roles: names, Log: slog.New(slog.NewJSONHandler(&logs, nil)), Shutdown: t.Context(),
				Observe: func(_ string, got int, _ time.Duration) { status = got },
			})
			if err != nil {
				t.Fatal(err)
			}
			r := httptest.NewRequestWithContext(gone, http.MethodGet, questions[string(d.Name)], http.NoBody)
			r.SetBasicAuth("admin", adaptertest.AdminPassword)
			room.ServeHTTP(httptest.NewRecorder(), r)
			if status != transport.StatusClientLeft || logs.Len() > 0 {
				t.Errorf("measured as %d, log %s", status, &logs)
			}
		})
	}
}

func TestRefusalsAreAudited(t *testing.T) {
	h := openHouse(t, "sqlite:"+t.TempDir()+"/test.db")
	hash, err := h.directory.HashPassword(t.Context(), "password12")
	if err != nil {
		t.Fatal(err)
	}
	viewer := dragoman.User{Username: "viewer", Enabled: true, Roles: []string{"@viewer"}}
	viewer.SetPassword(hash)
	if _, err := h.directory.CreateUser(adaptertest.Service(), viewer); err != nil {
		t.Fatal(err)
	}
	for door, o := range orders {
		as := "viewer:password12"
		if door == "kuzzle" {
			_, answer := h.send(door, "", "POST", "/_login/local", `{"username":"viewer","password":"password12"}`)
			var login struct{ Result struct{ JWT string } }
			if err := json.Unmarshal([]byte(answer), &login); err != nil {
				t.Fatal(err)
			}
			as = "Bearer " + login.Result.JWT
		}
		h.call(t, door, as, o.method, o.target, o.body, http.StatusForbidden)
	}
	if err := h.directory.WriteAudit(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	events, err := h.directory.Events(adaptertest.Service(), dragoman.EventQuery{Action: dragoman.ActionRefused, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	doors := map[string]int{}
	for _, e := range events {
		if e.Actor != "viewer" || e.Outcome != dragoman.OutcomeDenied || e.Subject == "" {
			t.Errorf("got %+v", e)
		}
		doors[string(e.Door)] += int(e.Count)
	}
	for door := range orders {
		if doors[door] != 1 {
			t.Errorf("%s has %d refusals, want 1", door, doors[door])
		}
	}
}
