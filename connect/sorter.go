package connect

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// sorter brings entries into the order of their keys, byte by byte, in bounded
// memory: what is more goes to a file that has no name and ends with the process.
type sorter struct {
	entries []sorted
	chunks  [][]byte // hold what entries say, one after the other
	chunk   int      // the one that is being filled
	size    int
	most    int // bytes held before they are spilled
	spilled []*os.File
	last    sorted
	inOrder bool
}

// sorted is an entry: its key, up to cut, and its value.
type sorted struct {
	text []byte
	cut  int
}

func (s *sorted) key() []byte { return s.text[:s.cut] }

const (
	// sorterMemory is what one sorter holds.
	sorterMemory = 8 << 20
	sorterChunk  = 256 << 10
	sorterEntry  = 32 // an entry itself
)

func newSorter() *sorter { return &sorter{most: sorterMemory, inOrder: true} }

func (s *sorter) add(key string, value []byte) error {
	e := sorted{append(append(s.room(len(key)+len(value)), key...), value...), len(key)}
	s.inOrder = s.inOrder && bytes.Compare(s.last.key(), e.key()) <= 0
	s.last = e
	s.entries = append(s.entries, e)
	s.size += len(e.text) + sorterEntry
	if s.size < s.most {
		return nil
	}
	return s.spill()
}

// room is an empty slice for so many bytes.
func (s *sorter) room(size int) []byte {
	if size > sorterChunk/4 {
		return make([]byte, 0, size)
	}
	for ; s.chunk < len(s.chunks); s.chunk++ {
		filled := s.chunks[s.chunk]
		if used := len(filled); used+size <= cap(filled) {
			s.chunks[s.chunk] = filled[:used+size]
			return filled[used : used : used+size]
		}
	}
	s.chunks = append(s.chunks, make([]byte, size, sorterChunk))
	return s.chunks[s.chunk][0:0:size]
}

func (s *sorter) sort() {
	if !s.inOrder {
		slices.SortStableFunc(s.entries, func(a, b sorted) int { return bytes.Compare(a.key(), b.key()) })
	}
}

func (s *sorter) spill() error {
	s.sort()
	file, err := os.CreateTemp("", "dragoman-sort-")
	if err != nil {
		return err
	}
	s.spilled = append(s.spilled, file)
	if err := os.Remove(file.Name()); err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 256<<10)
	for _, e := range s.entries {
		var head [16]byte
		binary.LittleEndian.PutUint64(head[:8], uint64(len(e.key())))
		binary.LittleEndian.PutUint64(head[8:], uint64(len(e.text)))
		for _, part := range [][]byte{head[:], e.text} {
			if _, err := out.Write(part); err != nil {
				return err
			}
		}
	}
	s.forget()
	if err := out.Flush(); err != nil {
		return err
	}
	_, err = file.Seek(0, io.SeekStart)
	return err
}

// forget keeps the room for the entries that come next.
func (s *sorter) forget() {
	clear(s.entries)
	s.entries, s.chunk, s.size, s.inOrder, s.last = s.entries[:0], 0, 0, true, sorted{}
	for i := range s.chunks {
		s.chunks[i] = s.chunks[i][:0]
	}
}

// close gives the files back.
func (s *sorter) close() {
	for _, file := range s.spilled {
		_ = file.Close()
	}
}

// run is one sorted run that is being read.
type run struct {
	now  sorted
	next func() (sorted, error) // io.EOF at its end
}

type runs []*run

func (r runs) Len() int           { return len(r) }
func (r runs) Less(i, j int) bool { return bytes.Compare(r[i].now.key(), r[j].now.key()) < 0 }
func (r runs) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }
func (r *runs) Push(x any)        { *r = append(*r, x.(*run)) }
func (r *runs) Pop() any {
	last := (*r)[len(*r)-1]
	*r = (*r)[:len(*r)-1]
	return last
}

// each gives all entries in order.
func (s *sorter) each(yield func(key string, value []byte) error) error {
	s.sort()
	at := 0
	all := runs{{next: func() (sorted, error) {
		if at == len(s.entries) {
			return sorted{}, io.EOF
		}
		at++
		return s.entries[at-1], nil
	}}}
	for _, file := range s.spilled {
		in := bufio.NewReaderSize(file, 64<<10)
		all = append(all, &run{next: func() (sorted, error) { return readSorted(in) }})
	}
	merged := runs{}
	for _, r := range all {
		if err := r.advance(&merged, true); err != nil {
			return err
		}
	}
	heap.Init(&merged)
	for merged.Len() > 0 {
		r := merged[0]
		if err := yield(string(r.now.key()), r.now.text[r.now.cut:]); err != nil {
			return err
		}
		if err := r.advance(&merged, false); err != nil {
			return err
		}
	}
	return nil
}

// advance reads a run's next entry, and takes the run out at its end.
func (r *run) advance(merged *runs, isNew bool) (err error) {
	r.now, err = r.next()
	switch {
	case errors.Is(err, io.EOF) && isNew:
		return nil
	case errors.Is(err, io.EOF):
		heap.Pop(merged)
		return nil
	case err != nil:
		return err
	case isNew:
		*merged = append(*merged, r)
	default:
		heap.Fix(merged, 0)
	}
	return nil
}

func readSorted(in io.Reader) (sorted, error) {
	var head [16]byte
	if _, err := io.ReadFull(in, head[:]); err != nil {
		return sorted{}, err
	}
	e := sorted{text: make([]byte, binary.LittleEndian.Uint64(head[8:]))}
	e.cut = len(e.text[:binary.LittleEndian.Uint64(head[:8])])
	_, err := io.ReadFull(in, e.text)
	return e, err
}
