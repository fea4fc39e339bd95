package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// sqliteSyntax needs SQLite 3.45 for keys with quotes in JSON paths.
type sqliteSyntax struct{}

func (sqliteSyntax) point(ask string) string { return pointsSQLite[ask] }

func (sqliteSyntax) number() string { return "users.rowid" }

func (sqliteSyntax) server() string { return "0" }

func (sqliteSyntax) shard() string { return "0" }

func (sqliteSyntax) recalls() bool { return true }

func (sqliteSyntax) roles() field {
	return field{
		as:       map[kind]clause.Expr{text: say("v.value")},
		elements: say("json_each(users.roles) AS v"),
		exists:   say("EXISTS (SELECT 1 FROM json_each(users.roles))"),
	}
}

// extension selects the elements of a list, or the value itself; json_each
// would take an object apart as well.
// A longer path may lead through lists, the elements of which are gone through
// from one key to the next.
func (sqliteSyntax) extension(path []string) field {
	at := jsonPath(path)
	f := field{
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
	if len(path) <= 2 {
		return f
	}
	const listed = "json_each(CASE json_type(%[1]s) WHEN 'array' THEN %[1]s ELSE json_array(json(%[1]s)) END) AS %[2]s"
	from := []clause.Expr{say(fmt.Sprintf(listed, "users.extensions -> ?", "l0"), jsonPath(path[:2]), jsonPath(path[:2]), jsonPath(path[:2]))}
	for i, key := range path[2:] {
		inner := fmt.Sprintf("(CASE l%d.type WHEN 'object' THEN l%[1]d.value -> ? END)", i)
		key := jsonPath([]string{key})
		from = append(from, say(fmt.Sprintf(listed, inner, fmt.Sprintf("l%d", i+1)), key, key, key))
	}
	f.elements = say(fmt.Sprintf("(SELECT l%[1]d.type, l%[1]d.value FROM ?) AS v", len(path)-2), listOf(from, ", "))
	f.exists = say("EXISTS (SELECT 1 FROM ? WHERE v.type <> 'null')", f.elements)
	return f
}

// key needs only one sort term, because SQLite orders numbers before texts before
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

func (sqliteSyntax) addPairs(tx *gorm.DB, insert, clash string, pairs [][2]string) error {
	values := make([]any, 0, 2*len(pairs))
	var last string
	var boxed any // texts that follow each other are often the same
	for _, p := range pairs {
		if boxed == nil || p[0] != last {
			last, boxed = p[0], p[0]
		}
		values = append(values, boxed, p[1])
	}
	return insertPairs(tx, insert, clash, values)
}

func (sqliteSyntax) skipLocked() string { return "" } // there is one writer

func (sqliteSyntax) among(column string, texts []string) clause.Expr {
	return say(column+" IN (SELECT value FROM json_each(?))", marshal(texts))
}

type gramCount struct{ Gram, Users int }

// withGrams begins with the rarest gram: SQLite takes CROSS JOIN as the order
// to go in.
func (sqliteSyntax) withGrams(tx *gorm.DB, grams []int32) (clause.Expr, error) {
	var parts []clause.Expr
	for _, gram := range grams[:min(len(grams), 2*soughtMost)] {
		parts = append(parts, say(
			"SELECT ? AS gram, count(*) AS users FROM (SELECT 1 FROM user_grams WHERE gram = ? LIMIT ?)", gram, gram, gramProbe))
	}
	var counts []gramCount
	if err := tx.Raw("?", listOf(parts, " UNION ALL ")).Scan(&counts).Error; err != nil {
		return clause.Expr{}, err
	}
	slices.SortStableFunc(counts, func(a, b gramCount) int { return cmp.Compare(a.Users, b.Users) })
	counts = counts[:min(len(counts), soughtMost)]
	from := []clause.Expr{say("user_grams AS g")}
	where := []clause.Expr{say("g.gram = ?", counts[0].Gram)}
	for _, c := range counts[1:] {
		where = append(where, say("EXISTS (SELECT 1 FROM user_grams AS other WHERE other.gram = ? AND other.number = g.number)", c.Gram))
	}
	from = append(from, say("user_numbers AS n"))
	return say("SELECT n.user_id FROM ? WHERE ? AND n.number = g.number"+
		" UNION ALL SELECT n.user_id FROM user_grams AS g CROSS JOIN user_numbers AS n WHERE g.gram = ? AND n.number = g.number",
		listOf(from, " CROSS JOIN "), listOf(where, " AND "), manyGrams), nil
}

func (sqliteSyntax) isFew(users clause.Expr) clause.Expr { return say("users.id IN (?)", users) }

type userNumber struct {
	Number int
	UserID string
}

func (n *userNumber) pointers() []any { return []any{&n.Number, &n.UserID} }

func (s sqliteSyntax) keepGrams(tx *gorm.DB, users []gramsOfUser) error {
	ids := make([]string, len(users))
	for i, u := range users {
		ids[i] = u.id
	}
	err := tx.Exec("INSERT INTO user_numbers (user_id) SELECT value FROM json_each(?) WHERE 1 = 1 ON CONFLICT DO NOTHING", marshal(ids)).Error
	if err != nil {
		return err
	}
	numbers, err := readRows(tx.Raw("SELECT number, user_id FROM user_numbers WHERE ?", s.among("user_id", ids)), (*userNumber).pointers)
	if err != nil {
		return err
	}
	of := make(map[string]int, len(numbers))
	for _, n := range numbers {
		of[n.UserID] = n.Number
	}
	var gone, added [][2]int
	for _, u := range users {
		gone = append(gone, numbered(without(u.had, u.has), of[u.id])...)
		added = append(added, numbered(without(u.has, u.had), of[u.id])...)
	}
	removed, err := s.removed(tx)
	if err != nil {
		return err
	}
	if err := s.each(tx, "DELETE FROM user_grams WHERE (gram, number) IN (SELECT "+s.pair()+")", append(gone, removed...)); err != nil {
		return err
	}
	sortNumbered(added)
	values := make([]any, 0, 2*len(added))
	for _, pair := range added {
		values = append(values, int64(pair[0]), int64(pair[1]))
	}
	return insertPairs(tx, "INSERT INTO user_grams (gram, number)", "ON CONFLICT DO NOTHING", values)
}

// removed takes what users who were removed have left.
func (sqliteSyntax) removed(tx *gorm.DB) (grams [][2]int, err error) {
	var gone []struct {
		Number int
		Terms  string
	}
	err = tx.Raw(
		"DELETE FROM user_grams_gone WHERE number IN (SELECT number FROM user_grams_gone ORDER BY number LIMIT ?) RETURNING number, terms",
		indexBatch).Scan(&gone).Error
	for _, g := range gone {
		terms, err := decodeTerms(g.Terms)
		if err != nil {
			return nil, err
		}
		grams = append(grams, numbered(gramsOf(terms), g.Number)...)
	}
	return grams, err
}

func (sqliteSyntax) each(tx *gorm.DB, statement string, pairs [][2]int) error {
	if len(pairs) == 0 {
		return nil
	}
	sortNumbered(pairs)
	return tx.Exec(statement, marshal(pairs)).Error
}

func sortNumbered(pairs [][2]int) {
	slices.SortFunc(pairs, func(a, b [2]int) int {
		if c := cmp.Compare(a[0], b[0]); c != 0 {
			return c
		}
		return cmp.Compare(a[1], b[1])
	})
}

func numbered(grams []int32, number int) [][2]int {
	out := make([][2]int, len(grams))
	for i, gram := range grams {
		out[i] = [2]int{int(gram), number}
	}
	return out
}
