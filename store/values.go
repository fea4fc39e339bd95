package store

import (
	"strings"

	"github.com/dragoman-project/dragoman"
)

func comparePlaces(order []dragoman.Sort, a, b []any) int {
	for i, by := range order {
		if c := by.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return strings.Compare(a[len(order)].(string), b[len(order)].(string))
}
