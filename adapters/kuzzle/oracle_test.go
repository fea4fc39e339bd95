package kuzzle

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// openOn is open on any database, with the real time.
func openOn(t testing.TB, dsn string) *adaptertest.World {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s, err := store.Open(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cancel(); s.Close() })
	w := &adaptertest.World{Room: room, Store: s}
	if w.Directory, err = dragoman.New(s, dragoman.Options{HashCost: 4}); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Directory.Bootstrap(ctx, adaptertest.AdminPassword, nil); err != nil {
		t.Fatal(err)
	}
	w.Handler, err = New(transport.Config{
		Directory: w.Directory, Roles: testSpelling(t).roles, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Shutdown: ctx,
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// inBoth is a query in both languages, and what it means.
type inBoth struct {
	elastic, koncorde any
	holds             func(id string, content map[string]any) bool
}

type object = map[string]any

// drawLeaf is a test of one field. Texts are single lower-case words, so that
// matching words and matching wholes come to the same.
func drawLeaf(t *rapid.T) inBoth {
	name := rapid.SampledFrom([]string{"color", "rank", "deep.n", "profileIds", "none"}).Draw(t, "field")
	value := rapid.SampledFrom([]any{"red", "blue", "redder", 1.0, 2.0, 2.5, true, "default", "p1"}).Draw(t, "value")
	other := rapid.SampledFrom([]any{"red", "p2", 2.0, false}).Draw(t, "other")
	bound := float64(rapid.IntRange(0, 3).Draw(t, "bound"))
	has := func(test func(v any) bool) func(string, map[string]any) bool {
		return func(_ string, content map[string]any) bool { return slices.ContainsFunc(lookUp(content, name), test) }
	}
	switch rapid.IntRange(0, 5).Draw(t, "leaf") {
	case 0:
		return inBoth{object{"term": object{name: value}}, object{"equals": object{name: value}}, has(func(v any) bool { return v == value })}
	case 1:
		values := []any{value, other}
		return inBoth{object{"terms": object{name: values}}, object{"in": object{name: values}}, has(func(v any) bool { return v == value || v == other })}
	case 2:
		return inBoth{object{"exists": object{"field": name}}, object{"exists": name}, has(func(any) bool { return true })}
	case 3:
		limits := object{"gt": bound - 1, "lte": bound + 0.5}
		return inBoth{object{"range": object{name: limits}}, object{"range": object{name: limits}}, has(func(v any) bool {
			n, ok := v.(float64)
			return ok && n > bound-1 && n <= bound+0.5
		})}
	case 4:
		ids := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"u0", "u1", "u2", "u9"}), 0, 3, rapid.ID).Draw(t, "ids")
		which := object{"ids": object{"values": ids}}
		return inBoth{which, which, func(id string, _ map[string]any) bool { return slices.Contains(ids, id) }}
	default:
		missing := has(func(any) bool { return true })
		return inBoth{
			object{"bool": object{"must_not": object{"exists": object{"field": name}}}},
			object{"missing": name},
			func(id string, content map[string]any) bool { return !missing(id, content) },
		}
	}
}

func drawTree(t *rapid.T, depth int) inBoth {
	kind := rapid.IntRange(0, 5).Draw(t, "kind")
	if depth == 0 || kind < 3 {
		return drawLeaf(t)
	}
	a, b := drawTree(t, depth-1), drawTree(t, depth-1)
	switch kind {
	case 3:
		return inBoth{
			object{"bool": object{"must": a.elastic, "filter": []any{b.elastic}}},
			object{"and": []any{a.koncorde, b.koncorde}},
			func(id string, c map[string]any) bool { return a.holds(id, c) && b.holds(id, c) },
		}
	case 4:
		return inBoth{
			object{"bool": object{"should": []any{a.elastic, b.elastic}, "minimum_should_match": 1}},
			object{"or": []any{a.koncorde, b.koncorde}},
			func(id string, c map[string]any) bool { return a.holds(id, c) || b.holds(id, c) },
		}
	default:
		return inBoth{
			object{"bool": object{"must_not": []any{a.elastic}}},
			object{"not": a.koncorde},
			func(id string, c map[string]any) bool { return !a.holds(id, c) },
		}
	}
}

// lookUp is what a path leads to: the elements of a list, nothing for null.
func lookUp(content map[string]any, name string) []any {
	var v any = content
	for _, key := range strings.Split(name, ".") {
		inner, _ := v.(map[string]any)
		v = inner[key]
	}
	list, isList := v.([]any)
	if !isList {
		list = []any{v}
	}
	return slices.DeleteFunc(slices.Clone(list), func(v any) bool { return v == nil })
}

// TestSearchIsEvaluation: what a search finds, in either language and on either
// engine, is what looking at every user finds.
func TestSearchIsEvaluation(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { searchIsEvaluation(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { searchIsEvaluation(t, pgtest.DSN(t)) })
}

func searchIsEvaluation(t *testing.T, dsn string) {
	w := openOn(t, dsn)
	bearer := "Authorization: Bearer " + logIn(t, w)
	contents := map[string]map[string]any{}
	for i, text := range []string{
		`{"color":"red","rank":1,"deep":{"n":2}}`, `{"color":"blue","rank":2.5}`, `{"color":["red","blue"],"rank":[1,3]}`,
		`{"color":null,"rank":"2","deep":{"n":null}}`, `{"color":true,"deep":{}}`, `{"rank":2,"color":"redder","deep":{"n":[2,"red"]}}`,
		`{"color":[],"rank":0}`, `{}`,
	} {
		id := fmt.Sprint("u", i)
		var content map[string]any
		if err := json.Unmarshal([]byte(text), &content); err != nil {
			t.Fatal(err)
		}
		profiles := [][]any{{"default"}, {"p1", "p2"}, {"p1"}, {}}[i%4]
		u := dragoman.User{ID: id, Enabled: true}
		for _, p := range profiles {
			u.Roles = append(u.Roles, p.(string))
		}
		u.SetExtension(Dialect, json.RawMessage(text))
		w.MustCreate(t, u, "")
		content["profileIds"] = profiles
		contents[id] = content
	}
	contents["admin"] = map[string]any{"profileIds": []any{"admin"}}
	rapid.Check(t, func(rt *rapid.T) {
		query := drawTree(rt, 3)
		want := []string{}
		for _, id := range sortedKeys(contents) {
			if query.holds(id, contents[id]) {
				want = append(want, id)
			}
		}
		for lang, q := range map[string]any{"elasticsearch": query.elastic, "koncorde": query.koncorde} {
			asked := string(mustJSON(object{"query": q}))
			_, body := w.Do("POST", "/users/_search?lang="+lang, asked, bearer)
			if diff := cmp.Diff(want, found(rt, body)); diff != "" {
				rt.Fatalf("%s %s: wanted (-) and found (+) differ:\n%s", lang, asked, diff)
			}
		}
	})
}

type fataler interface{ Fatalf(string, ...any) }

// hits is a page of a search.
type hits struct {
	Result struct {
		Hits []struct {
			ID     string         `json:"_id"`
			Source map[string]any `json:"_source"`
		}
		Total    int
		ScrollID string
	}
}

func pageIn(t fataler, body string) hits {
	var page hits
	if err := json.Unmarshal([]byte(body), &page); err != nil || page.Result.Hits == nil {
		t.Fatalf("no hits in %.300s", body)
	}
	return page
}

func found(t fataler, body string) []string {
	page := pageIn(t, body)
	ids := make([]string, len(page.Result.Hits))
	for i, hit := range page.Result.Hits {
		ids[i] = hit.ID
	}
	if page.Result.Total != len(ids) {
		t.Fatalf("%d hits, total %d", len(ids), page.Result.Total)
	}
	return ids
}

// crowdSize is more than one window of a search.
const crowdSize = 25_000

// TestTheWholeCrowdIsWalked by scroll and by search_after, as the SDK's
// SearchResult.next does it: everybody once, in order, with an exact total.
func TestTheWholeCrowdIsWalked(t *testing.T) {
	if testing.Short() {
		t.Skip("25,000 users")
	}
	w := openOn(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db"))
	bearer := "Authorization: Bearer " + logIn(t, w)
	var makers sync.WaitGroup
	for k := range 32 {
		makers.Go(func() {
			for i := k; i < crowdSize; i += 32 {
				u := dragoman.User{ID: fmt.Sprintf("c%05d", i), Enabled: true, Roles: []string{"crowd"}}
				u.SetExtension(Dialect, json.RawMessage(fmt.Sprintf(`{"group":%d}`, i%7)))
				if _, err := w.Directory.CreateUser(adaptertest.Service(), u); err != nil {
					t.Error(err)
				}
			}
		})
	}
	makers.Wait()
	const query = `"query":{"term":{"profileIds":"crowd"}}`
	t.Run("Scroll", func(t *testing.T) {
		_, body := w.Do("POST", "/users/_search?size=4000&scroll=1m", `{`+query+`,"sort":[{"group":"desc"}]}`, bearer)
		walk(t, body, func(last hits) string {
			_, body := w.Do("GET", "/users/_scroll/"+last.Result.ScrollID+"?scroll=1m", "", bearer)
			return body
		})
	})
	t.Run("SearchAfter", func(t *testing.T) {
		ask := func(after string) string {
			_, body := w.Do("POST", "/users/_search?size=4000", `{`+query+`,"sort":[{"group":"desc"},{"_id":"asc"}]`+after+`}`, bearer)
			return body
		}
		walk(t, ask(""), func(last hits) string {
			hit := last.Result.Hits[len(last.Result.Hits)-1]
			return ask(fmt.Sprintf(`,"search_after":[%v,%q]`, hit.Source["group"], hit.ID))
		})
	})
}

// walk goes on until as many were seen as there are.
func walk(t *testing.T, body string, next func(last hits) string) {
	seen, before := map[string]bool{}, ""
	for {
		page := pageIn(t, body)
		for _, hit := range page.Result.Hits {
			place := fmt.Sprint(6-int(hit.Source["group"].(float64)), hit.ID)
			if seen[hit.ID] || place <= before {
				t.Fatalf("%s comes behind %s", place, before)
			}
			seen[hit.ID], before = true, place
		}
		if page.Result.Total != crowdSize || len(page.Result.Hits) == 0 {
			t.Fatalf("total %d, %d on this page", page.Result.Total, len(page.Result.Hits))
		}
		if len(seen) == crowdSize {
			return
		}
		body = next(page)
	}
}
