// Package rolemapping reads and checks role mappings in the vendor's shape, and
// says which roles one gives. Keeping them is left to the room.
package rolemapping

import (
	"encoding/json"
	"errors"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// Mapping is a rule about who would have which roles, in the vendor's shape
// and order. It is also how one is kept (quirk 50).
type Mapping struct {
	Enabled   *bool           `json:"enabled"`
	Roles     []string        `json:"roles,omitempty"`
	Templates []Template      `json:"role_templates,omitempty"`
	Rules     json.RawMessage `json:"rules"`
	Metadata  json.RawMessage `json:"metadata"`
}

// Template makes names of roles out of what is known of a user.
type Template struct {
	Template string `json:"template"`
	Format   string `json:"format"`
}

// Gives are the shared roles that the mapping gives away. What a template makes
// of a user cannot be known, and may be any role.
func (m Mapping) Gives(names dragoman.RoleNames) []string {
	given := names.AllToShared(m.Roles)
	if len(m.Templates) > 0 {
		given = append(given, dragoman.RoleAdmin)
	}
	return given
}

// Read reads one; the vendor wraps whatever is wrong with it.
func Read(name string, body []byte) (Mapping, error) {
	m := Mapping{Metadata: json.RawMessage(`{}`)}
	p := content.NewParser("role-mapping", body)
	err := m.readAll(p, body)
	var cause *problem.Problem
	if errors.As(err, &cause) && cause.Kind == problem.TypeContentParse {
		outer := p.Unparsed(0, "%s", cause.Reason)
		outer.Cause = cause
		return m, outer
	}
	if err != nil {
		return m, err
	}
	if missing := m.missing(); missing != "" {
		return m, p.Unparsed(0, "failed to parse role-mapping [%s]. missing field [%s]", name, missing)
	}
	return m, nil
}

func (m *Mapping) readAll(p content.Parser, body []byte) error {
	fields, err := p.Fields(body, "roles", "role_templates", "rules", "metadata", "enabled", "doc_type", "type")
	if err != nil {
		return err
	}
	for _, f := range fields {
		if err := m.read(p, f); err != nil {
			return err
		}
	}
	return nil
}

// missing is the first field that a mapping must have and has not.
func (m Mapping) missing() string {
	switch {
	case m.Roles == nil && m.Templates == nil:
		return "roles"
	case m.Rules == nil:
		return "rules"
	case m.Enabled == nil:
		return "enabled"
	}
	return ""
}

func (m *Mapping) read(p content.Parser, f content.Field) (err error) {
	switch f.Name {
	case "roles":
		m.Roles, err = p.Texts(f)
	case "role_templates":
		m.Templates, err = readTemplates(p, f)
	case "metadata":
		m.Metadata, err = p.Object(f)
	case "enabled":
		m.Enabled = new(bool)
		*m.Enabled, err = p.Boolean(f)
	case "rules":
		if m.Rules, err = p.Object(f); err == nil {
			err = checkRules(f.Name, f.Raw, false, 0)
		}
		var cause *problem.Problem
		if errors.As(err, &cause) && cause.Kind == problem.TypeParse {
			err = p.Failed(f, cause)
		}
	}
	return err
}

func readTemplates(p content.Parser, f content.Field) ([]Template, error) {
	if content.TokenOf(f.Raw) != content.TokenArray {
		return nil, p.Unfit(f)
	}
	items, err := content.Elements(f)
	if err != nil {
		return nil, err
	}
	list := make([]Template, len(items))
	for i, item := range items {
		if list[i], err = readTemplate(p.Inside(item, "role-mapping-template"), item.Raw); err != nil {
			return list, err
		}
	}
	return list, nil
}

func readTemplate(p content.Parser, raw json.RawMessage) (Template, error) {
	t := Template{Format: "string"}
	fields, err := p.Fields(raw, "template", "format")
	if err != nil {
		return t, err
	}
	for _, f := range fields {
		switch {
		case f.Name == "format":
			t.Format, err = p.Text(f)
		case content.TokenOf(f.Raw) == content.TokenObject:
			t.Template = string(content.Compacted(f.Raw))
		default:
			t.Template, err = p.Text(f)
		}
		if err != nil {
			return t, err
		}
	}
	if t.Format != "string" && t.Format != "json" {
		return t, p.Complain(0, "Invalid format [%s]", t.Format)
	}
	if t.Template == "" {
		return t, p.Complain(0, "Required [template]")
	}
	return t, nil
}

// Check holds a mapping against the vendor's rules.
func (m Mapping) Check() error {
	var list []string
	if len(m.Roles)+len(m.Templates) == 0 {
		list = append(list, "role-mapping roles or role-templates are missing")
	}
	if len(m.Roles) > 0 && len(m.Templates) > 0 {
		list = append(list, "role-mapping cannot have both roles and role-templates")
	}
	if privilege.Marked(m.Metadata) {
		list = append(list, "metadata keys may not start with [_]")
	}
	if len(list) > 0 {
		return problem.InvalidRequest(list...)
	}
	return nil
}

// maxRuleDepth is how deep the rules of a role mapping may be nested.
const maxRuleDepth = 20

// checkRules holds a rule against the vendor's grammar; within is what it stands in.
func checkRules(within string, raw json.RawMessage, mayExcept bool, depth int) error {
	const failed = "failed to parse rules expression. "
	if content.TokenOf(raw) != content.TokenObject {
		return problem.Parse(failed+"expected [%s] to be an object but found [%s] instead", within, content.TokenOf(raw))
	}
	fields, err := content.ReadFields(raw)
	switch {
	case err != nil:
		return err
	case len(fields) == 0:
		return problem.Parse(failed+"object [%s] does not contain any fields", within)
	case depth > maxRuleDepth:
		return problem.Parse(failed+"rules are nested more than [%d] deep", maxRuleDepth)
	}
	switch f := fields[0]; {
	case f.Name == "any" || f.Name == "all":
		err = checkRuleList(f, depth)
	case f.Name == "field":
		err = checkFieldRule(f.Raw)
	case f.Name == "except" && !mayExcept:
		err = problem.Parse(failed+"field [%s] is not allowed within [%s]", f.Name, within)
	case f.Name == "except":
		err = checkRules(f.Name, f.Raw, false, depth+1)
	default:
		err = problem.Parse(failed+"field [%s] is not recognised in object [%s]", f.Name, within)
	}
	if err == nil && len(fields) > 1 {
		err = problem.Parse(failed+"object [%s] contains multiple fields", within)
	}
	return err
}

func checkRuleList(f content.Field, depth int) error {
	if content.TokenOf(f.Raw) != content.TokenArray {
		return problem.Parse("failed to parse rules expression. field [%s] requires an array", f.Name)
	}
	items, err := content.Elements(f)
	if err != nil {
		return err
	}
	for _, item := range items {
		if err = checkRules(f.Name, item.Raw, f.Name == "all", depth+1); err != nil {
			return err
		}
	}
	return nil
}

func checkFieldRule(raw json.RawMessage) error {
	const failed = "failed to parse rules expression. "
	if content.TokenOf(raw) != content.TokenObject {
		return problem.Parse(failed+"expected an object but found [%s] instead", content.TokenOf(raw))
	}
	fields, err := content.ReadFields(raw)
	switch {
	case err != nil:
		return err
	case len(fields) == 0:
		return problem.Parse(failed + "object [field] does not contain any fields")
	case len(fields) > 1:
		return problem.Parse(failed + "object [field] contains multiple fields")
	}
	values := fields
	if content.TokenOf(fields[0].Raw) == content.TokenArray {
		values, err = content.Elements(fields[0])
	}
	for _, v := range values {
		if token := content.TokenOf(v.Raw); token == content.TokenObject || token == content.TokenArray {
			return problem.Parse(failed+"expected a field value but found [%s] instead", token)
		}
	}
	return err
}

// JSON is the mapping as it is kept and shown.
func (m Mapping) JSON() json.RawMessage {
	return content.MustJSON(m)
}
