// Package problem writes errors in Kuzzle's words and shape: identifier, number,
// sentence and props, in both versions. kinds.go has every error that Kuzzle has
// registered and this door uses. It knows nothing of requests or users; the
// room's errors.go decides which problem answers what.
package problem

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Problem is an error in Kuzzle's words, on its way to the client.
type Problem struct {
	Kind
	Props []string
	Shown []any      // the props where they are not texts alone, as version 2 shows them
	ones  []string   // version 1's props, where its sentence has others
	Parts []*Problem // of a partial success
	// nameless trouble came before it counted what was asked: version 2's answer names no action.
	Nameless bool
	bare     Bareness // whether it comes without an envelope (quirk 4)
	Source   error    // for the log
	More     string   // what ours says beyond Kuzzle's sentence
	// resetToken comes with a refused login, to set a new password with.
	ResetToken string
}

// ForLog is what caused the problem, nil if nothing did.
func (p *Problem) ForLog() error { return p.Source }

// Bareness says in which versions there is no envelope around a problem that
// was found before there was a request.
type Bareness int

// The versions.
const (
	enveloped Bareness = iota
	BareInV1
	BareInV2
	BareAlways
)

// IsBare reports whether an answer in a version is the error alone.
func (p *Problem) IsBare(v1 bool) bool {
	return p.bare == BareAlways || p.bare == BareInV2 && !v1 || p.bare == BareInV1 && v1
}

// Alone makes the problem come without an envelope.
func (p *Problem) Alone(b Bareness) *Problem {
	p.bare = b
	return p
}

// Saying adds to Kuzzle's sentence which limit was met.
func (p *Problem) Saying(more string) *Problem {
	p.More = " (" + more + ")"
	return p
}

// InV1 says what fills version 1's sentence.
func (p *Problem) InV1(props ...string) *Problem {
	p.ones = props
	return p
}

// With makes a problem of its kind.
func (k Kind) With(props ...string) *Problem {
	if props == nil {
		props = []string{}
	}
	for i, prop := range props {
		props[i] = brief(prop)
	}
	return &Problem{Kind: k, Props: props}
}

// brief cuts off what is longer than longestProp.
func brief(prop string) string {
	if len(prop) <= longestProp {
		return prop
	}
	return strings.ToValidUTF8(prop[:longestProp], "") + "…"
}

// longestProp is how much of what a request said an answer repeats, in bytes.
const longestProp = 16 << 10

// Showing says what version 2 shows for props.
func (p *Problem) Showing(props ...any) *Problem {
	for i, prop := range props {
		switch prop := prop.(type) {
		case string:
			props[i] = brief(prop)
		case json.RawMessage:
			if len(prop) > longestProp {
				props[i] = brief(string(prop))
			}
		}
	}
	p.Shown = props
	return p
}

// Unregistered is an error that Kuzzle never gave a name or number (quirk 5).
func Unregistered(status int, format string, args ...any) *Problem {
	return &Problem{Kind: Kind{Status: status, Sentence: fmt.Sprintf(format, args...)}}
}

// OrInV1 gives an error without a name version 1's own sentence.
func (p *Problem) OrInV1(format string, args ...any) *Problem {
	p.V1 = fmt.Sprintf(format, args...)
	return p
}

// Error is the sentence, filled in.
func (p *Problem) Error() string { return p.Message(false) }

// Unwrap is what caused it.
func (p *Problem) Unwrap() error { return p.Source }

// Message is the sentence of a version, filled in.
func (p *Problem) Message(v1 bool) string {
	sentence, props := p.Sentence, p.Props
	if v1 && p.V1 != "" {
		sentence = p.V1
		if p.ones != nil {
			props = p.ones
		}
	}
	pieces := strings.Split(sentence, "%s")
	var out strings.Builder
	for i, piece := range pieces {
		out.WriteString(piece)
		switch {
		case i == len(pieces)-1:
		case i < len(props):
			out.WriteString(props[i])
		default: // as Kuzzle does, the place stays as it is (quirk 12)
			out.WriteString("%s")
		}
	}
	return out.String() + p.More
}

// Wire is an error object in version 2's order of keys.
type Wire struct {
	Code    int    `json:"code,omitempty"`
	Count   int    `json:"count,omitempty"`
	Errors  []Wire `json:"errors,omitempty"`
	ID      string `json:"id,omitempty"`
	Message string `json:"message"`
	Props   any    `json:"props,omitempty"`
	Reset   string `json:"resetToken,omitempty"`
	Status  int    `json:"status"`
}

// ToWire is a problem as a version shows it.
func ToWire(p *Problem, v1 bool) *Wire {
	e := &Wire{
		Code: p.Code, ID: p.ID, Message: p.Message(v1), Status: p.Status, Count: len(p.Parts),
		Reset: p.ResetToken,
	}
	switch {
	case p.Shown != nil:
		e.Props = p.Shown
	case p.Props != nil:
		e.Props = p.Props
	}
	for _, part := range p.Parts {
		e.Errors = append(e.Errors, *ToWire(part, v1))
	}
	if v1 {
		e.Props = nil
	}
	return e
}
