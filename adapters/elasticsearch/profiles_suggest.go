package elasticsearch

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/namematch"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/query"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// suggestionQuery is the body of a request for suggestions.
type suggestionQuery struct {
	name string
	size int
	hint *suggestionHint
	data *string
}

// suggestionHint says what comes first among what fits; nil is silence.
type suggestionHint struct {
	uids   []string
	labels map[string][]string
}

const suggestBody = "suggest_profile_request_payload"

func fromWireSuggestionQuery(body []byte) (suggestionQuery, error) {
	w := suggestionQuery{size: query.DefaultSize}
	if len(body) == 0 {
		return w, nil
	}
	p := content.Parser{What: suggestBody, Body: body}
	fields, err := p.Fields(body, "name", "size", "hint", "data")
	if err != nil {
		return w, err
	}
	for _, f := range fields {
		switch f.Name {
		case "name":
			w.name, err = p.Text(f)
		case "size":
			w.size, err = p.Whole(f)
		case "data": // the vendor's clients send a list, its server takes a text
			var list []string
			list, err = p.Texts(f)
			data := strings.Join(list, ",")
			w.data = &data
		case "hint":
			w.hint, err = fromWireSuggestionHint(p, f)
		}
		if err != nil {
			return w, err
		}
	}
	return w, nil
}

func fromWireSuggestionHint(outer content.Parser, in content.Field) (*suggestionHint, error) {
	if _, err := outer.Object(in); err != nil {
		return nil, err
	}
	h := &suggestionHint{}
	err := h.read(outer.Inside(in, suggestBody+"_hint"), in.Raw)
	var inner *problem.Problem
	if errors.As(err, &inner) && inner.Kind == problem.TypeContentParse {
		err = outer.Failed(in, inner)
	}
	return h, err
}

func (h *suggestionHint) read(p content.Parser, raw json.RawMessage) error {
	fields, err := p.Fields(raw, "uids", "labels")
	if err != nil {
		return err
	}
	for _, f := range fields {
		if f.Name == "uids" {
			h.uids, err = p.Texts(f)
		} else {
			h.labels, err = fromWireHintedLabels(p, f)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func fromWireHintedLabels(p content.Parser, in content.Field) (map[string][]string, error) {
	if _, err := p.Object(in); err != nil {
		return nil, err
	}
	labels := map[string][]string{}
	for name, raw := range content.MembersOf(in.Raw) {
		switch content.TokenOf(raw) {
		case content.TokenString:
			value, err := content.ReadString(name, raw)
			if err != nil {
				return nil, err
			}
			labels[name] = []string{value}
		case content.TokenArray:
			values, err := content.ReadNameArray(name, raw)
			if err != nil {
				return nil, problem.Parse("[labels] hint supports either string value or list of strings")
			}
			labels[name] = values
		default:
			return nil, problem.Parse("[labels] hint supports either string or list of strings as its value")
		}
	}
	return labels, nil
}

// Check holds the wish against the vendor's rules.
func (q suggestionQuery) check() error {
	var complaints []string
	if q.size < 0 {
		complaints = append(complaints, "[size] parameter cannot be negative but was ["+strconv.Itoa(q.size)+"]")
	}
	if q.hint != nil {
		complaints = append(complaints, q.hint.complaints()...)
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	if q.size > query.MaxWindow {
		return problem.IllegalArgument(
			"Result window is too large, from + size must be less than or equal to: [%d] but was [%d]", query.MaxWindow, q.size)
	}
	if len(namematch.Words(q.name)) > namematch.MaxWords {
		return problem.IllegalArgument("[name] may have no more than [%d] words", namematch.MaxWords)
	}
	return nil
}

func (h suggestionHint) complaints() []string {
	if h.uids == nil && h.labels == nil {
		return []string{"[hint] parameter cannot be empty"}
	}
	var list []string
	if h.uids != nil && len(h.uids) == 0 {
		list = append(list, "[uids] hint cannot be empty")
	}
	if h.labels == nil {
		return list
	}
	if names := slices.Sorted(maps.Keys(h.labels)); len(names) != 1 {
		return append(list, "[labels] hint supports a single key, got ["+strings.Join(names, ",")+"]")
	}
	for name, values := range h.labels {
		if strings.Contains(name, "*") {
			list = append(list, "[labels] hint key cannot contain wildcard")
		}
		if len(values) == 0 {
			list = append(list, "[labels] hint value cannot be empty")
		}
	}
	return list
}

// preparedHint is a hint that is asked many times, however long its lists are.
type preparedHint struct {
	uids   map[string]bool
	labels map[string]map[string]bool
}

func (h *suggestionHint) prepared() preparedHint {
	p := preparedHint{uids: map[string]bool{}, labels: map[string]map[string]bool{}}
	if h == nil {
		return p
	}
	for _, uid := range h.uids {
		p.uids[uid] = true
	}
	for name, values := range h.labels {
		wanted := make(map[string]bool, len(values))
		for _, value := range values {
			wanted[value] = true
		}
		p.labels[name] = wanted
	}
	return p
}

// met counts the parts of the hint that a profile meets.
func (h preparedHint) met(s *shownProfile) int {
	count := 0
	if h.uids[s.uid] {
		count++
	}
	for name, wanted := range h.labels {
		if holds(s.Labels, name, wanted) {
			count++
		}
	}
	return count
}

// holds reports whether labels have one of the values at a path.
func holds(labels json.RawMessage, path string, wanted map[string]bool) bool {
	var root any
	if content.DecodeExactly(labels, &root) != nil {
		return false
	}
	found := false
	query.Gather(root, "labels", func(at string, value any) {
		text, ok := value.(string)
		found = found || ok && wanted[text] && at == "labels."+path
	})
	return found
}

// SuggestProfiles finds profiles by what people type of a name.
func (d *door) SuggestProfiles(ctx context.Context, r wire.SuggestProfilesRequestObject) (wire.SuggestProfilesResponseObject, error) {
	out, err := d.suggestProfiles(ctx, contentOf(ctx, r.Body))
	return wire.SuggestProfiles200JSONResponse{ProfilesSuggestedJSONResponse: out}, err
}

// SuggestProfilesByPost is SuggestProfiles by another method.
func (d *door) SuggestProfilesByPost(
	ctx context.Context, r wire.SuggestProfilesByPostRequestObject,
) (wire.SuggestProfilesByPostResponseObject, error) {
	out, err := d.suggestProfiles(ctx, contentOf(ctx, r.Body))
	return wire.SuggestProfilesByPost200JSONResponse{ProfilesSuggestedJSONResponse: out}, err
}

func (d *door) suggestProfiles(ctx context.Context, body []byte) (out wire.ProfilesSuggestedJSONResponse, err error) {
	w, data, err := askedSuggestions(ctx, body)
	if err != nil {
		return out, err
	}
	begun := d.dir.Now()
	uids, fitting, err := d.fitting(ctx, w)
	if err != nil {
		return out, err
	}
	out.Total.Value, out.Total.Relation = fitting, wire.SuggestionTotalRelationEq
	if fitting > query.MaxWindow {
		out.Total.Value, out.Total.Relation = query.MaxWindow, wire.SuggestionTotalRelationGte
	}
	shown, _, err := d.profiles(ctx, uids) // who is gone since is not among them
	out.Profiles = make([]wire.SuggestedProfile, len(shown))
	for i := range out.Profiles {
		out.Profiles[i] = shown[i].toWireSuggestedProfile(d.roles, data)
	}
	out.Took = d.dir.Now().Sub(begun).Milliseconds()
	return out, err
}

// suggestion is a profile that fits, with what its place depends on.
type suggestion struct {
	uid         string
	hints       int
	score       int
	activatedAt int64
}

// fitting finds the profiles that may be suggested and fit, the best first:
// those that meet the hint, those that fit the name better, those activated
// last; and counts all that fit.
func (d *door) fitting(ctx context.Context, w suggestionQuery) (uids []string, all int, err error) {
	name, hint := namematch.NewName(w.name), w.hint.prepared()
	best := query.NewRanking(w.size, func(a, b *suggestion) int {
		return cmp.Or(cmp.Compare(b.hints, a.hints), cmp.Compare(b.score, a.score),
			cmp.Compare(b.activatedAt, a.activatedAt), cmp.Compare(a.uid, b.uid))
	})
	walk := d.dir.WalkDocuments(Dialect, kindProfile)
	for more := true; more; {
		var docs []dragoman.Document
		if docs, more, err = walk.Next(ctx); err != nil {
			return nil, 0, err
		}
		shown, err := d.shownProfiles(ctx, docs)
		if err != nil {
			return nil, 0, err
		}
		for i := range shown {
			s := &shown[i]
			if !s.Enabled || !s.user.Enabled {
				continue
			}
			if score, fits := name.Score(&s.user); fits {
				best.Add(suggestion{s.uid, hint.met(s), score, s.Activated})
				all++
			}
		}
	}
	for _, s := range best.First() {
		uids = append(uids, s.uid)
	}
	return uids, all, nil
}

// askedSuggestions reads the request, in the vendor's order.
func askedSuggestions(ctx context.Context, body []byte) (suggestionQuery, dataFilter, error) {
	query := requestFrom(ctx).query
	w, err := fromWireSuggestionQuery(body)
	data := lastValue(query, "data")
	if err == nil && w.data != nil {
		if query.Has("data") {
			err = problem.IllegalArgument("The [data] parameter must be specified in either request body or as query parameter, but not both")
		}
		data = *w.data
	}
	return w, newDataFilter(data), admit(ctx, err, w.check, may)
}
