package elasticsearch

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// principalFrom is the principal of a request that was let in.
func principalFrom(ctx context.Context) dragoman.Principal {
	p, _ := dragoman.PrincipalFrom(ctx)
	return p
}

// callerFrom is who makes a request that was let in.
func callerFrom(ctx context.Context) *caller {
	if who := requestFrom(ctx).caller; who != nil {
		return who
	}
	return &caller{}
}

// may fails unless the caller's roles grant the operation at hand.
func may(ctx context.Context) error {
	return allowed(callerFrom(ctx).may(requestFrom(ctx).operation.action))
}

// admit decides whether a request may go on, in the vendor's order (section 1.6,
// quirk 11): the error of reading its body, its parameters, its own rules if
// there are any, and what the caller may do.
func admit(ctx context.Context, read error, rules func() error, permitted func(context.Context) error) error {
	if read != nil {
		return read
	}
	if err := requestFrom(ctx).checkParameters(); err != nil {
		return err
	}
	if rules != nil {
		if err := rules(); err != nil {
			return err
		}
	}
	return permitted(ctx)
}

// mayOwn fails unless they grant it for what is the caller's own.
func mayOwn(ctx context.Context) error {
	return allowed(callerFrom(ctx).mayOwn(requestFrom(ctx).operation.action))
}

// mayFor fails unless they grant it, or the management of the privileges of all
// of these applications.
func mayFor(ctx context.Context, applications ...string) error {
	return allowed(callerFrom(ctx).mayFor(requestFrom(ctx).operation.action, privilege.Managed, applications))
}

func allowed(yes bool) error {
	if yes {
		return nil
	}
	return dragoman.ErrForbidden
}

// raised gives the caller more of the directory's capabilities than its
// privileges come to, for the one call that gets this context: to look up whose
// key it is, say, or to do what the operation at hand has been allowed to do.
func raised(ctx context.Context, extra ...dragoman.Capability) context.Context {
	p := principalFrom(ctx)
	p.Capabilities = slices.Concat(p.Capabilities, extra)
	return dragoman.WithPrincipal(ctx, p)
}

// grantsAction reports whether a privilege, named or the beginning of an
// action, grants an action.
func grantsAction(name, action string) bool {
	name = strings.ToLower(name)
	if _, named := privilege.Table().Cluster[name]; !named {
		l, ok := privilege.ClusterActions()(name)
		return ok && l.Contains(action)
	}
	type question struct{ name, action string }
	if known, ok := granting.Load(question{name, action}); ok {
		return known.(bool)
	}
	l, _ := privilege.ClusterActions()(name)
	answer := l.Contains(action)
	granting.Store(question{name, action}, answer)
	return answer
}

// granting remembers which of the vendor's privileges grant which of its
// actions. Neither changes, and there are few of both.
var granting sync.Map

// unauthorized is the vendor's refusal of the operation at hand: what was
// wanted, by whom, and which privileges would have done.
func unauthorized(ctx context.Context) *problem.Problem {
	op, who := requestFrom(ctx).operation, callerFrom(ctx)
	if who.wanted != "" {
		return problem.New(http.StatusForbidden, problem.TypeSecurity,
			"action [%s] is unauthorized for %s, because %s is unauthorized to run as [%s]",
			op.action, who.described(), named(&who.user, who.key), who.wanted)
	}
	reason := "action [" + op.action + "] is unauthorized for " + who.described()
	if op.granted != "" {
		reason += ", this action is granted by the cluster privileges [" + op.granted + "]"
	}
	return problem.New(http.StatusForbidden, problem.TypeSecurity, "%s", reason)
}

// described names the caller as the vendor's refusals do (quirk 17).
func (who *caller) described() string {
	if who.key != nil {
		return named(&who.user, who.key)
	}
	if who.service != "" && who.runner == nil {
		return "service account [" + who.user.Username + "]"
	}
	text := named(&who.user, nil)
	if who.runner != nil {
		text = named(who.runner, who.runnerKey) + " run as [" + who.user.Username + "]"
	}
	text += " with effective roles [" + listed(who.found) + "]"
	if len(who.missing) > 0 {
		text += " (assigned roles [" + listed(who.missing) + "] were not found)"
	}
	return text
}

// named is a user, or the API key that stands for one.
func named(u *dragoman.User, key *dragoman.Key) string {
	if key != nil {
		return "API key id [" + key.ID + "] of user [" + u.Username + "]"
	}
	return "user [" + u.Username + "]"
}

func listed(names []string) string {
	names = slices.Clone(names)
	slices.Sort(names)
	return strings.Join(names, ",")
}
