package passwords

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"math"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"
)

// mostMemory is how many bytes one proof may take: what the usual settings of
// argon2 libraries ask for.
const mostMemory = 64 << 20

// argon2Pass is how long one pass over one KiB takes.
const argon2Pass = 800 * time.Nanosecond

// argon2Hash is such a hash taken apart.
type argon2Hash struct {
	memory, passes uint32 // memory in KiB
	lanes          uint8
	salt, key      []byte
}

func parseArgon2id(rest string) (parsed, bool) {
	var h argon2Hash
	parts := strings.Split(rest, "$")
	if len(parts) != 4 || parts[0] != "v=19" {
		return parsed{}, false
	}
	if _, err := fmt.Sscanf(parts[1], "m=%d,t=%d,p=%d", &h.memory, &h.passes, &h.lanes); err != nil {
		return parsed{}, false
	}
	var err1, err2 error
	h.salt, err1 = base64.RawStdEncoding.DecodeString(parts[2])
	h.key, err2 = base64.RawStdEncoding.DecodeString(parts[3])
	ok := err1 == nil && err2 == nil && len(h.key) >= 4 && h.lanes > 0 && h.passes > 0
	return parsed{cost: h.cost(), memory: int(h.effective()) << 10, proves: h.proves}, ok
}

// effective is what is taken, in KiB: at least eight blocks for each lane.
func (h argon2Hash) effective() uint64 { return max(uint64(h.memory), 8*uint64(h.lanes)) }

// cost counts every pass over all memory. The lanes share that out; more of
// them make it no less work.
func (h argon2Hash) cost() time.Duration {
	work := h.effective() * uint64(h.passes) // both are below 1<<32
	if work > uint64(math.MaxInt64/argon2Pass) {
		return math.MaxInt64
	}
	return time.Duration(work) * argon2Pass
}

func (h argon2Hash) proves(password string) bool {
	got := argon2.IDKey([]byte(password), h.salt, h.passes, h.memory, h.lanes, uint32(len(h.key)))
	return subtle.ConstantTimeCompare(got, h.key) == 1
}
