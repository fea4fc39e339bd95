package store

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// valuesOf is what a user has in a field, as search.Holds wants it.
func valuesOf(u *dragoman.User, f dragoman.Field) []any {
	optional := func(text *string) []any {
		if text == nil {
			return nil
		}
		return []any{*text}
	}
	switch f.Name {
	case dragoman.FieldID:
		return []any{u.ID}
	case dragoman.FieldUsername:
		return []any{u.Username}
	case dragoman.FieldFullName:
		return optional(u.FullName)
	case dragoman.FieldEmail:
		return optional(u.Email)
	case dragoman.FieldEnabled:
		return []any{u.Enabled}
	case dragoman.FieldHasPassword:
		return []any{u.Credential.IsSet()}
	case dragoman.FieldRoles:
		roles := make([]any, len(u.Roles))
		for i, role := range u.Roles {
			roles[i] = role
		}
		return roles
	case dragoman.FieldCreatedAt:
		return []any{u.CreatedAt.UnixMilli()}
	case dragoman.FieldUpdatedAt:
		return []any{u.UpdatedAt.UnixMilli()}
	case dragoman.FieldCreatedBy:
		return []any{u.CreatedBy}
	case dragoman.FieldUpdatedBy:
		return []any{u.UpdatedBy}
	case dragoman.FieldCreatedByID:
		return []any{u.CreatedByID}
	case dragoman.FieldUpdatedByID:
		return []any{u.UpdatedByID}
	}
	return extensionValues(u, f)
}

func extensionValues(u *dragoman.User, f dragoman.Field) []any {
	value, err := decodeJSON(u.Extensions[f.Dialect])
	if err != nil {
		return nil
	}
	for _, key := range f.Path {
		object, ok := value.(map[string]any)
		if !ok {
			return nil
		}
		value = object[key]
	}
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	return slices.DeleteFunc(slices.Clone(list), func(v any) bool { return v == nil })
}

// placeOf is where a user stands in an order: what Query.After takes.
func placeOf(u *dragoman.User, order []dragoman.Sort) []any {
	place := make([]any, 0, len(order)+1)
	for _, by := range order {
		place = append(place, search.Foremost(valuesOf(u, by.Field), by.Desc))
	}
	return append(place, u.ID)
}

func comparePlaces(order []dragoman.Sort, a, b []any) int {
	for i, by := range order {
		if c := by.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return strings.Compare(a[len(order)].(string), b[len(order)].(string))
}
