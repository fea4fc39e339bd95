package main

import "testing"

func TestSoftLimit(t *testing.T) {
	for text, want := range map[string]int64{
		"max\n": 0, "": 0, "9223372036854771712\n": 0, "536870912\n": 483183819, "-1": 0,
	} {
		if got := softLimit(text); got != want {
			t.Errorf("%q gives %d, want %d", text, got, want)
		}
	}
}
