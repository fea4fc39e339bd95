package elasticsearch

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// grantParser reads what roles grant, and questions about it, which are written
// alike (reference: elasticsearch, sections 4.7 and 5.2). name is the role's, or what the
// vendor calls a question, for complaints.
type grantParser struct {
	name     string
	question bool
	key      bool          // the role is part of a key
	kept     bool          // it has been checked before
	place    contentParser // of the role in the request
}

// names reads a list of names, for which null is absent.
func (p grantParser) names(f field) ([]string, error) {
	if tokenOf(f.raw) == tokenNull {
		return nil, nil
	}
	list, err := readNames(f.name, f.raw)
	var cause *failure
	if errors.As(err, &cause) {
		outer := parseFailure("failed to parse role [%s]", p.name)
		outer.cause = cause
		return nil, outer
	}
	return list, err
}

func (p grantParser) indices(f field) ([]indexGrant, error) {
	part := "indices privileges"
	if f.name == "remote_indices" {
		part = "remote indices privileges"
	}
	objects, err := p.objects(f, part)
	list := make([]indexGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.index(objects[i], part)
	}
	return list, err
}

func (p grantParser) index(object []field, part string) (g indexGrant, err error) {
	for _, f := range object {
		switch f.name {
		case "names":
			g.Names, err = p.required(f, part)
		case "privileges":
			g.Privileges, err = p.names(f)
		case "allow_restricted_indices":
			if found := tokenOf(f.raw); found != tokenBoolean {
				err = p.complain(part, "expected field [%s] value to be a boolean, but found [%s] instead", f.name, found)
			}
			g.AllowRestricted = f.raw[0] == 't'
		case "field_security", "query":
			err = p.restricted(&g, f, part)
		case "clusters":
			if !strings.HasPrefix(part, "remote") {
				return g, p.complain(part, "unexpected field [%s]", f.name)
			}
			g.Clusters, err = p.clusters(f, part)
		default:
			err = p.complain(part, "unexpected field [%s]", f.name)
		}
		if err != nil {
			return g, err
		}
	}
	if g.Names == nil {
		return g, p.missing(part, "names")
	}
	if g.Privileges == nil {
		return g, p.missing(part, "privileges")
	}
	if g.Clusters == nil && strings.HasPrefix(part, "remote") {
		return g, p.missing(part, "clusters")
	}
	return g, nil
}

// restricted reads what narrows a grant to some fields or documents, which a
// question may not do.
func (p grantParser) restricted(g *indexGrant, f field, part string) error {
	found := tokenOf(f.raw)
	switch {
	case found == tokenNull:
		return nil
	case p.question:
		return parseFailure("Field [%s] is not supported in a has_privileges request", f.name)
	case f.name == "field_security":
		return p.fieldSecurity(g, f, part)
	case found == tokenString:
		text, err := readString(f.name, f.raw)
		g.Query = &text
		return err
	case found == tokenObject:
		text := string(compacted(f.raw))
		g.Query = &text
		return nil
	}
	return p.complain(part, "expected field [%s] value to be null, a string, an array, or an object, but found [%s] instead", f.name, found)
}

func (p grantParser) fieldSecurity(g *indexGrant, f field, part string) error {
	if found := tokenOf(f.raw); found != tokenObject {
		return p.complain(part, "expected field [%s] to be of type object, but found [%s] instead", f.name, found)
	}
	fields, err := readFields(f.raw)
	s := &fieldSecurity{}
	for i := 0; i < len(fields) && err == nil; i++ {
		switch fields[i].name {
		case "grant":
			s.Grant, err = p.names(fields[i])
		case "except":
			s.Except, err = p.names(fields[i])
		default:
			err = p.complain(part, "unexpected field [%s]", fields[i].name)
		}
	}
	if err == nil && s.Grant == nil && s.Except != nil {
		err = p.complain(part, "field_security requires grant if except is given")
	}
	g.FieldSecurity = s
	return err
}

// clusters reads the aliases of remote clusters.
func (p grantParser) clusters(f field, part string) ([]string, error) {
	list, err := p.required(f, part)
	if err == nil && slices.Contains(list, "") {
		err = illegalArgument("remote index cluster alias cannot be an empty string")
	}
	return list, err
}

func (p grantParser) applications(f field) ([]applicationGrant, error) {
	const part = "application privileges"
	objects, err := p.objects(f, part)
	list := make([]applicationGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.application(objects[i], part)
	}
	return list, err
}

func (p grantParser) application(object []field, part string) (g applicationGrant, err error) {
	for _, f := range object {
		switch f.name {
		case "application":
			g.Application, err = readString(f.name, f.raw)
		case "privileges":
			g.Privileges, err = p.names(f)
		case "resources":
			g.Resources, err = p.names(f)
		default:
			err = p.complain(part, "unexpected field [%s]", f.name)
		}
		if err != nil {
			return g, err
		}
	}
	switch {
	case g.Application == "":
		err = p.missing(part, "application")
	case len(g.Privileges) == 0:
		err = p.missing(part, "privileges")
	case len(g.Resources) == 0:
		err = p.missing(part, "resources")
	}
	return g, err
}

// objects reads a list of objects.
func (p grantParser) objects(f field, part string) ([][]field, error) {
	if found := tokenOf(f.raw); found != tokenArray {
		return nil, p.complain(part, "expected field [%s] value to be an array, but found [%s] instead", f.name, found)
	}
	var items []json.RawMessage
	if err := json.Unmarshal(f.raw, &items); err != nil {
		return nil, err
	}
	objects := make([][]field, len(items))
	for i, item := range items {
		if found := tokenOf(item); found != tokenObject {
			return nil, p.complain(part,
				"expected field [%s] value to be an array of objects, but found an array element of type [%s]", f.name, found)
		}
		fields, err := readFields(item)
		if err != nil {
			return nil, err
		}
		objects[i] = fields
	}
	return objects, nil
}

// required reads one name or a list that is not empty.
func (p grantParser) required(f field, part string) ([]string, error) {
	switch found := tokenOf(f.raw); found {
	case tokenString:
		name, err := readString(f.name, f.raw)
		return []string{name}, err
	case tokenArray:
		list, err := p.names(f)
		if err == nil && len(list) == 0 {
			err = p.complain(part, "[%s] cannot be an empty array", f.name)
		}
		return list, err
	default:
		return nil, p.complain(part, "expected field [%s] value to be a string or an array of strings, but found [%s] instead", f.name, found)
	}
}

func (p grantParser) complain(part, format string, args ...any) error {
	return parseFailure("failed to parse "+part+" for role [%s]. "+format, append([]any{p.name}, args...)...)
}

func (p grantParser) missing(part, name string) error {
	return p.complain(part, "missing required [%s] field", name)
}
