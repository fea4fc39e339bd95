package server

import (
	"net/netip"
	"strings"
	"testing"
	"time"
)

// FuzzForwarded reads who asks from what proxies say: an address, or the peer.
func FuzzForwarded(f *testing.F) {
	for _, seed := range []string{"", "192.0.2.1", "192.0.2.1, 10.0.0.1:80", "[2001:db8::1]:443", "unknown, ::ffff:10.0.0.1", ",,", "10.0.0.1%eth0"} {
		f.Add("10.0.0.2", seed, "10.0.0.0/8, ::1")
	}
	f.Fuzz(func(t *testing.T, peer, forwarded, proxies string) {
		var c Config
		if parseProxies(&c, proxies) != nil {
			return
		}
		client := c.clientOf(peer, strings.Split(forwarded, "\n"))
		if _, err := netip.ParseAddr(client); client != peer && err != nil {
			t.Errorf("%q behind %q is %q", forwarded, peer, client)
		}
	})
}

// FuzzSetting reads sizes, ages, moments and origins.
func FuzzSetting(f *testing.F) {
	for _, seed := range []string{"64KiB", "9223372036854775807GiB", "-1", "90d", "1h30m", "65536d", "2026-11-29", "https://a.example, *", "off"} {
		f.Add(seed)
	}
	now := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		if n, err := parseSize(text, 1); err == nil && (n < 1 || n > maxSize) {
			t.Errorf("%q is %d", text, n)
		}
		if n, ok := bytesOf(text); ok && n < 0 && !strings.Contains(text, "-") {
			t.Errorf("%q is %d bytes", text, n)
		}
		if age, err := parseAge(text); err == nil && age < 0 && !strings.Contains(text, "-") {
			t.Errorf("%q is %s", text, age)
		}
		_, _ = parseMoment(text, now)
		_ = parseCORS(&Config{}, text)
	})
}
