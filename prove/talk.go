package prove

import (
	"context"
	"fmt"
	"net/http"
)

// Talk is a conversation with one server by one way, step by step. It is for
// whoever wants to look at each answer as it came, with its secrets and times;
// Play is for answers that are written down.
type Talk struct{ player *player }

// NewTalk begins a conversation; nothing is sent yet. Of the dialogue only the
// routes count. It ends with Close.
func NewTalk(to Target, d Dialogue, way string) *Talk {
	if to.Client == nil {
		to.Client = http.DefaultClient
	}
	return &Talk{&player{
		target: to, dialogue: d, way: way, values: map[string]string{"user": to.Username, "password": to.Password},
	}}
}

// Answer is what a server said: over WebSocket the status is in the body.
type Answer struct {
	Status int
	Header map[string]string
	Body   []byte
}

// Ask sends a step, in which the values that were set stand for their {{names}},
// and waits for its answer.
func (t *Talk) Ask(ctx context.Context, s Step) (Answer, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	filled, err := t.player.filledStep(s)
	if err != nil {
		return Answer{}, fmt.Errorf("step %q: %w", s.Name, err)
	}
	e, body, err := t.player.send(ctx, "talk", filled)
	if err != nil {
		return Answer{}, fmt.Errorf("step %q over %s: %w", s.Name, t.player.way, err)
	}
	return Answer{Status: e.Status, Header: e.Header, Body: body}, nil
}

// Set gives a name to a value, for {{name}} and Step.As from here on.
func (t *Talk) Set(name, value string) { t.player.values[name] = value }

// Filled is a text with values in place of their {{names}}, as JSON would write them.
func (t *Talk) Filled(text string) string { return t.player.filled(text) }

// Close ends the conversation.
func (t *Talk) Close() { t.player.close() }
