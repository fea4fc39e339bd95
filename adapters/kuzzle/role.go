package kuzzle

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
)

// kindRole is what the directory keeps Kuzzle's roles as: documents of this
// door. The roles that the doors share are profiles here.
const kindRole = "role"

// role says which actions of which controllers are allowed.
type role struct {
	id       string
	content  map[string]json.RawMessage
	document *dragoman.Document // nil for one that nobody has written
}

// controllers takes a role apart. It was checked when it was written.
func (r role) controllers() map[string]map[string]bool {
	return controllersOf(r.content["controllers"])
}

func controllersOf(text []byte) map[string]map[string]bool {
	given, _ := rawjson.Object(text)
	out := make(map[string]map[string]bool, len(given))
	for name, controller := range given {
		members, _ := rawjson.Object(controller)
		actions, _ := rawjson.Object(members["actions"])
		out[name] = make(map[string]bool, len(actions))
		for action, value := range actions {
			out[name][action] = string(rawjson.Compact(value)) == "true"
		}
	}
	return out
}

// role finds a role; it fails with CodeNotFound.
func (d *door) role(ctx context.Context, id string) (role, error) {
	builtin := role{id: id, content: rawjson.Kept(builtinRoles[id])}
	if id == profileAdmin {
		return builtin, nil
	}
	document, err := d.dir.Document(ctx, Dialect, kindRole, id)
	if errors.Is(err, dragoman.ErrNotFound) && builtinRoles[id] != nil {
		return builtin, nil
	}
	return roleOfDocument(document), err
}

func roleOfDocument(document dragoman.Document) role {
	return role{id: document.ID, content: rawjson.Kept(document.Body), document: &document}
}

// allRoles are the built-in ones and those that were written, by ID.
func (d *door) allRoles(ctx context.Context) ([]role, error) {
	documents, err := d.dir.Documents(ctx, Dialect, kindRole)
	if err != nil {
		return nil, err
	}
	all := map[string]role{}
	for id, content := range builtinRoles {
		all[id] = role{id: id, content: rawjson.Kept(content)}
	}
	for _, document := range documents {
		all[document.ID] = roleOfDocument(document)
	}
	var sorted []role
	for _, id := range slices.Sorted(maps.Keys(all)) {
		sorted = append(sorted, all[id])
	}
	return sorted, nil
}

func (d *door) toWireRole(r role, v1 bool) wire.Role {
	content := maps.Clone(r.content)
	lead := []rawjson.Member{{Name: "controllers", Value: orElse(content["controllers"], `{}`)}}
	delete(content, "controllers")
	if v1 { // quirk 11
		delete(content, "closures")
		delete(content, "restrictedTo")
	}
	at := d.born()
	if doc := r.document; doc != nil {
		at = &stamped{doc.CreatedByID, doc.UpdatedByID, doc.CreatedAt, doc.UpdatedAt, doc.Version, false}
	}
	source, meta, version := at.dress(append(lead, rawjson.Sorted(content)...), v1)
	return wire.Role{ID: r.id, Source: source, Meta: meta, Version: version}
}

// checkRole refuses content that makes no sense, and controllers and actions
// that do not exist unless forced to take the controllers.
func checkRole(id string, content map[string]json.RawMessage, force, v1 bool) error {
	controllers, ok := rawjson.Object(content["controllers"])
	switch v := content["controllers"]; {
	case v == nil && !v1:
		return problem.EmptyArgument.With(id + ".controllers")
	case v == nil || rawjson.IsNull(v):
		return problem.MissingArgument.With(id + ".controllers")
	case !ok:
		return problem.InvalidType.With(id+".controllers", "object")
	case len(controllers) == 0:
		return problem.EmptyArgument.With(id + ".controllers")
	}
	for _, controller := range rawjson.Sorted(controllers) {
		if err := checkController(controller); err != nil {
			return err
		}
	}
	r := role{id: id, content: content}
	if err := r.checkNames(force, v1); err != nil {
		return err
	}
	if id == profileAnonymous && !(grant{controllers: r.controllers()}).allows(question{controller: "auth", action: "login"}) {
		return problem.LoginRequired.With()
	}
	return nil
}

func checkController(c rawjson.Member) error {
	members, ok := rawjson.Object(c.Value)
	if !ok {
		return problem.InvalidType.With(c.Name, "object")
	}
	if len(members) == 0 {
		return problem.EmptyArgument.With(c.Name)
	}
	actions, ok := rawjson.Object(members["actions"])
	switch v := members["actions"]; {
	case v == nil:
		return problem.MissingArgument.With(c.Name)
	case !ok:
		return problem.InvalidType.With(c.Name+".actions", "object")
	case len(actions) == 0:
		return problem.EmptyArgument.With(c.Name + ".actions")
	}
	for _, action := range rawjson.Sorted(actions) {
		if text := string(rawjson.Compact(action.Value)); text != "true" && text != "false" {
			return problem.InvalidType.With(c.Name+".actions."+action.Name, "boolean")
		}
	}
	return nil
}

// checkNames wants controllers to exist, and their actions. Version 1 had others in those that this
// door lacks.
func (r role) checkNames(force, v1 bool) error {
	given := r.controllers()
	for _, controller := range rawjson.Names(given) {
		if !slices.Contains(nativeControllers, controller) {
			if !force {
				return problem.UnknownController.With(r.id, controller, "")
			}
			continue
		}
		for _, action := range rawjson.Names(given[controller]) {
			if !knowsAction(controller, action) && (!v1 || elsewhere[controller] == nil) {
				if controller == "*" { // there Kuzzle forgets the hint, and the place for it stays
					return problem.UnknownAction.With(r.id, action, controller)
				}
				return problem.UnknownAction.With(r.id, action, controller, "")
			}
		}
	}
	return nil
}

func knowsAction(controller, action string) bool {
	if action == "*" {
		return true
	}
	if slices.Contains(elsewhere[controller], action) {
		return true
	}
	known := controller == "*" || elsewhere[controller] != nil
	for _, a := range wire.Actions {
		if a.Controller == controller && a.Name == action {
			return true
		}
		known = known || a.Controller == controller
	}
	return !known
}
