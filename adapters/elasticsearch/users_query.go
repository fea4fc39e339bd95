package elasticsearch

import (
	"context"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

// foundUsers are a page of users, and their places in the order in which they are kept.
type foundUsers struct {
	dragoman.Page
	places []int
}

// findUsers asks the database for the users that a query means. Where it can
// tell only who may be meant, they are looked at one by one (quirk 51).
func (d *door) findUsers(ctx context.Context, q searchBody) (foundUsers, error) {
	t := translation{roles: d.roles}
	filter := natives()
	if q.filter != nil {
		filter = append(filter, t.filter(q.filter, true))
	}
	if t.loose || q.looks() {
		return d.lookForUsers(ctx, q, filter)
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

func (d *door) lookForUsers(ctx context.Context, q searchBody, filter dragoman.Filter) (out foundUsers, err error) {
	all, err := d.dir.Users(ctx, dragoman.Query{Filter: filter})
	if err != nil {
		return out, err
	}
	items := make([]item, len(all.Users))
	for i := range all.Users {
		items[i] = userItem(&all.Users[i], d.roles)
	}
	found, err := q.find(ctx, items)
	out.places = q.page(items, found)
	out.Total, out.Users = len(found), make([]dragoman.User, len(out.places))
	for i, at := range out.places {
		out.Users[i] = all.Users[at]
	}
	return out, err
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

// translation makes filters of the directory from conditions about users. loose
// says that the filter finds more than the condition does.
type translation struct {
	roles dragoman.RoleNames
	loose bool
}

// filter translates a condition. Of a test that the database does not know, it
// makes one that holds of more users, or of fewer where it is denied.
func (t *translation) filter(c condition, asked bool) dragoman.Filter {
	switch c := c.(type) {
	case search.And[attribute]:
		return dragoman.And(t.all(c, asked))
	case search.Or[attribute]:
		return dragoman.Or(t.all(c, asked))
	case search.AtLeast[attribute]:
		return t.atLeast(c, asked)
	case search.Not[attribute]:
		return dragoman.Not{Filter: t.filter(c.Filter, !asked)}
	case search.Exists[attribute]:
		return dragoman.Exists{Field: fieldOf(c.Field)}
	case search.In[attribute]:
		return t.in(c)
	case search.Range[attribute]:
		r := dragoman.Range{Field: fieldOf(c.Field), Gt: c.Gt, Gte: c.Gte, Lt: c.Lt, Lte: c.Lte}
		return t.roleTest(c.Field, r, asked, storableValue(c.Gt) && storableValue(c.Gte) && storableValue(c.Lt) && storableValue(c.Lte))
	}
	return t.text(c, asked)
}

func (t *translation) all(list []condition, asked bool) []dragoman.Filter {
	out := make([]dragoman.Filter, len(list))
	for i, c := range list {
		out[i] = t.filter(c, asked)
	}
	return out
}

// atLeast is one of them or, where it is denied, all of them.
func (t *translation) atLeast(c search.AtLeast[attribute], asked bool) dragoman.Filter {
	if t.loose = true; asked {
		return dragoman.Or(t.all(c.Of, asked))
	}
	return dragoman.And(t.all(c.Of, asked))
}

// text translates a test of texts.
func (t *translation) text(c condition, asked bool) dragoman.Filter {
	switch c := c.(type) {
	case search.Eq[attribute]:
		if c.Words {
			return t.mayHave(c.Field, asked, c.Value.(string)) // words are texts
		}
		eq := dragoman.Eq{Field: fieldOf(c.Field), Value: c.Value, Fold: c.Fold}
		if name, isText := c.Value.(string); isText && c.Field == rolesField && !c.Fold {
			eq.Value = t.roles.ToShared(name)
			return onlyIf(storable(name), eq)
		}
		return t.roleTest(c.Field, eq, asked, storableValue(c.Value))
	case search.Prefix[attribute]:
		if c.Words {
			return t.mayHave(c.Field, asked, c.Value)
		}
		return t.roleTest(c.Field, dragoman.Prefix{Field: fieldOf(c.Field), Value: c.Value, Fold: c.Fold}, asked, storable(c.Value))
	case search.Wildcard[attribute]:
		if c.Words {
			return t.mayHave(c.Field, asked)
		}
		return t.roleTest(c.Field, dragoman.Wildcard{Field: fieldOf(c.Field), Pattern: c.Pattern, Fold: c.Fold}, asked, storable(c.Pattern))
	case search.Fuzzy[attribute]:
		return t.mayHave(c.Field, asked)
	case search.Phrase[attribute]:
		return t.mayHave(c.Field, asked, c.Words...)
	}
	return t.mayHave(rolesField, asked)
}

func (t *translation) in(c search.In[attribute]) dragoman.Filter {
	in := dragoman.In{Field: fieldOf(c.Field)}
	for _, v := range c.Values {
		if name, isText := v.(string); isText && c.Field == rolesField {
			v = t.roles.ToShared(name)
		}
		if storableValue(v) {
			in.Values = append(in.Values, v)
		}
	}
	return in
}

// roleTest is a test as it is, unless it is of roles: names that the directory
// spells differently may pass it as well.
func (t *translation) roleTest(at attribute, test dragoman.Filter, asked, could bool) dragoman.Filter {
	if at != rolesField {
		return onlyIf(could, test)
	}
	if t.loose = true; !asked {
		return dragoman.Or{}
	}
	spelt := []any{}
	for _, name := range t.roles.Shared() {
		spelt = append(spelt, name)
	}
	field := fieldOf(rolesField)
	return dragoman.Or{onlyIf(could, test), dragoman.In{Field: field, Values: spelt}, dragoman.Prefix{Field: field, Value: "~"}}
}

// mayHave holds of all who could have these words in a text: in any case of
// their letters, and within other words.
func (t *translation) mayHave(at attribute, asked bool, words ...string) dragoman.Filter {
	if t.loose = true; !asked {
		return dragoman.Or{}
	}
	all := dragoman.And{dragoman.Exists{Field: fieldOf(at)}}
	for _, word := range words {
		all = append(all, dragoman.Wildcard{Field: fieldOf(at), Pattern: containing(word), Fold: true})
	}
	return all
}

// containing is the pattern of texts with a word in them. Letters that are not ASCII
// may look different in another case.
func containing(word string) string {
	var out strings.Builder
	out.WriteByte('*')
	for _, r := range word {
		switch {
		case r >= 0x80 || r == 0 || r == 'k' || r == 's' || r == 'i':
			out.WriteByte('*')
		case r == '*' || r == '?' || r == '\\':
			out.WriteByte('\\')
			out.WriteRune(r)
		default:
			out.WriteRune(r)
		}
	}
	out.WriteByte('*')
	return out.String()
}

func fieldOf(at attribute) dragoman.Field { return dragoman.Field{Name: string(at)} }

// onlyIf is a test that nobody passes if nobody could.
func onlyIf(could bool, test dragoman.Filter) dragoman.Filter {
	if !could {
		return dragoman.Or{}
	}
	return test
}

// storableValue reports whether anybody could have a value.
func storableValue(v any) bool {
	text, isText := v.(string)
	return !isText || storable(text)
}
