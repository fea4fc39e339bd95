package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
)

// EventFormats are the ways to write an event as one line.
var EventFormats = []string{"text", "json", "ecs"}

// WriteEvent writes an event as one line, in one of the [EventFormats].
func WriteEvent(w io.Writer, format string, e *dragoman.Event) error {
	switch format {
	case "text":
		_, err := io.WriteString(w, eventText(e)+"\n")
		return err
	case "ecs":
		return json.NewEncoder(w).Encode(toECS(e))
	}
	return json.NewEncoder(w).Encode(toEventJSON(e))
}

// eventJSON is an event in our own words.
type eventJSON struct {
	Sequence int64           `json:"sequence"`
	At       time.Time       `json:"at"`
	Action   string          `json:"action"`
	Outcome  string          `json:"outcome"`
	Count    int64           `json:"count"`
	Door     string          `json:"door,omitempty"`
	Actor    string          `json:"actor,omitempty"`
	ActorID  string          `json:"actor_id,omitempty"`
	Source   string          `json:"source,omitempty"`
	Subject  string          `json:"subject,omitempty"`
	Before   json.RawMessage `json:"before,omitempty"`
	After    json.RawMessage `json:"after,omitempty"`
}

func toEventJSON(e *dragoman.Event) eventJSON {
	return eventJSON{
		Sequence: e.Sequence, At: e.At, Action: string(e.Action), Outcome: string(e.Outcome), Count: e.Count,
		Door: string(e.Door), Actor: e.Actor, ActorID: e.ActorID, Source: e.Source, Subject: e.Subject,
		Before: e.Before, After: e.After,
	}
}

// toECS names things as the Elastic Common Schema does; what that has no name
// for is under dragoman.
func toECS(e *dragoman.Event) map[string]any {
	fields := map[string]any{
		"@timestamp": e.At, "ecs.version": "8.17.0", "event.kind": "event", "event.dataset": "dragoman.audit",
		"event.sequence": e.Sequence, "event.action": string(e.Action), "event.outcome": ecsOutcome(e.Outcome),
		"dragoman.count": e.Count,
	}
	kind, verb, _ := strings.Cut(string(e.Action), ".")
	switch kind {
	case "login", "access":
		fields["event.category"], fields["event.type"] = []string{"authentication"}, []string{"start"}
		if e.Outcome == dragoman.OutcomeDenied {
			fields["event.type"] = []string{"denied"}
		}
	default:
		fields["event.category"], fields["event.type"] = []string{"iam"}, []string{ecsType(verb)}
	}
	for name, value := range map[string]string{
		"user.name": e.Actor, "user.id": e.ActorID, "source.ip": e.Source,
		"dragoman.door": string(e.Door), "dragoman.subject": e.Subject,
	} {
		if value != "" {
			fields[name] = value
		}
	}
	if e.Before != nil {
		fields["dragoman.before"] = json.RawMessage(e.Before)
	}
	if e.After != nil {
		fields["dragoman.after"] = json.RawMessage(e.After)
	}
	return fields
}

// ecsOutcome knows two: denied is a failure.
func ecsOutcome(o dragoman.Outcome) string {
	if o == dragoman.OutcomeSuccess {
		return "success"
	}
	return "failure"
}

func ecsType(verb string) string {
	types := map[string]string{"create": "creation", "delete": "deletion"}
	if t := types[verb]; t != "" {
		return t
	}
	return "change"
}

// eventText leaves the states out: they are long.
func eventText(e *dragoman.Event) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %-7s %-15s", e.At.Format("2006-01-02T15:04:05.000Z"), e.Outcome, e.Action)
	for _, part := range []struct{ before, text string }{
		{"by ", e.Actor}, {"from ", e.Source}, {"at ", string(e.Door)}, {"on ", e.Subject},
	} {
		if part.text != "" {
			b.WriteString(" " + part.before + plainText(part.text))
		}
	}
	if e.Count > 1 {
		fmt.Fprintf(&b, " (%d times)", e.Count)
	}
	return b.String()
}

// plainText keeps names from writing on terminals and from looking like more
// than one word.
func plainText(s string) string {
	if quoted := strconv.Quote(s); quoted != `"`+s+`"` || strings.ContainsAny(s, " ") {
		return quoted
	}
	return s
}

// mostEvents bounds one answer of GET /events.
const mostEvents = 1000

// ParseEventQuery reads a query from named values: after, limit, last, user,
// actor, door, action, outcome, since and until. It fails for other names.
// Times are RFC 3339, a date, or a time ago such as 90m or 7d.
func ParseEventQuery(values url.Values, now time.Time) (q dragoman.EventQuery, err error) {
	q.Limit = 100
	for name, given := range values {
		value := given[len(given)-1]
		switch name {
		case "after":
			q.After, err = strconv.ParseInt(value, 10, 64)
		case "limit":
			q.Limit, err = strconv.Atoi(value)
			if err == nil && (q.Limit < 1 || q.Limit > mostEvents) {
				err = fmt.Errorf("must be from 1 to %d", mostEvents)
			}
		case "last":
			q.Last, err = strconv.ParseBool(value)
		case "user":
			q.Subject = value
		case "actor":
			q.Actor = value
		case "door":
			q.Door = dragoman.Dialect(value)
		case "action":
			q.Action = dragoman.Action(value)
		case "outcome":
			q.Outcome = dragoman.Outcome(value)
		case "since":
			q.Since, err = parseMoment(value, now)
		case "until":
			q.Until, err = parseMoment(value, now)
		default:
			err = errors.New("there is no such filter")
		}
		if err != nil {
			return q, fmt.Errorf("%s: %w", name, plainNumberError(err))
		}
	}
	return q, nil
}

func plainNumberError(err error) error {
	var number *strconv.NumError
	if errors.As(err, &number) {
		return fmt.Errorf("%q is not a valid value", number.Num)
	}
	return err
}

func parseMoment(value string, now time.Time) (time.Time, error) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04:05", time.DateOnly} {
		if at, err := time.Parse(layout, value); err == nil {
			return at, nil
		}
	}
	if ago, err := parseAge(value); err == nil && ago > 0 {
		return now.Add(-ago), nil
	}
	return time.Time{}, fmt.Errorf("%q is not a time such as 2026-11-29, 2026-11-29T08:00:00Z, or 90m or 7d ago", value)
}

// parseAge is a duration that may have days.
func parseAge(value string) (time.Duration, error) {
	if days, ok := strings.CutSuffix(value, "d"); ok {
		n, err := strconv.ParseUint(days, 10, 16)
		return time.Duration(n) * 24 * time.Hour, err
	}
	return time.ParseDuration(value)
}
