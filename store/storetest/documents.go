package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

func put(s dragoman.Store, kind, id, body string) (dragoman.Document, error) {
	return s.PutDocument(ctx, here, kind, id, by(dragoman.ActionDocumentPut), func(doc *dragoman.Document, exists bool) error {
		doc.Body = json.RawMessage(body)
		doc.UpdatedAt, doc.UpdatedBy, doc.UpdatedByID = noon.Add(time.Second), "tester", "id-tester"
		if !exists {
			doc.CreatedAt, doc.CreatedBy, doc.CreatedByID = noon, "maker", "id-maker"
		}
		return nil
	})
}

func putOwned(s dragoman.Store, id, owner string) (dragoman.Document, error) {
	return s.PutDocument(ctx, here, "kind", id, by(dragoman.ActionDocumentPut), func(doc *dragoman.Document, _ bool) error {
		doc.OwnerID, doc.Body = owner, json.RawMessage(`{}`)
		return nil
	})
}

func document(id, body string, version int64) dragoman.Document {
	return dragoman.Document{
		Door: here, Kind: "kind", ID: id, Body: json.RawMessage(body),
		CreatedAt: noon, CreatedBy: "maker", CreatedByID: "id-maker", UpdatedAt: noon.Add(time.Second),
		UpdatedBy: "tester", UpdatedByID: "id-tester", Version: version,
	}
}

var documents = []promise{
	{"PutCreatesThenChanges", func(t *testing.T, s dragoman.Store) {
		got, err := put(s, "kind", "d", `{"n":1.0}`)
		want(t, err, nil)
		want(t, got, document("d", `{"n":1.0}`, 1))
		got, err = s.PutDocument(ctx, here, "kind", "d", by(dragoman.ActionDocumentPut), func(doc *dragoman.Document, exists bool) error {
			want(t, exists, true)
			want(t, *doc, document("d", `{"n":1.0}`, 1))
			*doc = dragoman.Document{
				Door: there, Kind: "x", ID: "x", Body: json.RawMessage(`{}`), CreatedBy: "x", CreatedByID: "x", Version: 9,
				UpdatedAt: noon.Add(time.Second), UpdatedBy: "tester", UpdatedByID: "id-tester",
			}
			return nil
		})
		want(t, err, nil)
		want(t, got, document("d", `{}`, 2))
		got, err = s.Document(ctx, here, "kind", "d")
		want(t, err, nil)
		want(t, got, document("d", `{}`, 2))
	}},
	{"GoesWithItsOwner", func(t *testing.T, s dragoman.Store) {
		create(t, s, plain("a"))
		create(t, s, plain("b"))
		for id, owner := range map[string]string{"hers": "a", "his": "b", "nobodys": ""} {
			got, err := putOwned(s, id, owner)
			want(t, err, nil)
			want(t, got.OwnerID, owner)
		}
		_, err := putOwned(s, "hers", "b")
		want(t, err, nil)
		_, err = remove(s, "b")
		want(t, err, nil)
		list, err := s.Documents(ctx, here, "kind", dragoman.DocumentQuery{})
		want(t, err, nil)
		want(t, len(list), 2)
		want(t, list[0].OwnerID, "a")
		want(t, list[1].ID, "nobodys")
	}},
	{"NewOneWhoseOwnerIsNotThereIsNotKept", func(t *testing.T, s dragoman.Store) {
		for _, owner := range append([]string{"nobody"}, impossibleTexts...) {
			_, err := putOwned(s, "d", owner)
			wantNotFound(t, err)
			_, err = s.Document(ctx, here, "kind", "d")
			wantNotFound(t, err)
		}
	}},
	{"NoneIsLeftOfAnOwnerWhoGoesMeanwhile", func(t *testing.T, s dragoman.Store) {
		for n := range 10 {
			owner := fmt.Sprint("a", n)
			create(t, s, plain(owner))
			together(2, func(i int) {
				if i == 0 {
					_, err := remove(s, owner)
					want(t, err, nil)
				} else if _, err := putOwned(s, owner, owner); err != nil {
					wantNotFound(t, err)
				}
			})
			_, err := s.Document(ctx, here, "kind", owner)
			wantNotFound(t, err)
		}
	}},
	{"BelongsToOneDoorAndKind", func(t *testing.T, s dragoman.Store) {
		_, err := put(s, "kind", "d", `{}`)
		want(t, err, nil)
		_, err = put(s, "other", "d", `{"other":true}`)
		want(t, err, nil)
		_, err = s.Document(ctx, there, "kind", "d")
		wantNotFound(t, err)
		got, err := s.DeleteDocument(ctx, here, "kind", "d", by(dragoman.ActionDocumentDelete))
		want(t, err, nil)
		want(t, got, document("d", `{}`, 1))
		_, err = s.Document(ctx, here, "other", "d")
		want(t, err, nil)
	}},
	{"ListsInByteOrder", func(t *testing.T, s dragoman.Store) {
		for _, id := range []string{"b", "é", "B", "a", "_"} {
			_, err := put(s, "kind", id, `{}`)
			want(t, err, nil)
		}
		list, err := s.Documents(ctx, here, "kind", dragoman.DocumentQuery{})
		want(t, err, nil)
		var ids []string
		for _, doc := range list {
			ids = append(ids, doc.ID)
		}
		want(t, ids, []string{"B", "_", "a", "b", "é"})
		list, err = s.Documents(ctx, here, "\x00", dragoman.DocumentQuery{})
		want(t, err, nil)
		want(t, len(list), 0)
	}},
	{"SomeAreFoundByIDAndInPages", func(t *testing.T, s dragoman.Store) {
		for i := range 1500 {
			_, err := put(s, "kind", fmt.Sprintf("%04d", i), `{}`)
			want(t, err, nil)
		}
		found := func(q dragoman.DocumentQuery) []string {
			list, err := s.Documents(ctx, here, "kind", q)
			want(t, err, nil)
			ids := []string{}
			for _, doc := range list {
				ids = append(ids, doc.ID)
			}
			return ids
		}
		var all []string
		for i := range 1500 {
			all = append(all, fmt.Sprintf("%04d", 1499-i))
		}
		want(t, len(found(dragoman.DocumentQuery{IDs: append(all, "nobody's", "\x00", "0000")})), 1500)
		want(t, found(dragoman.DocumentQuery{IDs: all, Limit: 1001})[1000], "1000")
		want(t, found(dragoman.DocumentQuery{IDs: []string{}}), []string{})
		want(t, found(dragoman.DocumentQuery{After: "0998", Limit: 2}), []string{"0999", "1000"})
		want(t, found(dragoman.DocumentQuery{IDs: []string{"0003", "0001", "0002"}, After: "0001"}), []string{"0002", "0003"})
		want(t, found(dragoman.DocumentQuery{After: "1499"}), []string{})
	}},
	{"FailedFunctionLeavesNothing", func(t *testing.T, s dragoman.Store) {
		mine := errors.New("mine")
		_, err := s.PutDocument(ctx, here, "kind", "d", by(dragoman.ActionDocumentPut), func(*dragoman.Document, bool) error { return mine })
		want(t, err == mine, true)
		_, err = s.Document(ctx, here, "kind", "d")
		wantNotFound(t, err)
		want(t, len(allEvents(t, s)), 0)
	}},
	{"NotJSONIsRefused", func(t *testing.T, s dragoman.Store) {
		for _, body := range []string{"", "{"} {
			_, err := put(s, "kind", "d", body)
			want(t, dragoman.CodeOf(err), dragoman.CodeInvalid)
		}
	}},
	{"NoChangeIsLost", func(t *testing.T, s dragoman.Store) {
		const each = 5
		together(crowd, func(i int) {
			for n := range each {
				_, err := s.PutDocument(ctx, here, "kind", "d", by(dragoman.ActionDocumentPut), func(doc *dragoman.Document, exists bool) error {
					all := map[string]bool{}
					if exists {
						want(t, json.Unmarshal(doc.Body, &all), nil)
					}
					all[fmt.Sprintf("%d-%d", i, n)] = true
					doc.Body, _ = json.Marshal(all)
					return nil
				})
				want(t, err, nil)
			}
		})
		got, err := s.Document(ctx, here, "kind", "d")
		want(t, err, nil)
		all := map[string]bool{}
		want(t, json.Unmarshal(got.Body, &all), nil)
		want(t, len(all), crowd*each)
		want(t, got.Version, int64(crowd*each))
	}},
	{"TellsItsEvents", func(t *testing.T, s dragoman.Store) {
		first, err := put(s, "kind", "d", `{}`)
		want(t, err, nil)
		second, err := put(s, "kind", "d", `{"n":2}`)
		want(t, err, nil)
		_, err = s.DeleteDocument(ctx, here, "kind", "d", by(dragoman.ActionDocumentDelete))
		want(t, err, nil)
		wantEvents(t, s,
			dragoman.NewDocumentEvent(by(dragoman.ActionDocumentPut), nil, &first),
			dragoman.NewDocumentEvent(by(dragoman.ActionDocumentPut), &first, &second),
			dragoman.NewDocumentEvent(by(dragoman.ActionDocumentDelete), &second, nil),
		)
	}},
	{"UnknownIsNotFound", func(t *testing.T, s dragoman.Store) {
		for _, id := range append(impossibleTexts, "nothing") {
			_, err := s.Document(ctx, here, "kind", id)
			wantNotFound(t, err)
			_, err = s.DeleteDocument(ctx, here, id, "d", by(dragoman.ActionDocumentDelete))
			wantNotFound(t, err)
		}
	}},
}
