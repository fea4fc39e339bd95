package elasticsearch

import (
	"encoding/json"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// dataFilter says which of a profile's data to show: nothing, unless told.
type dataFilter []jsontree.Pattern

// newDataFilter reads a list of paths with commas between.
func newDataFilter(list string) dataFilter {
	var w dataFilter
	for path := range strings.SplitSeq(list, ",") {
		if path = strings.TrimSpace(path); path != "" {
			w = append(w, jsontree.NewPattern(path))
		}
	}
	return w
}

// cut is the part of the data that is wished for.
func (f dataFilter) cut(data json.RawMessage) json.RawMessage {
	if len(f) == 0 {
		return json.RawMessage(`{}`)
	}
	t, err := jsontree.Read(data)
	if err != nil {
		return json.RawMessage(`{}`) // nobody could have written it here
	}
	return json.RawMessage(jsontree.Filter{Include: f}.Apply(t).Compact())
}
