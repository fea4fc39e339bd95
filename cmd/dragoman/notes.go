package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"

	"github.com/dragoman-project/dragoman/connect"
)

// notes is a file beside a saved plan that says which changes were begun, so
// that an attempt after a kill knows what is its own. It holds digests only.
type notes struct {
	path  string
	file  *os.File // nil until something is begun
	known map[note]bool
	mu    sync.Mutex
}

func openNotes(path string) (*notes, error) {
	n := &notes{path: path, known: map[note]bool{}}
	before, err := os.Open(path)
	if err == nil {
		for lines := bufio.NewScanner(before); lines.Scan(); {
			var one note
			if text := lines.Bytes(); len(text) == hex.EncodedLen(len(one)) {
				if _, err := hex.Decode(one[:], text); err == nil {
					n.known[one] = true
				}
			}
		}
		_ = before.Close()
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return n, nil
}

// note is a digest of which change it was.
type note [12]byte

func noteOf(c *connect.Change) note {
	sum := sha256.Sum256([]byte(string(c.Object) + "\x00" + c.Name))
	return note(sum[:12])
}

func (n *notes) begun(c *connect.Change) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.file == nil {
		file, err := os.OpenFile(n.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		n.file = file
	}
	_, err := fmt.Fprintf(n.file, "%x\n", noteOf(c))
	return err
}

// was reports whether an attempt before this one began the change.
func (n *notes) was(c *connect.Change) bool { return n.known[noteOf(c)] }

func (n *notes) close() {
	if n.file != nil {
		_ = n.file.Close()
	}
}

// forget removes the file, as there is nothing left to do.
func (n *notes) forget() { _ = os.Remove(n.path) }
