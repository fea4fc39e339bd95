package connect

import (
	"context"
	"log/slog"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/passwords"
)

// objectCaptured are the marks of passwords that were pushed at a login.
const objectCaptured Object = "captured-password"

// PasswordTaker is a target that takes a password in plain.
type PasswordTaker interface {
	GivePassword(ctx context.Context, u *dragoman.User, password Secret) error
}

// Capturer pushes a password to a target at its user's login, where the target
// could not take the hash: once for each password, and never stored
// (docs/decisions/24).
type Capturer struct {
	Directory *dragoman.Directory
	Target    Target
	Scope     Scope
	Log       *slog.Logger

	waiting chan proof
}

type proof struct {
	user     dragoman.User
	password Secret
}

const (
	// mostWaiting passwords are held in memory; who comes when it is full is
	// waited for again.
	mostWaiting = 64
	givingLimit = 30 * time.Second
)

// Start makes room for what Proved is told; Run does the work.
func (c *Capturer) Start() { c.waiting = make(chan proof, mostWaiting) }

// Proved notes a password, if this target may want it, and returns at once.
func (c *Capturer) Proved(u dragoman.User, password string) {
	able := c.Target.Able()
	if !able.TakesPassword || !c.Scope.includes(&u) {
		return
	}
	if able.has(FieldHash) {
		if _, how := passwords.Carry(string(u.Credential.Hash), able.Takes); how != passwords.NotTaken {
			return // the hash goes by plan
		}
	}
	select {
	case c.waiting <- proof{u, Secret(password)}:
	default:
	}
}

// Run pushes passwords until the context ends.
func (c *Capturer) Run(ctx context.Context) {
	ctx = dragoman.WithPrincipal(ctx, dragoman.ServicePrincipal())
	for {
		select {
		case <-ctx.Done():
			return
		case p := <-c.waiting:
			if err := c.give(ctx, p); err != nil && ctx.Err() == nil {
				c.Log.Warn("a password could not be pushed and waits for the next login", "target", c.Scope.Target,
					"user", p.user.ID, "error", scrub(err.Error(), []string{string(p.password)}))
			}
		}
	}
}

func (c *Capturer) give(ctx context.Context, p proof) error {
	ctx, cancel := context.WithTimeout(ctx, givingLimit)
	defer cancel()
	run := planning{Planner: &Planner{Directory: c.Directory, Target: c.Target, Scope: c.Scope}, able: c.Target.Able()}
	key, stamp := run.keyOf(&p.user), run.stamp(&p.user)
	if run.isProtected(key, nil) {
		return nil
	}
	marks := ledger{directory: c.Directory, target: c.Scope.Target, object: objectCaptured}
	marks.after = before(key)
	if given, err := marks.get(ctx, key); err != nil || given == stamp {
		return err
	}
	now, err := c.Directory.User(ctx, p.user.ID)
	if err != nil || run.stamp(&now) != stamp {
		return err // changed since: the new one is captured in its turn
	}
	if there, err := c.there(ctx, key); err != nil || !there {
		return err
	}
	want := run.project(&now)
	if err := c.Target.(PasswordTaker).GivePassword(ctx, want, p.password); err != nil {
		return err
	}
	return c.Directory.PutMarks(ctx, []dragoman.Mark{{Target: c.Scope.Target, Object: string(objectCaptured), Name: key, State: stamp}})
}

// there reports whether the target has the user: whom it has not, or not yet, is
// none of its business, and a plan makes those who are.
func (c *Capturer) there(ctx context.Context, key string) (bool, error) {
	finder, ok := c.Target.(Finder)
	if !ok {
		return true, nil
	}
	found, err := finder.Find(ctx, key)
	return found != nil && !found.Reserved, err
}

// before is a text that comes right before a key, so that one mark is found
// without reading those of everybody.
func before(key string) string {
	if key == "" {
		return ""
	}
	last := key[len(key)-1]
	if last == 0 || last >= 0x80 {
		return key[:len(key)-1]
	}
	return key[:len(key)-1] + string(rune(last-1)) + "\U0010ffff"
}
