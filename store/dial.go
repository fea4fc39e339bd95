package store

import (
	"net"
	"time"
)

// A server that vanished without a word is noticed by the network within about
// half a minute, in sending as in waiting.
const (
	silenceBeforeProbe = 15 * time.Second
	probeEvery         = 5 * time.Second
	probes             = 3
	unacknowledged     = silenceBeforeProbe + probes*probeEvery
)

// watchedDialer makes connections whose other end is watched.
func watchedDialer(timeout time.Duration) *net.Dialer {
	return &net.Dialer{
		Timeout: timeout,
		KeepAliveConfig: net.KeepAliveConfig{
			Enable: true, Idle: silenceBeforeProbe, Interval: probeEvery, Count: probes,
		},
		Control: limitUnacknowledged,
	}
}
