package kuzzle

import (
	"encoding/json"
	"slices"
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

// names are those that hold values, in order; a field of a field is one, too.
func (m mapped) names() []string {
	return slices.DeleteFunc(rawjson.Names(m.properties), func(name string) bool {
		kind := m.properties[name].kind
		return kind == esquery.ObjectKind || kind == esquery.NestedKind || m.properties[name].alias != ""
	})
}

// mappedOf reads a mapping.
func mappedOf(mapping map[string]json.RawMessage) mapped {
	all := mapped{properties: map[string]property{}}
	if v := mapping["dynamic"]; v != nil {
		all.dynamic = strings.Trim(string(rawjson.Compact(v)), `"`)
	}
	all.read(mapping["properties"], nil)
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

func (m mapped) read(properties json.RawMessage, above []string) {
	members, _ := rawjson.Object(properties)
	for _, one := range rawjson.Sorted(members) {
		said, _ := rawjson.Object(one.Value)
		path := append(slices.Clone(above), strings.Split(one.Name, ".")...)
		m.add(strings.Join(path, "."), path, said)
		m.read(said["properties"], path)
		fields, _ := rawjson.Object(said["fields"])
		for _, f := range rawjson.Sorted(fields) {
			more, _ := rawjson.Object(f.Value)
			m.add(strings.Join(path, ".")+"."+f.Name, path, more)
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
	p.under = m.above(strings.Join(path, "."))
	if p.kind == esquery.ObjectKind {
		p.kind = esquery.Loose // a value may be there all the same
		if said["properties"] != nil {
			p.kind = esquery.ObjectKind
		}
	}
	m.properties[name] = p
}
