package elasticsearch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
	"github.com/dragoman-project/dragoman/adapters/transport"
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
	for _, cut := range []string{"", "*.enabled", "c", "-*.metadata", "b,d*.metadata.a", "nobody", "*.roles,-a"} {
		for _, f := range []format{{}, {pretty: true}, {yaml: true}} {
			t.Run(fmt.Sprintf("%s/%+v", cut, f.pretty), func(t *testing.T) {
				f.filter = jsontree.NewFilter(cut)
				want, err := f.write(whole, f.filter)
				if err != nil {
					t.Fatal(err)
				}
				if got := joined(t, f, "", pages); !bytes.Equal(got, want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

// The same of a list inside of an object.
func TestLongListOfElements(t *testing.T) {
	pages := []string{
		`{"api_keys":[{"id":"a","roles":["x"],"metadata":{}},{"id":"b","metadata":{"k":"<&>"}}]}`,
		`{"api_keys":[]}`,
		`{"api_keys":[{"id":"c","metadata":{"d":[1,{"e":null}]}}]}`,
		`{"api_keys":[{"id":"d"}]}`,
	}
	whole := []byte(`{"api_keys":[` + strings.Join([]string{inner(inner(pages[0])[11:]), inner(inner(pages[2])[11:]), inner(inner(pages[3])[11:])}, ",") + `]}`)
	for _, cut := range []string{"", "api_keys.id", "api_keys.metadata.d", "-api_keys.metadata", "nobody", "-api_keys", "api_keys.roles", "**.e"} {
		for _, f := range []format{{}, {pretty: true}, {yaml: true}} {
			for _, some := range [][]string{pages, pages[1:2]} {
				all := whole
				if len(some) == 1 {
					all = []byte(some[0])
				}
				f.filter = jsontree.NewFilter(cut)
				want, err := f.write(all, f.filter)
				if err != nil {
					t.Fatal(err)
				}
				if got := joined(t, f, apiKeys, some); !bytes.Equal(got, want) {
					t.Errorf("%s, %+v: got\n%s\nwant\n%s", cut, f.pretty, got, want)
				}
			}
		}
	}
}

func inner(object string) string { return object[1 : len(object)-1] }

// joined puts pages together as a list does.
func joined(t *testing.T, f format, name string, pages []string) []byte {
	t.Helper()
	ctx := transport.Carrying(t.Context(), &request{format: f})
	l, err := longListOf(ctx, name, nil, nil, func(_ context.Context, page []string) (any, error) {
		return json.RawMessage(page[0]), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var out []byte
	for _, page := range pages {
		members, err := l.Encode(ctx, []string{page})
		if err != nil {
			t.Fatal(err)
		}
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
