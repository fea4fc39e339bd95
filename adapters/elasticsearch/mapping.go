package elasticsearch

import (
	"encoding/json"
	"errors"
)

// roleMapping is a rule about who would have which roles, in the vendor's shape
// and order. It is also how one is kept (quirk 50).
type roleMapping struct {
	Enabled   *bool           `json:"enabled"`
	Roles     []string        `json:"roles,omitempty"`
	Templates []roleTemplate  `json:"role_templates,omitempty"`
	Rules     json.RawMessage `json:"rules"`
	Metadata  json.RawMessage `json:"metadata"`
}

// roleTemplate makes names of roles out of what is known of a user.
type roleTemplate struct {
	Template string `json:"template"`
	Format   string `json:"format"`
}

// fromWireMapping reads one; the vendor wraps whatever is wrong with it.
func fromWireMapping(name string, body []byte) (roleMapping, error) {
	m := roleMapping{Metadata: json.RawMessage(`{}`)}
	p, fields, err := readContent("role-mapping", body, "roles", "role_templates", "rules", "metadata", "enabled", "doc_type", "type")
	for i := 0; i < len(fields) && err == nil; i++ {
		err = m.read(p, fields[i])
	}
	var cause *failure
	if errors.As(err, &cause) && cause.kind == typeContentParse {
		outer := p.parsing(0, "%s", cause.reason)
		outer.cause = cause
		return m, outer
	}
	if missing := m.missing(); err == nil && missing != "" {
		err = p.parsing(0, "failed to parse role-mapping [%s]. missing field [%s]", name, missing)
	}
	return m, err
}

// missing is the first field that a mapping must have and has not.
func (m roleMapping) missing() string {
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

func (m *roleMapping) read(p contentParser, f field) (err error) {
	switch f.name {
	case "roles":
		m.Roles, err = p.texts(f)
	case "role_templates":
		m.Templates, err = readTemplates(p, f)
	case "metadata":
		m.Metadata, err = p.object(f)
	case "enabled":
		m.Enabled = new(bool)
		*m.Enabled, err = p.boolean(f)
	case "rules":
		if m.Rules, err = p.object(f); err == nil {
			err = checkRules(f.name, f.raw, false, 0)
		}
		var cause *failure
		if errors.As(err, &cause) && cause.kind == typeParse {
			err = p.failed(f, cause)
		}
	}
	return err
}

func readTemplates(p contentParser, f field) ([]roleTemplate, error) {
	if tokenOf(f.raw) != tokenArray {
		return nil, p.unfit(f)
	}
	items, err := elements(f)
	list := make([]roleTemplate, len(items))
	for i := 0; i < len(items) && err == nil; i++ {
		list[i], err = readTemplate(p.inside(items[i], "role-mapping-template"), items[i].raw)
	}
	return list, err
}

func readTemplate(p contentParser, raw json.RawMessage) (roleTemplate, error) {
	t := roleTemplate{Format: "string"}
	fields, err := p.fields(raw, "template", "format")
	for i := 0; i < len(fields) && err == nil; i++ {
		f := fields[i]
		switch {
		case f.name == "format":
			t.Format, err = p.text(f)
		case tokenOf(f.raw) == tokenObject:
			t.Template = string(compacted(f.raw))
		default:
			t.Template, err = p.text(f)
		}
	}
	if err == nil && t.Format != "string" && t.Format != "json" {
		err = p.complain(0, "Invalid format [%s]", t.Format)
	}
	if err == nil && t.Template == "" {
		err = p.complain(0, "Required [template]")
	}
	return t, err
}

// check holds a mapping against the vendor's rules.
func (m roleMapping) check() error {
	var list []string
	if len(m.Roles)+len(m.Templates) == 0 {
		list = append(list, "role-mapping roles or role-templates are missing")
	}
	if len(m.Roles) > 0 && len(m.Templates) > 0 {
		list = append(list, "role-mapping cannot have both roles and role-templates")
	}
	if marked(m.Metadata) {
		list = append(list, "metadata keys may not start with [_]")
	}
	if len(list) > 0 {
		return invalidRequest(list...)
	}
	return nil
}

// checkRules holds a rule against the vendor's grammar; within is what it stands in.
func checkRules(within string, raw json.RawMessage, mayExcept bool, depth int) error {
	const failed = "failed to parse rules expression. "
	if tokenOf(raw) != tokenObject {
		return parseFailure(failed+"expected [%s] to be an object but found [%s] instead", within, tokenOf(raw))
	}
	fields, err := readFields(raw)
	switch {
	case err != nil:
		return err
	case len(fields) == 0:
		return parseFailure(failed+"object [%s] does not contain any fields", within)
	case depth > maxQueryDepth:
		return parseFailure(failed+"rules are nested more than [%d] deep", maxQueryDepth)
	}
	switch f := fields[0]; {
	case f.name == "any" || f.name == "all":
		err = checkRuleList(f, depth)
	case f.name == "field":
		err = checkFieldRule(f.raw)
	case f.name == "except" && !mayExcept:
		err = parseFailure(failed+"field [%s] is not allowed within [%s]", f.name, within)
	case f.name == "except":
		err = checkRules(f.name, f.raw, false, depth+1)
	default:
		err = parseFailure(failed+"field [%s] is not recognised in object [%s]", f.name, within)
	}
	if err == nil && len(fields) > 1 {
		err = parseFailure(failed+"object [%s] contains multiple fields", within)
	}
	return err
}

func checkRuleList(f field, depth int) error {
	if tokenOf(f.raw) != tokenArray {
		return parseFailure("failed to parse rules expression. field [%s] requires an array", f.name)
	}
	items, err := elements(f)
	for i := 0; i < len(items) && err == nil; i++ {
		err = checkRules(f.name, items[i].raw, f.name == "all", depth+1)
	}
	return err
}

func checkFieldRule(raw json.RawMessage) error {
	const failed = "failed to parse rules expression. "
	if tokenOf(raw) != tokenObject {
		return parseFailure(failed+"expected an object but found [%s] instead", tokenOf(raw))
	}
	fields, err := readFields(raw)
	switch {
	case err != nil:
		return err
	case len(fields) == 0:
		return parseFailure(failed + "object [field] does not contain any fields")
	case len(fields) > 1:
		return parseFailure(failed + "object [field] contains multiple fields")
	}
	values := fields
	if tokenOf(fields[0].raw) == tokenArray {
		values, err = elements(fields[0])
	}
	for _, v := range values {
		if token := tokenOf(v.raw); token == tokenObject || token == tokenArray {
			return parseFailure(failed+"expected a field value but found [%s] instead", token)
		}
	}
	return err
}

func (m roleMapping) json() json.RawMessage {
	return mustJSON(m)
}
