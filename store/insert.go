package store

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"gorm.io/gorm"
)

// This file writes what every change writes, in plain SQL: GORM would put the
// statement together anew each time.

var (
	insertUser  = inserting("users", userNames...) + " ON CONFLICT DO NOTHING"
	insertEvent = inserting("events", eventNames...)
	eventNames  = []string{
		"at", "actor", "actor_id", "door", "action", "subject", "state_before", "state_after", "source", "outcome", "occurrences", "position",
	}
	manyUsers  = insertingMany("users", userNames...)
	manyEvents = insertingMany("events", eventNames...)
)

func inserting(table string, columns ...string) string {
	places := make([]string, len(columns))
	for i := range columns {
		places[i] = "$" + strconv.Itoa(i+1)
	}
	return "INSERT INTO " + table + " (" + strings.Join(columns, ", ") + ") VALUES (" + strings.Join(places, ", ") + ")"
}

// pairsAtOnce are how many rows of two values one statement inserts: as many as
// are left of the first number that there are enough for. Few numbers, so that few
// statements have to be kept prepared.
var pairsAtOnce = []int{256, 32, 4, 1}

// insertPairs inserts rows of two values each into SQLite. Statements with many rows cost a part
// of what lists in JSON do, every one of whose elements would be parsed.
func insertPairs(tx *gorm.DB, insert, clash string, values []any) error {
	for _, rows := range pairsAtOnce {
		if len(values) < 2*rows {
			continue
		}
		statement := insert + " VALUES (?, ?)" + strings.Repeat(", (?, ?)", rows-1) + " " + clash
		for ; len(values) >= 2*rows; values = values[2*rows:] {
			if err := perform(tx, statement, values[:2*rows]...); err != nil {
				return err
			}
		}
	}
	return nil
}

// rowsAtOnce is pairsAtOnce for rows of many values.
var rowsAtOnce = []int{32, 8, 1}

// manyRows inserts rows into a table of SQLite.
type manyRows struct {
	width      int
	statements []string // by rowsAtOnce
}

func insertingMany(table string, columns ...string) manyRows {
	m := manyRows{width: len(columns)}
	row := "(?" + strings.Repeat(", ?", m.width-1) + ")"
	for _, rows := range rowsAtOnce {
		rest := strings.Repeat(", "+row, rows-1)
		m.statements = append(m.statements, "INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES "+row+rest)
	}
	return m
}

// insert inserts rows of so many values each.
func (m *manyRows) insert(tx *gorm.DB, values []any) error {
	for i, rows := range rowsAtOnce {
		for width := rows * m.width; len(values) >= width; values = values[width:] {
			if err := perform(tx, m.statements[i], values[:width]...); err != nil {
				return err
			}
		}
	}
	return nil
}

// perform is for statements with many values that answer nothing: asked as a question,
// a statement gets all its values at once.
func perform(tx *gorm.DB, statement string, values ...any) error {
	rows, err := tx.Statement.ConnPool.QueryContext(tx.Statement.Context, statement, values...)
	if err != nil {
		return err
	}
	for rows.Next() {
	}
	return errors.Join(rows.Err(), rows.Close())
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
