package pace_test

import (
	"context"
	"errors"
	"testing"

	"github.com/dragoman-project/dragoman/search/pace"
)

func TestSpendNoticesTheEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	p := pace.New(ctx)
	for range 10_000 {
		if err := p.Spend(1); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	steps := 0
	for p.Spend(1) == nil {
		if steps++; steps > 1<<10 {
			t.Fatal("the end is not noticed")
		}
	}
	if !errors.Is(p.Err(), context.Canceled) || p.Spend(0) == nil {
		t.Errorf("%v", p.Err())
	}
}
