package dragoman

import (
	"context"
	"encoding/json"
	"time"
)

// Document is something that belongs to one door and is no user, role or key:
// Kuzzle's inner roles, Fusion's realms, a profile's settings. The middle keeps
// it and asks who may change it; what it means is the room's affair.
type Document struct {
	Door Dialect
	Kind string // the room's word for what it is
	ID   string // unique among its kind
	Body json.RawMessage
	// OwnerID is the user whose it is and with whom it goes; "" is nobody.
	OwnerID string
	// Gives are the shared roles that a change gives to whoever the document is
	// about. They are held against the ceiling and not kept.
	Gives []string

	CreatedAt, UpdatedAt time.Time
	CreatedBy, UpdatedBy string
	// Likewise, by ID; UpdatedByID is "" until somebody has changed it.
	CreatedByID, UpdatedByID string
	Version                  int64
}

// Document returns one document of a door, or CodeNotFound. It needs no
// capability: rooms ask it to find out what a principal may do, before there is
// one, and guard what they show. A principal that there is sees no other door's.
func (d *Directory) Document(ctx context.Context, door Dialect, kind, id string) (Document, error) {
	if err := sameDoor(ctx, door); err != nil {
		return Document{}, err
	}
	if validateName("id", id) != nil {
		return Document{}, NotFound(SubjectDocument, id)
	}
	if in, ok := insideFrom(ctx); ok {
		return in.Document(door, kind, id)
	}
	return d.store.Document(ctx, door, kind, id)
}

// DocumentQuery asks for some of the documents of a kind.
type DocumentQuery struct {
	IDs   []string // nil for any
	After string   // continues after this ID
	Limit int      // 0 means no limit
}

// Documents returns all documents of a kind, by ID, byte by byte: of kinds of
// which there are few. It needs no capability, as Document does.
func (d *Directory) Documents(ctx context.Context, door Dialect, kind string) ([]Document, error) {
	return d.FindDocuments(ctx, door, kind, DocumentQuery{})
}

// FindDocuments is Documents for some of them.
func (d *Directory) FindDocuments(ctx context.Context, door Dialect, kind string, q DocumentQuery) ([]Document, error) {
	if err := sameDoor(ctx, door); err != nil {
		return nil, err
	}
	return d.store.Documents(ctx, door, kind, q)
}

// sameDoor fails for a principal of another door than the one that is asked about.
func sameDoor(ctx context.Context, door Dialect) error {
	p, ok := PrincipalFrom(ctx)
	if !ok || p.service || p.Door == door {
		return nil
	}
	return Errorf(CodeForbidden, "door", "%s is at the %s door and sees no documents of the %s door", p.User.Username, p.Door, door)
}

// PutDocument creates or changes a document of the principal's door. fn gets
// it as it is, or an empty one, and says by exists which; its own error is
// returned as it is and nothing is kept. fn may run more than once. It needs
// the capability that the room names, [RolesWrite] for what grants rights, and
// fails with CodeNotFound if a new one's owner is not there.
func (d *Directory) PutDocument(
	ctx context.Context, need Capability, kind, id string, fn func(doc *Document, exists bool) error,
) (Document, error) {
	p, err := d.require(ctx, need)
	if err != nil {
		return Document{}, err
	}
	if err := validateName("id", id); err != nil {
		return Document{}, err
	}
	by := d.change(p, ActionDocumentPut)
	gives := p.guardGiven(ctx, &by)
	return d.store.PutDocument(ctx, p.Door, kind, id, by, func(doc *Document, exists bool) error {
		before := len(doc.Body)
		if err := fn(doc, exists); err != nil {
			return err
		}
		if err := checkSize("the document", before, len(doc.Body), d.quotas.DocumentSize); err != nil && !p.service {
			return err
		}
		if err := gives(doc.Gives); err != nil {
			return err
		}
		doc.UpdatedAt, doc.UpdatedBy, doc.UpdatedByID = by.At, by.Actor, by.ActorID
		if !exists {
			if err := validateNewName("id", id); err != nil {
				return err
			}
			doc.CreatedAt, doc.CreatedBy = by.At, by.Actor
			doc.CreatedByID, doc.UpdatedByID = by.ActorID, ""
		}
		return validateExtension(doc.Body)
	})
}

// CheckDocument fails as [Directory.PutDocument] would for such a body, so that
// whoever puts several documents can refuse all of them.
func CheckDocument(body json.RawMessage) error { return validateExtension(body) }

// DeleteDocument forgets a document of the principal's door. It needs the
// capability that the room names and fails with CodeNotFound if there is none.
func (d *Directory) DeleteDocument(ctx context.Context, need Capability, kind, id string) (Document, error) {
	p, err := d.require(ctx, need)
	if err != nil {
		return Document{}, err
	}
	if validateName("id", id) != nil {
		return Document{}, NotFound(SubjectDocument, id)
	}
	return d.store.DeleteDocument(ctx, p.Door, kind, id, d.change(p, ActionDocumentDelete))
}
