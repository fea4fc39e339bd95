package elasticsearch

import (
	"context"

	"github.com/dragoman-project/dragoman"
)

// findUsers asks the database for the users that a query means, or looks at all
// of them where only their roles as this door spells them will tell (quirk 51).
func (d *door) findUsers(ctx context.Context, q searchBody) (dragoman.Page, error) {
	if !q.looks {
		return d.dir.Users(ctx, q.query(d.roles))
	}
	all, err := d.dir.Users(ctx, dragoman.Query{Filter: natives()})
	if err != nil {
		return dragoman.Page{}, err
	}
	items := make([]item, len(all.Users))
	for i := range all.Users {
		items[i] = userItem(&all.Users[i], d.roles)
	}
	found, err := q.find(ctx, items)
	shown := q.page(items, found)
	page := dragoman.Page{Total: len(found), Users: make([]dragoman.User, len(shown))}
	for i, at := range shown {
		page.Users[i] = all.Users[at]
	}
	return page, err
}

// natives are those whom a query can find.
func natives() dragoman.And {
	reserved := []any{dragoman.AdminUsername}
	for _, u := range reservedUsers {
		reserved = append(reserved, u.username)
	}
	return dragoman.And{dragoman.Not{Filter: dragoman.In{Field: dragoman.Field{Name: dragoman.FieldUsername}, Values: reserved}}}
}

// userItem is a user as queries see it.
func userItem(u *dragoman.User, roles dragoman.RoleNames) item {
	return func(name string) []any {
		switch name {
		case "username":
			return []any{u.Username}
		case "enabled":
			return []any{u.Enabled}
		case "roles":
			return values(roles.AllToWire(u.Roles))
		}
		if text := map[string]*string{"full_name": u.FullName, "email": u.Email}[name]; text != nil {
			return []any{*text}
		}
		return nil
	}
}

// spelt is a filter with the names of roles as the directory has them.
func spelt(f dragoman.Filter, roles dragoman.RoleNames) dragoman.Filter {
	switch f := f.(type) {
	case dragoman.And:
		return dragoman.And(allSpelt(f, roles))
	case dragoman.Or:
		return dragoman.Or(allSpelt(f, roles))
	case dragoman.Not:
		return dragoman.Not{Filter: spelt(f.Filter, roles)}
	case dragoman.Eq:
		if name, ok := f.Value.(string); ok && f.Field.Name == dragoman.FieldRoles {
			f.Value = roles.ToShared(name)
		}
		return f
	}
	return f
}

func allSpelt(parts []dragoman.Filter, roles dragoman.RoleNames) []dragoman.Filter {
	out := make([]dragoman.Filter, len(parts))
	for i, part := range parts {
		out[i] = spelt(part, roles)
	}
	return out
}
