package kuzzle

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/search/esquery"
)

// mapped is what a mapping says of properties, by name. A name can be another
// for a property: an alias, or a field of a field such as nick.keyword.
type mapped struct {
	properties map[string]property
	dynamic    string // what becomes of others; "" if the mapping does not say
}

// What a mapping says of properties that it does not name.
const (
	dynamicTrue   = "true" // as what they are
	dynamicStrict = "strict"
)

type property struct {
	kind   esquery.Kind
	format string
	path   []string
	alias  string // the name that it stands for, if it is one
	under  string // the nested property that it is inside of

	null        json.RawMessage // what null counts as, or nil
	ignoreAbove int             // longer texts of a keyword are not found; 0 is no bound
	unindexed   bool            // whether there is a value can be asked, and no more
	closed      bool            // an object that is kept as it is
	from        []string        // properties whose values are copied here
}

// named is the property that a name means. Others are searched as what they are
// unless the mapping says that they are not (quirk 42).
func (m mapped) named(name string) property {
	p, known := m.properties[name]
	if known && p.alias != "" {
		name = p.alias
		p, known = m.properties[name]
	}
	if known && p.alias == "" {
		return p
	}
	if m.isClosed(name) {
		return property{path: strings.Split(name, ".")}
	}
	p = property{path: strings.Split(name, "."), under: m.above(name)}
	if m.dynamic == "" || m.dynamic == dynamicTrue {
		p.kind = esquery.Loose
	}
	return p
}

// above is the nested property that a name leads through, the innermost one.
func (m mapped) above(name string) string {
	for at := strings.LastIndexByte(name, '.'); at > 0; at = strings.LastIndexByte(name[:at], '.') {
		if m.properties[name[:at]].kind == esquery.NestedKind {
			return name[:at]
		}
	}
	return ""
}

// isClosed reports whether a name leads through an object of which nothing is
// found.
func (m mapped) isClosed(name string) bool {
	for at := strings.LastIndexByte(name, '.'); at > 0; at = strings.LastIndexByte(name[:at], '.') {
		if m.properties[name[:at]].closed {
			return true
		}
	}
	return false
}

// names are those that hold values, in order; a field of a field is one, too.
func (m mapped) names() []string {
	return slices.DeleteFunc(rawjson.Names(m.properties), func(name string) bool {
		kind := m.properties[name].kind
		return kind == esquery.Unmapped || kind == esquery.ObjectKind || kind == esquery.NestedKind || m.properties[name].alias != ""
	})
}

// mappedOf reads a mapping.
func mappedOf(mapping map[string]json.RawMessage) mapped {
	all := mapped{properties: map[string]property{}}
	if v := mapping["dynamic"]; v != nil {
		all.dynamic = strings.Trim(string(rawjson.Compact(v)), `"`)
	}
	copies := map[string][]string{}
	all.read(mapping["properties"], nil, copies)
	for to, from := range copies {
		p := all.named(to)
		p.from = from
		all.properties[to] = p
	}
	return all
}

// unknown is a property that a mapping does not name, "" if it names all.
func (m mapped) unknown(content map[string]json.RawMessage, above string) string {
	for _, one := range rawjson.Sorted(content) {
		name := above + one.Name
		p, known := m.properties[name]
		if !known {
			return name
		}
		inner, isObject := rawjson.Object(one.Value)
		if p.kind != esquery.ObjectKind && p.kind != esquery.NestedKind || !isObject {
			continue
		}
		if found := m.unknown(inner, name+"."); found != "" {
			return found
		}
	}
	return ""
}

// read notes properties, and from which ones values are copied to others.
func (m mapped) read(properties json.RawMessage, above []string, copies map[string][]string) {
	members, _ := rawjson.Object(properties)
	for _, one := range rawjson.Sorted(members) {
		said, _ := rawjson.Object(one.Value)
		path := append(slices.Clone(above), strings.Split(one.Name, ".")...)
		name := strings.Join(path, ".")
		m.add(name, path, said)
		if m.properties[name].closed {
			continue
		}
		to, isList := rawjson.Texts(said["copy_to"])
		if text, is := rawjson.Text(said["copy_to"]); is && !isList {
			to = []string{text}
		}
		for _, target := range to {
			copies[target] = append(copies[target], name)
		}
		m.read(said["properties"], path, copies)
		fields, _ := rawjson.Object(said["fields"])
		for _, f := range rawjson.Sorted(fields) {
			more, _ := rawjson.Object(f.Value)
			m.add(name+"."+f.Name, path, more)
		}
	}
}

// add notes what is said of one. What cannot be searched by its type is searched
// as what it is.
func (m mapped) add(name string, path []string, said map[string]json.RawMessage) {
	kind, _ := rawjson.Text(said["type"])
	if kind == "alias" {
		to, _ := rawjson.Text(said["path"])
		m.properties[name] = property{path: strings.Split(to, "."), alias: to}
		return
	}
	p := property{path: path}
	p.format, _ = rawjson.Text(said["format"])
	switch found, known := esquery.KindOf(kind); {
	case known:
		p.kind = found
	case kind == "" && said["properties"] != nil:
		p.kind = esquery.ObjectKind
	default:
		p.kind = esquery.Loose
	}
	if v := said["null_value"]; v != nil && !rawjson.IsNull(v) {
		p.null = v
	}
	if p.kind == esquery.Keyword {
		p.ignoreAbove, _ = strconv.Atoi(string(said["ignore_above"]))
	}
	p.unindexed = isFalse(said["index"])
	if p.closed = isFalse(said["enabled"]); p.closed {
		p.kind, p.path = esquery.Unmapped, path
	}
	p.under = m.above(strings.Join(path, "."))
	if p.kind == esquery.ObjectKind && !p.closed {
		p.kind = esquery.Loose // a value may be there all the same
		if said["properties"] != nil {
			p.kind = esquery.ObjectKind
		}
	}
	m.properties[name] = p
}

func isFalse(v json.RawMessage) bool {
	text := strings.Trim(string(rawjson.Compact(v)), `"`)
	return v != nil && text == "false"
}
