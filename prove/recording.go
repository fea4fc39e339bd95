package prove

import (
	"encoding/json"
	"fmt"
	"os"
)

// Recording is what a server answered to a dialogue.
type Recording struct {
	Dialect   string     `json:"dialect"`
	Server    string     `json:"server"` // what it is, as whoever recorded it says
	Exchanges []Exchange `json:"exchanges"`
}

// Exchange is a request and its answer, both without times, made-up
// identifiers and secrets.
type Exchange struct {
	Step    string            `json:"step"`
	Way     string            `json:"way"`
	Request string            `json:"request"`
	Status  int               `json:"status,omitempty"` // over WebSocket the body says it
	Header  map[string]string `json:"header,omitempty"`
	Body    any               `json:"body,omitempty"` // JSON, or a text where it is none
}

// key is what an exchange is found by.
func (e Exchange) key() string { return e.Way + " " + e.Step }

// ReadRecording takes a recording from its JSON.
func ReadRecording(text []byte) (Recording, error) {
	var r Recording
	if err := unmarshal(text, &r); err != nil {
		return r, fmt.Errorf("read the recording: %w", err)
	}
	return r, nil
}

// Write saves a recording for its owner alone, an exchange a line.
func (r Recording) Write(file string) error {
	out, err := json.Marshal(struct {
		Dialect string `json:"dialect"`
		Server  string `json:"server"`
	}{r.Dialect, r.Server})
	if err != nil {
		return err
	}
	out = append(out[:len(out)-1], `,"exchanges":[`...)
	for i, e := range r.Exchanges {
		line, err := marshal(e)
		if err != nil {
			return err
		}
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(out, '\n'), line...)
	}
	return os.WriteFile(file, append(out, "\n]}\n"...), 0o600)
}
