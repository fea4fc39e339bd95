package elasticsearch

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/transport"
)

// privilegeQuestion is the body of a privileges check: what somebody would
// like to know whether they may.
type privilegeQuestion struct {
	cluster      []string
	indices      []indexGrant
	applications []applicationGrant
}

// questionParser reads one for whoever; the vendor names the check in complaints.
type questionParser struct{ check string }

// fromWirePrivilegeQuestion reads the body of a privileges check (reference:
// elasticsearch, section 4.7). It is written like a role, and the vendor reads
// it like one.
func fromWirePrivilegeQuestion(username string, body []byte) (privilegeQuestion, error) {
	p := questionParser{username + "/has_privileges"}
	var q privilegeQuestion
	fields, err := readFields(body)
	if err != nil && transport.CheckJSON(body) == nil {
		err = parseFailure("failed to parse privileges check [%s]. expected an object but found [%s] instead", p.check, tokenOf(body))
	}
	if err != nil {
		return q, err
	}
	for _, f := range fields {
		switch f.name {
		case "cluster":
			q.cluster, err = p.names(f)
		case "index":
			q.indices, err = p.indices(f)
		case "application", "applications":
			q.applications, err = p.applications(f)
		default:
			err = parseFailure("failed to parse privileges check [%s]. unexpected field [%s]", p.check, f.name)
		}
		if err != nil {
			return q, err
		}
	}
	if q.cluster == nil && q.indices == nil && q.applications == nil {
		return q, parseFailure("failed to parse privileges check [%s]. All privilege fields [cluster,index,applications] are missing", p.check)
	}
	return q, nil
}

// names reads a list of names, for which null is absent.
func (p questionParser) names(f field) ([]string, error) {
	if tokenOf(f.raw) == tokenNull {
		return nil, nil
	}
	list, err := readNames(f.name, f.raw)
	var cause *failure
	if errors.As(err, &cause) {
		outer := parseFailure("failed to parse role [%s]", p.check)
		outer.cause = cause
		return nil, outer
	}
	return list, err
}

func (p questionParser) indices(f field) ([]indexGrant, error) {
	const part = "indices privileges"
	objects, err := p.objects(f, part)
	list := make([]indexGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.index(objects[i], part)
	}
	return list, err
}

func (p questionParser) index(object []field, part string) (g indexGrant, err error) {
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
			if tokenOf(f.raw) != tokenNull {
				err = parseFailure("Field [%s] is not supported in a has_privileges request", f.name)
			}
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
	return g, nil
}

func (p questionParser) applications(f field) ([]applicationGrant, error) {
	const part = "application privileges"
	objects, err := p.objects(f, part)
	list := make([]applicationGrant, len(objects))
	for i := 0; i < len(objects) && err == nil; i++ {
		list[i], err = p.application(objects[i], part)
	}
	return list, err
}

func (p questionParser) application(object []field, part string) (g applicationGrant, err error) {
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
func (p questionParser) objects(f field, part string) ([][]field, error) {
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
func (p questionParser) required(f field, part string) ([]string, error) {
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

func (p questionParser) complain(part, format string, args ...any) error {
	return parseFailure("failed to parse "+part+" for role [%s]. "+format, append([]any{p.check}, args...)...)
}

func (p questionParser) missing(part, name string) error {
	return p.complain(part, "missing required [%s] field", name)
}

// check looks at the question as a whole.
func (q privilegeQuestion) check() error {
	if len(q.cluster)+len(q.indices)+len(q.applications) == 0 {
		return invalidRequest("must specify at least one privilege")
	}
	for _, a := range q.applications {
		if strings.Contains(a.Application, "*") {
			return invalidRequest("Application names may not contain '*' (found '" + a.Application + "')")
		}
	}
	for _, name := range q.cluster {
		if _, known := clusterActions()(name); !known {
			return illegalArgument("unknown cluster privilege [%s]. a privilege must be either one of the predefined "+
				"cluster privilege names [%s] or a pattern over one of the available cluster actions",
				strings.ToLower(name), strings.Join(names(privileges().Cluster), ","))
		}
	}
	for _, g := range q.indices {
		for _, name := range g.Privileges {
			if _, known := indexActions()(name); !known {
				return illegalArgument("unknown index privilege [%s]. a privilege must be either one of the predefined "+
					"fixed indices privileges [%s] or a pattern over one of the available index actions",
					strings.ToLower(name), strings.Join(names(privileges().Index), ","))
			}
		}
	}
	return nil
}
