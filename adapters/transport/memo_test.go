package transport_test

import (
	"bytes"
	"fmt"
	"sync"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

func TestMemo(t *testing.T) {
	var memo transport.Memo[int]
	var mu sync.Mutex
	made := map[string]int{}
	length := func(text []byte) int {
		mu.Lock()
		defer mu.Unlock()
		made[string(text)]++
		return len(text)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for n := range 10_000 { // more than it keeps
				for range 2 {
					text := fmt.Append(nil, n)
					if got := memo.Of(text, length); got != len(text) {
						t.Errorf("%s: %d", text, got)
					}
				}
			}
		})
	}
	all.Wait()
	clear(made)
	for range 3 {
		memo.Of([]byte("again"), length)
		memo.Of(bytes.Repeat([]byte("x"), 10_000), length) // too long to keep
	}
	if made["again"] != 1 || len(made) != 2 {
		t.Errorf("%d times, of %d texts", made["again"], len(made))
	}
}
