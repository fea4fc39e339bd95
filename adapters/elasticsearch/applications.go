package elasticsearch

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
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
	return wire.GetAllPrivileges200JSONResponse(privilege.ToWirePrivileges(found)), err
}

// GetApplicationPrivileges lists those of one application, or of several by a pattern.
func (d *door) GetApplicationPrivileges(
	ctx context.Context, r wire.GetApplicationPrivilegesRequestObject,
) (wire.GetApplicationPrivilegesResponseObject, error) {
	if err := mayFor(ctx, r.Application); err != nil {
		return nil, err
	}
	found, err := d.privilegesOf(ctx, r.Application, nil)
	return wire.GetApplicationPrivileges200JSONResponse(privilege.ToWirePrivileges(found)), err
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
	return wire.GetPrivileges200JSONResponse(privilege.ToWirePrivileges(found)), err
}

// privilegesOf are the privileges of an application, or of those that a pattern
// stands for; with names, only these.
func (d *door) privilegesOf(ctx context.Context, application string, names []string) ([]privilege.Application, error) {
	if names != nil && !strings.HasSuffix(application, "*") {
		return d.privilegesNamed(ctx, application, names)
	}
	documents, err := d.dir.Documents(ctx, Dialect, kindPrivilege)
	prefix, isPrefix := strings.CutSuffix(application, "*")
	var list []privilege.Application
	for _, doc := range documents {
		a := privilege.FromDocument(doc.Body)
		covered := a.Application == application || isPrefix && strings.HasPrefix(a.Application, prefix)
		if covered && (names == nil || slices.Contains(names, a.Name)) {
			list = append(list, a)
		}
	}
	return list, err
}

func (d *door) privilegesNamed(ctx context.Context, application string, names []string) ([]privilege.Application, error) {
	var list []privilege.Application
	for _, name := range names {
		doc, err := d.dir.Document(ctx, Dialect, kindPrivilege, privilege.ID(application, name))
		if dragoman.CodeOf(err) == dragoman.CodeNotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		list = append(list, privilege.FromDocument(doc.Body))
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
	list, err := privilege.FromWirePrivileges(body)
	rules := func() error { return checkPrivileges(list) }
	permitted := func(ctx context.Context) error { return mayFor(ctx, applicationsOf(list)...) }
	if err = admit(ctx, err, rules, permitted); err != nil {
		return nil, err
	}
	saved := wire.PrivilegesSaved{}
	for _, a := range list {
		created, err := d.putPrivilege(ctx, a)
		if err != nil {
			return nil, err
		}
		inside(saved, a.Application)[a.Name] = wire.PrivilegeSaved{Created: created}
	}
	return saved, nil
}

func checkPrivileges(list []privilege.Application) error {
	var complaints []string
	for _, a := range list {
		if problem.Enough(complaints) {
			break
		}
		complaints = append(complaints, a.Complaints()...)
	}
	if len(list) == 0 {
		complaints = append(complaints, "At least one application privilege must be provided")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	for _, a := range list {
		if err := dragoman.CheckDocument(a.JSON()); err != nil {
			return err
		}
	}
	return nil
}

func applicationsOf(list []privilege.Application) []string {
	names := make([]string, len(list))
	for i, a := range list {
		names[i] = a.Application
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// putPrivilege keeps a privilege, unless that would change nothing. What the
// caller may was checked: the directory knows no such right.
func (d *door) putPrivilege(ctx context.Context, a privilege.Application) (created bool, err error) {
	body := a.JSON()
	_, err = d.dir.PutDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindPrivilege,
		privilege.ID(a.Application, a.Name),
		func(doc *dragoman.Document, exists bool) error {
			created = !exists
			if exists && content.SameJSON(doc.Body, body) {
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
	for _, name := range privilege.Unrepeated(r.Privilege) {
		found, err := d.dropPrivilege(ctx, privilege.ID(r.Application, name))
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
	_, err = d.dir.DeleteDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindPrivilege, id)
	if dragoman.CodeOf(err) == dragoman.CodeNotFound {
		return false, nil
	}
	return err == nil, err
}

// maxLookups is how many privileges are looked up one by one; for more, all are
// read.
const maxLookups = 200

// catalogueFor looks up the actions of the privileges that a question needs.
func (d *door) catalogueFor(ctx context.Context, q privilege.Question, held []*privilege.Permissions) (privilege.Catalogue, error) {
	known := privilege.NewCatalogue(q, held)
	if len(known) > maxLookups {
		return known, d.fillFromAll(ctx, known)
	}
	for id := range known {
		doc, err := d.dir.Document(ctx, Dialect, kindPrivilege, id)
		if err != nil && dragoman.CodeOf(err) != dragoman.CodeNotFound {
			return nil, err
		}
		known[id] = privilege.FromDocument(doc.Body).Actions
	}
	return known, nil
}

func (d *door) fillFromAll(ctx context.Context, known privilege.Catalogue) error {
	documents, err := d.dir.Documents(ctx, Dialect, kindPrivilege)
	for _, doc := range documents {
		if _, needed := known[doc.ID]; needed {
			known[doc.ID] = privilege.FromDocument(doc.Body).Actions
		}
	}
	return err
}
