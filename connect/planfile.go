package connect

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"time"
)

// Header opens a saved plan.
type Header struct {
	Format int       `json:"dragoman_plan"`
	Made   time.Time `json:"made"`
	Target any       `json:"target"` // how to reach it; secrets by reference
	Desire string    `json:"desire"` // "directory", or the name of a seed file
}

// planFormat is the version of the format.
const planFormat = 1

// footer closes it: nothing is missing, and nothing was changed by hand.
type footer struct {
	Summary Summary `json:"summary"`
	Digest  string  `json:"digest"`
}

// errBroken is what is wrong with a plan that is not as it was written.
var errBroken = errors.New("this is no saved plan, or not as it was written: make it again")

// PlanWriter writes a saved plan, one line of JSON for each change.
type PlanWriter struct {
	out    *bufio.Writer
	digest hash.Hash
}

// NewPlanWriter begins a plan.
func NewPlanWriter(out io.Writer, h Header) (*PlanWriter, error) {
	h.Format = planFormat
	w := &PlanWriter{out: bufio.NewWriterSize(out, 64<<10), digest: sha256.New()}
	return w, w.line(h)
}

func (w *PlanWriter) line(v any) error {
	text := append(Encode(v), '\n')
	w.digest.Write(text)
	_, err := w.out.Write(text)
	return err
}

// Change adds one.
func (w *PlanWriter) Change(c *Change) error { return w.line(c) }

// Close ends the plan.
func (w *PlanWriter) Close(s Summary) error {
	end := footer{Summary: s, Digest: hex.EncodeToString(w.digest.Sum(nil))}
	if err := w.line(end); err != nil {
		return err
	}
	return w.out.Flush()
}

// SavedPlan is a plan in a file that has been found whole.
type SavedPlan struct {
	Header  Header
	Target  json.RawMessage
	Summary Summary
	file    *os.File
	first   int64
	count   int
}

// OpenPlan reads a saved plan through and fails unless it is as it was written.
func OpenPlan(path string) (*SavedPlan, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	p := &SavedPlan{file: file}
	if err := p.check(); err != nil {
		_ = file.Close()
		return nil, err
	}
	return p, nil
}

func (p *SavedPlan) check() error {
	in := bufio.NewReaderSize(p.file, 64<<10)
	sum := sha256.New()
	head, err := in.ReadBytes('\n')
	if err != nil || json.Unmarshal(head, &p.Header) != nil || p.Header.Format != planFormat {
		return errBroken
	}
	var raw struct {
		Target json.RawMessage `json:"target"`
	}
	if json.Unmarshal(head, &raw) != nil {
		return errBroken
	}
	p.Target, p.first = raw.Target, int64(len(head))
	sum.Write(head)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return errBroken
		}
		if !bytes.HasPrefix(line, []byte(`{"summary":`)) {
			sum.Write(line)
			p.count++
			continue
		}
		var end footer
		if json.Unmarshal(line, &end) != nil || end.Digest != hex.EncodeToString(sum.Sum(nil)) {
			return errBroken
		}
		p.Summary = end.Summary
		return nil
	}
}

// Count is how many changes there are.
func (p *SavedPlan) Count() int { return p.count }

// Changes gives them in order.
func (p *SavedPlan) Changes(yield func(*Change) error) error {
	next := p.reader()
	for {
		c, err := next()
		if err != nil || c == nil {
			return err
		}
		if err := yield(c); err != nil {
			return err
		}
	}
}

// reader gives one change after the other, nil after the last.
func (p *SavedPlan) reader() func() (*Change, error) {
	in := bufio.NewReaderSize(io.NewSectionReader(p.file, p.first, 1<<62), 64<<10)
	left := p.count
	return func() (*Change, error) {
		if left == 0 {
			return nil, nil
		}
		left--
		line, err := in.ReadBytes('\n')
		if err != nil {
			return nil, err
		}
		var c Change
		if err := json.Unmarshal(line, &c); err != nil {
			return nil, fmt.Errorf("%w: %w", errBroken, err)
		}
		return &c, nil
	}
}

// Close closes the file.
func (p *SavedPlan) Close() error { return p.file.Close() }
