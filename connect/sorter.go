package connect

import (
	"bufio"
	"cmp"
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
	size    int
	most    int // bytes held before they are spilled
	spilled []*os.File
	last    string
	inOrder bool
}

type sorted struct {
	key   string
	value []byte
}

// sorterMemory is what one sorter holds.
const sorterMemory = 24 << 20

func newSorter() *sorter { return &sorter{most: sorterMemory, inOrder: true} }

func (s *sorter) add(key string, value []byte) error {
	s.inOrder = s.inOrder && s.last <= key
	s.last = key
	s.entries = append(s.entries, sorted{key, value})
	s.size += len(key) + len(value) + 48
	if s.size < s.most {
		return nil
	}
	return s.spill()
}

func (s *sorter) sort() {
	if !s.inOrder {
		slices.SortStableFunc(s.entries, func(a, b sorted) int { return cmp.Compare(a.key, b.key) })
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
		binary.LittleEndian.PutUint64(head[:8], uint64(len(e.key)))
		binary.LittleEndian.PutUint64(head[8:], uint64(len(e.value)))
		for _, part := range [][]byte{head[:], []byte(e.key), e.value} {
			if _, err := out.Write(part); err != nil {
				return err
			}
		}
	}
	s.entries, s.size, s.inOrder, s.last = s.entries[:0], 0, true, ""
	if err := out.Flush(); err != nil {
		return err
	}
	_, err = file.Seek(0, io.SeekStart)
	return err
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
func (r runs) Less(i, j int) bool { return r[i].now.key < r[j].now.key }
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
		if err := yield(r.now.key, r.now.value); err != nil {
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
	text := make([]byte, binary.LittleEndian.Uint64(head[:8])+binary.LittleEndian.Uint64(head[8:]))
	if _, err := io.ReadFull(in, text); err != nil {
		return sorted{}, err
	}
	cut := binary.LittleEndian.Uint64(head[:8])
	return sorted{string(text[:cut]), text[cut:]}, nil
}
