package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/dragoman-project/dragoman"
)

var marking = []promise{
	{"MarksComeByNameAndPage", func(t *testing.T, s dragoman.Store) {
		var put []dragoman.Mark
		for i := range 7 {
			put = append(put, dragoman.Mark{Target: "here", Object: "user", Name: fmt.Sprintf("n%d", 6-i), State: "r1"})
		}
		put = append(put, dragoman.Mark{Target: "here", Object: "role", Name: "n3", State: "r1"},
			dragoman.Mark{Target: "there", Object: "user", Name: "n3", State: "r1"},
			dragoman.Mark{Target: "here", Object: "user", Name: "Z ö", State: "r1"})
		want(t, s.PutMarks(t.Context(), put), nil)
		var names []string
		for after := ""; ; {
			page, err := s.Marks(t.Context(), "here", "user", after, 3)
			want(t, err, nil)
			for _, m := range page {
				names, after = append(names, m.Name), m.Name
			}
			if len(page) < 3 {
				break
			}
		}
		if !slices.Equal(names, []string{"Z ö", "n0", "n1", "n2", "n3", "n4", "n5", "n6"}) {
			t.Errorf("got %q", names)
		}
	}},
	{"MarksAreReplacedAndForgotten", func(t *testing.T, s dragoman.Store) {
		m := dragoman.Mark{Target: "here", Object: "user", Name: "ada", State: "r1"}
		want(t, s.PutMarks(t.Context(), []dragoman.Mark{m}), nil)
		m.State = "r2"
		want(t, s.PutMarks(t.Context(), []dragoman.Mark{m, {Target: "here", Object: "user", Name: "nobody"}}), nil)
		got, err := s.Marks(t.Context(), "here", "user", "", 10)
		want(t, err, nil)
		if !slices.Equal(got, []dragoman.Mark{m}) {
			t.Errorf("got %+v", got)
		}
		m.State = ""
		want(t, s.PutMarks(t.Context(), []dragoman.Mark{m}), nil)
		got, err = s.Marks(t.Context(), "here", "user", "", 10)
		want(t, err, nil)
		if len(got) != 0 {
			t.Errorf("got %+v", got)
		}
	}},
	{"MarksAreKeptTogetherOrNot", func(t *testing.T, s dragoman.Store) {
		err := s.PutMarks(t.Context(), []dragoman.Mark{
			{Target: "here", Object: "user", Name: "ada", State: "r1"}, {Target: "here", Object: "user", Name: "a\x00", State: "r1"},
		})
		want(t, dragoman.CodeOf(err), dragoman.CodeInvalid)
		got, err := s.Marks(t.Context(), "here", "user", "", 10)
		want(t, err, nil)
		if len(got) != 0 {
			t.Errorf("got %+v", got)
		}
	}},
}
