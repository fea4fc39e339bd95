package kuzzle

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// openOn is open on any database.
func openOn(t testing.TB, dsn string) *adaptertest.World {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	s, err := store.Open(ctx, dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cancel(); s.Close() })
	w := &adaptertest.World{Room: room, Store: s, Clock: adaptertest.NewClock()}
	if w.Directory, err = dragoman.New(s, dragoman.Options{HashCost: 4, Now: w.Clock.Now}); err != nil {
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

// TestSearchIsEvaluation: what a search finds, in either language and on either
// engine, is what looking at everybody finds, in the same order and cut alike.
func TestSearchIsEvaluation(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { searchIsEvaluation(t, "sqlite:"+filepath.Join(t.TempDir(), "d.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { searchIsEvaluation(t, pgtest.DSN(t)) })
}

func searchIsEvaluation(t *testing.T, dsn string) {
	w, bearer, all := oddWorld(t, dsn)
	rapid.Check(t, func(rt *rapid.T) {
		for range 8 {
			wantEvaluated(pen{rt, all, searchedFields, orderedFields}, w, bearer, "users")
		}
	})
}

// TestProfileSearchIsEvaluation: profiles are searched in memory, and roles
// likewise.
func TestProfileSearchIsEvaluation(t *testing.T) {
	w, bearer, all := oddProfiles(t)
	rapid.Check(t, func(rt *rapid.T) {
		for range 8 {
			wantEvaluated(pen{rt, all, profileFields, orderedProfileFields}, w, bearer, "profiles")
		}
	})
}

// wantEvaluated draws a search and wants what looking at all finds.
func wantEvaluated(t pen, w *adaptertest.World, bearer, of string) {
	lang, body, chosen := drawSearch(t)
	c := drawCut(t)
	c.write(body)
	asked := string(rawjson.Must(body))
	answer, text := w.Do("POST", "/"+of+"/_search?lang="+lang+c.args, asked, bearer)
	if answer.StatusCode != 200 {
		t.Fatalf("%s%s %s: %.500s", lang, c.args, asked, text)
	}
	page := pageIn(t, text)
	got := []string{}
	for _, hit := range page.Result.Hits {
		got = append(got, hit.ID)
	}
	if diff := cmp.Diff(c.cut(chosen), got); diff != "" || page.Result.Total != len(chosen) {
		t.Fatalf("%s%s %s: total %d, not %d; wanted (-) and found (+):\n%s", lang, c.args, asked, page.Result.Total, len(chosen), diff)
	}
	if c.size > 0 && c.from == 0 && c.after == nil {
		wantScrolled(t, w, bearer, of, lang, c, asked, chosen)
	}
}

// wantScrolled wants a scroll to meet everybody once, in order.
func wantScrolled(t pen, w *adaptertest.World, bearer, of, lang string, c cutting, asked string, chosen []seen) {
	_, text := w.Do("POST", "/"+of+"/_search?scroll=1m&lang="+lang+c.args, asked, bearer)
	got := []string{}
	for page := pageIn(t, text); len(page.Result.Hits) > 0; page = pageIn(t, text) {
		for _, hit := range page.Result.Hits {
			got = append(got, hit.ID)
		}
		if len(got) >= page.Result.Total {
			break
		}
		_, text = w.Do("GET", "/"+of+"/_scroll/"+page.Result.ScrollID, "", bearer)
	}
	c.size = -1
	if diff := cmp.Diff(c.cut(chosen), got); diff != "" {
		t.Fatalf("scrolling %s %s %s: wanted (-) and found (+):\n%s", lang, c.args, asked, diff)
	}
}

// drawSearch draws a query in one of the languages, and tells whom it chooses.
func drawSearch(t pen) (lang string, body object, chosen []seen) {
	lang = rapid.SampledFrom([]string{"elasticsearch", "elasticsearch", "koncorde"}).Draw(t.T, "lang")
	query, means := object(nil), seen.means
	if lang == "koncorde" {
		query, means = drawKoncorde(t, 2), seen.meansKoncorde
	} else {
		query = drawQuery(t, 2)
	}
	body = object{"query": query}
	chosen = slices.DeleteFunc(slices.Clone(t.all), func(p seen) bool { return !means(p, query) })
	if rapid.IntRange(0, 3).Draw(t.T, "post_filter") == 0 {
		after := drawQuery(t, 1)
		body["post_filter"] = after
		chosen = slices.DeleteFunc(chosen, func(p seen) bool { return !p.means(after) })
	}
	return lang, body, chosen
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
		t.Fatalf("no hits in %.600s", body)
	}
	return page
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
