package dragoman

import "context"

// Origin says where a request came from. Events and logs tell it.
type Origin struct {
	Address   string // the client's IP address, without a port
	RequestID string
}

type originKey struct{}

// WithOrigin returns a context whose requests come from there. It goes around
// the context before [WithPrincipal] does.
func WithOrigin(ctx context.Context, o Origin) context.Context {
	return context.WithValue(ctx, originKey{}, o)
}

// OriginFrom returns the context's origin, empty where nobody said one.
func OriginFrom(ctx context.Context) Origin {
	o, _ := ctx.Value(originKey{}).(Origin)
	return o
}
