package server

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/dragoman-project/dragoman"
)

// managementDoor is where an administrator of the service logs in who is at no
// product's door. Built-in users of the products do not exist here.
const managementDoor = dragoman.Dialect(management)

// administrator proves who sent a request to the management port: HTTP Basic,
// and a holder of @admin. It has answered where ok is false.
func (s *Server) administrator(w http.ResponseWriter, r *http.Request) (ctx context.Context, ok bool) {
	if s.currentState() != stateReady {
		writeError(w, http.StatusServiceUnavailable, "unavailable", "the server is "+s.currentState())
		return nil, false
	}
	username, password, given := r.BasicAuth()
	if !given {
		s.unproved(w, "this page asks for an administrator's name and password (HTTP Basic)")
		return nil, false
	}
	u, err := s.directory.AuthenticatePassword(r.Context(), managementDoor, username, password)
	switch {
	case errors.Is(err, dragoman.ErrUnauthenticated):
		s.unproved(w, "the name or the password is wrong")
		return nil, false
	case err != nil:
		s.fault(w, r, err)
		return nil, false
	}
	p := dragoman.Principal{User: u, Door: managementDoor}
	if !slices.Contains(u.Roles, dragoman.RoleAdmin) {
		s.directory.Refused(dragoman.WithPrincipal(r.Context(), p), r.Method+" "+r.URL.Path)
		writeError(w, http.StatusForbidden, "forbidden", "only holders of @admin may see this")
		return nil, false
	}
	p.Capabilities = dragoman.AllCapabilities()
	return dragoman.WithPrincipal(r.Context(), p), true
}

func (s *Server) unproved(w http.ResponseWriter, message string) {
	w.Header().Set("WWW-Authenticate", `Basic realm="dragoman", charset="UTF-8"`)
	writeError(w, http.StatusUnauthorized, "unauthenticated", message)
}

// fault answers with the management port's 503 and tells the log why.
func (s *Server) fault(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() == nil {
		s.log.ErrorContext(r.Context(), "request answered", "door", management, "route", r.Method+" "+r.URL.Path,
			"status", http.StatusServiceUnavailable, "request_id", dragoman.OriginFrom(r.Context()).RequestID, "error", err)
	}
	w.Header().Set("Retry-After", "1")
	writeError(w, http.StatusServiceUnavailable, "unavailable", "the directory cannot answer just now")
}

// events shows the audit log to administrators. A next page continues after
// the last one's "next".
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	ctx, ok := s.administrator(w, r)
	if !ok {
		return
	}
	q, err := ParseEventQuery(r.URL.Query(), s.directory.Now())
	if err != nil {
		writeError(w, http.StatusBadRequest, "invalid", err.Error())
		return
	}
	if err := FindEventUser(ctx, s.directory, &q); err != nil {
		s.fault(w, r, err)
		return
	}
	events, err := s.directory.Events(ctx, q)
	if err != nil {
		s.fault(w, r, err)
		return
	}
	answer := struct {
		Events []eventJSON `json:"events"`
		Next   int64       `json:"next"`
	}{make([]eventJSON, len(events)), q.After}
	for i := range events {
		answer.Events[i] = toEventJSON(&events[i])
		answer.Next = events[i].Sequence
	}
	writeJSON(w, http.StatusOK, answer)
}

// FindEventUser turns the name of a user in a query into the ID that events
// know them by. A name that nobody has stays as it is: a deleted user's ID.
func FindEventUser(ctx context.Context, d *dragoman.Directory, q *dragoman.EventQuery) error {
	if q.Subject == "" {
		return nil
	}
	u, err := d.UserByName(ctx, q.Subject)
	if err == nil {
		q.Subject = u.ID
	}
	if errors.Is(err, dragoman.ErrNotFound) {
		return nil
	}
	return err
}
