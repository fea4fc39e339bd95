package elasticsearch

import (
	"encoding/json"
	"strings"
)

// dataWish says which of a profile's data to show: nothing, unless told.
type dataWish []pattern

// newDataWish reads a list of paths with commas between.
func newDataWish(list string) dataWish {
	var w dataWish
	for path := range strings.SplitSeq(list, ",") {
		if path = strings.TrimSpace(path); path != "" {
			w = append(w, newPattern(path))
		}
	}
	return w
}

// cut is the part of the data that is wished for.
func (w dataWish) cut(data json.RawMessage) json.RawMessage {
	if len(w) == 0 {
		return json.RawMessage(`{}`)
	}
	t, err := readTree(data)
	if err != nil {
		return json.RawMessage(`{}`) // nobody could have written it here
	}
	return json.RawMessage(filter{include: w}.apply(t).compact())
}
