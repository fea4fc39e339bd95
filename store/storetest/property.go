package storetest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/search"
)

var properties = []promise{
	{"AnyUserComesBackAsItWentIn", func(t *testing.T, s dragoman.Store) {
		rapid.Check(t, func(rt *rapid.T) {
			defer func() { _, _ = remove(s, "a") }()
			u := drawUser(rt, "a")
			created, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
			must(rt, err)
			u.Version = 1
			wantSame(rt, created, u)
			v := drawUser(rt, "a")
			updated, err := update(s, "a", func(kept *dragoman.User) error { *kept = v; return nil })
			must(rt, err)
			v.ID, v.Door, v.Builtin, v.CreatedAt, v.CreatedBy, v.CreatedByID = u.ID, u.Door, u.Builtin, u.CreatedAt, u.CreatedBy, u.CreatedByID
			v.FirstLoginAt, v.LastLoginAt, v.Version = u.FirstLoginAt, u.LastLoginAt, 2
			wantSame(rt, updated, v)
			deleted, err := remove(s, "a")
			must(rt, err)
			wantSame(rt, deleted, v)
		})
	}},
	{"AnyQueryIsAnsweredAsInMemory", func(t *testing.T, s dragoman.Store) {
		rapid.Check(t, func(rt *rapid.T) {
			var users []dragoman.User
			for i := range rapid.IntRange(1, 8).Draw(rt, "users") {
				u := drawUser(rt, fmt.Sprint("u", i))
				created, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
				must(rt, err)
				users = append(users, created)
			}
			defer func() {
				for _, u := range users {
					_, err := remove(s, u.ID)
					must(rt, err)
				}
			}()
			if rapid.Bool().Draw(rt, "indexed") {
				must(rt, indexed(s))
				for i := range rapid.IntRange(0, len(users)).Draw(rt, "changed since") {
					u := drawUser(rt, users[i].ID)
					changed, err := update(s, u.ID, func(kept *dragoman.User) error { *kept = u; return nil })
					must(rt, err)
					users[i] = changed
				}
			}
			for range queriesEach() {
				q := drawQuery(rt, users)
				page, err := s.Users(t.Context(), q)
				must(rt, err)
				rt.Logf("%#v", q)
				expected := answer(users, q)
				wantSame(rt, names(page.Users), names(expected.Users))
				wantSame(rt, page.Total, expected.Total)
				wantSame(rt, page.AtLeast, expected.AtLeast)
			}
		})
	}},
}

// queriesEach is how many queries are drawn for each of rapid's hundred sets of
// users: ten thousand in all where there is time.
func queriesEach() int {
	if os.Getenv("CI") != "" {
		return 100
	}
	return 20
}

// indexed waits until a store that indexes what was written later has done so.
func indexed(s dragoman.Store) error {
	if later, ok := s.(interface{ Indexed(context.Context) error }); ok {
		return later.Indexed(ctx)
	}
	return nil
}

func must(t *rapid.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantSame(t *rapid.T, got, expected any) {
	t.Helper()
	if diff := difference(got, expected); diff != "" {
		t.Fatalf("wanted - got +\n%s", diff)
	}
}

// Few and awkward values, so that they meet.
var (
	texts = []string{
		"", "a", "A", "ab", "aB", "b", "é", "É", "z", "1", "10", "9", "%", "_", "*", "?", "[", "]", `\`, "a*b", "a.b", `"`,
		"true", "null", "\uffff", "\U00010000", "aé", "[a]", "{}", "ſ", "K", "İ",
		"1.5", " 2", "-3.9", "1e5", "2026-01-02", "2026-01-02T02:00:00+02:00", "2026-01-02 00:00:00.001",
		"02/01/2026", "2026",
		"a b", "B a, A-b 10", "ab ab", "b 9 é", strings.Repeat("ab ", 200), strings.Repeat("a", 600), strings.Repeat("b", 600),
	}
	numbers = []string{
		"0", "-0", "-0.5", "1", "1.0", "1.5", "2026", "1767312000000", "1767312000",
		"2", "10", "-3", "1e5", "100000", "0.1", "9007199254740992", "9007199254740993",
		"9223372036854775808", "123456789012345678901234567890", "1e400", "-1e400", "2e308", "-2e308", "1e-400",
		"1.7976931348623157e308", "5e-324",
	}
	keys = []string{"k", "l", `"`, "é"}
)

func drawText(t *rapid.T) string { return rapid.SampledFrom(texts).Draw(t, "text") }

func drawUser(t *rapid.T, id string) dragoman.User {
	u := dragoman.User{
		ID: id, Username: rapid.SampledFrom([]string{"", "A", "é"}).Draw(t, "name") + id,
		Enabled: rapid.Bool().Draw(t, "enabled"), FullName: drawOptional(t), Email: drawOptional(t),
		CreatedAt: drawTime(t), UpdatedAt: drawTime(t), CreatedBy: drawText(t), UpdatedBy: drawText(t),
		CreatedByID: drawText(t), UpdatedByID: drawText(t),
		Builtin: rapid.Bool().Draw(t, "builtin"),
		Door:    rapid.SampledFrom([]dragoman.Dialect{"", "", "", here, there}).Draw(t, "door"),
		Credential: dragoman.Credential{
			Hash: dragoman.PasswordHash(drawText(t)), Revision: rapid.Int64().Draw(t, "revision"), ChangedAt: drawTime(t),
		},
	}
	if rapid.Bool().Draw(t, "roles") {
		u.Roles = rapid.SliceOfN(rapid.SampledFrom(texts), 0, 3).Draw(t, "roles")
	}
	if rapid.Bool().Draw(t, "extensions") {
		u.Extensions = map[dragoman.Dialect]json.RawMessage{}
	}
	for _, d := range []dragoman.Dialect{here, there} {
		if d == here || rapid.Bool().Draw(t, "extended") {
			u.SetExtension(d, json.RawMessage(drawObject(t, 2)))
		}
	}
	return u
}

func drawOptional(t *rapid.T) *string {
	if rapid.Bool().Draw(t, "unset") {
		return nil
	}
	return pointer(drawText(t))
}

func drawTime(t *rapid.T) time.Time {
	return noon.Add(time.Duration(rapid.Int64Range(-3, 3).Draw(t, "time")) * 500 * time.Microsecond)
}

func drawObject(t *rapid.T, depth int) string {
	var members []string
	for _, key := range rapid.SliceOfNDistinct(rapid.SampledFrom(keys), 1, 4, rapid.ID).Draw(t, "keys") {
		members = append(members, quote(t, key)+": "+drawJSON(t, depth))
	}
	return "{" + strings.Join(members, ",") + "}"
}

func drawJSON(t *rapid.T, depth int) string {
	switch rapid.IntRange(0, 5+depth).Draw(t, "kind") {
	case 0:
		return "null"
	case 1:
		return rapid.SampledFrom([]string{"true", "false"}).Draw(t, "boolean")
	case 2, 3:
		return rapid.SampledFrom(numbers).Draw(t, "number")
	case 4, 5:
		return quote(t, drawText(t))
	case 6:
		var elements []string
		for range rapid.IntRange(0, 3).Draw(t, "elements") {
			elements = append(elements, drawJSON(t, depth-1))
		}
		return "[" + strings.Join(elements, ", ") + "]"
	default:
		return drawObject(t, depth-1)
	}
}

// quote writes a JSON string one way or the other.
func quote(t *rapid.T, s string) string {
	body, _ := json.Marshal(s)
	if !rapid.Bool().Draw(t, "escaped") {
		return string(body)
	}
	var out strings.Builder
	for _, r := range s {
		if r > 0xffff {
			return string(body)
		}
		fmt.Fprintf(&out, `\u%04x`, r)
	}
	return `"` + out.String() + `"`
}

func drawField(t *rapid.T) dragoman.Field {
	if rapid.Bool().Draw(t, "plain field") {
		return of(rapid.SampledFrom([]string{
			dragoman.FieldID, dragoman.FieldUsername, dragoman.FieldFullName, dragoman.FieldEmail, dragoman.FieldEnabled,
			dragoman.FieldRoles, dragoman.FieldCreatedAt, dragoman.FieldUpdatedAt, dragoman.FieldCreatedBy, dragoman.FieldUpdatedBy,
			dragoman.FieldCreatedByID, dragoman.FieldUpdatedByID, dragoman.FieldHasPassword,
		}).Draw(t, "field"))
	}
	// Mostly one key, so that fields are found.
	levels := rapid.SampledFrom([]int{1, 1, 1, 1, 2, 0}).Draw(t, "levels")
	f := in(rapid.SliceOfN(rapid.SampledFrom(keys), levels, levels).Draw(t, "path")...)
	if rapid.IntRange(0, 2).Draw(t, "read") == 0 {
		f.As = rapid.SampledFrom(readings).Draw(t, "as")
	}
	return f
}

var readings = []dragoman.Reading{
	dragoman.AsNumber, dragoman.AsNumber, dragoman.AsWhole, dragoman.AsDate, dragoman.AsDate, dragoman.AsNull,
	dragoman.AsDateIn("epoch_second||dd/MM/yyyy"),
}

func drawValue(t *rapid.T) any {
	switch rapid.IntRange(0, 5).Draw(t, "kind of value") {
	case 0:
		return rapid.Bool().Draw(t, "boolean")
	case 1:
		return rapid.SampledFrom([]int64{
			0, 1, 2, -3, 100000, 9007199254740993, 2026, 1767312000000, noon.UnixMilli(), noon.UnixMilli() + 1,
		}).Draw(t, "integer")
	case 2:
		return asFloat(json.Number(rapid.SampledFrom(numbers).Draw(t, "float")))
	default:
		return drawText(t)
	}
}

func drawFilter(t *rapid.T, depth int) dragoman.Filter {
	several := func() []dragoman.Filter {
		var fs []dragoman.Filter
		for range rapid.IntRange(0, 3).Draw(t, "filters") {
			fs = append(fs, drawFilter(t, depth-1))
		}
		return fs
	}
	fold := rapid.Bool().Draw(t, "fold")
	switch rapid.IntRange(0, 9+4*min(depth, 1)).Draw(t, "filter") {
	case 0:
		return nil
	case 1, 2:
		return dragoman.Eq{Field: drawField(t), Value: drawValue(t), Fold: fold, Words: drawWords(t)}
	case 3:
		values := []any{}
		for range rapid.IntRange(0, 3).Draw(t, "values") {
			values = append(values, drawValue(t))
		}
		return dragoman.In{Field: drawField(t), Values: values}
	case 4:
		return dragoman.Prefix{Field: drawField(t), Value: drawText(t), Fold: fold, Words: drawWords(t)}
	case 5:
		pattern := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(texts, "*", "?", `\`)), 0, 4).Draw(t, "pattern"), "")
		if rapid.Bool().Draw(t, "inside") {
			pattern = "*" + pattern + rapid.SampledFrom([]string{"b a", "B A", "ab ab", "A-b", "0*b 9", "aaaa"}).Draw(t, "letters") + "*"
		}
		return dragoman.Wildcard{Field: drawField(t), Pattern: pattern, Fold: fold, Words: drawWords(t)}
	case 6:
		return drawRange(t)
	case 7:
		return dragoman.Regexp{Field: drawField(t), Pattern: rapid.SampledFrom(expressions).Draw(t, "expression"), Words: drawWords(t)}
	case 8:
		return dragoman.Fuzzy{
			Field: drawField(t), Value: drawText(t), Edits: rapid.IntRange(0, 2).Draw(t, "edits"),
			PrefixLength: rapid.IntRange(0, 2).Draw(t, "prefix length"), Plain: fold, Words: drawWords(t),
		}
	case 9:
		return dragoman.Phrase{
			Field: drawField(t), Words: rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "ab", "10", "é"}), 0, 3).Draw(t, "words"),
			Slop: rapid.IntRange(0, 1).Draw(t, "slop"), Prefix: fold,
		}
	case 10:
		return dragoman.And(several())
	case 11:
		return dragoman.Or(several())
	case 12:
		return dragoman.AtLeast{Count: rapid.IntRange(-1, 3).Draw(t, "count"), Of: several()}
	default:
		return dragoman.Not{Filter: drawFilter(t, depth-1)}
	}
}

func drawWords(t *rapid.T) bool { return rapid.IntRange(0, 3).Draw(t, "words") == 0 }

// expression is a pattern that Go's regular expressions and Lucene's read alike.
type expression string

func (e expression) String() string { return string(e) }

func (e expression) Match(text string) bool {
	return regexp.MustCompile(`(?s)^(?:` + string(e) + `)$`).MatchString(text)
}

var expressions = []search.Pattern{
	expression("a.*"), expression("ab?"), expression("a|b"), expression(".*b"), expression("[0-9]+"),
	expression("aé"), expression("10?"), expression("ab+.*"),
	lettered{`.*b 9.*`, []string{"b 9"}},
	lettered{`.*B a,.*-b.*`, []string{"b a,", "-b"}},
	lettered{`(.*)(ab ab)+(.*)`, []string{"ab ab"}},
	lettered{`.*aaaa.?`, []string{"aaaa"}},
}

// lettered is an expression that says which letters all have whom it matches.
type lettered struct {
	expression
	literals []string
}

func (l lettered) Literals() []string { return l.literals }

func drawRange(t *rapid.T) dragoman.Filter {
	field := drawField(t)
	if rapid.Bool().Draw(t, "existence") {
		return dragoman.Exists{Field: field}
	}
	bounds := make([]any, 4)
	for i := range bounds {
		if rapid.IntRange(0, 2).Draw(t, "bounded") == 0 {
			bounds[i] = drawValue(t)
		}
	}
	return dragoman.Range{Field: field, Gt: bounds[0], Gte: bounds[1], Lt: bounds[2], Lte: bounds[3], Words: drawWords(t)}
}

func drawQuery(t *rapid.T, users []dragoman.User) dragoman.Query {
	q := dragoman.Query{
		Filter: drawFilter(t, 3),
		Offset: rapid.IntRange(0, 2).Draw(t, "offset"),
		Limit:  rapid.IntRange(-1, 4).Draw(t, "limit"),
		Count:  rapid.SampledFrom([]int{0, 0, dragoman.CountNone, 1, 3}).Draw(t, "count"),
		Door:   rapid.SampledFrom([]dragoman.Dialect{"", here, there, "elsewhere"}).Draw(t, "querying door"),
	}
	for range rapid.IntRange(0, 3).Draw(t, "sort keys") {
		q.Sort = append(q.Sort, dragoman.Sort{Field: drawField(t), Desc: rapid.Bool().Draw(t, "descending")})
	}
	if len(users) > 0 && rapid.Bool().Draw(t, "continuing") {
		u := rapid.SampledFrom(users).Draw(t, "behind")
		q.After = placeOf(&u, q.Sort)
	}
	return q
}
