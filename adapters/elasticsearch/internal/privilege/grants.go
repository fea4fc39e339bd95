package privilege

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// grantParser reads what roles grant, and questions about it, which are written
// alike (reference: elasticsearch, sections 4.7 and 5.2). name is the role's, or what the
// vendor calls a question, for complaints.
type grantParser struct {
	name     string
	question bool
	key      bool           // the role is part of a key
	kept     bool           // it has been checked before
	place    content.Parser // of the role in the request
}

// names reads a list of names, for which null is absent.
func (p grantParser) names(f content.Field) ([]string, error) {
	if content.TokenOf(f.Raw) == content.TokenNull {
		return nil, nil
	}
	list, err := content.ReadNames(f.Name, f.Raw)
	var cause *problem.Problem
	if errors.As(err, &cause) {
		outer := problem.Parse("failed to parse role [%s]", p.name)
		outer.Cause = cause
		return nil, outer
	}
	return list, err
}

func (p grantParser) Indices(f content.Field) ([]IndexGrant, error) {
	part := "indices privileges"
	if f.Name == "remote_indices" {
		part = "remote indices privileges"
	}
	objects, err := p.objects(f, part)
	list := make([]IndexGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.index(objects[i], part)
	}
	return list, err
}

func (p grantParser) index(object []content.Field, part string) (IndexGrant, error) {
	return p.indexOf(object, part, nil)
}

// indexOf reads one; privileges are its own unless it says which.
func (p grantParser) indexOf(object []content.Field, part string, privileges []string) (g IndexGrant, err error) {
	g.Privileges = privileges
	for _, f := range object {
		switch f.Name {
		case "names":
			g.Names, err = p.required(f, part)
		case "privileges":
			g.Privileges, err = p.names(f)
		case "allow_restricted_indices":
			if found := content.TokenOf(f.Raw); found != content.TokenBoolean {
				err = p.complain(part, "expected field [%s] value to be a boolean, but found [%s] instead", f.Name, found)
			}
			g.AllowRestricted = f.Raw[0] == 't'
		case "field_security", "query":
			err = p.restricted(&g, f, part)
		case "clusters":
			if !strings.HasPrefix(part, "remote") {
				return g, p.complain(part, "unexpected field [%s]", f.Name)
			}
			g.Clusters, err = p.clusters(f, part)
		default:
			err = p.complain(part, "unexpected field [%s]", f.Name)
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

// FromWireAccess reads grants over indices whose privileges are given by what
// they are for.
func FromWireAccess(place content.Parser, f content.Field, role string, privileges []string) ([]IndexGrant, error) {
	p := grantParser{name: role, key: true, place: place}
	const part = "indices privileges"
	objects, err := p.objects(f, part)
	list := make([]IndexGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		for _, member := range objects[i] {
			if member.Name == "privileges" {
				return nil, p.complain(part, "unexpected field [%s]", member.Name)
			}
		}
		list[i], err = p.indexOf(objects[i], part, privileges)
	}
	return list, err
}

// restricted reads what narrows a grant to some fields or documents, which a
// question may not do.
func (p grantParser) restricted(g *IndexGrant, f content.Field, part string) error {
	found := content.TokenOf(f.Raw)
	switch {
	case found == content.TokenNull:
		return nil
	case p.question:
		return problem.Parse("Field [%s] is not supported in a has_privileges request", f.Name)
	case f.Name == "field_security":
		return p.fieldSecurity(g, f, part)
	case found == content.TokenString:
		text, err := content.ReadString(f.Name, f.Raw)
		if text != "" {
			g.Query = &text
		}
		return err
	case found == content.TokenObject:
		text := string(content.Compacted(f.Raw))
		g.Query = &text
		return nil
	}
	return p.complain(part, "expected field [%s] value to be null, a string, an array, or an object, but found [%s] instead", f.Name, found)
}

func (p grantParser) fieldSecurity(g *IndexGrant, f content.Field, part string) error {
	if found := content.TokenOf(f.Raw); found != content.TokenObject {
		return p.complain(part, "expected field [%s] to be of type object, but found [%s] instead", f.Name, found)
	}
	fields, err := content.ReadFields(f.Raw)
	s := &FieldSecurity{}
	for i := 0; i < len(fields) && err == nil; i++ {
		switch fields[i].Name {
		case "grant":
			s.Grant, err = p.given(fields[i], part)
		case "except":
			s.Except, err = p.given(fields[i], part)
		default:
			err = p.complain(part, "unexpected field [%s]", fields[i].Name)
		}
	}
	if err == nil && s.Grant == nil && s.Except != nil {
		err = p.complain(part, "field_security requires grant if except is given")
	}
	g.FieldSecurity = s
	return err
}

// given reads a list that may not be null.
func (p grantParser) given(f content.Field, part string) ([]string, error) {
	if content.TokenOf(f.Raw) == content.TokenNull {
		return nil, p.complain(part, "%s must not be null.", f.Name)
	}
	return p.names(f)
}

// clusters reads the aliases of remote clusters.
func (p grantParser) clusters(f content.Field, part string) ([]string, error) {
	list, err := p.required(f, part)
	if err == nil && slices.Contains(list, "") {
		err = problem.IllegalArgument("remote index cluster alias cannot be an empty string")
	}
	return list, err
}

func (p grantParser) Applications(f content.Field) ([]ApplicationGrant, error) {
	const part = "application privileges"
	objects, err := p.objects(f, part)
	list := make([]ApplicationGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.application(objects[i], part)
	}
	return list, err
}

func (p grantParser) application(object []content.Field, part string) (g ApplicationGrant, err error) {
	for _, f := range object {
		switch f.Name {
		case "application":
			g.Application, err = content.ReadString(f.Name, f.Raw)
		case "privileges":
			g.Privileges, err = p.names(f)
		case "resources":
			g.Resources, err = p.names(f)
		default:
			err = p.complain(part, "unexpected field [%s]", f.Name)
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
func (p grantParser) objects(f content.Field, part string) ([][]content.Field, error) {
	if found := content.TokenOf(f.Raw); found != content.TokenArray {
		return nil, p.complain(part, "expected field [%s] value to be an array, but found [%s] instead", f.Name, found)
	}
	var items []json.RawMessage
	if err := json.Unmarshal(f.Raw, &items); err != nil {
		return nil, err
	}
	objects := make([][]content.Field, len(items))
	for i, item := range items {
		if found := content.TokenOf(item); found != content.TokenObject {
			return nil, p.complain(part,
				"expected field [%s] value to be an array of objects, but found an array element of type [%s]", f.Name, found)
		}
		fields, err := content.ReadFields(item)
		if err != nil {
			return nil, err
		}
		objects[i] = fields
	}
	return objects, nil
}

// required reads one name or a list that is not empty.
func (p grantParser) required(f content.Field, part string) ([]string, error) {
	switch found := content.TokenOf(f.Raw); found {
	case content.TokenString:
		name, err := content.ReadString(f.Name, f.Raw)
		return []string{name}, err
	case content.TokenArray:
		list, err := p.names(f)
		if err == nil && len(list) == 0 {
			err = p.complain(part, "[%s] cannot be an empty array", f.Name)
		}
		return list, err
	default:
		return nil, p.complain(part, "expected field [%s] value to be a string or an array of strings, but found [%s] instead", f.Name, found)
	}
}

func (p grantParser) complain(part, format string, args ...any) error {
	return problem.Parse("failed to parse "+part+" for role [%s]. "+format, append([]any{p.name}, args...)...)
}

func (p grantParser) missing(part, name string) error {
	return p.complain(part, "missing required [%s] field", name)
}
