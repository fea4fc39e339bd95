package store

import (
	"context"
	"strconv"
	"strings"

	"gorm.io/gorm"
)

// This file writes what every change writes, in plain SQL: GORM would put the
// statement together anew each time.

var (
	insertUser  = inserting("users", userNames...) + " ON CONFLICT DO NOTHING"
	insertEvent = inserting("events", "at", "actor", "actor_id", "door", "action", "subject", "state_before", "state_after",
		"source", "outcome", "occurrences")
)

func inserting(table string, columns ...string) string {
	places := make([]string, len(columns))
	for i := range columns {
		places[i] = "$" + strconv.Itoa(i+1)
	}
	return "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES (" + strings.Join(places, ", ") + ")"
}

// insertRow adds a row, one value for each column, and tells how many were added.
func insertRow(ctx context.Context, tx *gorm.DB, statement string, values ...any) (int64, error) {
	if span := traced(ctx, "insert", tx.Name()); span != nil {
		defer span.End()
	}
	result, err := tx.Statement.ConnPool.ExecContext(ctx, statement, values...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
