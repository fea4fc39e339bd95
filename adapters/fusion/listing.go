package fusion

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/fusion"
)

// Bounds of pages, which are ours.
const (
	defaultPageSize = 100
	maxPageSize     = 1000
	maxPage         = 1_000_000
)

var nobody = dragoman.Or{}

// fromWireListing reads the query of a list. paged says that the client wants
// to know how many users there are in all.
func fromWireListing(p wire.GetUsersParams) (query dragoman.Query, paged bool, err error) {
	query.Filter = fromWireFilters(p)
	if query.Sort, err = fromWireSort(p.Sort); err != nil {
		return query, false, err
	}
	if p.Page == nil && p.PageSize == nil {
		return query, false, nil
	}
	page, err := number("page", p.Page, 1, maxPage)
	if err != nil {
		return query, false, err
	}
	query.Limit, err = number("pageSize", p.PageSize, defaultPageSize, maxPageSize)
	query.Offset = (page - 1) * query.Limit
	return query, true, err
}

// fromWireFilters compares exactly. The realm to list is realm, or else what
// Basic callers say anyway, realmName (quirk 2).
func fromWireFilters(p wire.GetUsersParams) dragoman.Filter {
	if realm := either(p.Realm, p.RealmName); realm != nil && *realm != nativeRealm {
		return nobody
	}
	if p.Username == nil {
		return nil
	}
	if name := *p.Username; !utf8.ValidString(name) || strings.IndexByte(name, 0) >= 0 {
		return nobody
	}
	return dragoman.Eq{Field: dragoman.Field{Name: dragoman.FieldUsername}, Value: *p.Username}
}

var sortable = map[string]string{
	"id":        dragoman.FieldID,
	"username":  dragoman.FieldUsername,
	"createdAt": dragoman.FieldCreatedAt,
	"updatedAt": dragoman.FieldUpdatedAt,
}

func fromWireSort(keys *string) ([]dragoman.Sort, error) {
	wanted := "createdAt,username"
	if keys != nil {
		wanted = *keys
	}
	var order []dragoman.Sort
	for key := range strings.SplitSeq(wanted, ",") {
		name, desc := strings.CutPrefix(key, "-")
		field, ok := sortable[name]
		if !ok || slices.ContainsFunc(order, func(s dragoman.Sort) bool { return s.Field.Name == field }) {
			return nil, invalidRequest("sort takes createdAt, updatedAt, username and id, once each, descending behind a -")
		}
		order = append(order, dragoman.Sort{Field: dragoman.Field{Name: field}, Desc: desc})
	}
	return order, nil
}

func number(name string, text *string, unset, most int) (int, error) {
	if text == nil {
		return unset, nil
	}
	n, err := strconv.Atoi(*text)
	if err != nil || n < 1 || n > most {
		return 0, invalidRequest("%s must be a whole number from 1 to %d", name, most)
	}
	return n, nil
}
