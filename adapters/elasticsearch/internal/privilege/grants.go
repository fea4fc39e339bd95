package privilege

import (
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
	name  string
	key   bool           // the role is part of a key
	kept  bool           // it has been checked before
	place content.Parser // of the role in the request
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
	remote := f.Name == "remote_indices"
	part := indicesPart
	if remote {
		part = "remote indices privileges"
	}
	objects, err := p.objects(f, part)
	if err != nil {
		return nil, err
	}
	list := make([]IndexGrant, len(objects))
	for i, object := range objects {
		if list[i], err = p.index(object, remote, nil); err != nil {
			return list, err
		}
	}
	return list, nil
}

// indicesPart is what the vendor calls grants over indices in its complaints, of
// those on other clusters, too.
const indicesPart = "indices privileges"

// index reads one; privileges are its own unless it says which.
func (p grantParser) index(object []content.Field, remote bool, privileges []string) (g IndexGrant, err error) {
	const part = indicesPart
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
		case "field_security":
			err = p.fieldSecurity(&g, f)
		case "fields":
			err = problem.Parse(`["fields": [...]] format has changed for field permissions in role [%s], `+
				`use ["field_security": {"grant":[...],"except":[...]}] instead`, p.name)
		case "query":
			err = p.query(&g, f)
		case "transient_metadata": // read and dropped
			if found := content.TokenOf(f.Raw); found != content.TokenObject {
				err = p.unlike("transient metadata", f, found)
			}
		case "clusters":
			if !remote {
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
	return g, p.checkIndex(g, remote)
}

// checkIndex looks at a grant as a whole. What is kept was checked by the rules
// of its day.
func (p grantParser) checkIndex(g IndexGrant, remote bool) error {
	switch {
	case g.Names == nil:
		return p.missing(indicesPart, "names")
	case g.Privileges == nil:
		return p.missing(indicesPart, "privileges")
	case p.kept:
		return nil
	}
	if err := p.checkFields(g.FieldSecurity); err != nil {
		return err
	}
	if len(g.Privileges) == 0 {
		return problem.IllegalArgument("indices privileges must define at least one privilege")
	}
	if remote && g.Clusters == nil {
		return p.missing("remote indices privileges", "clusters")
	}
	return nil
}

// FromWireAccess reads grants over indices whose privileges are given by what
// they are for.
func FromWireAccess(place content.Parser, f content.Field, role string, privileges []string) ([]IndexGrant, error) {
	p := grantParser{name: role, key: true, place: place}
	objects, err := p.objects(f, indicesPart)
	if err != nil {
		return nil, err
	}
	list := make([]IndexGrant, len(objects))
	for i, object := range objects {
		for _, member := range object {
			if member.Name == "privileges" {
				return nil, p.complain(indicesPart, "unexpected field [%s]", member.Name)
			}
		}
		if list[i], err = p.index(object, false, privileges); err != nil {
			return list, err
		}
	}
	return list, nil
}

// query reads the documents that a grant is narrowed to.
func (p grantParser) query(g *IndexGrant, f content.Field) error {
	switch found := content.TokenOf(f.Raw); found {
	case content.TokenNull:
		return nil
	case content.TokenString:
		text, err := content.ReadString(f.Name, f.Raw)
		if text != "" {
			g.Query = &text
		}
		return err
	case content.TokenObject:
		text := string(content.Compacted(f.Raw))
		g.Query = &text
		return nil
	default:
		return p.complain(indicesPart,
			"expected field [%s] value to be null, a string, an array, or an object, but found [%s] instead", f.Name, found)
	}
}

// fieldSecurity reads the fields that a grant is narrowed to.
func (p grantParser) fieldSecurity(g *IndexGrant, f content.Field) error {
	switch found := content.TokenOf(f.Raw); {
	case found == content.TokenNull && p.kept:
		return nil
	case found != content.TokenObject:
		return p.unlike(indicesPart, f, found)
	}
	fields, err := content.ReadFields(f.Raw)
	if err != nil {
		return err
	}
	if len(fields) == 0 && !p.kept {
		return p.complain(indicesPart, "%q must not be empty.", f.Name)
	}
	s := &FieldSecurity{}
	for _, option := range fields {
		switch option.Name {
		case "grant":
			s.Grant, err = p.given(option, indicesPart)
		case "except":
			s.Except, err = p.given(option, indicesPart)
		default:
			err = p.complain(indicesPart, "%q only accepts options grant and except, but got: %s", f.Name, option.Name)
		}
		if err != nil {
			return err
		}
	}
	g.FieldSecurity = s
	return nil
}

// unlike complains of what should be an object.
func (p grantParser) unlike(part string, f content.Field, found string) error {
	return p.complain(part, "expected START_OBJECT but got %s in %q.", found, f.Name)
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
	if err != nil {
		return list, err
	}
	if slices.Contains(list, "") {
		return list, problem.IllegalArgument("remote index cluster alias cannot be an empty string")
	}
	return list, nil
}

func (p grantParser) Applications(f content.Field) ([]ApplicationGrant, error) {
	const part = "application privileges"
	items, err := p.items(f, part)
	if err != nil {
		return nil, err
	}
	list := make([]ApplicationGrant, len(items))
	for i, item := range items {
		if list[i], err = p.application(item, part); err != nil {
			return list, err
		}
	}
	return list, nil
}

// application reads one by the vendor's other kind of parser.
func (p grantParser) application(item content.Field, part string) (g ApplicationGrant, err error) {
	place := p.place.Inside(item, "application")
	fields, err := place.Fields(item.Raw, "application", "privileges", "resources")
	if err != nil {
		return g, err
	}
	for _, f := range fields {
		switch f.Name {
		case "application":
			g.Application, err = place.Text(f)
		case "privileges":
			g.Privileges, err = place.Texts(f)
		case "resources":
			g.Resources, err = place.Texts(f)
		}
		if err != nil {
			return g, err
		}
	}
	switch {
	case g.Resources == nil:
		return g, p.missing(part, "resources")
	case g.Privileges == nil:
		return g, p.missing(part, "privileges")
	case g.Application == "":
		return g, problem.IllegalArgument("application privileges must have an application name")
	case len(g.Privileges) == 0:
		return g, problem.IllegalArgument("application privileges must define at least one privilege")
	case len(g.Resources) == 0:
		return g, problem.IllegalArgument("application privileges must refer to at least one resource")
	}
	return g, nil
}

// items reads a list of objects, each with its place.
func (p grantParser) items(f content.Field, part string) ([]content.Field, error) {
	if found := content.TokenOf(f.Raw); found != content.TokenArray {
		return nil, p.complain(part, "expected field [%s] value to be an array, but found [%s] instead", f.Name, found)
	}
	items, err := content.Elements(f)
	if err != nil {
		return items, err
	}
	for _, item := range items {
		if found := content.TokenOf(item.Raw); found != content.TokenObject {
			return items, p.complain(strings.TrimPrefix(part, "remote "),
				"expected field [%s] value to be an array of objects, but found an array element of type [%s]", f.Name, found)
		}
	}
	return items, nil
}

// objects reads the members of a list of objects.
func (p grantParser) objects(f content.Field, part string) ([][]content.Field, error) {
	items, err := p.items(f, part)
	if err != nil {
		return nil, err
	}
	objects := make([][]content.Field, len(items))
	for i, item := range items {
		if objects[i], err = content.ReadFields(item.Raw); err != nil {
			return objects, err
		}
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
