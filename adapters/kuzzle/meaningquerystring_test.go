package kuzzle

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// namesLike are the fields of a query that looks in several: without any, all
// that are mapped and those that every user can have.
func (p seen) namesLike(asked []any) (names []string) {
	for _, v := range asked {
		if name, _, _ := strings.Cut(v.(string), "^"); name != "*" {
			names = append(names, name)
		}
	}
	if len(asked) > 0 && !slices.Contains(asked, any("*")) {
		return names
	}
	if p.deep {
		return append(names, "policies.roleId", "policies.restrictedTo.index", "policies.restrictedTo.collections", "tags")
	}
	all := slices.DeleteFunc(rawjson.Names(oddMapping), func(name string) bool { return name == "badges" })
	return append(append(names, keyProfiles, "fullname", "email"), all...)
}

// says is matches, of numbers and booleans that are written as texts, too.
func (p seen) says(name, text, kind string, all bool) bool {
	if v := unquoted(text); v != nil && p.kind(name) == unmapped && p.has(name, v, false) {
		return true
	}
	return p.matches(name, text, kind, all)
}

// begins tells whether a field has a word, or a value, that begins so.
func (p seen) begins(name, text string) bool {
	return p.patterned(name, regexp.QuoteMeta(text)+".*", regexp.QuoteMeta(strings.ToLower(text))+".*")
}

// patterned is about some of a text's words, or about a value that has none.
func (p seen) patterned(name, ofValue, ofWord string) bool {
	switch p.kind(name) {
	case whole:
		return p.like(name, ofValue, false)
	case spoke, unmapped:
		entire := regexp.MustCompile(`(?s)\A(?:` + ofWord + `)\z`)
		return slices.ContainsFunc(p.words(name), entire.MatchString)
	}
	return false
}

// unquoted is a number or a boolean that is written as a text, or nil.
func unquoted(text string) any {
	var v any
	if strings.TrimSpace(text) != text || json.Unmarshal([]byte(text), &v) != nil {
		return nil
	}
	switch v.(type) {
	case float64, bool:
		return v
	}
	return nil
}

// between is a range: of numbers where all bounds are some and nobody says what
// the field is, and else of texts.
func (p seen) between(name string, bounds map[string]string) bool {
	if len(bounds) == 0 {
		return len(p.held(name)) > 0
	}
	numbers, texts := object{}, object{}
	for word, text := range bounds {
		texts[word] = text
		if n, ok := unquoted(text).(float64); ok {
			numbers[word] = n
		}
	}
	if len(numbers) == len(texts) && p.kind(name) == unmapped {
		return p.inRange(name, numbers)
	}
	return p.inRange(name, texts)
}
