package prove

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// Dialogue is what is said to a server, and in which order.
type Dialogue struct {
	Dialect string `json:"dialect"`
	// Ignore are parts of answers that say nothing about what was asked:
	// body.<path> or header.<Name>.
	Ignore []string `json:"ignore,omitempty"`
	// Headers are the only ones of an answer that count; all do where it is empty.
	Headers []string `json:"headers,omitempty"`
	// Made are expressions for texts that a server of this dialect makes up, by
	// the word that stands in their place.
	Made map[string]string `json:"made,omitempty"`
	// Basic are the credentials of steps that name none: "{{user}}:{{password}}".
	Basic string `json:"basic,omitempty"`
	// Actions says, for protocols whose requests name an action, which routes
	// of HTTP lead to each: "POST /users/:_id/_create". The first counts whose
	// parameters the step has.
	Actions map[string][]string `json:"actions,omitempty"`
	Steps   []Step              `json:"steps"`
}

// Step is one request. It says Do, or HTTP, or Frame.
type Step struct {
	Name string `json:"name"`

	// Do is an action, which can be asked over HTTP and over WebSocket.
	Do       string         `json:"do,omitempty"`
	Args     map[string]any `json:"args,omitempty"`
	Body     any            `json:"body,omitempty"`
	Volatile any            `json:"volatile,omitempty"`
	Over     string         `json:"over,omitempty"` // "http" or "ws": by this way alone

	// HTTP is a request line, sent over HTTP alone, with Header and Text or Body.
	HTTP   string            `json:"http,omitempty"`
	Header map[string]string `json:"header,omitempty"`
	Text   string            `json:"text,omitempty"` // a body that is no JSON

	// Frame is sent over WebSocket alone, as it is.
	Frame string `json:"frame,omitempty"`

	As    string `json:"as,omitempty"`    // whose token goes with it: a name that Keep gave
	Basic string `json:"basic,omitempty"` // name:password of who asks; "nobody" is nobody
	// Keep are values of the answer by name, for {{name}} from here on: the path of
	// a member, or header.<Name>.
	Keep      map[string]string `json:"keep,omitempty"`
	Unordered string            `json:"unordered,omitempty"` // a list of the answer whose order means nothing
	Pick      string            `json:"pick,omitempty"`      // the only part of the answer that counts, by its path
	Wait      int               `json:"wait,omitempty"`      // milliseconds before it is sent
	Shape     bool              `json:"shape,omitempty"`     // which members there are counts, and not what they say
}

// Ways are how a dialogue can be carried on.
const (
	HTTP      = "http"
	WebSocket = "ws"
)

// Read takes a dialogue from its JSON, and refuses one that cannot be played.
func Read(text []byte) (Dialogue, error) {
	var d Dialogue
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.DisallowUnknownFields()
	decoder.UseNumber()
	if err := decoder.Decode(&d); err != nil {
		return d, fmt.Errorf("read the dialogue: %w", err)
	}
	for _, what := range d.Made {
		if _, err := regexp.Compile(what); err != nil {
			return d, fmt.Errorf("what a server makes up: %w", err)
		}
	}
	seen := map[string]bool{}
	for i, s := range d.Steps {
		switch {
		case s.Name == "":
			return d, fmt.Errorf("step %d has no name", i+1)
		case seen[s.Name]:
			return d, fmt.Errorf("two steps are called %q", s.Name)
		case s.Do != "" && d.Actions[s.Do] == nil:
			return d, fmt.Errorf("step %q: no route is given for %q", s.Name, s.Do)
		case s.Do == "" && s.HTTP == "" && s.Frame == "":
			return d, fmt.Errorf("step %q says nothing", s.Name)
		}
		seen[s.Name] = true
	}
	return d, nil
}

// goes reports whether a step is sent by this way.
func (s Step) goes(way string) bool {
	switch {
	case s.Over != "":
		return s.Over == way
	case s.Do != "":
		return true
	case s.HTTP != "":
		return way == HTTP
	}
	return way == WebSocket
}

// message is an action as a message of the protocol.
func (s Step) message() map[string]any {
	controller, action, _ := strings.Cut(s.Do, ":")
	if cut := strings.LastIndex(s.Do, ":"); strings.Count(s.Do, ":") > 1 {
		controller, action = s.Do[:cut], s.Do[cut+1:]
	}
	m := map[string]any{"controller": controller, "action": action}
	maps.Copy(m, s.Args)
	if s.Body != nil {
		m["body"] = s.Body
	}
	if s.Volatile != nil {
		m["volatile"] = s.Volatile
	}
	return m
}

// line is an action as a request line, "" if no route can say it.
func (s Step) line(routes []string) string {
	for _, route := range routes {
		if line := s.along(route); line != "" {
			return line
		}
	}
	return ""
}

func (s Step) along(route string) string {
	verb, path, _ := strings.Cut(route, " ")
	left := maps.Clone(s.Args)
	parts := strings.Split(path, "/")
	for i, part := range parts {
		name, is := strings.CutPrefix(part, ":")
		if !is {
			continue
		}
		value, ok := left[name].(string)
		if !ok || value == "" {
			return ""
		}
		parts[i] = url.PathEscape(value)
		delete(left, name)
	}
	var query []string
	for _, name := range slices.Sorted(maps.Keys(left)) {
		query = append(query, url.QueryEscape(name)+"="+url.QueryEscape(word(left[name])))
	}
	line := verb + " " + strings.Join(parts, "/")
	if len(query) > 0 {
		line += "?" + strings.Join(query, "&")
	}
	return line
}

// word is an argument as a query can say it.
func word(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []any:
		words := make([]string, len(v))
		for i, e := range v {
			words[i] = word(e)
		}
		return strings.Join(words, ",")
	}
	text, _ := json.Marshal(value)
	return string(text)
}
