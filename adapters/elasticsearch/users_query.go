package elasticsearch

import (
	"context"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/search"
)

// foundUsers are a page of users, and their places in the order in which they are kept.
type foundUsers struct {
	dragoman.Page
	places []int
}

// findUsers asks the database for the users that a query means. Those whose
// order it does not know are sorted here (quirk 51).
func (d *door) findUsers(ctx context.Context, q searchBody) (foundUsers, error) {
	filter := natives()
	if q.filter != nil {
		filter = append(filter, userFilter(q.filter, d.roles))
	}
	if q.looks() {
		return d.sortUsers(ctx, q, filter)
	}
	asked := q.query(filter)
	page, err := d.dir.Users(ctx, asked)
	places := make([]int, len(page.Users))
	for i := range places {
		places[i] = asked.Offset + i
	}
	return foundUsers{page, places}, err
}

// looks reports whether the database does not know the order: roles are sorted
// as this door spells them, and places are known only of all users.
func (q searchBody) looks() bool {
	for i, key := range q.sort {
		if key.Field == rolesField || key.Field == docField && (i > 0 || key.Desc) {
			return true
		}
	}
	return false
}

// lastID comes after every ID, so that what follows are greater values only.
const lastID = "\U0010ffff\U0010ffff"

// query is the same in the directory's terms. Kept order is by ID there: a
// place in it is how many are passed over.
func (q searchBody) query(filter dragoman.Filter) dragoman.Query {
	out := dragoman.Query{Filter: filter, Offset: q.from, Limit: q.size}
	if q.size == 0 {
		out.Limit = -1
	}
	if len(q.sort) > 0 && q.sort[0].Field == docField {
		if q.after != nil {
			out.Offset = max(0, int(min(q.after[0].(float64), 1<<53))+1) // sortValue has read it
		}
		return out
	}
	for _, key := range q.sort {
		out.Sort = append(out.Sort, dragoman.Sort{Field: dragoman.Field{Name: string(key.Field)}, Desc: key.Desc})
	}
	if q.after != nil {
		out.After = append(slices.Clone(q.after), lastID)
	}
	return out
}

func (d *door) sortUsers(ctx context.Context, q searchBody, filter dragoman.Filter) (out foundUsers, err error) {
	all, err := d.dir.Users(ctx, dragoman.Query{Filter: filter, Count: dragoman.CountNone})
	if err != nil {
		return out, err
	}
	items, found := make([]item, len(all.Users)), make([]int, len(all.Users))
	for i := range all.Users {
		items[i], found[i] = userItem(&all.Users[i], d.roles), i
	}
	out.places = q.page(items, found)
	out.Total, out.Users = len(found), make([]dragoman.User, len(out.places))
	for i, at := range out.places {
		out.Users[i] = all.Users[at]
	}
	return out, ctx.Err()
}

// natives are those whom a query can find.
func natives() dragoman.And {
	return dragoman.And{dragoman.Not{Filter: dragoman.In{Field: dragoman.Field{Name: dragoman.FieldUsername}, Values: reservedNames()}}}
}

// reservedNames are those of the built-in users that this door shows.
func reservedNames() []any {
	names := []any{dragoman.AdminUsername}
	for _, u := range reservedUsers {
		names = append(names, u.username)
	}
	for name := range privilege.ServiceRoles() {
		names = append(names, name)
	}
	return names
}

// userItem is a user as queries see it.
func userItem(u *dragoman.User, roles dragoman.RoleNames) item {
	return func(of attribute) []any {
		switch of {
		case "username":
			return []any{u.Username}
		case "enabled":
			return []any{u.Enabled}
		case rolesField:
			return values(roles.AllToWire(u.Roles))
		}
		if text := map[attribute]*string{"full_name": u.FullName, emailField: u.Email}[of]; text != nil {
			return []any{*text}
		}
		return nil
	}
}

// userFilter makes a filter of the directory from a condition about users.
func userFilter(c condition, roles dragoman.RoleNames) dragoman.Filter {
	return search.Convert(c, func(test condition) dragoman.Filter {
		at, _ := search.FieldOf(test)
		if in, isIn := test.(search.In[attribute]); isIn {
			test = storableOf(in)
		}
		if !storableTest(test) {
			return dragoman.Or{}
		}
		of := search.At(test, fieldOf)
		if at != rolesField {
			return of
		}
		switch test := of.(type) {
		case dragoman.Eq:
			if name, isText := test.Value.(string); isText && !test.Fold {
				test.Value = roles.ToShared(name)
				return test
			}
		case dragoman.In:
			return sharedRoles(test, roles)
		}
		return search.Respelled(of, string(Dialect), roles.ToWire)
	})
}

// sharedRoles are one of several roles as the directory calls them.
func sharedRoles(in dragoman.In, roles dragoman.RoleNames) dragoman.Filter {
	shared := dragoman.In{Field: in.Field, Values: make([]any, len(in.Values))}
	for i, v := range in.Values {
		if name, isText := v.(string); isText {
			v = roles.ToShared(name)
		}
		shared.Values[i] = v
	}
	return shared
}

// storableTest reports whether anybody could pass a test: a text that cannot be
// kept nobody has.
func storableTest(test condition) bool {
	return !slices.ContainsFunc(search.TextsOf(test), func(text string) bool { return !storable(text) })
}

// storableOf leaves those of several values out that nobody could have.
func storableOf(in search.In[attribute]) condition {
	in.Values = slices.DeleteFunc(slices.Clone(in.Values), func(v any) bool {
		text, isText := v.(string)
		return isText && !storable(text)
	})
	return in
}

func fieldOf(at attribute) dragoman.Field { return dragoman.Field{Name: string(at)} }
