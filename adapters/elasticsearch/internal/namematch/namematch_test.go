package namematch

import (
	"testing"

	"github.com/dragoman-project/dragoman"
)

func TestQuirk44_NameFits(t *testing.T) {
	u := dragoman.User{Username: "jack.reacher_7", FullName: pointer("Jack Reacher-Ünal"), Email: pointer("jr@example.com")}
	for _, row := range []struct {
		name  string
		score int
		fits  bool
	}{
		{"", 0, true},
		{" \t", 0, true},
		{"-!-", 0, false},
		{"jack", fitsWhole, true},
		{"JACK", fitsWhole, true},
		{"reach", fitsBegun, true},
		{"jack reach", fitsWhole + fitsBegun, true},
		{"reach jack", fitsWhole, true}, // only the last word may be unfinished
		{"raecher jack", fitsNearly + fitsWhole, true},
		{"racherr x", fitsNearly, true}, // two slips in a long word
		{"rchr x", 0, false},            // too many for a short one
		{"jakc x", fitsNearly, true},    // two letters swapped
		{"kj x", 0, false},              // none forgiven in a very short word
		{"jakc", 0, false},              // none forgiven in the last word
		{"ünal", fitsWhole, true},
		{"7", fitsWhole, true},
		{"example", fitsWhole, true},
		{"robert", 0, false},
	} {
		if score, fits := NewName(row.name).Score(&u); score != row.score || fits != row.fits {
			t.Errorf("%q: %v %t, want %v %t", row.name, score, fits, row.score, row.fits)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, row := range []struct {
		a, b string
		most int
		want bool
	}{
		{"abcd", "abcd", 1, true},
		{"abcd", "abc", 1, true},
		{"abcd", "abcde", 1, true},
		{"abcd", "abxd", 1, true},
		{"abcd", "bacd", 1, true},
		{"abcd", "acbde", 1, false},
		{"abcd", "acbde", 2, true},
		{"abcd", "wxyz", 2, false},
		{"abcd", "ab", 1, false},
		{"a", "b", 0, false},
		{"", "ab", 2, true},
	} {
		if got := slips([]rune(row.a), []rune(row.b), row.most); got != row.want {
			t.Errorf("%s, %s, %d: %t", row.a, row.b, row.most, got)
		}
	}
}

func pointer(text string) *string { return &text }
