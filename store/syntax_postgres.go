package store

import (
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/dragoman-project/dragoman/search/wildcard"
)

// postgresSyntax casts JSON only where it searches it. Casts hide behind CASE:
// nothing else keeps PostgreSQL from trying them on values of another kind.
type postgresSyntax struct{}

func (postgresSyntax) point(ask string) string { return pointsPostgres[ask] }

const numberPostgres = "hashtextextended(users.id, 0)"

func (postgresSyntax) number() string { return numberPostgres }

func (postgresSyntax) server() string {
	return "CAST(EXTRACT(EPOCH FROM pg_postmaster_start_time()) * 1000000 AS BIGINT)"
}

func (postgresSyntax) shard() string { return "pg_backend_pid() % 128" }

func (postgresSyntax) recalls() bool { return false }

func (postgresSyntax) roles() field {
	const elements = "jsonb_array_elements_text(CAST(users.roles AS JSONB)) AS v(value)"
	return field{
		as:       map[kind]clause.Expr{text: say(`v.value COLLATE "C"`)},
		elements: say(elements),
		exists:   say("EXISTS (SELECT 1 FROM " + elements + ")"),
	}
}

// elementText is a JSON string or number without its quotes.
const elementText = "(v.value #>> '{}')"

// elementFloat is a JSON number as a float, with the infinities and zero that
// other languages would read where PostgreSQL refuses the cast.
const elementFloat = `CASE WHEN jsonb_typeof(v.value) <> 'number' THEN NULL
	WHEN CAST(` + elementText + ` AS NUMERIC) > 1.7976931348623157e308 THEN CAST('Infinity' AS DOUBLE PRECISION)
	WHEN CAST(` + elementText + ` AS NUMERIC) < -1.7976931348623157e308 THEN CAST('-Infinity' AS DOUBLE PRECISION)
	WHEN abs(CAST(` + elementText + ` AS NUMERIC)) < 4.94e-324 THEN 0
	ELSE CAST(` + elementText + ` AS DOUBLE PRECISION) END`

func (postgresSyntax) extension(path []string) field {
	from := []clause.Expr{say("(SELECT CAST(users.extensions AS JSONB) AS value) AS v0")}
	for i, key := range path {
		// The first is the dialect's, which is an object.
		last, next := fmt.Sprintf("v%d", i), fmt.Sprintf("v%d", i+1)
		if i == len(path)-1 {
			next = "v"
		}
		from = append(from, say(fmt.Sprintf(`LATERAL (SELECT %s.value -> CAST(? AS TEXT) AS value) AS o%d, LATERAL jsonb_array_elements(
		CASE jsonb_typeof(o%[2]d.value) WHEN 'array' THEN o%[2]d.value ELSE jsonb_build_array(o%[2]d.value) END) AS %[3]s(value)`,
			last, i, next), key))
	}
	elements := listOf(from, ", ")
	return field{
		as: map[kind]clause.Expr{
			text:    say(`CASE WHEN jsonb_typeof(v.value) = 'string' THEN ` + elementText + ` END COLLATE "C"`),
			number:  say(elementFloat),
			boolean: say(`CASE WHEN jsonb_typeof(v.value) = 'boolean' THEN v.value = CAST('true' AS JSONB) END`),
		},
		elements: elements,
		exists:   say("EXISTS (SELECT 1 FROM ? WHERE jsonb_typeof(v.value) <> 'null')", elements),
	}
}

// key finds the first element of a list in the order of kinds, numbers and
// strings, and orders by these three.
func (postgresSyntax) key(f field, desc bool, n int) sortKey {
	if f.elements.SQL == "" {
		return plainKey(f, desc)
	}
	down := ""
	if desc {
		down = " DESC"
	}
	if len(f.as) == 1 {
		best := say("(SELECT ? FROM ? ORDER BY 1"+down+` LIMIT 1)`, f.as[text], f.elements)
		single := field{as: map[kind]clause.Expr{text: best}, nullable: true}
		return plainKey(single, desc)
	}
	key := sortKey{place: postgresPlace}
	key.join = say(fmt.Sprintf(`LEFT JOIN LATERAL (SELECT * FROM (
		SELECT CASE jsonb_typeof(v.value) WHEN 'number' THEN 1 WHEN 'string' THEN 2 WHEN 'boolean' THEN 3 END AS kind,
		CASE ? WHEN TRUE THEN 1 WHEN FALSE THEN 0 ELSE ? END AS num, ? AS str FROM ?) AS k
		WHERE kind IS NOT NULL ORDER BY kind%[1]s, num%[1]s, str%[1]s LIMIT 1) AS k%[2]d ON TRUE`, down, n),
		f.as[boolean], f.as[number], f.as[text], f.elements)
	for _, column := range []string{"kind", "num", "str"} {
		key.terms = append(key.terms, term{say(fmt.Sprintf("k%d.%s", n, column)), desc, true})
	}
	return key
}

// postgresPlace splits a value into the terms of key.
func postgresPlace(value any) ([]clause.Expr, error) {
	var none clause.Expr
	if value == nil {
		return []clause.Expr{none, none, none}, nil
	}
	k, value, err := kindOf(value)
	switch {
	case err != nil:
		return nil, err
	case k == number:
		return []clause.Expr{say("1"), say("?", value), none}, nil
	case k == text:
		return []clause.Expr{say("2"), none, say("?", value)}, nil
	case value == true:
		return []clause.Expr{say("3"), say("1"), none}, nil
	default:
		return []clause.Expr{say("3"), say("0"), none}, nil
	}
}

func (postgresSyntax) like(v clause.Expr, pattern string) clause.Expr {
	return say(`? LIKE ? ESCAPE '\'`, v, wildcard.Like(pattern))
}

func (s postgresSyntax) addPairs(tx *gorm.DB, insert, clash string, pairs [][2]string) error {
	return tx.Exec(insert+" SELECT "+s.pair()+" WHERE 1 = 1 "+clash, marshal(pairs)).Error
}

func (postgresSyntax) skipLocked() string { return " FOR UPDATE SKIP LOCKED" }

func (postgresSyntax) among(column string, texts []string) clause.Expr {
	return say(column+" IN ?", texts)
}

func (postgresSyntax) pair() string {
	return "pair.value ->> 0, pair.value ->> 1 FROM jsonb_array_elements(CAST(? AS JSONB)) AS pair(value)"
}

// withGrams leaves it to PostgreSQL which gram to begin with.
func (postgresSyntax) withGrams(_ *gorm.DB, grams []int32) (clause.Expr, error) {
	return say("SELECT user_id FROM user_grams WHERE grams @> CAST(? AS INTEGER[])"+
		" UNION ALL SELECT user_id FROM user_grams WHERE grams IS NULL", arrayOf(grams)), nil
}

// isFew keeps PostgreSQL from reading all users because it expects more.
func (postgresSyntax) isFew(users clause.Expr) clause.Expr {
	return say("users.id = ANY (ARRAY(?))", users)
}

func (postgresSyntax) keepGrams(tx *gorm.DB, users []gramsOfUser) error {
	// The terms that were written before are those of this version, too.
	err := tx.Exec("SELECT set_config('dragoman.grams', 'on', true), set_config('dragoman.readings', 'on', true)").Error
	if err != nil || len(users) == 0 {
		return err
	}
	var lists [][2]any
	for _, u := range users {
		list := [2]any{u.id, arrayOf(u.has)}
		if slices.Equal(u.has, []int32{manyGrams}) {
			list[1] = nil
		}
		lists = append(lists, list)
	}
	return tx.Exec("INSERT INTO user_grams (user_id, grams) SELECT pair.value ->> 0, CAST(pair.value ->> 1 AS INTEGER[])"+
		" FROM jsonb_array_elements(CAST(? AS JSONB)) AS pair(value)"+
		" ON CONFLICT (user_id) DO UPDATE SET grams = excluded.grams "+
		"WHERE user_grams.grams IS DISTINCT FROM excluded.grams", marshal(lists)).Error
}

// arrayOf is a list as PostgreSQL writes one.
func arrayOf(grams []int32) string {
	var out strings.Builder
	for i, gram := range grams {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprint(&out, gram)
	}
	return "{" + out.String() + "}"
}
