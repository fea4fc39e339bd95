package dragoman

import (
	"context"
	"testing"
	"time"
)

func TestARepeatedProofCostsNoHash(t *testing.T) {
	d, err := New(nil, Options{HashCost: 4, HashSlots: 1})
	if err != nil {
		t.Fatal(err)
	}
	hash, err := d.HashPassword(context.Background(), "s3cret")
	if err != nil {
		t.Fatal(err)
	}
	if ok, err := d.prove(context.Background(), "jane", hash, "s3cret"); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if err := d.turns.take(context.Background(), asker{}, false); err != nil { // nobody can hash any more
		t.Fatal(err)
	}
	over, cancel := context.WithCancel(context.Background())
	cancel()
	if ok, err := d.prove(over, "jane", hash, "s3cret"); !ok || err != nil {
		t.Errorf("the remembered password: %v, %v", ok, err)
	}
	if _, err := d.prove(over, "jane", hash, "other"); err == nil {
		t.Error("another password was answered without a hash")
	}
}

func TestVerifiedForgets(t *testing.T) {
	now := time.Unix(0, 0)
	v := newVerified(2, time.Minute, func() time.Time { return now })
	v.add("h", "one")
	now = now.Add(31 * time.Second)
	if !v.has("h", "one") {
		t.Error("forgotten too early")
	}
	now = now.Add(31 * time.Second)
	if v.has("h", "one") {
		t.Error("remembered beyond its lifetime")
	}
	for _, password := range []string{"a", "b", "c", "d", "e", "f"} {
		v.add("h", password)
	}
	if len(v.young)+len(v.old) > 4 {
		t.Errorf("holds %d, may hold 4", len(v.young)+len(v.old))
	}
	if v.has("other", "f") {
		t.Error("a proof for one hash was taken for another")
	}
}
