// Package pace lets work in memory notice that its request is over. Nothing of
// the database ends a loop over things that are at hand: who makes answers out
// of more than a few of them asks a [Pace] on the way.
package pace

import "context"

// Pace counts steps and looks at a context now and then. It is for one
// goroutine.
type Pace struct {
	ctx  context.Context
	left int // steps until the next look
	err  error
}

// every is how many steps are taken between looks: well below a millisecond,
// if a step is a comparison or two.
const every = 1 << 10

// New begins to count.
func New(ctx context.Context) *Pace { return &Pace{ctx: ctx} }

// Spend counts steps. It fails with the context's error once the context has
// ended, and from then on always. A nil Pace never fails.
func (p *Pace) Spend(steps int) error {
	if p == nil {
		return nil
	}
	if p.left -= steps; p.left < 0 && p.err == nil {
		p.left, p.err = every, p.ctx.Err()
	}
	return p.err
}

// Err is the error that Spend failed with; nil if it has not.
func (p *Pace) Err() error {
	if p == nil {
		return nil
	}
	return p.err
}
