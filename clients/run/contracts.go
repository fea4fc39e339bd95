package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// contracts are those of the doors, and what broke them while the programs ran.
type contracts struct {
	of map[string]*adaptertest.Spec

	mu         sync.Mutex
	judges     []*adaptertest.Judge
	running    string         // the program
	complaints map[string]int // how often
}

// readContracts reads all contracts in a checkout, each with what its room's
// tests except.
func readContracts(root string) (*contracts, error) {
	c := &contracts{of: map[string]*adaptertest.Spec{}, complaints: map[string]int{}}
	for _, dialect := range []string{"elasticsearch", "cloud", "kuzzle", "fusion"} {
		spec, err := adaptertest.ReadSpec(filepath.Join(root, "openapi", dialect+".yaml"),
			filepath.Join(root, "adapters", dialect, "testdata", "contract.exceptions"))
		if err != nil {
			return nil, err
		}
		c.of[dialect] = spec
	}
	return c, nil
}

// judge is the one for a door, or for the port where each door has a prefix.
func (c *contracts) judge(door string) *adaptertest.Judge {
	j := &adaptertest.Judge{Complain: c.complain, Contract: func(path string) (*adaptertest.Spec, string) {
		if door != "management" {
			return c.of[door], ""
		}
		first, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
		return c.of[first], "/" + first
	}}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.judges = append(c.judges, j)
	return j
}

// during says which program is told of in complaints from now on.
func (c *contracts) during(program string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.running = program
}

func (c *contracts) complain(complaint string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.complaints[c.running+": "+complaint]++
}

// told fails if anything broke a contract, or if nothing was heard, unless that
// is as it should be. It waits for connections to end, and begins anew.
func (c *contracts) told(silent bool) error {
	c.mu.Lock()
	judges := c.judges
	c.judges = nil
	c.mu.Unlock()
	var judged int64
	for _, j := range judges {
		j.Wait()
		judged += j.Judged()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	var lines []string
	for complaint, times := range c.complaints {
		lines = append(lines, fmt.Sprintf("%s (%d times)", complaint, times))
	}
	c.complaints = map[string]int{}
	slices.Sort(lines)
	switch {
	case len(lines) > 0:
		return fmt.Errorf("%d kinds of requests or answers break the contracts:\n%s", len(lines), strings.Join(lines[:min(len(lines), 100)], "\n"))
	case judged == 0 && !silent:
		return fmt.Errorf("no request was held against a contract: the judge was not in between")
	}
	fmt.Printf("== contracts: %d requests and their answers were held against them, and broke none\n", judged)
	return nil
}
