package kuzzle

import (
	"encoding/json"
	"slices"
	"strings"
)

// namesLike are the fields of a query that looks in several.
func (p seen) namesLike(asked []any) (names []string) {
	for _, v := range asked {
		if name, _, _ := strings.Cut(v.(string), "^"); name != "*" {
			names = append(names, name)
		}
	}
	if !p.deep && (len(asked) == 0 || slices.Contains(asked, any("*"))) {
		names = append(names, keyProfiles, "fullname", "email") // what every user can have
	}
	return names
}

// isWhole tells the fields that are not made of words.
func (p seen) isWhole(name string) bool {
	return (isKeyword(name) || isMoment(name)) && (name != keyProfiles || !p.deep)
}

// says is matches, of numbers and booleans that are written as texts, too.
func (p seen) says(name, text, kind string, all bool) bool {
	if v := unquoted(text); v != nil && !p.isWhole(name) && p.has(name, v, false) {
		return true
	}
	return p.matches(name, text, kind, all)
}

// unquoted is a number or a boolean that is written as a text, or nil.
func unquoted(text string) any {
	var v any
	if json.Unmarshal([]byte(text), &v) != nil {
		return nil
	}
	switch v.(type) {
	case float64, bool:
		return v
	}
	return nil
}

// between is within: of numbers where all bounds are some, and else of texts.
func (p seen) between(name string, bounds map[string]string) bool {
	numbers, texts := object{}, object{}
	for word, text := range bounds {
		texts[word] = text
		if n, ok := unquoted(text).(float64); ok {
			numbers[word] = n
		}
	}
	asked := texts
	if len(numbers) == len(texts) && !p.isWhole(name) {
		asked = numbers
	}
	return slices.ContainsFunc(p.elements(name), func(v any) bool { return p.within(name, v, asked) })
}
