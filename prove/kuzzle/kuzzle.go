// Package kuzzle has the dialogue with a Kuzzle: every action of its
// controllers auth, security and server with right, wrong and odd arguments,
// what a Kuzzle 2.56 answered to it, and which differences from that are ours
// by choice. clients/kuzzle-real records the answers anew.
package kuzzle

import (
	_ "embed"
	"encoding/json"
	"fmt"

	"github.com/dragoman-project/dragoman/prove"
)

//go:embed dialogue.json
var dialogue []byte

//go:embed recording.json
var recording []byte

//go:embed differences.json
var differences []byte

// Dialogue is what is asked.
func Dialogue() (prove.Dialogue, error) { return prove.Read(dialogue) }

// Recording is what the vendor's server answered.
func Recording() (prove.Recording, error) { return prove.ReadRecording(recording) }

// Differences are those between the vendor's server and Dragoman that are
// wanted; docs/dialects/kuzzle.md tells of each.
func Differences() ([]prove.Allowance, error) {
	var out []prove.Allowance
	if err := json.Unmarshal(differences, &out); err != nil {
		return nil, fmt.Errorf("read the differences: %w", err)
	}
	return out, nil
}
