package transport

import (
	"context"
	"net/http"
	"strings"
)

type prefixKey struct{}

// WithPrefix notes that the door was asked under a prefix, which its requests
// no longer have.
func WithPrefix(ctx context.Context, prefix string) context.Context {
	return context.WithValue(ctx, prefixKey{}, prefix)
}

// BaseURL is the address under which the client sees the door, or the server:
// the host it named, or the one that a proxy says it named. It is what the
// client says, so it may be told to that client and to nobody else.
func BaseURL(r *http.Request) string {
	scheme, host := "http", r.Host
	if r.TLS != nil {
		scheme = "https"
	}
	if named := r.Header.Get("X-Forwarded-Proto"); named == "http" || named == "https" {
		scheme = named
	}
	if named := r.Header.Get("X-Forwarded-Host"); isHost(named) {
		host = named
	}
	prefix, _ := r.Context().Value(prefixKey{}).(string)
	return scheme + "://" + host + prefix
}

// isHost reports whether a text looks like a host, with or without a port.
func isHost(s string) bool {
	return s != "" && strings.IndexFunc(s, func(c rune) bool {
		return !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.ContainsRune(".-_:[]", c))
	}) < 0
}
