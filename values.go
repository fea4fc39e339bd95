package dragoman

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/dragoman-project/dragoman/search"
)

// ValuesOf is what a user has in a field, as [search.Holds] wants it: strings,
// numbers (int64 or json.Number), booleans, and whatever else free-form data
// holds. A list is its elements; null is no value. Numbers are float64 where the
// field reads them.
func ValuesOf(u *User, f Field) []any {
	if f.As != AsWritten {
		return f.As.Values(writtenValues(u, f))
	}
	return writtenValues(u, f)
}

func writtenValues(u *User, f Field) []any {
	optional := func(text *string) []any {
		if text == nil {
			return nil
		}
		return []any{*text}
	}
	switch f.Name {
	case FieldID:
		return []any{u.ID}
	case FieldUsername:
		return []any{u.Username}
	case FieldFullName:
		return optional(u.FullName)
	case FieldEmail:
		return optional(u.Email)
	case FieldEnabled:
		return []any{u.Enabled}
	case FieldHasPassword:
		return []any{u.Credential.IsSet()}
	case FieldRoles:
		roles := make([]any, len(u.Roles))
		for i, role := range u.Roles {
			roles[i] = role
		}
		return roles
	case FieldCreatedAt:
		return []any{u.CreatedAt.UnixMilli()}
	case FieldUpdatedAt:
		return []any{u.UpdatedAt.UnixMilli()}
	case FieldCreatedBy:
		return []any{u.CreatedBy}
	case FieldUpdatedBy:
		return []any{u.UpdatedBy}
	case FieldCreatedByID:
		return []any{u.CreatedByID}
	case FieldUpdatedByID:
		return []any{u.UpdatedByID}
	}
	return extensionValues(u, f)
}

func extensionValues(u *User, f Field) []any {
	decoder := json.NewDecoder(bytes.NewReader(u.Extensions[f.Dialect]))
	decoder.UseNumber()
	var value any
	if decoder.Decode(&value) != nil {
		return nil // there is none
	}
	return follow(value, f.Path, f.As == AsNull)
}

// follow is what a path leads to: through objects, and through the objects of
// lists to what each has; what is null only if that is wanted.
func follow(value any, path []string, nulls bool) (found []any) {
	list, isList := value.([]any)
	if !isList {
		list = []any{value}
	}
	for _, v := range list {
		object, isObject := v.(map[string]any)
		switch {
		case len(path) == 0 && (v != nil || nulls):
			found = append(found, v)
		case len(path) > 0 && isObject:
			if member, has := object[path[0]]; has {
				found = append(found, follow(member, path[1:], nulls)...)
			}
		}
	}
	return found
}

// ValuesWithin is what an object, which [ValuesOf] has found at a path in the
// extensions, has in a field whose path goes on from there.
func ValuesWithin(path Field, object any, f Field) []any {
	if f.Name != FieldExtension || f.Dialect != path.Dialect || len(f.Path) <= len(path.Path) ||
		!slices.Equal(f.Path[:len(path.Path)], path.Path) {
		return nil
	}
	return f.As.Values(follow(object, f.Path[len(path.Path):], f.As == AsNull))
}

// PlaceOf is where a user stands in an order: what [Query].After takes. Of
// several values the one that puts the user first counts.
func PlaceOf(u *User, order []Sort) []any {
	place := make([]any, 0, len(order)+1)
	for _, by := range order {
		place = append(place, search.Foremost(ValuesOf(u, by.Field), by.Desc))
	}
	return append(place, u.ID)
}
