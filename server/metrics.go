package server

import (
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

// metrics are what Prometheus is told, in a registry of our own.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	duration *prometheus.HistogramVec
	inFlight *prometheus.GaugeVec
	rounds   *prometheus.CounterVec
	removed  *prometheus.CounterVec
}

func newMetrics() *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dragoman_requests_total",
			Help: "Requests answered, by door, operation and class of status.",
		}, []string{"door", "operation", "status"}),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "dragoman_request_duration_seconds",
			Help:    "Time until a request was answered, by door and operation.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"door", "operation"}),
		inFlight: prometheus.NewGaugeVec(prometheus.GaugeOpts{
			Name: "dragoman_requests_in_flight",
			Help: "Requests being answered now, open WebSockets included, by door.",
		}, []string{"door"}),
		rounds: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dragoman_housekeeping_rounds_total",
			Help: "Rounds of housekeeping at this node, by task and outcome.",
		}, []string{"task", "outcome"}),
		removed: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "dragoman_housekeeping_removed_total",
			Help: "Rows that housekeeping at this node forgot, by task.",
		}, []string{"task"}),
	}
	m.registry.MustRegister(m.requests, m.duration, m.inFlight, m.rounds, m.removed,
		collectors.NewBuildInfoCollector(), collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// cleaned counts a round of housekeeping.
func (m *metrics) cleaned(task string, removed int, err error) {
	outcome := "success"
	if err != nil {
		outcome = "failure"
	}
	m.rounds.WithLabelValues(task, outcome).Inc()
	m.removed.WithLabelValues(task).Add(float64(removed))
}

// loginMetrics tells what the directory has counted.
type loginMetrics struct {
	totals  func() map[dragoman.LoginKind]int64
	waiting func() int
}

var (
	loginsTotal = prometheus.NewDesc("dragoman_logins_total",
		"Logins and refusals at this node, by door, action and outcome.", []string{"door", "action", "outcome"}, nil)
	hashesWaiting = prometheus.NewDesc("dragoman_hashes_waiting",
		"Passwords that wait at this node to be hashed or verified.", nil, nil)
)

func (l loginMetrics) Describe(out chan<- *prometheus.Desc) { out <- loginsTotal; out <- hashesWaiting }

func (l loginMetrics) Collect(out chan<- prometheus.Metric) {
	out <- prometheus.MustNewConstMetric(hashesWaiting, prometheus.GaugeValue, float64(l.waiting()))
	for kind, n := range l.totals() {
		out <- prometheus.MustNewConstMetric(loginsTotal, prometheus.CounterValue, float64(n),
			string(kind.Door), string(kind.Action), string(kind.Outcome))
	}
}

// limitMetrics tells how near the limits are, whom they sent away, and what memory spared.
type limitMetrics struct{ s *Server }

var (
	limitUsed = prometheus.NewDesc("dragoman_limit_used",
		"What is taken of a limit at this node: connections, sockets that have not logged in, bytes of bodies.", []string{"limit"}, nil)
	limitRefused = prometheus.NewDesc("dragoman_limit_refused_total",
		"What was refused at this node since a limit was met.", []string{"limit"}, nil)
	answersRepeated = prometheus.NewDesc("dragoman_answers_repeated_total",
		"Answers that were given again at this node, since nothing that they were made of had changed.", nil, nil)
)

func (limitMetrics) Describe(out chan<- *prometheus.Desc) {
	out <- limitUsed
	out <- limitRefused
	out <- answersRepeated
}

func (l limitMetrics) Collect(out chan<- prometheus.Metric) {
	out <- prometheus.MustNewConstMetric(answersRepeated, prometheus.CounterValue, float64(l.s.answers.Given()))
	for name, limit := range map[string]interface {
		Held() int64
		Refused() int64
	}{"connections": l.s.connections.places, "sockets": l.s.sockets, "bodies": l.s.bodies} {
		out <- prometheus.MustNewConstMetric(limitUsed, prometheus.GaugeValue, float64(limit.Held()), name)
		out <- prometheus.MustNewConstMetric(limitRefused, prometheus.CounterValue, float64(limit.Refused()), name)
	}
}

// statusLabel is the class of a status. A client that left has a label of its own.
func statusLabel(status int) string {
	if status == transport.StatusClientLeft {
		return "left"
	}
	return strconv.Itoa(status/100) + "xx"
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry})
}

// maxOperations bounds the operations of one door, should a room let clients
// make them up: a metric for each would fill the memory.
const maxOperations = 500

// Operations that stand for many: what is beyond the bound, and requests that
// lead nowhere (the rooms' transport calls them so too).
const (
	otherOperation     = "other"
	unmatchedOperation = "unmatched"
)

// observer counts and times the requests of a door.
func (m *metrics) observer(door string) func(operation string, status int, took time.Duration) {
	names := &operations{known: map[string]bool{}}
	return func(operation string, status int, took time.Duration) {
		operation = names.bounded(operation)
		m.requests.WithLabelValues(door, operation, statusLabel(status)).Inc()
		m.duration.WithLabelValues(door, operation).Observe(took.Seconds())
	}
}

// operations are the names that a door has used.
type operations struct {
	mu    sync.RWMutex
	known map[string]bool
}

func (o *operations) bounded(name string) string {
	o.mu.RLock()
	known := o.known[name]
	o.mu.RUnlock()
	if known {
		return name
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.known) >= maxOperations {
		return otherOperation
	}
	o.known[name] = true
	return name
}
