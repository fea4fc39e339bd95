package privilege

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/dsl"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/naming"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
)

// Role is what a role grants, in the vendor's shape and order. It is also how
// a role's definition is kept.
type Role struct {
	Cluster       []string             `json:"cluster"`
	Global        json.RawMessage      `json:"global,omitempty"`
	Indices       []IndexGrant         `json:"indices"`
	Applications  []ApplicationGrant   `json:"applications"`
	RunAs         []string             `json:"run_as"`
	Metadata      json.RawMessage      `json:"metadata"`
	Transient     json.RawMessage      `json:"transient_metadata,omitempty"`
	RemoteIndices []IndexGrant         `json:"remote_indices,omitempty"`
	RemoteCluster []remoteClusterGrant `json:"remote_cluster,omitempty"`
	Restriction   json.RawMessage      `json:"restriction,omitempty"`
	Description   *string              `json:"description,omitempty"`
}

type IndexGrant struct {
	Names           []string       `json:"names"`
	Privileges      []string       `json:"privileges"`
	FieldSecurity   *FieldSecurity `json:"field_security,omitempty"`
	Query           *string        `json:"query,omitempty"`
	AllowRestricted bool           `json:"allow_restricted_indices"`
	Clusters        []string       `json:"clusters,omitempty"`
}

// FieldSecurity names the fields that a grant is narrowed to. An empty list says
// something else than none.
type FieldSecurity struct {
	Grant  []string `json:"grant,omitzero"`
	Except []string `json:"except,omitzero"`
}

type ApplicationGrant struct {
	Application string   `json:"application"`
	Privileges  []string `json:"privileges"`
	Resources   []string `json:"resources"`
}

type remoteClusterGrant struct {
	Privileges []string `json:"privileges"`
	Clusters   []string `json:"clusters"`
}

// FromWireRole reads a role's body in the order of the document, which is the
// order in which the vendor complains (reference: elasticsearch, section 5.3).
func FromWireRole(name string, body json.RawMessage) (Role, error) {
	return FromWireRoleAt(content.NewParser("", body), name, body)
}

// FromWireRoleAt reads one that stands somewhere in a request.
func FromWireRoleAt(place content.Parser, name string, body json.RawMessage) (Role, error) {
	if len(name) > naming.MaxRead {
		return Role{}, problem.Invalid(naming.RuleUpTo("Role", naming.MaxRead))
	}
	return grantParser{name: name, place: place}.role(body)
}

// FromWireDescriptor reads a role that is part of a key, which may be bound to
// workflows.
func FromWireDescriptor(place content.Parser, name string, body json.RawMessage) (Role, error) {
	return grantParser{name: name, key: true, place: place}.role(body)
}

func (p grantParser) role(body json.RawMessage) (Role, error) {
	r := Role{
		Cluster: []string{}, Indices: []IndexGrant{}, Applications: []ApplicationGrant{}, RunAs: []string{},
		Metadata: json.RawMessage(`{}`),
	}
	fields, err := p.fields(body)
	if err != nil {
		return r, err
	}
	for _, f := range fields {
		if err = r.read(p, f); err != nil {
			return r, err
		}
	}
	return r, nil
}

// fields reads the members of a role.
func (p grantParser) fields(body json.RawMessage) ([]content.Field, error) {
	if len(body) > 0 && json.Valid(body) && content.TokenOf(body) != content.TokenObject {
		return nil, problem.Parse("failed to parse role [%s]. expected an object but found [%s] instead", p.name, content.TokenOf(body))
	}
	return content.ReadFields(body)
}

func (r *Role) read(p grantParser, f content.Field) (err error) {
	if f.Name == "restriction" && !p.key {
		return problem.Parse("failed to parse role [%s]. unexpected field [%s]", p.name, f.Name)
	}
	switch f.Name {
	case "cluster":
		err = orNone(&r.Cluster)(p.names(f))
	case "run_as":
		err = orNone(&r.RunAs)(p.names(f))
	case "indices", "index":
		r.Indices, err = p.Indices(f)
	case "applications", "application":
		r.Applications, err = p.Applications(f)
	case "remote_indices":
		r.RemoteIndices, err = p.Indices(f)
	case "remote_cluster":
		r.RemoteCluster, err = p.remoteClusters(f)
	case "global":
		if !p.kept {
			err = checkGlobal(p.place.Inside(f, ""), f.Raw)
		}
		r.keep(f)
	case "restriction":
		if err = content.Expect(f.Name, f.Raw, "object", content.TokenObject); err == nil && !p.kept {
			err = p.checkRestriction(f.Raw)
		}
		r.keep(f)
	case "metadata":
		err = content.Expect(f.Name, f.Raw, "object", content.TokenObject)
		r.Metadata = content.Compacted(f.Raw)
	case "transient_metadata": // read and dropped
		if content.TokenOf(f.Raw) != content.TokenObject {
			err = problem.Parse("failed to parse role [%s]. unexpected field [%s]", p.name, f.Name)
		}
	case "description":
		r.Description, err = content.ReadOptional(f.Name, f.Raw)
	case "type": // read and dropped
	default:
		err = problem.Parse("failed to parse role [%s]. unexpected field [%s]", p.name, f.Name)
	}
	return err
}

// checkRestriction fails for what is no list of workflows. What they mean is looked at by nobody here.
func (p grantParser) checkRestriction(body json.RawMessage) error {
	members, err := content.ReadFields(body)
	if err != nil {
		return err
	}
	for _, f := range members {
		if f.Name != "workflows" {
			return problem.Parse("failed to parse restriction for role [%s]. unexpected field [%s]", p.name, f.Name)
		}
		if err := content.Expect(f.Name, f.Raw, "array", content.TokenArray); err != nil {
			return err
		}
		names, err := p.names(f)
		if err != nil {
			return err
		}
		if len(names) == 0 {
			return problem.Parse("failed to parse restriction for role [%s]. [workflows] must not be an empty array", p.name)
		}
	}
	return nil
}

// keep takes what the room does not look into; an empty object counts as absent.
func (r *Role) keep(f content.Field) {
	body := content.Compacted(f.Raw)
	if len(content.MembersOf(body)) == 0 {
		body = nil
	}
	if f.Name == "global" {
		r.Global = body
	} else {
		r.Restriction = body
	}
}

// orNone fills a list that is never nil.
func orNone(into *[]string) func([]string, error) error {
	return func(list []string, err error) error {
		*into = append([]string{}, list...)
		return err
	}
}

func (p grantParser) remoteClusters(f content.Field) ([]remoteClusterGrant, error) {
	const part = "remote cluster privileges"
	objects, err := p.objects(f, part)
	if err != nil {
		return nil, err
	}
	list := make([]remoteClusterGrant, len(objects))
	for i, object := range objects {
		for _, f := range object {
			switch f.Name {
			case "privileges":
				list[i].Privileges, err = p.names(f)
			case "clusters":
				list[i].Clusters, err = p.clusters(f, part)
			default:
				err = p.complain(part, "unexpected field [%s]", f.Name)
			}
			if err != nil {
				return list, err
			}
		}
		if list[i].Privileges == nil || list[i].Clusters == nil {
			return list, p.missing(part, "privileges and clusters")
		}
	}
	return list, nil
}

// selector stands between the name of a data stream and which part of it is meant.
const selector = "::"

// maxDescription is in UTF-16 units, as the vendor counts; near enough in characters.
const maxDescription = 1000

// Complaints hold a role against the vendor's rules.
func (r Role) Complaints() []string {
	var list []string
	each := func(names []string, complain func(name string) string) {
		for _, name := range names {
			if problem.Enough(list) {
				return
			}
			if complaint := complain(name); complaint != "" {
				list = append(list, complaint)
			}
		}
	}
	each(r.Cluster, func(name string) string {
		if _, known := ClusterActions()(name); !known {
			return unknownCluster(name)
		}
		return ""
	})
	for _, g := range slices.Concat(r.Indices, r.RemoteIndices) {
		each(g.Privileges, func(name string) string {
			if _, known := IndexActions()(name); !known {
				return unknownIndex(name)
			}
			return ""
		})
		each(g.Names, func(name string) string {
			if strings.Contains(name, selector) {
				return "selectors [" + selector + "] are not allowed in the index name expression [" + name + "]"
			}
			return ""
		})
	}
	for _, g := range r.Applications {
		each([]string{g.Application}, func(name string) string { return strings.Join(applicationComplaints(name, true), "") })
		each(g.Privileges, func(name string) string { return strings.Join(actionComplaints(name), "") })
	}
	for _, g := range r.RemoteCluster {
		each(g.Privileges, func(name string) string {
			if slices.Contains(Table().RemoteCluster, name) {
				return ""
			}
			return "Invalid remote_cluster privileges found [" + name + "]. valid privileges are [" +
				strings.Join(Table().RemoteCluster, ",") + "]"
		})
	}
	if Marked(r.Metadata) {
		list = append(list, "role descriptor metadata keys may not start with [_]")
	}
	if r.Description != nil && utf8.RuneCountInString(*r.Description) > maxDescription {
		list = append(list, "Role description must be less than 1000 characters.")
	}
	return list
}

// CheckQueries holds the queries that narrow what is granted against the
// vendor's rules.
func (r Role) CheckQueries() error {
	for i, g := range r.Indices {
		if g.Query == nil {
			continue
		}
		if wrong := dsl.CheckRoleQuery(*g.Query); wrong != nil {
			outer := problem.Parse("failed to parse field 'query' for indices [%s] at index privilege [%d] of role descriptor",
				strings.Join(g.Names, ","), i)
			outer.Cause = wrong
			return outer
		}
	}
	return nil
}

// Marked reports whether an object has a key that only the service may use.
func Marked(object json.RawMessage) bool {
	for key := range content.MembersOf(object) {
		if strings.HasPrefix(key, "_") {
			return true
		}
	}
	return false
}

// FromDefinition reads a role that is kept. What makes no sense, because
// somebody wrote it by hand, grants nothing.
func FromDefinition(body json.RawMessage) Role {
	r, err := grantParser{key: true, kept: true, place: content.Parser{Body: body}}.role(body)
	if err != nil {
		return Role{}
	}
	return r
}

// Definition is how a role is kept.
func (r Role) Definition() json.RawMessage {
	r.Transient = nil
	return r.JSON()
}

// ToWireRole shows a role, by itself or as part of a key.
func ToWireRole(r Role) json.RawMessage {
	r.Transient = json.RawMessage(`{"enabled":true}`)
	return r.JSON()
}

func (r Role) JSON() json.RawMessage {
	for _, list := range []*[]string{&r.Cluster, &r.RunAs} {
		*list = append([]string{}, *list...)
	}
	r.Indices = append([]IndexGrant{}, r.Indices...)
	r.Applications = append([]ApplicationGrant{}, r.Applications...)
	if r.Metadata == nil {
		r.Metadata = json.RawMessage(`{}`)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		panic("elasticsearch: write role: " + err.Error()) // its parts were read from valid JSON
	}
	return bytes.TrimSpace(b.Bytes())
}

// IsEmpty reports whether a role grants nothing at all: the only kind that a
// key may give to a key that it makes.
func (r Role) IsEmpty() bool {
	return len(r.Cluster)+len(r.Indices)+len(r.Applications)+len(r.RunAs)+len(r.RemoteIndices)+len(r.RemoteCluster) == 0 && r.Global == nil
}
