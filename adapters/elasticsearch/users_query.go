package elasticsearch

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"
	"slices"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search"
)

// QueryUsers finds native users.
func (d *door) QueryUsers(ctx context.Context, r wire.QueryUsersRequestObject) (wire.QueryUsersResponseObject, error) {
	return d.queryUsers(ctx, contentOf(ctx, r.Body))
}

// QueryUsersByPost is QueryUsers by another method.
func (d *door) QueryUsersByPost(ctx context.Context, r wire.QueryUsersByPostRequestObject) (wire.QueryUsersByPostResponseObject, error) {
	return d.queryUsers(ctx, contentOf(ctx, r.Body))
}

// usersFound is a wire.UsersFound in writing. It is written member by member:
// a page of users is asked for often, and most of it is there already.
type usersFound struct{ body json.RawMessage }

// VisitQueryUsersResponse sends the page.
func (f usersFound) VisitQueryUsersResponse(w http.ResponseWriter) error {
	w.Header().Set("Content-Type", "application/json")
	_, err := w.Write(f.body)
	return err
}

// VisitQueryUsersByPostResponse sends the page.
func (f usersFound) VisitQueryUsersByPostResponse(w http.ResponseWriter) error {
	return f.VisitQueryUsersResponse(w)
}

// askedFor reads a query and holds it against all of the rules.
func (d *door) askedFor(ctx context.Context, about *query.Subject, body []byte) (query.Search, error) {
	q, err := query.Read(about, body, d.dir.Now())
	return q, admit(ctx, err, q.Check, mayOwn)
}

func (d *door) queryUsers(ctx context.Context, body []byte) (out usersFound, err error) {
	q, err := d.askedFor(ctx, query.Users, body)
	if err != nil {
		return out, err
	}
	page, err := d.findUsers(ctx, q)
	if err != nil {
		return out, err
	}
	profiles, err := d.profileUIDsOf(ctx, page.Users)
	if err != nil {
		return out, err
	}
	var w rawjson.Writer
	w.Grow(64 + 256*len(page.Users))
	w.Begin('{').Name("total").Int(page.Total).Name("count").Int(len(page.Users)).Name("users").Begin('[')
	for i := range page.Users {
		u := &page.Users[i]
		w.Begin('{').Name("username").Text(u.Username).Name("roles").Texts(d.roles.AllToWire(u.Roles)).
			Name("full_name").TextOrNull(u.FullName).Name("email").TextOrNull(u.Email).
			Name("metadata").Raw(rawjson.Compact(toWireMetadata(u))).Name("enabled").Bool(u.Enabled)
		if uid := profiles[u.ID]; uid != nil {
			w.Name("profile_uid").Text(*uid)
		}
		if q.Sorted {
			w.Name("_sort").Raw(rawjson.Must(q.ShownSort(userItem(u, d.roles), page.places[i])))
		}
		w.End('}')
	}
	return usersFound{w.End(']').End('}').Bytes()}, nil
}

// foundUsers are a page of users, and their places in the order in which they are kept.
type foundUsers struct {
	dragoman.Page
	places []int
}

// findUsers asks the database for the users that a query means. Those whose
// order it does not know are sorted here (quirk 51).
func (d *door) findUsers(ctx context.Context, q query.Search) (foundUsers, error) {
	filter := natives()
	if q.Filter != nil {
		filter = append(filter, userFilter(q.Filter, d.roles))
	}
	if looksAmongUsers(q) {
		return d.sortUsers(ctx, q, filter)
	}
	asked := userQuery(q, filter)
	page, err := d.dir.Users(ctx, asked)
	places := make([]int, len(page.Users))
	for i := range places {
		places[i] = asked.Offset + i
	}
	return foundUsers{page, places}, err
}

// looksAmongUsers reports whether the database does not know the order: roles are sorted
// as this door spells them, and places are known only of all users.
func looksAmongUsers(q query.Search) bool {
	for i, key := range q.Sort {
		if key.Field == query.RolesField || key.Field == query.DocField && (i > 0 || key.Desc) {
			return true
		}
	}
	return false
}

// lastID comes after every ID, so that what follows are greater values only.
const lastID = "\U0010ffff\U0010ffff"

// userQuery is the query in the directory's terms. Kept order is by ID there: a
// place in it is how many are passed over.
func userQuery(q query.Search, filter dragoman.Filter) dragoman.Query {
	out := dragoman.Query{Filter: filter, Offset: q.From, Limit: q.Size}
	if q.Size == 0 {
		out.Limit = -1
	}
	if len(q.Sort) > 0 && q.Sort[0].Field == query.DocField {
		if q.After != nil {
			out.Offset = max(0, int(min(q.After[0].(float64), 1<<53))+1) // sortValue has read it
		}
		return out
	}
	for _, key := range q.Sort {
		out.Sort = append(out.Sort, dragoman.Sort{Field: dragoman.Field{Name: string(key.Field)}, Desc: key.Desc})
	}
	if q.After != nil {
		out.After = append(slices.Clone(q.After), lastID)
	}
	return out
}

func (d *door) sortUsers(ctx context.Context, q query.Search, filter dragoman.Filter) (out foundUsers, err error) {
	best := q.Ranking()
	for u, err := range d.dir.Walk(dragoman.Query{Filter: filter}).All(ctx) {
		if err != nil {
			return out, err
		}
		q.Rank(best, u.ID, userItem(&u, d.roles), out.Total)
		out.Total++
	}
	page := q.Ranked(best)
	ids, places := make([]string, len(page)), map[string]int{}
	for i, one := range page {
		ids[i], places[one.ID] = one.ID, one.Place
	}
	out.Users, err = d.dir.UsersByID(ctx, ids)
	for i := range out.Users { // who is gone since is not among them
		out.places = append(out.places, places[out.Users[i].ID])
	}
	return out, err
}

// natives are those whom a query can find.
func natives() dragoman.And {
	return dragoman.And{dragoman.Not{Filter: dragoman.In{Field: dragoman.Field{Name: dragoman.FieldUsername}, Values: reservedNames()}}}
}

// reservedNames are those of the built-in users that this door shows, always in one
// order: what is asked alike is counted once.
func reservedNames() []any {
	names := []any{dragoman.AdminUsername}
	for _, u := range reservedUsers {
		names = append(names, u.username)
	}
	for _, name := range slices.Sorted(maps.Keys(privilege.ServiceRoles())) {
		names = append(names, name)
	}
	return names
}

// userItem is a user as queries see it.
func userItem(u *dragoman.User, roles dragoman.RoleNames) query.Item {
	return func(of query.Attribute) []any {
		switch of {
		case "username":
			return []any{u.Username}
		case "enabled":
			return []any{u.Enabled}
		case query.RolesField:
			return values(roles.AllToWire(u.Roles))
		}
		if text := map[query.Attribute]*string{"full_name": u.FullName, query.EmailField: u.Email}[of]; text != nil {
			return []any{*text}
		}
		return nil
	}
}

// userFilter makes a filter of the directory from a condition about users.
func userFilter(c query.Condition, roles dragoman.RoleNames) dragoman.Filter {
	return search.Convert(c, func(test query.Condition) dragoman.Filter {
		at, _ := search.FieldOf(test)
		if in, isIn := test.(search.In[query.Attribute]); isIn {
			test = storableOf(in)
		}
		if !storableTest(test) {
			return dragoman.Or{}
		}
		of := search.At(test, fieldOf)
		if at != query.RolesField {
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
func storableTest(test query.Condition) bool {
	return !slices.ContainsFunc(search.TextsOf(test), func(text string) bool { return !storable(text) })
}

// storableOf leaves those of several values out that nobody could have.
func storableOf(in search.In[query.Attribute]) query.Condition {
	in.Values = slices.DeleteFunc(slices.Clone(in.Values), func(v any) bool {
		text, isText := v.(string)
		return isText && !storable(text)
	})
	return in
}

func fieldOf(at query.Attribute) dragoman.Field { return dragoman.Field{Name: string(at)} }
