package kuzzle

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

func framesOf(s *statistics, now time.Time) []wire.StatsFrame {
	return s.between(0, math.MaxInt64, now).Hits
}

// TestQuirk50FramesOfASilence: what happened counts in its own ten seconds, and
// the silence after it has frames too.
func TestQuirk50FramesOfASilence(t *testing.T) {
	s := newStatistics(noon)
	s.begin(overHTTP, noon)(nil, noon)
	end := s.begin(overWebSocket, noon.Add(time.Second))
	got := framesOf(s, noon.Add(25*time.Second))
	end(nil, noon.Add(25*time.Second))
	one := wire.ByProtocol{overHTTP: 1}
	ongoing := wire.ByProtocol{overWebSocket: 1}
	none := wire.ByProtocol{}
	want := []wire.StatsFrame{
		{CompletedRequests: one, Connections: none, FailedRequests: none, OngoingRequests: ongoing, Timestamp: noon.Add(10 * time.Second).UnixMilli()},
		{CompletedRequests: none, Connections: none, FailedRequests: none, OngoingRequests: ongoing, Timestamp: noon.Add(20 * time.Second).UnixMilli()},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if last := s.last(noon.Add(31 * time.Second)); last.CompletedRequests[overWebSocket] != 1 || len(last.OngoingRequests) != 0 {
		t.Errorf("%+v", last)
	}
}

// TestQuirk50OneHourIsKept however long the server runs, and nobody asked.
func TestQuirk50OneHourIsKept(t *testing.T) {
	for name, silence := range map[string]time.Duration{"Busy": frameEvery, "Idle": 24 * 365 * time.Hour} {
		t.Run(name, func(t *testing.T) {
			s, now := newStatistics(noon), noon
			for range framesKept + 10 {
				now = now.Add(silence)
				s.begin(overHTTP, now)(errPanicked, now)
			}
			frames := framesOf(s, now)
			first, last := frames[0].Timestamp, frames[len(frames)-1].Timestamp
			if len(frames) != framesKept || last-first != int64(framesKept-1)*10_000 || now.UnixMilli()-last >= 10_000 {
				t.Errorf("%d frames, %d to %d, now %d", len(frames), first, last, now.UnixMilli())
			}
		})
	}
}

// TestMetricsCountSockets that are open, and requests that are worked on.
func TestMetricsCountSockets(t *testing.T) {
	w := open(t)
	url := serve(t, w)
	conn, other := dial(t, url), dial(t, url)
	call(t, other, frameNow, "x")
	answer := call(t, conn, `{"controller":"server","action":"metrics","jwt":%q}`, logIn(t, w))
	var a struct{ Result json.RawMessage }
	want := `{"api":{"concurrentRequests":1,"pendingRequests":0},"network":{"connections":{"websocket":2}},"realtime":{"rooms":0,"subscriptions":0}}`
	if err := json.Unmarshal([]byte(answer), &a); err != nil || string(a.Result) != want {
		t.Errorf("%v %s", err, a.Result)
	}
}

// TestQuirk51NoSwaggerInVersion2 where version 2 is set.
func TestQuirk51NoSwaggerInVersion2(t *testing.T) {
	w := openWith(t, map[string]string{"dialect": "v2"})
	answer, body := w.Do("GET", "/swagger.json", "")
	if answer.StatusCode != 404 || !strings.Contains(body, `"message":"API URL not found: /swagger.json."`) {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
}
