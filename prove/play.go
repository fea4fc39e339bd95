package prove

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/coder/websocket"
)

// Target is a server, and who its administrator is.
type Target struct {
	URL                string // http://host:port, with a path if it is under one
	Username, Password string
	Client             *http.Client // nil for the usual one
}

// Play carries on a dialogue by one way, and returns what was answered. What
// the dialogue calls {{run}} is a word that no other run has, so that it
// touches nothing that it did not make; {{user}} and {{password}} are the
// administrator's, {{secret}} and {{other secret}} are passwords for whom the
// dialogue makes, which nobody can guess. It fails where the server does not answer at all.
func Play(ctx context.Context, to Target, d Dialogue, way string) ([]Exchange, error) {
	p := &player{
		target: to, dialogue: d, way: way,
		values: map[string]string{
			"run": "p" + strings.ToLower(rand.Text()[:9]), "user": to.Username, "password": to.Password,
			"secret": "Aa1-" + rand.Text()[:14], "other secret": "Bb2-" + rand.Text()[:14],
		},
	}
	for _, place := range slices.Sorted(maps.Keys(d.Made)) {
		p.made = append(p.made, madeUp{regexp.MustCompile(d.Made[place]), place})
	}
	if p.target.Client == nil {
		p.target.Client = http.DefaultClient
	}
	defer p.close()
	var out []Exchange
	for i, s := range d.Steps {
		if !s.goes(way) {
			continue
		}
		e, err := p.exchange(ctx, i, s)
		if err != nil {
			return nil, fmt.Errorf("step %q over %s: %w", s.Name, way, err)
		}
		out = append(out, e)
	}
	return out, nil
}

type player struct {
	target   Target
	dialogue Dialogue
	way      string
	values   map[string]string // by name, for {{name}}
	made     []madeUp
	socket   *websocket.Conn
}

// A server may take patience for one answer, and counts as silent over a
// WebSocket after silence.
const (
	patience = 30 * time.Second
	silence  = 10 * time.Second
)

func (p *player) exchange(ctx context.Context, i int, s Step) (Exchange, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	if err := wait(ctx, time.Duration(s.Wait)*time.Millisecond); err != nil {
		return Exchange{}, err
	}
	asked, err := p.filledStep(s)
	if err != nil {
		return Exchange{}, err
	}
	id := fmt.Sprintf("step-%d", i+1)
	for tries := 0; ; tries++ {
		e, answer, err := p.send(ctx, id, asked)
		if err != nil {
			return e, err
		}
		if tries < 3 && (e.Status == http.StatusTooManyRequests || tooMany(answer)) {
			if err := wait(ctx, time.Second); err != nil {
				return e, err
			}
			continue
		}
		e.Step, e.Way = s.Name, p.way
		p.keep(s.Keep, e, answer)
		return p.normal(e, answer, s), nil
	}
}

func (p *player) send(ctx context.Context, id string, s Step) (Exchange, []byte, error) {
	if p.way == WebSocket {
		return p.overSocket(ctx, id, s)
	}
	return p.overHTTP(ctx, id, s)
}

// tooMany reports whether an answer over WebSocket says that it was asked too often.
func tooMany(answer []byte) bool {
	var told struct {
		Status int `json:"status"`
	}
	return json.Unmarshal(answer, &told) == nil && told.Status == http.StatusTooManyRequests
}

func wait(ctx context.Context, span time.Duration) error {
	select {
	case <-time.After(span):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// filledStep is a step with values for {{names}}.
func (p *player) filledStep(s Step) (Step, error) {
	text, err := marshal(s)
	if err != nil {
		return s, err
	}
	var out Step
	err = unmarshal([]byte(p.filled(string(text))), &out)
	return out, err
}

func (p *player) filled(text string) string {
	for name, value := range p.values {
		quoted, _ := marshal(value) // a text always can be
		text = strings.ReplaceAll(text, "{{"+name+"}}", string(quoted[1:len(quoted)-1]))
	}
	return text
}

func (p *player) overHTTP(ctx context.Context, id string, s Step) (Exchange, []byte, error) {
	line, body := s.HTTP, []byte(s.Text)
	content := s.Body
	if s.Do != "" {
		line = s.line(p.dialogue.Actions[s.Do])
		if line == "" { // what no route can say, a query does
			line, content = "POST /_query", s.message()
		}
	}
	if content != nil {
		var err error
		if body, err = marshal(content); err != nil {
			return Exchange{}, nil, err
		}
	}
	method, target, _ := strings.Cut(line, " ")
	r, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(p.target.URL, "/")+target, bytes.NewReader(body))
	if err != nil {
		return Exchange{}, nil, err
	}
	r.Header.Set("Accept-Encoding", "identity")
	if content != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if s.Do != "" {
		r.Header.Set("X-Kuzzle-Request-Id", id)
		if s.Volatile != nil {
			text, _ := marshal(s.Volatile)
			r.Header.Set("X-Kuzzle-Volatile", string(text))
		}
	}
	p.identify(r, s)
	for name, value := range s.Header {
		r.Header.Set(name, value)
	}
	answer, err := p.target.Client.Do(r)
	if err != nil {
		return Exchange{}, nil, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return Exchange{}, nil, err
	}
	e := Exchange{Request: line, Status: answer.StatusCode, Header: headers(answer.Header)}
	if len(body) > 0 {
		e.Request += " " + string(body)
	}
	return e, text, nil
}

// identify adds the credentials of who asks, as far as headers do not say it.
func (p *player) identify(r *http.Request, s Step) {
	basic := s.Basic
	if basic == "" && s.Header["Authorization"] == "" && s.Do == "" {
		basic = p.filled(p.dialogue.Basic)
	}
	switch name, password, _ := strings.Cut(basic, ":"); {
	case s.As != "":
		r.Header.Set("Authorization", "Bearer "+p.values[s.As])
	case basic != "" && basic != "nobody":
		r.SetBasicAuth(name, password)
	}
}

func (p *player) overSocket(ctx context.Context, id string, s Step) (Exchange, []byte, error) {
	frame := []byte(s.Frame)
	if s.Do != "" {
		m := s.message()
		m["requestId"] = id
		if s.As != "" {
			m["jwt"] = p.values[s.As]
		}
		var err error
		if frame, err = marshal(m); err != nil {
			return Exchange{}, nil, err
		}
	}
	if p.socket == nil {
		address, err := url.Parse(p.target.URL)
		if err != nil {
			return Exchange{}, nil, err
		}
		address.Scheme = strings.Replace(address.Scheme, "http", "ws", 1)
		socket, _, err := websocket.Dial(ctx, address.String(), &websocket.DialOptions{HTTPClient: p.target.Client})
		if err != nil {
			return Exchange{}, nil, err
		}
		socket.SetReadLimit(32 << 20)
		p.socket = socket
	}
	if err := p.socket.Write(ctx, websocket.MessageText, frame); err != nil {
		return Exchange{}, nil, err
	}
	e := Exchange{Request: string(frame)}
	ctx, cancel := context.WithTimeout(ctx, silence)
	defer cancel()
	_, answer, err := p.socket.Read(ctx)
	if errors.Is(err, context.DeadlineExceeded) { // which has closed the socket
		p.socket = nil
		return e, []byte("<no answer>"), nil
	}
	return e, answer, err
}

func (p *player) close() {
	if p.socket != nil {
		_ = p.socket.CloseNow() // whatever it says, it is closed
	}
}

// keep remembers values of an answer, each by its path: "result.jwt". Of a
// header it is what comes before its first semicolon. What the answer does not
// have is remembered as missing, and the dialogue goes on.
func (p *player) keep(wanted map[string]string, e Exchange, answer []byte) {
	var told any
	_ = unmarshal(answer, &told) // then there is nothing at any path
	for name, path := range wanted {
		value, ok := at(told, strings.Split(path, ".")).(string)
		if header, is := strings.CutPrefix(path, "header."); is {
			value, ok = e.Header[header]
			value, _, _ = strings.Cut(value, ";")
		}
		if !ok {
			value = "missing-" + name
		}
		p.values[name] = value
	}
}

// at is what a path of names, and places in lists, leads to; nil if there is nothing.
func at(value any, path []string) any {
	for _, name := range path {
		if list, ok := value.([]any); ok {
			n, err := strconv.Atoi(name)
			if err != nil || n < 0 || n >= len(list) {
				return nil
			}
			value = list[n]
			continue
		}
		object, _ := value.(map[string]any)
		value = object[name]
	}
	return value
}
