package store

import (
	"context"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"
	"unicode"

	"gorm.io/gorm"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
)

// TestPatternsAreFoundByGrams asks for patterns before and after grams are
// written, changed by a node that knows none, and taken away.
func TestPatternsAreFoundByGrams(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		d.indexer.close() // only when asked to
		exec := func(statement string) {
			t.Helper()
			err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Exec(statement).Error })
			if err != nil {
				t.Fatal(err)
			}
		}
		want := func(pattern string, ids ...string) {
			t.Helper()
			for _, f := range []dragoman.Filter{
				dragoman.Wildcard{Field: content("city"), Pattern: "*" + pattern + "*"},
				dragoman.Regexp{Field: content("city"), Pattern: lucene(".*" + pattern + ".*")},
				dragoman.Or{
					dragoman.Eq{Field: plainField(dragoman.FieldUsername), Value: "nobody"},
					dragoman.Wildcard{Field: content("city"), Pattern: "*" + pattern + "*", Fold: true},
				},
			} {
				page, err := d.Users(t.Context(), dragoman.Query{Filter: f})
				var got []string
				for _, u := range page.Users {
					got = append(got, u.ID)
				}
				if err != nil || !slices.Equal(got, ids) || page.Total != len(ids) {
					t.Errorf("%#v: %v, total %d, %v", f, got, page.Total, err)
				}
			}
		}
		grow(t, d, 0, 10)
		want("ty 3", "user-0000003")
		exec(`UPDATE users SET extensions = '{"kuzzle":{"city":"Saint-Étienne"}}', version = version + 1 WHERE id IN ('user-0000003', 'user-0000004')`)
		want("int-Ét", "user-0000003", "user-0000004")
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		want("int-Ét", "user-0000003", "user-0000004")
		want("ty 3")
		exec(`DELETE FROM users WHERE id = 'user-0000003'`)
		want("int-Ét", "user-0000004")
		rows := []userRow{grownUser(3)}
		if err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Create(&rows).Error }); err != nil {
			t.Fatal(err)
		}
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		want("int-Ét", "user-0000004")
		want("ty 3", "user-0000003")
		if d.reader().Name() == "sqlite" {
			var orphans int
			err := d.reader().Raw("SELECT count(*) FROM user_grams WHERE number NOT IN (SELECT number FROM user_numbers)").Scan(&orphans).Error
			if err != nil || orphans > 0 {
				t.Errorf("%d grams of nobody, %v", orphans, err)
			}
		}
		exec(`UPDATE users SET version = version + 1 WHERE id IN ('user-0000005', 'user-0000006')`)
		exec(`DELETE FROM user_terms_due`) // as a node of an older version, after writing terms
		var due int
		if err := d.reader().Raw("SELECT count(*) FROM user_grams_due").Scan(&due).Error; err != nil || due != 2 {
			t.Errorf("the grams of %d users are due, %v", due, err)
		}
		want("ty 5", "user-0000005")
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		want("ty 5", "user-0000005")
	})
}

// TestManyGramsAreStillFound makes a user of more texts than are kept as grams.
func TestManyGramsAreStillFound(t *testing.T) {
	body := `{"kuzzle":{"city":"Lyon"`
	for i := range 40 {
		body += fmt.Sprintf(`,"text%d":"`, i)
		for j := range 50 {
			body += fmt.Sprintf("%x ", (i*50+j)*7919+100_000)
		}
		body += `"`
	}
	row := grownUser(1)
	body += "}}"
	row.Extensions = &body
	eachEngine(t, func(t *testing.T, d *database) {
		d.indexer.close()
		rows := []userRow{row, grownUser(2)}
		if err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Create(&rows).Error }); err != nil {
			t.Fatal(err)
		}
		if err := d.Indexed(t.Context()); err != nil {
			t.Fatal(err)
		}
		page, err := d.Users(t.Context(), dragoman.Query{Filter: dragoman.Wildcard{Field: content("text0"), Pattern: "*18*1a5*"}})
		if err != nil || len(page.Users) != 1 || page.Total != 1 {
			t.Errorf("%d users, total %d, %v", len(page.Users), page.Total, err)
		}
	})
}

// TestGramsAreWhatIsWritten holds grams, which databases are full of, to how they were
// computed when the first ones were written.
func TestGramsAreWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code, text := rapid.StringN(0, 10, 10).Draw(t, "code"), rapid.String().Draw(t, "text")
		var want []int32
		letters := []rune(strings.Map(unicode.ToLower, text))
		for i := 0; i+gramSize <= len(letters); i++ {
			digest := fnv.New32a()
			_, _ = digest.Write([]byte(code + string(letters[i:i+gramSize])))
			want = append(want, int32(digest.Sum32()>>1|firstGram))
		}
		if got := addGrams(nil, code, text); !slices.Equal(got, want) {
			t.Errorf("%q of %q: %v, not %v", code, text, got, want)
		}
	})
	if got := addGrams(nil, "=u", "a\xffÄb"); !slices.Equal(got, addGrams(nil, "=u", "a\uFFFDäb")) || len(got) != 2 {
		t.Errorf("a text that is not UTF-8 has %v", got)
	}
}
