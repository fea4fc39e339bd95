package store

import (
	"strings"

	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// sqliteSyntax needs SQLite 3.45 for keys with quotes in JSON paths.
type sqliteSyntax struct{}

func (sqliteSyntax) point(ask string) string { return pointsSQLite[ask] }

func (sqliteSyntax) roles() field {
	return field{
		as:       map[kind]clause.Expr{text: say("v.value")},
		elements: say("json_each(users.roles) AS v"),
		exists:   say("EXISTS (SELECT 1 FROM json_each(users.roles))"),
	}
}

// extension selects the elements of a list, or the value itself; json_each
// would take an object apart as well.
func (sqliteSyntax) extension(path []string) field {
	at := jsonPath(path)
	return field{
		as: map[kind]clause.Expr{
			text:    say("CASE WHEN v.type = 'text' THEN v.value END"),
			number:  say("CASE WHEN v.type IN ('integer', 'real') THEN CAST(v.value AS REAL) END"),
			boolean: say("CASE v.type WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"),
		},
		elements: say(`(SELECT type, value FROM json_each(users.extensions, ?)
			WHERE json_type(users.extensions, ?) <> 'object') AS v`, at, at),
		exists: say(`(CASE json_type(users.extensions, ?) WHEN 'object' THEN 1 ELSE
			EXISTS (SELECT 1 FROM json_each(users.extensions, ?) WHERE type <> 'null') END)`, at, at),
	}
}

// key needs but one term, for SQLite itself orders numbers before text before
// blobs: booleans are made blobs.
func (sqliteSyntax) key(f field, desc bool, _ int) sortKey {
	if f.elements.SQL == "" {
		return plainKey(f, desc)
	}
	value, best := f.as[text], "min"
	if len(f.as) > 1 {
		value = say("COALESCE(?, ?, CASE v.type WHEN 'false' THEN X'00' WHEN 'true' THEN X'01' END)", f.as[number], f.as[text])
	}
	if desc {
		best = "max"
	}
	return sortKey{
		terms: []term{{say("(SELECT "+best+"(?) FROM ?)", value, f.elements), desc, true}},
		place: func(value any) ([]clause.Expr, error) {
			if value == nil {
				return make([]clause.Expr, 1), nil
			}
			k, value, err := kindOf(value)
			switch {
			case err != nil:
				return nil, err
			case k == boolean && value == true:
				return []clause.Expr{say("X'01'")}, nil
			case k == boolean:
				return []clause.Expr{say("X'00'")}, nil
			}
			return []clause.Expr{say("?", value)}, nil
		},
	}
}

// like uses GLOB, which heeds case, unlike LIKE.
func (sqliteSyntax) like(v clause.Expr, pattern string) clause.Expr {
	return say("? GLOB ?", v, wildcard.Glob(pattern))
}

var quoteKey = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

func jsonPath(keys []string) string {
	var path strings.Builder
	path.WriteByte('$')
	for _, key := range keys {
		path.WriteString(`."` + quoteKey.Replace(key) + `"`)
	}
	return path.String()
}

func (sqliteSyntax) pair() string { return "value ->> 0, value ->> 1 FROM json_each(?)" }
