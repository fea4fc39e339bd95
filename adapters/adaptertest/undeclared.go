package adaptertest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// undeclaredIn fails if a JSON body has members that its schema does not name.
// To a validator those are valid wherever a schema does not forbid them, which
// would make generated clients refuse every answer of a later version.
func undeclaredIn(schema *openapi3.SchemaRef, body []byte) error {
	var value any
	if err := json.Unmarshal(body, &value); err != nil {
		return err
	}
	if found := undeclared([]*openapi3.SchemaRef{schema}, value, ""); len(found) > 0 {
		return fmt.Errorf("the schema does not name %s", strings.Join(found, ", "))
	}
	return nil
}

// undeclared lists the members of a value that none of the schemas names which
// describe it together. A schema that says nothing of its kind takes any; an object that
// may have any says so.
func undeclared(schemas []*openapi3.SchemaRef, value any, at string) (found []string) {
	all := flattened(schemas)
	switch v := value.(type) {
	case map[string]any:
		for name, member := range v {
			if inner, known := describing(all, name); known {
				found = append(found, undeclared(inner, member, at+"/"+name)...)
			} else {
				found = append(found, at+"/"+name)
			}
		}
		slices.Sort(found)
	case []any:
		var items []*openapi3.SchemaRef
		for _, s := range all {
			if s.Items != nil {
				items = append(items, s.Items)
			}
		}
		if len(items) == 0 {
			return nil
		}
		for _, item := range v {
			found = append(found, undeclared(items, item, at+"/*")...)
		}
		slices.Sort(found)
		found = slices.Compact(found)
	}
	return found
}

// describing are the schemas of a member, and whether the member is known at
// all: named, or one of a free form.
func describing(all []*openapi3.Schema, name string) (inner []*openapi3.SchemaRef, known bool) {
	named := false
	for _, s := range all {
		named = named || s.Type.Is(openapi3.TypeObject)
		if property := s.Properties[name]; property != nil {
			inner, known = append(inner, property), true
		}
	}
	if known {
		return inner, true
	}
	for _, s := range all {
		switch rest := s.AdditionalProperties; {
		case rest.Schema != nil:
			inner, known = append(inner, rest.Schema), true
		case rest.Has != nil:
			known = known || *rest.Has
		}
	}
	return inner, known || !named
}

// flattened are the schemas with all that they are composed of.
func flattened(schemas []*openapi3.SchemaRef) (all []*openapi3.Schema) {
	for _, ref := range schemas {
		if ref == nil || ref.Value == nil {
			continue
		}
		all = append(all, ref.Value)
		for _, parts := range []openapi3.SchemaRefs{ref.Value.AllOf, ref.Value.OneOf, ref.Value.AnyOf} {
			all = append(all, flattened(parts)...)
		}
	}
	return all
}
