package server

import (
	"context"
	"embed"
	"encoding/json"
	"html/template"
	"maps"
	"net/http"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// managementHandler is the port for operators. Doors under their prefixes, but
// for those that are off, come first and see their requests unchanged; what is ours answers to GET and HEAD
// alone and takes no body.
func (s *Server) managementHandler() http.Handler {
	own := s.watched(management, s.measured(s.ownPages()))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, d := range s.doors {
			if d.under(r) && !s.config.closed[d.name] {
				d.servePrefixed(w, r)
				return
			}
		}
		own.ServeHTTP(w, r)
	})
}

// page is one path of ours.
type page func(w http.ResponseWriter, r *http.Request)

func (s *Server) ownPages() map[string]page {
	pages := map[string]page{
		"/":        s.overview,
		"/healthz": s.health,
		"/readyz":  s.ready,
		"/metrics": s.metrics.handler().ServeHTTP,
		"/events":  s.events,
		"/specs": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/specs/", http.StatusMovedPermanently)
		},
	}
	maps.Copy(pages, s.specPages())
	maps.Copy(pages, s.portalPages())
	return pages
}

// measured finds the page, and observes it under its path; unknown paths
// count as one.
func (s *Server) measured(pages map[string]page) http.Handler {
	observe := s.metrics.observer(management)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		transport.Harden(w.Header(), r.TLS != nil)
		status := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		operation := unmatchedOperation
		serve, known := pages[r.URL.Path]
		switch {
		case !known:
			writeError(status, http.StatusNotFound, "not_found", "there is nothing at this path; / lists what there is")
		case strings.HasPrefix(r.URL.Path, "/specs/") && cors{any: true}.answer(status, r): // a browser that asks first
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			writeError(status, http.StatusMethodNotAllowed, "method_not_allowed", "this path answers to GET and HEAD")
		default:
			operation = r.Method + " " + r.URL.Path
			serve(status, r)
		}
		observe(operation, status.status, time.Since(start))
	})
}

// statusWriter remembers the status. It serves our own pages only.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	writeJSON(w, http.StatusOK, map[string]string{"status": "ok"})
}

// readyTimeout is how long the database may take to answer /readyz.
const readyTimeout = 2 * time.Second

// ready tells load balancers whether to send requests here.
func (s *Server) ready(w http.ResponseWriter, r *http.Request) {
	state := s.currentState()
	if state != stateReady {
		writeJSON(w, http.StatusServiceUnavailable, map[string]string{"status": state})
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
	defer cancel()
	if err := s.directory.Ping(ctx); err != nil {
		s.log.WarnContext(ctx, "the database does not answer", "error", err)
		writeJSON(w, http.StatusServiceUnavailable, map[string]string{"status": "database unavailable"})
		return
	}
	if err := s.writeFault(); err != nil {
		writeJSON(w, http.StatusServiceUnavailable, map[string]string{
			"status": "database cannot be written to", "reason": err.Error(),
		})
		return
	}
	writeJSON(w, http.StatusOK, map[string]string{"status": stateReady})
}

//go:embed overview.html
var pageFiles embed.FS

var overviewPage = template.Must(template.ParseFS(pageFiles, "overview.html"))

// overview says what is where, and how to begin.
func (s *Server) overview(w http.ResponseWriter, r *http.Request) {
	type address struct{ Label, URL string }
	type line struct {
		Name, Title, Example string
		Open                 bool
		Addresses            []address
	}
	lines := make([]line, len(s.doors))
	for i, d := range s.doors {
		lines[i] = line{Name: d.name, Title: d.title, Open: d.room.Load() != nil}
		for _, at := range s.addressesFor(d, r) {
			label := "own port"
			if strings.HasSuffix(at.URL, d.prefix) {
				label = "this port"
			}
			lines[i].Addresses = append(lines[i].Addresses, address{label, at.URL})
		}
		if len(lines[i].Addresses) > 0 {
			lines[i].Example = d.example("curl", lines[i].Addresses[0].URL)
		} else {
			lines[i].Open = false
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
	page := map[string]any{"Doors": lines, "State": s.currentState(), "Version": s.config.Version}
	if err := overviewPage.Execute(w, page); err != nil {
		s.log.DebugContext(r.Context(), "the overview was not sent", "error", err)
	}
}

// writeError is the management port's own shape of errors, which is no
// vendor's.
func writeError(w http.ResponseWriter, status int, code, message string) {
	writeJSON(w, status, map[string]map[string]string{"error": {"code": code, "message": message}})
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	// A client that went away is all that can go wrong.
	_ = json.NewEncoder(w).Encode(body)
}
