package store

import (
	"context"
	"slices"
	"testing"

	"gorm.io/gorm"

	"github.com/dragoman-project/dragoman"
)

// TestWritesThatKnowNoTermsAreFound writes as a node of an older version does,
// and asks before and after the terms are written.
func TestWritesThatKnowNoTermsAreFound(t *testing.T) {
	eachEngine(t, func(t *testing.T, d *database) {
		d.indexer.close() // only when asked to
		exec := func(statement string) {
			t.Helper()
			err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Exec(statement).Error })
			if err != nil {
				t.Fatal(err)
			}
		}
		wantInCity := func(city string, ids ...string) {
			t.Helper()
			for _, when := range []string{"before", "after"} {
				page, err := d.Users(t.Context(), dragoman.Query{Filter: dragoman.Eq{Field: content("city"), Value: city}})
				var got []string
				for _, u := range page.Users {
					got = append(got, u.ID)
				}
				if err != nil || !slices.Equal(got, ids) || page.Total != len(ids) {
					t.Errorf("%s indexing, %s: %v, total %d, %v", when, city, got, page.Total, err)
				}
				if err := d.Indexed(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		}
		grow(t, d, 0, 10)
		wantInCity("City 3", "user-0000003")
		exec(`UPDATE users SET extensions = '{"kuzzle":{"city":"Lyon"}}', version = version + 1 WHERE id IN ('user-0000003', 'user-0000004')`)
		wantInCity("Lyon", "user-0000003", "user-0000004")
		wantInCity("City 3")
		exec(`DELETE FROM users WHERE id = 'user-0000003'`)
		wantInCity("Lyon", "user-0000004")
		rows := []userRow{grownUser(3)}
		if err := d.write(t.Context(), func(_ context.Context, tx *gorm.DB) error { return tx.Create(&rows).Error }); err != nil {
			t.Fatal(err)
		}
		wantInCity("Lyon", "user-0000004")
		wantInCity("City 3", "user-0000003")
		var orphans int
		err := d.reader().Raw(`SELECT count(*) FROM user_terms WHERE user_id NOT IN (SELECT id FROM users)`).Scan(&orphans).Error
		if err != nil || orphans > 0 {
			t.Errorf("%d terms of nobody, %v", orphans, err)
		}
	})
}
