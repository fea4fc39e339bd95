package dragoman

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"sync"
	"time"
)

// verified remembers which passwords were proved against which hashes, so that
// a client that sends its password with every request pays for it once. It
// holds only digests under a key that never leaves this process. A changed
// password has another hash, so what was remembered for the old one is never
// asked for again: no node has to invalidate anything.
//
// It keeps two generations. The young one grows old when it is full or half
// the lifetime has passed, and the old one is forgotten.
type verified struct {
	key      []byte
	max      int           // per generation
	lifetime time.Duration // an entry lives at least half and at most all of it
	now      func() time.Time

	mu         sync.Mutex
	young, old map[[sha256.Size]byte]struct{}
	born       time.Time
}

func newVerified(max int, lifetime time.Duration, now func() time.Time) *verified {
	key := make([]byte, sha256.Size)
	rand.Read(key)
	return &verified{
		key: key, max: max, lifetime: lifetime, now: now,
		young: map[[sha256.Size]byte]struct{}{}, born: now(),
	}
}

func (v *verified) digest(hash PasswordHash, password string) (sum [sha256.Size]byte) {
	mac := hmac.New(sha256.New, v.key)
	mac.Write([]byte(string(hash) + "\x00" + password))
	mac.Sum(sum[:0])
	return sum
}

func (v *verified) has(hash PasswordHash, password string) bool {
	d := v.digest(hash, password)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.age()
	if _, ok := v.young[d]; ok {
		return true
	}
	_, ok := v.old[d]
	return ok
}

func (v *verified) add(hash PasswordHash, password string) {
	d := v.digest(hash, password)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.age()
	v.young[d] = struct{}{}
}

// age is called with the lock held.
func (v *verified) age() {
	elapsed := v.now().Sub(v.born)
	if len(v.young) < v.max && elapsed < v.lifetime/2 {
		return
	}
	v.old, v.young, v.born = v.young, map[[sha256.Size]byte]struct{}{}, v.now()
	if elapsed >= v.lifetime {
		v.old = nil
	}
}
