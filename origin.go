package dragoman

import (
	"context"
	"net/netip"
)

// Origin says where a request came from. Events and logs tell it.
type Origin struct {
	Address   string // the client's IP address, without a port
	RequestID string
}

type originKey struct{}

type originContext struct {
	context.Context
	origin Origin
}

func (c *originContext) Value(key any) any {
	if key == (originKey{}) {
		return &c.origin
	}
	return c.Context.Value(key)
}

// WithOrigin returns a context whose requests come from there. It goes around
// the context before [WithPrincipal] does.
func WithOrigin(ctx context.Context, o Origin) context.Context {
	return &originContext{ctx, o}
}

// OriginFrom returns the context's origin, empty where nobody said one.
func OriginFrom(ctx context.Context) Origin {
	if o, ok := ctx.Value(originKey{}).(*Origin); ok {
		return *o
	}
	return Origin{}
}

// Source is the address as far as it tells clients apart: an IPv6 address
// counts by its first 64 bits, as one client may use all that begin so. It is
// "" where no address is known.
func (o Origin) Source() string {
	a, err := netip.ParseAddr(o.Address)
	if err != nil {
		return o.Address
	}
	a = a.Unmap().WithZone("")
	if a.Is4() {
		return a.String()
	}
	return netip.PrefixFrom(a, 64).Masked().String()
}
