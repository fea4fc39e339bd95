package elasticsearch

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// kindPrivilege is the kind of document that an application's privilege is.
const kindPrivilege = "application_privilege"

// everyApplication is a pattern.
const everyApplication = "*"

// GetAllPrivileges lists the privileges of all applications.
func (d *door) GetAllPrivileges(ctx context.Context, _ wire.GetAllPrivilegesRequestObject) (wire.GetAllPrivilegesResponseObject, error) {
	if err := mayFor(ctx, everyApplication); err != nil {
		return nil, err
	}
	found, err := d.privilegesOf(ctx, everyApplication, nil)
	return wire.GetAllPrivileges200JSONResponse(toWirePrivileges(found)), err
}

// GetApplicationPrivileges lists those of one application, or of several by a pattern.
func (d *door) GetApplicationPrivileges(ctx context.Context, r wire.GetApplicationPrivilegesRequestObject) (wire.GetApplicationPrivilegesResponseObject, error) {
	if err := mayFor(ctx, r.Application); err != nil {
		return nil, err
	}
	found, err := d.privilegesOf(ctx, r.Application, nil)
	return wire.GetApplicationPrivileges200JSONResponse(toWirePrivileges(found)), err
}

// GetPrivileges lists those of the named ones that there are.
func (d *door) GetPrivileges(ctx context.Context, r wire.GetPrivilegesRequestObject) (wire.GetPrivilegesResponseObject, error) {
	if err := mayFor(ctx, r.Application); err != nil {
		return nil, err
	}
	found, err := d.privilegesOf(ctx, r.Application, r.Privilege)
	if err == nil && len(found) == 0 {
		return wire.GetPrivileges404JSONResponse{NoPrivilegesJSONResponse: wire.NoPrivilegesJSONResponse{}}, nil
	}
	return wire.GetPrivileges200JSONResponse(toWirePrivileges(found)), err
}

// privilegesOf are the privileges of an application, or of those that a pattern
// stands for; with names, only these.
func (d *door) privilegesOf(ctx context.Context, application string, names []string) ([]applicationPrivilege, error) {
	if names != nil && !strings.HasSuffix(application, "*") {
		return d.privilegesNamed(ctx, application, names)
	}
	documents, err := d.dir.Documents(ctx, Dialect, kindPrivilege)
	prefix, isPrefix := strings.CutSuffix(application, "*")
	var list []applicationPrivilege
	for _, doc := range documents {
		a := fromDocument(doc.Body)
		covered := a.Application == application || isPrefix && strings.HasPrefix(a.Application, prefix)
		if covered && (names == nil || slices.Contains(names, a.Name)) {
			list = append(list, a)
		}
	}
	return list, err
}

func (d *door) privilegesNamed(ctx context.Context, application string, names []string) ([]applicationPrivilege, error) {
	var list []applicationPrivilege
	for _, name := range names {
		doc, err := d.dir.Document(ctx, Dialect, kindPrivilege, privilegeID(application, name))
		if dragoman.CodeOf(err) == dragoman.CodeNotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		list = append(list, fromDocument(doc.Body))
	}
	return list, nil
}

// PutPrivileges creates privileges, or replaces them as a whole.
func (d *door) PutPrivileges(ctx context.Context, r wire.PutPrivilegesRequestObject) (wire.PutPrivilegesResponseObject, error) {
	saved, err := d.savePrivileges(ctx, *r.Body)
	return wire.PutPrivileges200JSONResponse(saved), err
}

// PostPrivileges is PutPrivileges by another method.
func (d *door) PostPrivileges(ctx context.Context, r wire.PostPrivilegesRequestObject) (wire.PostPrivilegesResponseObject, error) {
	saved, err := d.savePrivileges(ctx, *r.Body)
	return wire.PostPrivileges200JSONResponse(saved), err
}

// savePrivileges checks all before it writes one.
func (d *door) savePrivileges(ctx context.Context, body []byte) (wire.PrivilegesSaved, error) {
	list, err := fromWirePrivileges(body)
	rules := func() error { return checkPrivileges(list) }
	permitted := func(ctx context.Context) error { return mayFor(ctx, applicationsOf(list)...) }
	err = admit(ctx, err, rules, permitted)
	saved := wire.PrivilegesSaved{}
	for i := 0; i < len(list) && err == nil; i++ {
		var created bool
		created, err = d.putPrivilege(ctx, list[i])
		inside(saved, list[i].Application)[list[i].Name] = wire.PrivilegeSaved{Created: created}
	}
	return saved, err
}

func checkPrivileges(list []applicationPrivilege) error {
	var complaints []string
	for _, a := range list {
		complaints = append(complaints, a.complaints()...)
	}
	if len(list) == 0 {
		complaints = append(complaints, "At least one application privilege must be provided")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	for _, a := range list {
		if err := dragoman.CheckDocument(a.json()); err != nil {
			return err
		}
	}
	return nil
}

func applicationsOf(list []applicationPrivilege) []string {
	names := make([]string, len(list))
	for i, a := range list {
		names[i] = a.Application
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// putPrivilege keeps a privilege, unless that would change nothing. What the
// caller may was checked: the directory knows no such right.
func (d *door) putPrivilege(ctx context.Context, a applicationPrivilege) (created bool, err error) {
	body := a.json()
	_, err = d.dir.PutDocument(within(ctx, dragoman.RolesWrite), dragoman.RolesWrite, kindPrivilege, privilegeID(a.Application, a.Name),
		func(doc *dragoman.Document, exists bool) error {
			created = !exists
			if exists && sameJSON(doc.Body, body) {
				return errUnchanged
			}
			doc.Body = body
			return nil
		})
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return created, err
}

// DeletePrivileges forgets privileges of an application.
func (d *door) DeletePrivileges(ctx context.Context, r wire.DeletePrivilegesRequestObject) (wire.DeletePrivilegesResponseObject, error) {
	if !slices.ContainsFunc(r.Privilege, func(name string) bool { return name != "" }) {
		return nil, problem.InvalidRequest("privileges are missing")
	}
	if err := mayFor(ctx, r.Application); err != nil {
		return nil, err
	}
	gone, any := wire.PrivilegesDeleted{r.Application: {}}, false
	for _, name := range unrepeated(r.Privilege) {
		found, err := d.dropPrivilege(ctx, privilegeID(r.Application, name))
		if err != nil {
			return nil, err
		}
		any = any || found
		gone[r.Application][name] = wire.Found{Found: found}
	}
	if !any {
		return wire.DeletePrivileges404JSONResponse(gone), nil
	}
	return wire.DeletePrivileges200JSONResponse(gone), nil
}

func (d *door) dropPrivilege(ctx context.Context, id string) (found bool, err error) {
	_, err = d.dir.DeleteDocument(within(ctx, dragoman.RolesWrite), dragoman.RolesWrite, kindPrivilege, id)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return false, nil
	}
	return err == nil, err
}
