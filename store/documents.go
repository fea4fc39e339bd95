package store

import (
	"context"
	"errors"
	"slices"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

var documentTable = table[dragoman.Document, documentRow]{
	toRow: sure(toRowDocument), fromRow: sure(fromRowDocument), event: dragoman.NewDocumentEvent,
	fixed: []string{"door", "kind", "id", "owner_id", "created_at", "created_by", "created_by_id"},
	fix:   fixDocument, taken: takenDocument,
}

func fixDocument(after, before *dragoman.Document) {
	after.Door, after.Kind, after.ID, after.OwnerID = before.Door, before.Kind, before.ID, before.OwnerID
	after.CreatedAt, after.CreatedBy, after.CreatedByID = before.CreatedAt, before.CreatedBy, before.CreatedByID
	after.Version = before.Version + 1
}

// takenDocument: somebody else made it after this transaction looked.
func takenDocument(context.Context, *gorm.DB, *documentRow) error { return errLostRace }

func documentAt(door dragoman.Dialect, kind, id string) place {
	return at("door = ? AND kind = ? AND id = ?", string(door), kind, id).of(dragoman.SubjectDocument, id)
}

func (r documentRow) unchanged() place {
	return at("door = ? AND kind = ? AND id = ? AND version = ?", r.Door, r.Kind, r.ID, r.Version)
}

func (d *database) Documents(
	ctx context.Context, door dragoman.Dialect, kind string, q dragoman.DocumentQuery,
) ([]dragoman.Document, error) {
	if !searchable(kind) || !searchable(q.After) {
		return nil, nil
	}
	if q.IDs == nil {
		return d.someDocuments(ctx, door, kind, q)
	}
	ids := onlySearchable(q.IDs)
	slices.Sort(ids)
	var documents []dragoman.Document
	for some := range slices.Chunk(slices.Compact(ids), idsAtOnce) {
		of := q
		of.IDs = some
		found, err := d.someDocuments(ctx, door, kind, of)
		if err != nil {
			return nil, err
		}
		documents = append(documents, found...)
		if q.Limit > 0 && len(documents) >= q.Limit {
			return documents[:q.Limit], nil
		}
	}
	return documents, nil
}

func (d *database) someDocuments(
	ctx context.Context, door dragoman.Dialect, kind string, q dragoman.DocumentQuery,
) ([]dragoman.Document, error) {
	find := func(db *gorm.DB) gorm.ChainInterface[documentRow] {
		find := gorm.G[documentRow](db).Where("door = ? AND kind = ?", string(door), kind).Order("id")
		if q.IDs != nil {
			find = find.Where("id IN ?", q.IDs)
		}
		if q.After != "" {
			find = find.Where("id > ?", q.After)
		}
		if q.Limit > 0 {
			find = find.Limit(q.Limit)
		}
		return find
	}
	var rows []documentRow
	err := d.lookUp(ctx, q.IDs == nil && q.Limit > 0, func(ctx context.Context, db *gorm.DB) (err error) {
		rows, err = find(db).Find(ctx)
		return err
	})
	if err != nil {
		return nil, translate(err)
	}
	documents := make([]dragoman.Document, len(rows))
	for i := range rows {
		documents[i] = fromRowDocument(&rows[i])
	}
	return documents, nil
}

// lookUp reads: a part of a list of everything waits for its turn.
func (d *database) lookUp(ctx context.Context, listing bool, read work) error {
	if listing {
		return d.search(ctx, read)
	}
	return read(ctx, d.reader())
}

func (d *database) PutDocument(
	ctx context.Context, door dragoman.Dialect, kind, id string, by dragoman.Change, fn func(*dragoman.Document, bool) error,
) (dragoman.Document, error) {
	replace := func(doc *dragoman.Document) error { return fn(doc, true) }
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Document, error) {
		doc, err := documentTable.mutate(ctx, tx, documentAt(door, kind, id), by, replace)
		var refused refusal
		if !errors.Is(err, dragoman.ErrNotFound) || errors.As(err, &refused) {
			return doc, err
		}
		doc = dragoman.Document{Door: door, Kind: kind, ID: id}
		if err := fn(&doc, false); err != nil {
			return dragoman.Document{}, refusal{err}
		}
		doc.Door, doc.Kind, doc.ID, doc.Version = door, kind, id, 1
		return createDocument(ctx, tx, &doc, by)
	})
}

// createDocument makes sure that the owner, if there is one, is there and stays.
func createDocument(ctx context.Context, tx *gorm.DB, doc *dragoman.Document, by dragoman.Change) (dragoman.Document, error) {
	if doc.OwnerID != "" {
		if _, _, err := userTable.lock(ctx, tx, userAt(doc.OwnerID)); err != nil {
			return dragoman.Document{}, err
		}
	}
	return documentTable.create(ctx, tx, doc, by)
}

func (d *database) DeleteDocument(
	ctx context.Context, door dragoman.Dialect, kind, id string, by dragoman.Change,
) (dragoman.Document, error) {
	return written(ctx, d, func(ctx context.Context, tx *gorm.DB) (dragoman.Document, error) {
		return documentTable.remove(ctx, tx, documentAt(door, kind, id), by, nil)
	})
}
