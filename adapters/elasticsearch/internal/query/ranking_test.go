package query

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A ranking is what sorting everything and cutting would be, and never holds
// more than it has to.
func TestRankingIsSortingWithoutHolding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOf(rapid.IntRange(0, 50)).Draw(t, "all")
		most := rapid.IntRange(0, 10).Draw(t, "most")
		type one struct{ value, place int }
		order := func(a, b *one) int { return cmp.Or(cmp.Compare(b.value, a.value), cmp.Compare(a.place, b.place)) }
		best := NewRanking(most, order)
		var whole []one
		for place, value := range all {
			best.Add(one{value, place})
			whole = append(whole, one{value, place})
			if len(best.kept) > 2*most+DefaultSize {
				t.Fatalf("%d are held", len(best.kept))
			}
		}
		slices.SortFunc(whole, func(a, b one) int { return order(&a, &b) })
		if got, want := best.First(), whole[:min(most, len(whole))]; !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}
