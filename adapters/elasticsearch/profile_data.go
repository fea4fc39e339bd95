package elasticsearch

import (
	"encoding/json"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/jsontree"
)

// dataWish says which of a profile's data to show: nothing, unless told.
type dataWish []jsontree.Pattern

// newDataWish reads a list of paths with commas between.
func newDataWish(list string) dataWish {
	var w dataWish
	for path := range strings.SplitSeq(list, ",") {
		if path = strings.TrimSpace(path); path != "" {
			w = append(w, jsontree.NewPattern(path))
		}
	}
	return w
}

// cut is the part of the data that is wished for.
func (w dataWish) cut(data json.RawMessage) json.RawMessage {
	if len(w) == 0 {
		return json.RawMessage(`{}`)
	}
	t, err := jsontree.Read(data)
	if err != nil {
		return json.RawMessage(`{}`) // nobody could have written it here
	}
	return json.RawMessage(jsontree.Filter{Include: w}.Apply(t).Compact())
}
