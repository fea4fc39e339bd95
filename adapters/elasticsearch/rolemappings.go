package elasticsearch

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/rolemapping"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// kindMapping is the kind of document that a role mapping is.
const kindMapping = "role_mapping"

// GetRoleMappings lists all mappings.
func (d *door) GetRoleMappings(ctx context.Context, _ wire.GetRoleMappingsRequestObject) (wire.GetRoleMappingsResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	found, err := d.mappings(ctx, nil)
	return wire.GetRoleMappings200JSONResponse(found), err
}

// GetRoleMapping returns those of the named mappings that there are.
func (d *door) GetRoleMapping(ctx context.Context, r wire.GetRoleMappingRequestObject) (wire.GetRoleMappingResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	names := r.Name
	if len(names) == 1 && (names[0] == "*" || names[0] == "_all") {
		names = nil
	}
	found, err := d.mappings(ctx, names)
	if err == nil && names != nil && len(found) == 0 {
		return wire.GetRoleMapping404JSONResponse{NoMappingsJSONResponse: wire.NoMappingsJSONResponse{}}, nil
	}
	return wire.GetRoleMapping200JSONResponse(found), err
}

// mappings are all, or only those of the names.
func (d *door) mappings(ctx context.Context, names []string) (map[string]json.RawMessage, error) {
	documents, err := d.dir.Documents(ctx, Dialect, kindMapping)
	shown := map[string]json.RawMessage{}
	for _, doc := range documents {
		if names == nil || slices.Contains(names, doc.ID) {
			shown[doc.ID] = doc.Body
		}
	}
	return shown, err
}

// PutRoleMapping creates a mapping, or replaces it as a whole.
func (d *door) PutRoleMapping(ctx context.Context, r wire.PutRoleMappingRequestObject) (wire.PutRoleMappingResponseObject, error) {
	saved, err := d.saveMapping(ctx, r.Name, *r.Body)
	return wire.PutRoleMapping200JSONResponse{MappingSavedJSONResponse: saved}, err
}

// PostRoleMapping is PutRoleMapping by another method.
func (d *door) PostRoleMapping(ctx context.Context, r wire.PostRoleMappingRequestObject) (wire.PostRoleMappingResponseObject, error) {
	saved, err := d.saveMapping(ctx, r.Name, *r.Body)
	return wire.PostRoleMapping200JSONResponse{MappingSavedJSONResponse: saved}, err
}

func (d *door) saveMapping(ctx context.Context, name string, body []byte) (out wire.MappingSavedJSONResponse, err error) {
	mapping, err := rolemapping.Read(name, body)
	if err = admit(ctx, err, mapping.Check, may); err != nil {
		return out, err
	}
	_, err = d.dir.PutDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindMapping, name,
		func(doc *dragoman.Document, exists bool) error {
			out.RoleMapping.Created = !exists
			doc.Gives = mapping.Gives(d.roles)
			doc.Body = mapping.JSON()
			return nil
		})
	return out, err
}

// DeleteRoleMapping forgets a mapping.
func (d *door) DeleteRoleMapping(ctx context.Context, r wire.DeleteRoleMappingRequestObject) (wire.DeleteRoleMappingResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	_, err := d.dir.DeleteDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindMapping, r.Name)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return wire.DeleteRoleMapping404JSONResponse{NoMappingJSONResponse: wire.NoMappingJSONResponse{Found: false}}, nil
	}
	return wire.DeleteRoleMapping200JSONResponse{MappingDeletedJSONResponse: wire.MappingDeletedJSONResponse{Found: true}}, err
}
