package source

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/pace"
	"github.com/google/go-cmp/cmp"
)

func TestSourceFilter(t *testing.T) {
	const source = `{"age":9007199254740993,"none":null,"profileIds":["default"],"team":{"floor":3,"name":"red"},"tools":[{"name":"saw","sharp":true},{"name":"axe"},null],"empty":{}}`
	for body, want := range map[string]string{
		`{}`:                         source,
		`{"_source":true}`:           source,
		`{"_source":null}`:           source,
		`{"_source":[]}`:             source,
		`{"_source":false}`:          `{}`,
		`{"_source":"age"}`:          `{"age":9007199254740993}`,
		`{"_source":["age","none"]}`: `{"age":9007199254740993,"none":null}`,
		`{"_source":"age,empty"}`:    `{"age":9007199254740993,"empty":{}}`,
		`{"_source":["team"]}`:       `{"team":{"floor":3,"name":"red"}}`,
		`{"_source":["team.*"]}`:     `{"team":{"floor":3,"name":"red"}}`,
		`{"_source":["*.name"]}`:     `{"team":{"name":"red"},"tools":[{"name":"saw"},{"name":"axe"}]}`,
		`{"_source":["t*m.name"]}`:   `{"team":{"name":"red"}}`,
		`{"_source":["nowhere"]}`:    `{}`,
		`{"_source":["tea"]}`:        `{}`,
		`{"_source":{"includes":["team"],"excludes":["*.floor"]}}`:                  `{"team":{"name":"red"}}`,
		`{"_source":{"excludes":["t*","none","empty","age"]}}`:                      `{"profileIds":["default"]}`,
		`{"_source_includes":["tools"],"_source_excludes":"tools.sharp"}`:           `{"tools":[{"name":"saw"},{"name":"axe"},null]}`,
		`{"_source_excludes":["age","none","profileIds","team","tools"]}`:           `{"empty":{}}`,
		`{"_source":{"include":"team.name","exclude":["x"]},"_source_includes":[]}`: `{"team":{"name":"red"}}`,
	} {
		t.Run(body, func(t *testing.T) {
			f, err := FromWire(json.RawMessage(body))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(rawjson.Decode(json.RawMessage(want)), rawjson.Decode(only(f.Of(nil, json.RawMessage(source))))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// only is for answers of requests that are not over.
func only(source json.RawMessage, _ error) json.RawMessage { return source }

// Long patterns over many properties end with their request.
func TestSourceEndsWithItsRequest(t *testing.T) {
	long := strings.Repeat("*a", 4000) + "b"
	f, err := FromWire(json.RawMessage(`{"_source":{"excludes":["` + long + `"]}}`))
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	source.WriteString(`{"x":0`)
	for i := range 1000 {
		fmt.Fprintf(&source, `,"%s%d":1`, strings.Repeat("a", 50), i)
	}
	source.WriteString("}")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Of(pace.New(ctx), json.RawMessage(source.String())); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := FromWire(json.RawMessage(`{"_source":"` + strings.Repeat("*a", 6000) + `"}`)); err == nil {
		t.Error("a pattern is longer than any path")
	}
}
