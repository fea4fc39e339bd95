package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// kindMapping is what the directory keeps mappings as (quirks 28 and 42).
const kindMapping = "mapping"

// The mappings that are there from the start, and the stamps that all have.
var builtinMappings = map[string]json.RawMessage{
	"users": json.RawMessage(`{"profileIds":{"type":"keyword"}}`),
	"profiles": json.RawMessage(
		`{"policies":{"properties":{"restrictedTo":{"type":"nested","properties":{"collections":{"type":"keyword"},` +
			`"index":{"type":"keyword"}}},"roleId":{"type":"keyword"}}},"tags":{"type":"keyword"}}`),
	"roles": json.RawMessage(`{"controllers":{"dynamic":"false","type":"object"},"tags":{"type":"keyword"}}`),
}

const stampsMapping = `{"properties":{"author":{"type":"keyword"},"createdAt":{"type":"date"},` +
	`"updatedAt":{"type":"date"},"updater":{"type":"keyword"}}}`

var fieldTypes = strings.Fields(`alias binary boolean byte completion date date_nanos date_range dense_vector double
	double_range flattened float float_range geo_point geo_shape half_float integer integer_range ip ip_range join
	keyword long long_range murmur3 nested object percolator rank_feature rank_features scaled_float search_as_you_type
	shape short text token_count unsigned_long version wildcard constant_keyword match_only_text`)

func (d *door) mapping(ctx context.Context, of string) (map[string]json.RawMessage, error) {
	kept := map[string]json.RawMessage{"properties": builtinMappings[of]}
	document, err := d.dir.Document(ctx, Dialect, kindMapping, of)
	if errors.Is(err, dragoman.ErrNotFound) {
		return kept, nil
	}
	return rawjson.Kept(document.Body), err
}

type mappingAnswer struct {
	Mapping json.RawMessage `json:"mapping"`
}

func (d *door) getMapping(ctx context.Context, of string) (any, error) {
	kept, err := d.mapping(ctx, of)
	if err != nil {
		return nil, err
	}
	return mappingAnswer{kept["properties"]}, nil
}

// updateMapping adds fields; those that are there keep their type.
func (d *door) updateMapping(ctx context.Context, r *request, of string, need dragoman.Capability) (any, error) {
	body, err := r.object()
	if err != nil {
		return nil, err
	}
	for _, m := range rawjson.Sorted(body) {
		if !slices.Contains([]string{"properties", "dynamic", "_meta"}, m.Name) {
			return nil, problem.InvalidMapping.With(m.Name, "")
		}
	}
	added, err := objectIn(body, "properties")
	if err != nil {
		return nil, problem.BadStorageRequest.With("properties must be a map type")
	}
	if err := checkProperties(added, ""); err != nil {
		return nil, err
	}
	document, err := d.dir.PutDocument(ctx, need, kindMapping, of, func(doc *dragoman.Document, exists bool) error {
		old := map[string]json.RawMessage{"properties": builtinMappings[of]}
		if exists {
			old = rawjson.Kept(doc.Body)
		}
		kept := rawjson.Kept(old["properties"])
		if err := checkSameTypes(kept, added); err != nil {
			return err
		}
		all := maps.Clone(old)
		maps.Copy(all, body)
		all["properties"] = rawjson.Merged(old["properties"], rawjson.Write(rawjson.Sorted(added)...))
		doc.Body = rawjson.Write(rawjson.Sorted(all)...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return toWireMapping(rawjson.Kept(document.Body)), nil
}

// toWireMapping shows all of a mapping, with the stamps.
func toWireMapping(kept map[string]json.RawMessage) json.RawMessage {
	properties := rawjson.Kept(kept["properties"])
	properties[keyStamps] = json.RawMessage(stampsMapping)
	members := []rawjson.Member{
		{Name: "dynamic", Value: orElse(kept["dynamic"], `"false"`)},
		{Name: "properties", Value: rawjson.Write(rawjson.Sorted(properties)...)},
	}
	if meta := kept["_meta"]; meta != nil {
		members = append([]rawjson.Member{{Name: "_meta", Value: meta}}, members...)
	}
	return rawjson.Write(members...)
}

// checkProperties refuses types that Elasticsearch does not have.
func checkProperties(properties map[string]json.RawMessage, path string) error {
	for _, m := range rawjson.Sorted(properties) {
		members, ok := rawjson.Object(m.Value)
		if !ok {
			return problem.InvalidMapping.With("properties."+path+m.Name, "")
		}
		if v := members["type"]; v != nil {
			name, ok := rawjson.Text(v)
			if !ok || !slices.Contains(fieldTypes, name) {
				return problem.BadStorageRequest.With(fmt.Sprintf("No handler for type [%s] declared on field [%s]",
					strings.Trim(string(rawjson.Compact(v)), `"`), m.Name))
			}
		}
		inner, isObject := rawjson.Object(members["properties"])
		if members["properties"] != nil && !isObject {
			return problem.InvalidMapping.With("properties."+path+m.Name+".properties", "")
		}
		if err := checkProperties(inner, path+m.Name+"."); err != nil {
			return err
		}
	}
	return nil
}

func checkSameTypes(kept, added map[string]json.RawMessage) error {
	for _, m := range rawjson.Sorted(added) {
		old, is := rawjson.Kept(kept[m.Name])["type"]
		if now := rawjson.Kept(m.Value)["type"]; is && now != nil && !rawjson.Same(old, now) {
			was, _ := rawjson.Text(old)
			is, _ := rawjson.Text(now)
			return problem.BadStorageRequest.With(fmt.Sprintf("mapper [%s] cannot be changed from type [%s] to [%s]", m.Name, was, is))
		}
	}
	return nil
}

func (d *door) getUserMapping(ctx context.Context, _ *request) (any, error) {
	return d.getMapping(ctx, "users")
}

func (d *door) getProfileMapping(ctx context.Context, _ *request) (any, error) {
	return d.getMapping(ctx, "profiles")
}

func (d *door) getRoleMapping(ctx context.Context, _ *request) (any, error) {
	return d.getMapping(ctx, "roles")
}

func (d *door) updateUserMapping(ctx context.Context, r *request) (any, error) {
	return d.updateMapping(ctx, r, "users", dragoman.UsersWrite)
}

func (d *door) updateProfileMapping(ctx context.Context, r *request) (any, error) {
	return d.updateMapping(ctx, r, "profiles", dragoman.RolesWrite)
}

func (d *door) updateRoleMapping(ctx context.Context, r *request) (any, error) {
	return d.updateMapping(ctx, r, "roles", dragoman.RolesWrite)
}

// fits refuses content that a strict mapping does not name.
func (d *door) fits(ctx context.Context, c content) error {
	mapping, err := d.mapping(ctx, "users")
	if err != nil {
		return err
	}
	m := mappedOf(mapping)
	if m.dynamic != dynamicStrict {
		return nil
	}
	content := maps.Clone(c.properties)
	delete(content, d.spelling.fullName)
	delete(content, d.spelling.email)
	if name := m.unknown(content, ""); name != "" {
		return problem.StrictMapping.With(name, "%kuzzle", "users")
	}
	return nil
}
