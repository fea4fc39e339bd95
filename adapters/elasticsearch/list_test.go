package elasticsearch

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// A list in pages is byte for byte what it would be in one piece, in every
// form and however it is cut.
func TestLongListIsWhatAShortOneWouldBe(t *testing.T) {
	pages := []string{
		`{"a":{"roles":["x"],"enabled":true,"metadata":{}},"b":{"roles":[],"enabled":false,"metadata":{"k":"<&>"}}}`,
		`{"c":{"roles":["y","z"],"enabled":true,"metadata":{"d":[1,{"e":null}]}}}`,
		`{"d d":{"roles":[],"enabled":true,"metadata":{"a":1}}}`,
	}
	whole := []byte("{" + strings.Join([]string{inner(pages[0]), inner(pages[1]), inner(pages[2])}, ",") + "}")
	d := &door{}
	for _, cut := range []string{"", "*.enabled", "c", "-*.metadata", "b,d*.metadata.a", "nobody", "*.roles,-a"} {
		for _, f := range []format{{}, {pretty: true}, {yaml: true}} {
			t.Run(fmt.Sprintf("%s/%+v", cut, f.pretty), func(t *testing.T) {
				f.filter = jsontree.NewFilter(cut)
				want, err := f.write(whole, f.filter)
				if err != nil {
					t.Fatal(err)
				}
				if got := joined(t, d, f, pages); !bytes.Equal(got, want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

func inner(object string) string { return object[1 : len(object)-1] }

// joined puts pages together as a list does.
func joined(t *testing.T, d *door, f format, pages []string) []byte {
	t.Helper()
	l := d.longListIn(f, nil, []dragoman.User(nil))
	var out []byte
	for _, page := range pages {
		written, err := f.write([]byte(page), f.filter)
		if err != nil {
			t.Fatal(err)
		}
		members := f.members(written)
		switch {
		case len(members) == 0:
			continue
		case out == nil:
			out = []byte(l.Open)
		default:
			out = append(out, l.Separate...)
		}
		out = append(out, members...)
	}
	if out == nil {
		return []byte(l.Empty)
	}
	return append(out, l.Close...)
}
