package esquery

import (
	"slices"
	"strconv"
	"strings"
)

// option reads one member of a query into the place it belongs to.
type option func(o *options, m member)

// options reads the members of a query by a table; the first error stays.
type options struct {
	query string
	err   error
}

// common are members of every query.
var common = map[string]option{"boost": positive, "_name": text}

// readOptions reads members by name. Names that are in neither the table nor
// among the common ones are unknown.
func readOptions(query string, body []member, table map[string]option) error {
	o := &options{query: query}
	for _, m := range body {
		read, known := table[m.name]
		if !known {
			read, known = common[m.name]
		}
		if !known {
			return &Error{Kind: UnknownOption, Query: query, Name: m.name, Token: tokenOf(m.raw)}
		}
		if read(o, m); o.err != nil {
			return o.err
		}
	}
	return nil
}

// readGiven is readOptions of a query whose members must not be null. Of the
// query itself its own reader tells.
func readGiven(query string, body []member, table map[string]option) error {
	for _, m := range body {
		if m.name != "query" && tokenOf(m.raw) == Null {
			return &Error{Kind: BadOption, Query: query, Name: m.name, Token: Null}
		}
	}
	return readOptions(query, body, table)
}

func (o *options) bad(m member) {
	v, ok := scalar(m.raw)
	if !ok || !v.Given() {
		o.err = &Error{Kind: BadOption, Query: o.query, Name: m.name, Token: tokenOf(m.raw)}
		return
	}
	o.err = &Error{Kind: BadOption, Query: o.query, Name: m.name, Value: v.Text}
}

// number is an option that must be a number and changes nothing.
func number(o *options, m member) {
	v, ok := scalar(m.raw)
	if _, err := strconv.ParseFloat(v.Text, 64); !ok || v.Given() && err != nil {
		o.bad(m)
	}
}

// positive is a number that must not be below zero.
func positive(o *options, m member) {
	v, _ := scalar(m.raw) // which number reads
	if n, err := strconv.ParseFloat(v.Text, 64); err == nil && n < 0 {
		o.bad(m)
		return
	}
	number(o, m)
}

// expansions is how many words a beginning may stand for, of which one at least.
func expansions(o *options, m member) {
	most := 1
	if intInto(&most)(o, m); o.err == nil && most < 1 {
		o.bad(m)
	}
}

// text is an option that must be a value and changes nothing.
func text(o *options, m member) {
	if _, ok := scalar(m.raw); !ok {
		o.bad(m)
	}
}

// flag is an option that must be a boolean and changes nothing.
func flag(o *options, m member) {
	var ignored bool
	boolInto(&ignored)(o, m)
}

// whole is an option that must be a whole number and changes nothing.
func whole(o *options, m member) {
	var ignored int
	intInto(&ignored)(o, m)
}

func textInto(to *string) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok {
			o.bad(m)
		}
		*to = v.Text
	}
}

// boolInto reads a boolean, which may be written as a text; null leaves it alone.
func boolInto(to *bool) option {
	return func(o *options, m member) {
		switch v, ok := scalar(m.raw); {
		case ok && !v.Given():
		case !ok || v.Text != "true" && v.Text != "false":
			o.bad(m)
		default:
			*to = v.Text == "true"
		}
	}
}

// intInto reads a whole number that is not negative, which may be written as a
// text; null leaves it alone.
func intInto(to *int) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if ok && !v.Given() {
			return
		}
		n, err := strconv.ParseInt(v.Text, 10, 32)
		if !ok || err != nil || n < 0 {
			o.bad(m)
		}
		*to = int(n)
	}
}

// oneOf reads a text that must be one of several, whatever its case.
func oneOf(to *string, allowed ...string) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if *to = strings.ToLower(v.Text); !ok || v.Given() && !slices.Contains(allowed, *to) {
			o.bad(m)
		}
	}
}

// valueInto reads a value, which null and lists are not.
func valueInto(to *Value, field string) option {
	return func(o *options, m member) {
		v, ok := scalar(m.raw)
		if !ok || !v.Given() {
			o.err = &Error{Kind: BadToken, Query: o.query, Name: field, Token: tokenOf(m.raw)}
		}
		*to = v
	}
}

// textsInto reads a text or a list of them; numbers and the like are taken as
// they are written.
func textsInto(to *[]string) option {
	return func(o *options, m member) {
		items, isList := elements(m)
		if !isList {
			items = []member{m}
		}
		*to = []string{}
		for _, item := range items {
			v, ok := scalar(item.raw)
			if !ok || !v.Given() {
				o.bad(m)
				return
			}
			*to = append(*to, v.Text)
		}
	}
}

// aboutOneField takes {field: value} or {field: {…}} apart. Of the short form
// the value is the only member, called short. Common members may stand beside
// the field, as old clients write them.
func aboutOneField(query string, body []member, short string) (field string, inside []member, err error) {
	found := false
	for _, m := range body {
		if _, isCommon := common[m.name]; isCommon && len(body) > 1 && tokenOf(m.raw) != Object {
			continue
		}
		if found {
			return "", nil, &Error{Kind: SeveralFields, Query: query, Name: field, Other: m.name}
		}
		found, field = true, m.name
		if in, isObject := members(m.raw, m.at); isObject {
			inside = in
		} else {
			inside = []member{{short, m.raw, m.at}}
		}
	}
	if field == "" {
		return "", nil, &Error{Kind: MissingField, Query: query}
	}
	return field, inside, nil
}
