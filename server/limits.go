package server

import (
	"fmt"
	"net/netip"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// Limits are what strangers can take, whatever they do.
type Limits struct {
	HashSlots                     int // 0 for all processors
	HashQueue, HashQueueByAddress int
	Unthrottled                   bool
	AdminMinPassword              int // characters

	MaxConnections, MaxConnectionsByAddress int
	MaxSockets, MaxSocketsByAddress         int   // of WebSockets whose clients have not logged in
	MaxBodies                               int64 // bytes of bodies and frames that are held at once

	TrustedProxies []netip.Prefix

	Quotas dragoman.Quotas // of one user
}

func (s *Settings) addLimits() {
	number := func(key, usage string, initial, least int, field func(*Config) *int) {
		s.add(key, usage, strconv.Itoa(initial), func(c *Config, value string) error {
			n, err := strconv.Atoi(value)
			if err != nil || n < least || n > 1_000_000 {
				return fmt.Errorf("%q is not a whole number from %d to 1000000", value, least)
			}
			*field(c) = n
			return nil
		})
	}
	number("hash-slots", "`number` of passwords verified at once, 0 for one on each processor", 0, 0,
		func(c *Config) *int { return &c.HashSlots })
	number("hash-queue", "`number` of passwords that may wait to be verified; more are answered 503", 1024, 1,
		func(c *Config) *int { return &c.HashQueue })
	number("hash-queue-per-address", "`number` of them from one address", 512, 1,
		func(c *Config) *int { return &c.HashQueueByAddress })
	for _, size := range []struct {
		key, of, initial string
		field            func(*Config) *int
	}{
		{"user-size", "one user, with names, roles and free-form data", "256KiB", func(c *Config) *int { return &c.Quotas.UserSize }},
		{"key-size", "one API key, with name and free-form data", "256KiB", func(c *Config) *int { return &c.Quotas.KeySize }},
		{
			"document-size", "a profile, a privilege, a role or whatever else a door keeps", "1MiB",
			func(c *Config) *int { return &c.Quotas.DocumentSize },
		},
	} {
		s.add(size.key, "most that may be kept of "+size.of+", in `bytes` or with KiB or MiB", size.initial, func(c *Config, value string) error {
			n, err := parseSize(value, 1)
			*size.field(c) = int(n)
			return err
		})
	}
	number("keys-per-user", "`number` of API keys that one user may have; a dead one makes room for a new one", 1000, 1,
		func(c *Config) *int { return &c.Quotas.KeysPerUser })
	number("sessions-per-user", "`number` of sessions and tokens that one user may have at a door; a new one ends the oldest", 10_000, 1,
		func(c *Config) *int { return &c.Quotas.SessionsPerUser })
	s.add("login-throttle", "delay logins after failures: `on` or off", "on", func(c *Config, value string) error {
		switch value {
		case "on", "true", "off", "false":
			c.Unthrottled = value == "off" || value == "false"
			return nil
		}
		return fmt.Errorf("%q is neither on nor off", value)
	})
	s.list[len(s.list)-1].ephemeral = "off"
	number("admin-min-password", "`number` of characters that a password must have, at any door, of who holds @admin",
		dragoman.DefaultAdminMinPassword, 1, func(c *Config) *int { return &c.AdminMinPassword })
	s.list[len(s.list)-1].ephemeral = "1"
	number("max-connections", "`number` of open connections at all doors; more are answered 503", 8192, 1,
		func(c *Config) *int { return &c.MaxConnections })
	number("max-connections-per-address", "`number` of them from one address", 4096, 1,
		func(c *Config) *int { return &c.MaxConnectionsByAddress })
	number("max-sockets", "`number` of WebSockets whose clients have not logged in; more are answered 503", 2048, 1,
		func(c *Config) *int { return &c.MaxSockets })
	number("max-sockets-per-address", "`number` of them from one address", 512, 1,
		func(c *Config) *int { return &c.MaxSocketsByAddress })
	s.add("max-bodies",
		"`bytes` of request bodies held at once, unpacked, over all requests, or with KiB or MiB; more are answered 503", "64MiB",
		func(c *Config, value string) (err error) {
			c.MaxBodies, err = parseSize(value, 1)
			return err
		})
	s.add("trusted-proxies", "`networks` whose X-Forwarded-For is believed, with commas, as in 10.0.0.0/8,::1", "", parseProxies)
}

func parseProxies(c *Config, value string) error {
	c.TrustedProxies = nil
	for one := range strings.SplitSeq(value, ",") {
		if one = strings.TrimSpace(one); one == "" {
			continue
		}
		network, err := netip.ParsePrefix(one)
		if address, bad := netip.ParseAddr(one); bad == nil {
			network, err = netip.PrefixFrom(address, address.BitLen()), nil
		}
		if err != nil {
			return fmt.Errorf("%q is neither an address nor a network such as 10.0.0.0/8", one)
		}
		c.TrustedProxies = append(c.TrustedProxies, network.Masked())
	}
	return nil
}

// isProxy reports whether an address is of a proxy that is trusted.
func (c Config) isProxy(address string) bool {
	a, err := netip.ParseAddr(address)
	if err != nil {
		return false
	}
	a = a.Unmap().WithZone("")
	for _, network := range c.TrustedProxies {
		if network.Contains(a) {
			return true
		}
	}
	return false
}

// clientOf is who asks: the peer or, where that is a trusted proxy, the last
// address in X-Forwarded-For that is not one. What stands before it anybody
// could have written.
func (c Config) clientOf(peer string, forwarded []string) string {
	if !c.isProxy(peer) {
		return peer
	}
	hops := strings.Split(strings.Join(forwarded, ","), ",")
	for i := len(hops) - 1; i >= 0; i-- {
		hop := strings.TrimSpace(hops[i])
		if with, err := netip.ParseAddrPort(hop); err == nil { // as some proxies write it
			hop = with.Addr().String()
		}
		if _, err := netip.ParseAddr(hop); err != nil {
			break
		}
		peer = hop
		if !c.isProxy(hop) {
			break
		}
	}
	return peer
}
