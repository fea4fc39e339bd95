package elasticsearch

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// Bounds of what a query may ask for.
const (
	defaultSize = 10
	maxWindow   = 10_000
	maxSort     = 8
)

// userQuery is the body of a query about users.
type userQuery struct {
	filter     dragoman.Filter
	from, size int
	sort       []dragoman.Sort
	sorted     bool
	after      []any
}

const userQueryBody = "query_user_request_payload"

// fromWireUserQuery reads one (reference: elasticsearch, section 4.9).
func fromWireUserQuery(body []byte, roles dragoman.RoleNames) (userQuery, error) {
	q := userQuery{size: defaultSize}
	if len(body) == 0 {
		return q, nil
	}
	fields, err := readKnownFields(userQueryBody, body, "query", "from", "size", "sort", "search_after")
	for i := 0; i < len(fields) && err == nil; i++ {
		switch f := fields[i]; f.name {
		case "query":
			q.filter, err = fromWireQuery(f.raw, roles)
		case "from":
			q.from, err = readWhole(f)
		case "size":
			q.size, err = readWhole(f)
		case "sort":
			q.sorted = true
			q.sort, err = fromWireSort(f)
		case "search_after":
			q.after, err = fromWireAfter(f)
		}
	}
	return q, err
}

func readWhole(f field) (int, error) {
	text := string(f.raw)
	if tokenOf(f.raw) == tokenString {
		text, _ = readString(f.name, f.raw)
	}
	n, err := strconv.Atoi(text)
	if err != nil || n > 1<<31-1 || n < -1<<31 {
		return 0, newFailure(400, typeContentParse, "[%s] failed to parse field [%s]", userQueryBody, f.name)
	}
	return n, nil
}

// fromWireSort reads one key or a list of them; a bare text is none.
func fromWireSort(f field) ([]dragoman.Sort, error) {
	items := []json.RawMessage{f.raw}
	switch tokenOf(f.raw) {
	case tokenArray:
		if err := json.Unmarshal(f.raw, &items); err != nil {
			return nil, err
		}
	case tokenObject:
	default:
		return nil, newFailure(400, typeContentParse, "[%s] sort doesn't support values of type: %s", userQueryBody, tokenOf(f.raw))
	}
	var keys []dragoman.Sort
	for _, item := range items {
		if tokenOf(item) == tokenString {
			name, err := readString("sort", item)
			if err == nil {
				keys, err = addSort(keys, name, false)
			}
			if err != nil {
				return nil, err
			}
			continue
		}
		members, err := readFields(item)
		for i := 0; i < len(members) && err == nil; i++ {
			var desc bool
			if desc, err = readOrder(members[i].raw); err == nil {
				keys, err = addSort(keys, members[i].name, desc)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	if len(keys) > maxSort {
		return nil, illegalArgument("sorting by more than [%d] fields is not supported", maxSort)
	}
	return keys, nil
}

// readOrder reads asc or desc, alone or in an object.
func readOrder(raw json.RawMessage) (desc bool, err error) {
	if tokenOf(raw) == tokenObject {
		members, err := readFields(raw)
		if err != nil {
			return false, err
		}
		raw = json.RawMessage(`"asc"`)
		for _, m := range members {
			switch m.name {
			case "order":
				raw = m.raw
			case "nested":
				return false, illegalArgument("nested sorting is not currently supported in this context")
			case "missing", "unmapped_type", "mode", "format":
			default:
				return false, illegalArgument("[field_sort] unknown field [%s]", m.name)
			}
		}
	}
	order, err := readString("order", raw)
	if err == nil && order != "asc" && order != "desc" {
		err = illegalArgument("No enum constant for sort order [%s]", order)
	}
	return order == "desc", err
}

// addSort adds a key, unless it is the order in which users are kept.
func addSort(keys []dragoman.Sort, name string, desc bool) ([]dragoman.Sort, error) {
	switch name {
	case "username", "enabled":
		return append(keys, dragoman.Sort{Field: userFields[name], Desc: desc}), nil
	case "_doc":
		return keys, nil
	}
	return nil, illegalArgument("sorting is not supported for field [%s]", name)
}

func fromWireAfter(f field) ([]any, error) {
	var items []json.RawMessage
	if tokenOf(f.raw) != tokenArray || json.Unmarshal(f.raw, &items) != nil {
		return nil, newFailure(400, typeContentParse, "[%s] search_after doesn't support values of type: %s", userQueryBody, tokenOf(f.raw))
	}
	after := make([]any, len(items))
	for i, item := range items {
		if err := json.Unmarshal(item, &after[i]); err != nil {
			return nil, err
		}
	}
	return after, nil
}

// check holds the query against the vendor's rules.
func (q userQuery) check() error {
	var complaints []string
	if q.from < 0 {
		complaints = append(complaints, "[from] parameter cannot be negative but was ["+strconv.Itoa(q.from)+"]")
	}
	if q.size < 0 {
		complaints = append(complaints, "[size] parameter cannot be negative but was ["+strconv.Itoa(q.size)+"]")
	}
	if len(complaints) > 0 {
		return invalidRequest(complaints...)
	}
	if q.from+q.size > maxWindow {
		return illegalArgument("Result window is too large, from + size must be less than or equal to: [%d] but was [%d]", maxWindow, q.from+q.size)
	}
	if q.after == nil {
		return nil
	}
	if q.from > 0 {
		return illegalArgument("`from` parameter must be set to 0 when `search_after` is used.")
	}
	if len(q.sort) == 0 {
		return illegalArgument("Sort must contain at least one field.")
	}
	if len(q.after) != len(q.sort) {
		return illegalArgument("search_after has %d value(s) but sort has %d.", len(q.after), len(q.sort))
	}
	for i, key := range q.sort {
		value := q.after[i]
		if text, ok := value.(string); ok && key.Field.Name == dragoman.FieldEnabled && (text == "true" || text == "false") {
			q.after[i] = text == "true"
			continue
		}
		_, isText := value.(string)
		_, isFlag := value.(bool)
		if isText != (key.Field.Name == dragoman.FieldUsername) || isFlag != (key.Field.Name == dragoman.FieldEnabled) {
			return illegalArgument("Failed to parse search_after value for field [%s].", key.Field.Name)
		}
	}
	return nil
}

// lastID is behind every ID, so that what follows are greater values only.
const lastID = "\U0010ffff\U0010ffff"

// query is the same in the directory's terms: native users only.
func (q userQuery) query() dragoman.Query {
	var reserved []any
	for _, u := range reservedUsers {
		reserved = append(reserved, u.username)
	}
	reserved = append(reserved, dragoman.AdminUsername)
	filter := dragoman.And{dragoman.Not{Filter: dragoman.In{Field: userFields["username"], Values: reserved}}}
	if q.filter != nil {
		filter = append(filter, q.filter)
	}
	out := dragoman.Query{Filter: filter, Sort: q.sort, Offset: q.from, Limit: q.size}
	if q.size == 0 {
		out.Limit = -1
	}
	if q.after != nil {
		out.After = append(slices.Clone(q.after), lastID)
	}
	return out
}

// sortValues are what a user was sorted by.
func (q userQuery) sortValues(u *dragoman.User) []any {
	values := []any{}
	for _, key := range q.sort {
		if key.Field.Name == dragoman.FieldEnabled {
			values = append(values, u.Enabled)
		} else {
			values = append(values, u.Username)
		}
	}
	return values
}

// QueryUsers finds native users.
func (d *door) QueryUsers(ctx context.Context, r wire.QueryUsersRequestObject) (wire.QueryUsersResponseObject, error) {
	var body []byte
	if r.Body != nil {
		body = *r.Body
	}
	found, err := d.queryUsers(ctx, body)
	return wire.QueryUsers200JSONResponse{UsersFoundJSONResponse: found}, err
}

// QueryUsersByPost is QueryUsers by another method.
func (d *door) QueryUsersByPost(ctx context.Context, r wire.QueryUsersByPostRequestObject) (wire.QueryUsersByPostResponseObject, error) {
	var body []byte
	if r.Body != nil {
		body = *r.Body
	}
	found, err := d.queryUsers(ctx, body)
	return wire.QueryUsersByPost200JSONResponse{UsersFoundJSONResponse: found}, err
}

func (d *door) queryUsers(ctx context.Context, body []byte) (out wire.UsersFoundJSONResponse, err error) {
	q, err := fromWireUserQuery(body, d.roles)
	if err == nil {
		err = exchangeFrom(ctx).checkParameters()
	}
	if err == nil {
		err = q.check()
	}
	if err == nil {
		err = may(ctx)
	}
	if err != nil {
		return out, err
	}
	page, err := d.dir.Users(ctx, q.query())
	out = wire.UsersFoundJSONResponse{Total: page.Total, Count: len(page.Users), Users: make([]wire.FoundUser, len(page.Users))}
	for i := range page.Users {
		u := toWireUser(&page.Users[i], d.roles)
		out.Users[i] = wire.FoundUser{
			Username: u.Username, Roles: u.Roles, FullName: u.FullName, Email: u.Email, Metadata: u.Metadata, Enabled: u.Enabled,
		}
		if q.sorted {
			out.Users[i].Sort = q.sortValues(&page.Users[i])
		}
	}
	return out, err
}
