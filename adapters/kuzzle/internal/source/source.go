// Package source decides which properties of a hit a search shows.
package source

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/pace"
	"github.com/dragoman-project/dragoman/search/wildcard"
)

// Filter is which properties of a hit a search wants to see. The zero
// value is all of them.
type Filter struct {
	none               bool
	includes, excludes []pattern

	pace *pace.Pace // of the answer in the making
}

// pattern is a path, in which * is any run of characters.
type pattern string

func (p pattern) matches(path string) bool { return wildcard.Match(string(p), path) }

// leadsTo reports whether a path is below one that matches.
func (p pattern) leadsTo(path string) bool { return wildcard.Match(string(p)+".*", path) }

// FromWire reads _source, _source_includes and _source_excludes of a
// search. _source is a boolean, a path, a list of paths, or an object with
// includes and excludes.
func FromWire(body json.RawMessage) (f Filter, err error) {
	members, _ := rawjson.Object(body)
	includes, excludes := []json.RawMessage{members["_source_includes"]}, []json.RawMessage{members["_source_excludes"]}
	switch v := members["_source"]; rawjson.First(v) {
	case 't':
	case 'f':
		f.none = true
	case '{':
		parts, _ := rawjson.Object(v)
		if err := onlyParams(rawjson.Member{Name: "_source", Value: v}, "includes", "include", "excludes", "exclude"); err != nil {
			return f, err
		}
		includes = append(includes, parts["includes"], parts["include"])
		excludes = append(excludes, parts["excludes"], parts["exclude"])
	default:
		includes = append(includes, v)
	}
	if f.includes, err = patternsOf(includes); err != nil {
		return f, err
	}
	f.excludes, err = patternsOf(excludes)
	return f, err
}

// mostPatterns is far more than anybody has properties, and
// longestPattern longer than the path of one.
const (
	mostPatterns   = 1000
	longestPattern = 10_000
)

func patternsOf(values []json.RawMessage) (patterns []pattern, err error) {
	for _, v := range values {
		paths, ok := rawjson.Texts(v)
		if text, isText := rawjson.Text(v); isText {
			paths, ok = strings.Split(text, ","), true
		}
		long := slices.ContainsFunc(paths, func(path string) bool { return len(path) > longestPattern })
		if v != nil && !rawjson.IsNull(v) && !ok || long || len(patterns)+len(paths) > mostPatterns {
			return nil, problem.BadStorageRequest.With("[_source] is true, false, a path, a list of paths, or an object with includes and excludes")
		}
		for _, path := range paths {
			patterns = append(patterns, pattern(wildcard.Stars(path)))
		}
	}
	return patterns, nil
}

// Of is what a hit shows. It fails once the request is over.
func (f Filter) Of(p *pace.Pace, source json.RawMessage) (json.RawMessage, error) {
	switch {
	case f.none:
		return json.RawMessage(`{}`), nil
	case len(f.includes)+len(f.excludes) == 0:
		return source, nil
	}
	f.pace = p
	kept, _ := f.kept("", rawjson.Decode(source)).(map[string]any)
	if kept == nil {
		kept = map[string]any{}
	}
	return rawjson.Must(kept), p.Err()
}

// any reports whether one of the patterns passes a test with a path.
func (f Filter) any(patterns []pattern, path string, test func(pattern) bool) bool {
	return slices.ContainsFunc(patterns, func(p pattern) bool {
		return f.pace.Spend(1+len(p)*(1+len(path))/64) == nil && test(p)
	})
}

// kept is what stays of a value at a path; nil if nothing does. An object
// stays if it is wanted itself or something in it is.
func (f Filter) kept(path string, v any) any {
	switch v := v.(type) {
	case map[string]any:
		kept := map[string]any{}
		for name, inner := range v {
			at := strings.TrimPrefix(path+"."+name, ".")
			if f.any(f.excludes, at, func(p pattern) bool { return p.matches(at) }) {
				continue
			}
			if some := f.kept(at, inner); some != nil || inner == nil && f.wanted(at) {
				kept[name] = some
			}
		}
		if len(kept) > 0 || f.wanted(path) {
			return kept
		}
		return nil
	case []any:
		kept := []any{}
		for _, item := range v {
			if some := f.kept(path, item); some != nil || item == nil && f.wanted(path) {
				kept = append(kept, some)
			}
		}
		if len(kept) > 0 || f.wanted(path) {
			return kept
		}
		return nil
	}
	if f.wanted(path) {
		return v
	}
	return nil
}

// wanted tells whether a path, or one that leads to it, is asked for.
func (f Filter) wanted(path string) bool {
	return len(f.includes) == 0 || f.any(f.includes, path, func(p pattern) bool {
		return p.matches(path) || p.leadsTo(path)
	})
}

// onlyParams fails unless the member is an object with no other members.
func onlyParams(m rawjson.Member, names ...string) error {
	params, ok := rawjson.Object(m.Value)
	if !ok {
		return problem.BadStorageRequest.With(fmt.Sprintf("[%s] query malformed, no start_object after query name", m.Name))
	}
	for _, p := range rawjson.Sorted(params) {
		if !slices.Contains(names, p.Name) {
			return problem.BadStorageRequest.With(fmt.Sprintf("[%s] query does not support [%s]", m.Name, p.Name))
		}
	}
	return nil
}
