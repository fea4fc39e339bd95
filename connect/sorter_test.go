package connect

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestSorterSorts gives back what went in, by key, whether it was spilled or not.
func TestSorterSorts(t *testing.T) {
	for name, most := range map[string]int{"InMemory": sorterMemory, "Spilled": 64 << 10} {
		t.Run(name, func(t *testing.T) {
			s := newSorter()
			defer s.close()
			s.most = most
			type pair struct{ key, value string }
			var in, out []pair
			for i := range 20_000 {
				p := pair{fmt.Sprintf("k%d", rand.IntN(1<<40)), strings.Repeat("v", rand.IntN(60))}
				if i%5000 == 0 {
					p.value = strings.Repeat("large", sorterChunk/5)
				}
				in = append(in, p)
				value := []byte(p.value)
				if err := s.add(p.key, value); err != nil {
					t.Fatal(err)
				}
				copy(value, bytes.Repeat([]byte("x"), len(value))) // it is the caller's again
			}
			if spilled := len(s.spilled) > 0; spilled != (name == "Spilled") {
				t.Errorf("%d files", len(s.spilled))
			}
			err := s.each(func(key string, value []byte) error {
				out = append(out, pair{key, string(value)})
				return nil
			})
			slices.SortFunc(in, func(a, b pair) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value)) })
			if err != nil || !slices.Equal(in, out) {
				t.Errorf("%d came back of %d, or not in order: %v", len(out), len(in), err)
			}
		})
	}
}
