package stories

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// expect tells what an answer lacks of a line such as `roles.0 = "superuser"`,
// nil if nothing.
func expect(told any, line string) error {
	m := expectation.FindStringSubmatch(line)
	if m == nil {
		return fmt.Errorf("%q is nothing to expect", line)
	}
	path, verb, want := m[1], m[2], m[3]
	got, there := at(told, path)
	fail := func() error { return fmt.Errorf("want %s, got %s", line, show(got)) }
	switch verb {
	case "given":
		if empty(got) {
			return fail()
		}
	case "none":
		if !empty(got) {
			return fail()
		}
	case "missing":
		if there {
			return fail()
		}
	case "has":
		if strconv.Itoa(size(got)) != want {
			return fail()
		}
	case "~":
		if text, is := got.(string); !is || !regexp.MustCompile(want).MatchString(text) {
			return fail()
		}
	default:
		var value any
		if err := decode([]byte(want), &value); err != nil {
			return fmt.Errorf("%q: %w", want, err)
		}
		if !there || !compare(verb, got, value) {
			return fail()
		}
	}
	return nil
}

var expectation = regexp.MustCompile(`^(\S+) (=|like|holds|has|~|given|none|missing)(?: (.*))?$`)

func compare(verb string, got, want any) bool {
	switch verb {
	case "=":
		return reflect.DeepEqual(got, want)
	case "like":
		return like(got, want)
	}
	list, _ := got.([]any)
	for _, e := range list {
		if like(e, want) {
			return true
		}
	}
	return false
}

// like reports whether a value has all that another one has: members by name,
// and elements in any order.
func like(got, want any) bool {
	switch w := want.(type) {
	case map[string]any:
		object, is := got.(map[string]any)
		for name, e := range w {
			if value, there := at(object, strings.ReplaceAll(name, `.`, `\.`)); !there || !like(value, e) {
				return false
			}
		}
		return is
	case []any:
		list, is := got.([]any)
		for _, e := range w {
			if !compare("holds", list, e) {
				return false
			}
		}
		return is
	}
	return reflect.DeepEqual(got, want)
}

// at is what a path leads to, and whether there is such a thing.
func at(value any, path string) (any, bool) {
	if path == "." {
		return value, true
	}
	for _, name := range strings.Split(strings.ReplaceAll(path, `\.`, "\x00"), ".") {
		name = strings.ReplaceAll(name, "\x00", ".")
		switch v := value.(type) {
		case map[string]any:
			next, there := v[name]
			if !there {
				return nil, false
			}
			value = next
		case []any:
			i, err := strconv.Atoi(name)
			if err != nil || i >= len(v) {
				return nil, false
			}
			value = v[i]
		default:
			return nil, false
		}
	}
	return value, true
}

// empty is what the vendor's YAML suites call false.
func empty(value any) bool {
	return value == nil || value == false || value == "" || value == "false" || value == json.Number("0") || value == "0"
}

func size(value any) int {
	switch v := value.(type) {
	case map[string]any:
		return len(v)
	case []any:
		return len(v)
	case string:
		return len(v)
	}
	return -1
}

func decode(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}

func show(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
