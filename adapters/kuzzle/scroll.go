package kuzzle

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/timespan"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	wire "github.com/dragoman-project/dragoman/gen/kuzzle"
	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/pace"
)

const (
	longestScroll = time.Minute
	defaultScroll = 15 * time.Second
	longestCursor = 1 << 20 // of a search written out
)

// cursor is how far a scroll has come. It travels as the scroll ID itself, so
// that any node can go on with it, and holds nothing that the client has not
// sent or seen (quirk 27).
type cursor struct {
	Of    string          `json:"o"` // users or profiles
	Body  json.RawMessage `json:"b,omitempty"`
	Lang  string          `json:"l,omitempty"`
	V1    bool            `json:"v,omitempty"`
	Size  int             `json:"s"`
	After []any           `json:"a,omitempty"` // users: the last one's place
	From  int             `json:"f,omitempty"` // profiles: how many are done
	Until int64           `json:"u"`           // milliseconds since 1970; 0 when there is no more
}

func (c cursor) id() *string {
	var out bytes.Buffer
	w, _ := flate.NewWriter(&out, flate.BestSpeed) // fails for unknown levels only
	_, _ = w.Write(rawjson.Must(c))
	_ = w.Close()
	id := base64.RawURLEncoding.EncodeToString(out.Bytes())
	return &id
}

// cursorOf reads a scroll ID; invalid and expired ones are unknown.
func cursorOf(id, of string, now time.Time) (cursor, error) {
	var c cursor
	packed, err := base64.RawURLEncoding.DecodeString(id)
	if err != nil {
		return c, problem.UnknownScroll.With()
	}
	body, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), longestCursor))
	if err != nil || json.Unmarshal(body, &c) != nil || c.Of != of || c.Until < now.UnixMilli() ||
		c.Size < 1 || c.Size > mostRead || c.From < 0 {
		return c, problem.UnknownScroll.With()
	}
	if slices.ContainsFunc(c.After, func(v any) bool { return v != nil && !search.IsValue(v) }) {
		return c, problem.UnknownScroll.With()
	}
	return c, nil
}

// scrolled reads the argument scroll of a search; 0 means no scroll.
func (r *request) scrolled(otherwise time.Duration) (time.Duration, error) {
	v := r.arg("scroll")
	if v == nil {
		return otherwise, nil
	}
	text, ok := rawjson.Text(v)
	if !ok {
		return 0, problem.InvalidType.With("scroll", "string")
	}
	span, ok := timespan.Milliseconds(text)
	if _, err := strconv.Atoi(text); err == nil || !ok || span < 1 {
		return 0, problem.BadStorageRequest.With("failed to parse setting [scroll] with value [" + text +
			"] as a time value: unit is missing or unrecognized")
	}
	if span > float64(longestScroll.Milliseconds()) {
		return 0, problem.ScrollTooGreat.With(text)
	}
	return time.Duration(span) * time.Millisecond, nil
}

// begin is the cursor of a search that is to be scrolled.
func (r *request) begin(of string, q dragoman.Query, span time.Duration, now time.Time) (cursor, error) {
	switch {
	case q.Offset > 0:
		return cursor{}, problem.BadStorageRequest.With("using [from] is not allowed in a scroll context")
	case len(q.After) > 0:
		return cursor{}, problem.BadStorageRequest.With("`search_after` cannot be used in a scroll context")
	case q.Limit < 1:
		return cursor{}, problem.BadStorageRequest.With("[size] cannot be [0] in a scroll context")
	}
	lang, err := r.text("lang")
	return cursor{Of: of, Body: r.body, Lang: lang, V1: r.v1, Size: q.Limit, Until: now.Add(span).UnixMilli()}, err
}

// search is the request that a cursor goes on with.
func (c cursor) search(r *request) *request {
	again := *r
	again.body, again.v1 = c.Body, c.V1
	again.args = map[string]json.RawMessage{"size": rawjson.Must(c.Size), "lang": rawjson.Must(c.Lang)}
	return &again
}

func (d *door) scrollUsers(ctx context.Context, r *request) (any, error) {
	c, err := d.resume(r, "users")
	if err != nil {
		return nil, err
	}
	search := c.search(r)
	q, err := d.searcher(ctx, "users").searchQuery(search)
	if err != nil {
		return nil, err
	}
	if len(c.After) != 0 && len(c.After) != len(q.Sort)+1 {
		return nil, problem.UnknownScroll.With()
	}
	q.After = c.After
	return d.pageOfUsers(ctx, search, q, &c)
}

// resume reads the scroll ID and gives the scroll more time.
func (d *door) resume(r *request, of string) (cursor, error) {
	id, err := r.text("scrollId")
	if err != nil {
		return cursor{}, err
	}
	if id == "" {
		return cursor{}, problem.MissingArgument.With("scrollId")
	}
	span, err := r.scrolled(defaultScroll)
	if err != nil {
		return cursor{}, err
	}
	c, err := cursorOf(id, of, d.dir.Now())
	c.Until = d.dir.Now().Add(span).UnixMilli()
	return c, err
}

// pageOfUsers answers a query, and where it can be gone on with.
func (d *door) pageOfUsers(ctx context.Context, search *request, q dragoman.Query, c *cursor) (any, error) {
	shown, err := search.source()
	if err != nil {
		return nil, err
	}
	page, err := d.dir.Users(ctx, q)
	if err != nil {
		return nil, err
	}
	list := wire.UserList{Hits: d.toWireUsers(page.Users, search.v1), Total: &page.Total}
	p := pace.New(ctx)
	for i := range list.Hits {
		if list.Hits[i].Source, err = shown.Of(p, list.Hits[i].Source); err != nil {
			return nil, err
		}
	}
	if c == nil {
		return list, nil
	}
	if len(page.Users) < q.Limit {
		c.Until = 0
	} else {
		c.After = dragoman.PlaceOf(&page.Users[len(page.Users)-1], q.Sort)
	}
	list.ScrollID = c.id()
	return list, nil
}

func (d *door) scrollProfiles(ctx context.Context, r *request) (any, error) {
	c, err := d.resume(r, "profiles")
	if err != nil {
		return nil, err
	}
	return d.pageOfProfiles(ctx, r, c.search(r), &c)
}

// past is the cursor after so many more profiles.
func (c cursor) past(n int) cursor {
	if c.From += n; n < c.Size {
		c.Until = 0
	}
	return c
}
