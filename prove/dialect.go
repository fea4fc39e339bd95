package prove

import (
	"context"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed cloud/*.json elasticsearch/*.json fusion/*.json kuzzle/*.json
var files embed.FS

// Dialect is what proving a server of one product needs.
type Dialect struct {
	Name     string
	Dialogue Dialogue
	Ways     []string
	// Answers are what another server answered to the dialogue: the vendor's own
	// where one could be run, else Dragoman.
	Answers Recording
	// Differences are those between a vendor's server and Dragoman that are
	// wanted; docs/dialects tells of each.
	Differences []Allowance
}

// Dialects are the names of all.
func Dialects() []string { return []string{"cloud", "elasticsearch", "fusion", "kuzzle"} }

// Load reads a dialect's dialogue and answers.
func Load(name string) (Dialect, error) {
	d := Dialect{Name: name, Ways: []string{HTTP}}
	if name == "kuzzle" {
		d.Ways = append(d.Ways, WebSocket)
	}
	text, err := files.ReadFile(name + "/dialogue.json")
	if err != nil {
		return d, fmt.Errorf("there is no dialogue for %q: %w", name, err)
	}
	if d.Dialogue, err = Read(text); err != nil {
		return d, err
	}
	text, err = files.ReadFile(name + "/recording.json") // the vendor's
	if errors.Is(err, fs.ErrNotExist) {
		text, err = files.ReadFile(name + "/answers.json") // ours
	}
	if err != nil {
		return d, err
	}
	if d.Answers, err = ReadRecording(text); err != nil {
		return d, err
	}
	text, err = files.ReadFile(name + "/differences.json")
	if errors.Is(err, fs.ErrNotExist) {
		return d, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &d.Differences)
	}
	return d, err
}

// Hear plays the dialogue by every way and writes down the answers.
func (d Dialect) Hear(ctx context.Context, to Target) (Recording, error) {
	heard := Recording{Dialect: d.Name}
	for _, way := range d.Ways {
		exchanges, err := Play(ctx, to, d.Dialogue, way)
		if err != nil {
			return heard, err
		}
		heard.Exchanges = append(heard.Exchanges, exchanges...)
	}
	return heard, nil
}
