package kuzzle

import (
	"context"
	"encoding/json"
	"maps"
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// Frames are made every ten seconds and kept for an hour, as Kuzzle's are
// unless it is told otherwise.
const (
	frameEvery = 10 * time.Second
	framesKept = int(time.Hour / frameEvery)
)

// The protocols that are counted.
const (
	overHTTP      = "http"
	overWebSocket = "websocket"
)

// statistics is what this node does, by protocol, and what it did in the last
// hour. Nothing runs in the background: frames that have ended meanwhile are
// made when the next thing happens (quirk 50).
type statistics struct {
	mu                   sync.Mutex
	ends                 time.Time // of the frame that is being counted
	completed, failed    wire.ByProtocol
	ongoing, connections wire.ByProtocol
	waiting              int
	frames               []wire.StatsFrame // oldest first
}

func newStatistics(now time.Time) *statistics {
	return &statistics{
		ends: now.Add(frameEvery), completed: wire.ByProtocol{}, failed: wire.ByProtocol{},
		ongoing: wire.ByProtocol{}, connections: wire.ByProtocol{},
	}
}

// begin counts a request, until the function that it returns is told how it
// went.
func (s *statistics) begin(protocol string, now time.Time) (end func(err error, now time.Time)) {
	s.change(now, func() { s.ongoing[protocol]++ })
	return func(err error, now time.Time) {
		s.change(now, func() {
			less(s.ongoing, protocol)
			if err != nil {
				s.failed[protocol]++
			} else {
				s.completed[protocol]++
			}
		})
	}
}

// connected counts a connection, until the function that it returns is called.
func (s *statistics) connected(protocol string, now func() time.Time) (end func()) {
	s.change(now(), func() { s.connections[protocol]++ })
	return func() { s.change(now(), func() { less(s.connections, protocol) }) }
}

// wait counts a request that cannot be worked on yet.
func (s *statistics) wait(by int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waiting += by
}

// less counts down, and forgets what has come to nothing.
func less(of wire.ByProtocol, protocol string) {
	if of[protocol]--; of[protocol] == 0 {
		delete(of, protocol)
	}
}

func (s *statistics) change(now time.Time, by func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.roll(now)
	by()
}

// roll makes the frames that have ended. Of a long silence it makes those
// that are still kept.
func (s *statistics) roll(now time.Time) {
	if idle := now.Sub(s.ends)/frameEvery - time.Duration(framesKept); idle > 0 {
		s.frames, s.ends = nil, s.ends.Add(idle*frameEvery)
	}
	for !s.ends.After(now) {
		s.frames = append(s.frames, s.current(s.ends))
		s.frames = s.frames[max(0, len(s.frames)-framesKept):]
		s.completed, s.failed, s.ends = wire.ByProtocol{}, wire.ByProtocol{}, s.ends.Add(frameEvery)
	}
}

// current is the frame that is being counted.
func (s *statistics) current(at time.Time) wire.StatsFrame {
	return wire.StatsFrame{
		CompletedRequests: maps.Clone(s.completed), Connections: maps.Clone(s.connections), FailedRequests: maps.Clone(s.failed),
		OngoingRequests: maps.Clone(s.ongoing), Timestamp: at.UnixMilli(),
	}
}

// last is the last frame that has ended, or what there is until one has.
func (s *statistics) last(now time.Time) wire.StatsFrame {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.roll(now)
	if len(s.frames) == 0 {
		return s.current(now)
	}
	return s.frames[len(s.frames)-1]
}

// between is the frames that ended in a span of milliseconds; until one has,
// it is what there is.
func (s *statistics) between(start, stop int64, now time.Time) wire.StatsFrameList {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.roll(now)
	frames := s.frames
	if len(frames) == 0 {
		frames = []wire.StatsFrame{s.current(now)}
	}
	list := wire.StatsFrameList{Hits: []wire.StatsFrame{}}
	for _, f := range frames {
		if start <= f.Timestamp && f.Timestamp <= stop {
			list.Hits = append(list.Hits, f)
		}
	}
	list.Total = len(list.Hits)
	return list
}

func (s *statistics) metrics() wire.NodeMetrics {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := wire.NodeMetrics{Network: wire.NetworkMetrics{Connections: maps.Clone(s.connections)}}
	out.API.PendingRequests = s.waiting
	for _, n := range s.ongoing {
		out.API.ConcurrentRequests += n
	}
	return out
}

// counted carries out a request as one that is counted.
func (d *door) counted(ctx context.Context, r *request) (result any, err error) {
	protocol := overHTTP
	if r.socket != nil {
		protocol = overWebSocket
	}
	end := d.stats.begin(protocol, d.dir.Now())
	err = errPanicked
	defer func() { end(err, d.dir.Now()) }()
	if result, err = d.do(ctx, r); err != nil {
		d.auditRefusal(ctx, r, err)
	}
	dragoman.MomentFrom(ctx).Again(func(context.Context) {
		now := d.dir.Now()
		d.stats.begin(protocol, now)(nil, now)
	})
	return result, err
}

// auditRefusal tells the directory of what the caller may not do, over HTTP and
// sockets alike.
func (d *door) auditRefusal(ctx context.Context, r *request, err error) {
	if problemOf(err, r).Status == http.StatusForbidden {
		d.dir.Refused(dragoman.WithPrincipal(ctx, r.caller.principal), d.operationOf(r))
	}
}

// operationOf names the action, and nothing that a client could make up.
func (d *door) operationOf(r *request) string {
	if _, err := d.findAction(r.controller, r.action); err != nil {
		return "unmatched"
	}
	return r.controller + ":" + r.action
}

var errPanicked = problem.Unregistered(http.StatusInternalServerError, "the action did not come to an end")

func (d *door) nodeMetrics(context.Context, *request) (any, error) { return d.stats.metrics(), nil }

func (d *door) getLastStats(context.Context, *request) (any, error) {
	return d.stats.last(d.dir.Now()), nil
}

func (d *door) getAllStats(context.Context, *request) (any, error) {
	return d.stats.between(0, math.MaxInt64, d.dir.Now()), nil
}

func (d *door) getStats(_ context.Context, r *request) (any, error) {
	start, err := r.moment("startTime", 0)
	if err != nil {
		return nil, err
	}
	stop, err := r.moment("stopTime", math.MaxInt64)
	if err != nil {
		return nil, err
	}
	return d.stats.between(start, stop, d.dir.Now()), nil
}

// moment is an argument, or else a member of the body, that is milliseconds
// since 1970 or a date.
func (r *request) moment(name string, otherwise int64) (int64, error) {
	v := r.arg(name)
	if body, ok := rawjson.Object(r.body); ok && v == nil {
		v = body[name]
	}
	if v == nil || rawjson.IsNull(v) {
		return otherwise, nil
	}
	digits := string(v)
	if text, ok := rawjson.Text(v); ok {
		if at, ok := momentOf(text); ok {
			return at.(int64), nil
		}
		digits = text
	}
	n, err := strconv.ParseFloat(digits, 64)
	if err != nil || math.IsNaN(n) || math.Abs(n) > 1<<53 {
		return 0, problem.InvalidArgument.With(name, "number")
	}
	return int64(n), nil
}

// swagger is where version 1 has its contract, for everybody.
func (d *door) swagger(ctx context.Context, format string) (wire.Reply, error) {
	r := requestFrom(ctx)
	if d.dialect == "v2" {
		return wire.Reply{}, problem.URLNotFound.With(r.path)
	}
	r.args["format"] = json.RawMessage(strconv.Quote(format))
	contract, err := d.openapi(ctx, r)
	return d.reply(r, contract, nil), err
}
