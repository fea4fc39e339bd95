package adaptertest

import (
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/dragoman-project/dragoman"
)

// Sensitive fails the test unless Check notices, in the first exchange of each
// operation that was accepted,
//
//   - that the contract does not name a member of the answer any more, whichever,
//   - that the answer has a member more, wherever it is an object,
//   - that what the contract forbids is accepted: a body of another kind or with a
//     member more, or a parameter that is no number where one must be.
//
// What a contract says is of a free form is passed over: nothing is forbidden
// there. So is a request that the room's exceptions speak of.
func (s *Spec) Sensitive(t *testing.T) {
	if t.Failed() || *update {
		return
	}
	named, added, forbidden := 0, 0, 0
	deleted := map[*openapi3.Schema]map[string]bool{}
	for _, operation := range s.Operations() {
		s.mu.Lock()
		x, ok := s.good[operation]
		s.mu.Unlock()
		if !ok {
			continue // what never succeeds here
		}
		if schema, answer, ok := x.answered(); ok {
			eachObject(schema, answer, func(all []*openapi3.Schema, object map[string]any, at string) {
				for name := range object {
					put := without(all, name, deleted)
					if put == nil {
						continue
					}
					if named++; s.again(x, nil) == nil {
						t.Errorf("%s: nobody notices that %s/%s is not in the contract", operation, at, name)
					}
					put()
				}
				if isFree(all) {
					return
				}
				object["surprise"] = map[string]any{"a": 1}
				told, err := json.Marshal(answer)
				delete(object, "surprise")
				if added++; err != nil || s.again(x, told) == nil {
					t.Errorf("%s: nobody notices that %s/surprise is answered (%v)", operation, at, err)
				}
			})
		}
		ways := spoiltWays(x)
		for name, spoilt := range ways {
			err := s.Check(spoilt.request, spoilt.sent, x.status, x.header, x.body)
			forbidden++
			excused := err == nil && checkRequest(exchange{request: spoilt.request, sent: spoilt.sent, route: x.route, params: x.params}) != nil
			if !excused && !errors.Is(err, errForbidden) {
				t.Errorf("%s: nobody notices that it takes %s: %v", operation, name, err)
			}
		}
	}
	t.Logf("contract: %d members of answers were struck out of it, %d added to answers, %d requests that it forbids taken",
		named, added, forbidden)
	if named == 0 || added == 0 || forbidden == 0 {
		t.Error("nothing was tried")
	}
}

// again holds an exchange against the contract once more, with another answer if
// there is one.
func (s *Spec) again(x exchange, told []byte) error {
	header := x.header.Clone()
	if told == nil {
		told = x.unpacked()
	}
	header.Del("Content-Encoding")
	return s.Check(x.request, x.sent, x.status, header, told)
}

// answered is the schema of an answer in JSON, and what was answered; ok is false
// for any other answer, and for a part of one.
func (x exchange) answered() (schema *openapi3.SchemaRef, told any, ok bool) {
	promised := x.route.Operation.Responses.Status(x.status)
	if promised == nil || cut(x) || promised.Value.Content[mediaJSON] == nil {
		return nil, nil, false
	}
	media, plain, err := inContract(promised.Value.Content, x.header.Get("Content-Type"), x.unpacked())
	if err != nil || media != mediaJSON || json.Unmarshal(plain, &told) != nil {
		return nil, nil, false
	}
	return promised.Value.Content[media].Schema, told, true
}

// eachObject visits every object of a value, with the schemas that describe it
// together.
func eachObject(of *openapi3.SchemaRef, value any, visit func(all []*openapi3.Schema, object map[string]any, at string)) {
	var walk func(of []*openapi3.SchemaRef, value any, at string)
	walk = func(of []*openapi3.SchemaRef, value any, at string) {
		all := flattened(of)
		switch v := value.(type) {
		case map[string]any:
			visit(all, v, at)
			for _, name := range slices.Sorted(maps.Keys(v)) {
				inner, _ := describing(all, name)
				walk(inner, v[name], at+"/"+name)
			}
		case []any:
			var items []*openapi3.SchemaRef
			for _, s := range all {
				if s.Items != nil {
					items = append(items, s.Items)
				}
			}
			for _, item := range v {
				walk(items, item, at+"/*")
			}
		}
	}
	walk([]*openapi3.SchemaRef{of}, value, "")
}

// without takes a property out of the schemas that name it, and returns what puts
// it back; nil where none does, where what is not named is free all the same, or
// where it was done before.
func without(all []*openapi3.Schema, name string, before map[*openapi3.Schema]map[string]bool) (put func()) {
	if isFree(all) {
		return nil
	}
	var back []func()
	fresh := false
	for _, s := range all {
		property := s.Properties[name]
		if property == nil {
			continue
		}
		if before[s] == nil {
			before[s] = map[string]bool{}
		}
		fresh = fresh || !before[s][name]
		before[s][name] = true
		delete(s.Properties, name)
		back = append(back, func() { s.Properties[name] = property })
	}
	put = func() {
		for _, one := range back {
			one()
		}
	}
	if !fresh {
		put()
		return nil
	}
	return put
}

// isFree reports whether schemas say that an object may have any members, or
// nothing at all.
func isFree(all []*openapi3.Schema) bool {
	_, free := describing(all, "surprise")
	return free
}

// spoilt is a request that a contract forbids.
type spoilt struct {
	request *http.Request
	sent    []byte
}

// spoiltWays makes of a request those that the contract forbids.
func spoiltWays(x exchange) map[string]spoilt {
	ways := map[string]spoilt{}
	for _, parameter := range slices.Concat(x.route.PathItem.Parameters, x.route.Operation.Parameters) {
		p := parameter.Value
		if p.In == openapi3.ParameterInQuery && p.Schema != nil && p.Schema.Value.Type.Is(openapi3.TypeInteger) {
			r := x.request.Clone(x.request.Context())
			q := r.URL.Query()
			q.Set(p.Name, "much")
			r.URL = &url.URL{Path: r.URL.Path, RawPath: r.URL.RawPath, RawQuery: q.Encode()}
			ways[p.Name+"=much"] = spoilt{r, x.sent}
		}
	}
	body := x.route.Operation.RequestBody
	if body == nil || len(x.sent) == 0 || body.Value.Content[mediaJSON] == nil || x.request.Header.Get("Content-Encoding") != "" {
		return ways
	}
	all := flattened([]*openapi3.SchemaRef{body.Value.Content[mediaJSON].Schema})
	if !slices.ContainsFunc(all, func(s *openapi3.Schema) bool { return s.Type.Is(openapi3.TypeObject) }) {
		return ways
	}
	ways["a list"] = spoilt{x.request, []byte(`[["surprise"]]`)}
	closed := slices.ContainsFunc(all, func(s *openapi3.Schema) bool {
		return s.AdditionalProperties.Has != nil && !*s.AdditionalProperties.Has
	})
	var sent map[string]json.RawMessage
	if closed && json.Unmarshal(x.sent, &sent) == nil {
		sent["surprise"] = json.RawMessage(`1`)
		text, err := json.Marshal(sent)
		if err == nil {
			ways["a member more"] = spoilt{x.request, text}
		}
	}
	return ways
}

// nulls fails the test if a request that is accepted is refused as soon as one of
// its members is null, though the contract says that it may be.
func (s *Spec) nulls(t *testing.T, w *World, login func(w *World, username, password string) []string) {
	w.spec = s
	who := func() []string { return login(w, dragoman.AdminUsername, AdminPassword) }
	proof, tried := who(), 0
	status := func(x exchange) int {
		rec := httptest.NewRecorder()
		w.Handler.ServeHTTP(rec, x.again(proof))
		return rec.Code
	}
	for _, x := range s.accepted() {
		body := x.route.Operation.RequestBody
		var sent map[string]json.RawMessage
		if body == nil || body.Value.Content[mediaJSON] == nil || json.Unmarshal(x.sent, &sent) != nil || sent == nil {
			continue
		}
		for _, schema := range flattened([]*openapi3.SchemaRef{body.Value.Content[mediaJSON].Schema}) {
			for name, property := range schema.Properties {
				if !property.Value.Nullable {
					continue
				}
				if rank(x.request) == last {
					proof = who()
				}
				if status(x) == http.StatusBadRequest {
					continue // something is missing that its story had made
				}
				with := maps.Clone(sent)
				with[name] = json.RawMessage(`null`)
				null, alone := x, x
				null.sent, _ = json.Marshal(with) // what was read from JSON
				alone.sent = []byte(`{"` + name + `":null}`)
				// Alone, since two may exclude each other.
				if tried++; status(null) == http.StatusBadRequest && status(alone) == http.StatusBadRequest {
					t.Errorf("%s: %s may be null, and is refused then", x.route.Operation.OperationID, name)
				}
			}
		}
	}
	t.Logf("contract: %d members of requests were null", tried)
}
