package namematch

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"pgregory.net/rapid"
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

// slowSlips is what slips says, in the square of the length.
func slowSlips(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		for j := range rows[i] {
			switch {
			case i == 0 || j == 0:
				rows[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				rows[i][j] = rows[i-1][j-1]
			default:
				rows[i][j] = rows[i-1][j-1] + 1
			}
			rows[i][j] = min(rows[i][j], rows[i-1][j]+1, rows[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

func TestSlipsAreCountedInABand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SliceOfN(rapid.RuneFrom([]rune("abc")), 0, 12)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		for most := 1; most <= 2; most++ {
			if got, want := slips(a, b, most), slowSlips(a, b) <= most; got != want {
				t.Fatalf("%q and %q, %d: %t", string(a), string(b), most, got)
			}
		}
	})
	long := []rune(strings.Repeat("a", 1_000_000)) // squared, that would be hours
	if !slips(long, append([]rune{'b'}, long[1:]...), 2) {
		t.Error("a long word with one slip")
	}
}
