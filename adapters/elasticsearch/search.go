package elasticsearch

import (
	"context"
	"encoding/json"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/datemath"
)

// Bounds of what a query may ask for.
const (
	defaultSize = 10
	maxWindow   = 10_000
	maxSort     = 8
)

// searchBody is the body of a query.
type searchBody struct {
	about        *subject
	filter       condition // nil for all
	from, size   int
	sort         []search.Sort[attribute]
	sorted       bool
	formats      map[attribute]*datemath.Format // how moments are to be written, if not as numbers
	after        []any
	aggregations []aggregation // nil for none
}

// fromWireSearch reads one (reference: elasticsearch, sections 4.9, 5.1 and 6.5).
func fromWireSearch(about *subject, body []byte, now time.Time) (searchBody, error) {
	q := searchBody{about: about, size: defaultSize, formats: map[attribute]*datemath.Format{}}
	if body == nil {
		return q, nil
	}
	reader := queryReader{about: about, now: now}
	parser, fields, err := content.Read(about.body, body, about.members...)
	for i := 0; i < len(fields) && err == nil; i++ {
		switch f := fields[i]; f.Name {
		case "query":
			if content.TokenOf(f.Raw) != content.TokenObject {
				return q, parser.Unfit(f)
			}
			q.filter, err = reader.read(f.Raw)
		case "from":
			q.from, err = parser.Whole(f)
		case "size":
			q.size, err = parser.Whole(f)
		case "sort":
			q.sorted = true
			err = q.readSort(parser, f)
		case "search_after":
			q.after, err = readAfter(parser, f)
		case "aggs", "aggregations":
			if q.aggregations != nil {
				return q, problem.IllegalArgument("Duplicate 'aggs' or 'aggregations' field")
			}
			q.aggregations, err = fromWireAggregations(reader, parser, f)
		}
	}
	return q, err
}

// readAfter reads the sort values after which a search goes on.
func readAfter(p content.Parser, f content.Field) ([]any, error) {
	var items []json.RawMessage
	if content.TokenOf(f.Raw) != content.TokenArray || json.Unmarshal(f.Raw, &items) != nil {
		return nil, p.Unfit(f)
	}
	if len(items) == 0 {
		return nil, problem.IllegalArgument("Values must contains at least one value.")
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
func (q searchBody) check() error {
	var complaints []string
	if q.from < 0 {
		complaints = append(complaints, "[from] parameter cannot be negative but was ["+strconv.Itoa(q.from)+"]")
	}
	if q.size < 0 {
		complaints = append(complaints, "[size] parameter cannot be negative but was ["+strconv.Itoa(q.size)+"]")
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	if q.from+q.size > maxWindow {
		return problem.IllegalArgument("Result window is too large, from + size must be less than or equal to: [%d] but was [%d]", maxWindow, q.from+q.size)
	}
	if q.after == nil {
		return nil
	}
	if q.from > 0 {
		return problem.IllegalArgument("`from` parameter must be set to 0 when `search_after` is used.")
	}
	if len(q.sort) == 0 {
		return problem.IllegalArgument("Sort must contain at least one field.")
	}
	if len(q.after) != len(q.sort) {
		return problem.IllegalArgument("search_after has %d value(s) but sort has %d.", len(q.after), len(q.sort))
	}
	for i, key := range q.sort {
		value, ok := q.sortValue(key.Field, q.after[i])
		if !ok {
			return problem.IllegalArgument("Failed to parse search_after value for field [%s].", key.Field)
		}
		q.after[i] = value
	}
	return nil
}

// QueryUsers finds native users.
func (d *door) QueryUsers(ctx context.Context, r wire.QueryUsersRequestObject) (wire.QueryUsersResponseObject, error) {
	found, err := d.queryUsers(ctx, contentOf(ctx, r.Body))
	return wire.QueryUsers200JSONResponse{UsersFoundJSONResponse: found}, err
}

// QueryUsersByPost is QueryUsers by another method.
func (d *door) QueryUsersByPost(ctx context.Context, r wire.QueryUsersByPostRequestObject) (wire.QueryUsersByPostResponseObject, error) {
	found, err := d.queryUsers(ctx, contentOf(ctx, r.Body))
	return wire.QueryUsersByPost200JSONResponse{UsersFoundJSONResponse: found}, err
}

// askedFor reads a query and holds it against all of the rules.
func (d *door) askedFor(ctx context.Context, about *subject, body []byte) (searchBody, error) {
	q, err := fromWireSearch(about, body, d.dir.Now())
	return q, admit(ctx, err, q.check, mayOwn)
}

func (d *door) queryUsers(ctx context.Context, body []byte) (out wire.UsersFoundJSONResponse, err error) {
	q, err := d.askedFor(ctx, aboutUsers, body)
	if err != nil {
		return out, err
	}
	page, err := d.findUsers(ctx, q)
	if err != nil {
		return out, err
	}
	profiles, err := d.profileUIDsOf(ctx, page.Users)
	out = wire.UsersFoundJSONResponse{Total: page.Total, Count: len(page.Users), Users: make([]wire.FoundUser, len(page.Users))}
	for i := range page.Users {
		u := toWireUser(&page.Users[i], d.roles)
		out.Users[i] = wire.FoundUser{
			Username: u.Username, Roles: u.Roles, FullName: u.FullName, Email: u.Email, Metadata: u.Metadata, Enabled: u.Enabled,
			ProfileUID: profiles[page.Users[i].ID],
		}
		if q.sorted {
			out.Users[i].Sort = q.shownSort(userItem(&page.Users[i], d.roles), page.places[i])
		}
	}
	return out, err
}
