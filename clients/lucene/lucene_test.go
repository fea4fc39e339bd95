//go:build lucene

package lucene_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/search"
	"github.com/dragoman-project/dragoman/search/esquery"
	"github.com/dragoman-project/dragoman/search/regexp"
	"github.com/dragoman-project/dragoman/search/wildcard"
	"github.com/dragoman-project/dragoman/search/words"
)

// TestClasses holds the table that search/words reads against the tokenizer's.
func TestClasses(t *testing.T) {
	want := java(t, "Classes", nil)
	have, err := os.ReadFile("../../search/words/classes.txt")
	if err != nil || !bytes.Equal(have, want) {
		t.Error("search/words/classes.txt is not what Classes writes", err)
	}
}

// TestWords draws texts from every class of characters, and long ones.
func TestWords(t *testing.T) {
	letters := samples(t)
	questions := asked(t, func(d dice) question {
		text := d.some(24, func() string { return d.one(letters...) })
		if d.IntN(20) == 0 {
			piece := d.one("a", "é", "𝐀", "1.", "ab'", "日", "ไ", "a_", "👍", "a\u0301")
			text += strings.Repeat(piece, 100+d.IntN(500)) + text
		}
		return question{Kind: "words", Text: text}
	})
	for i, v := range judged(t, questions) {
		if got := words.Of(questions[i].Text); !slices.Equal(got, v.Words) {
			t.Errorf("%+q:\n%+q, want\n%+q", questions[i].Text, got, v.Words)
		}
	}
}

// samples are characters of every class, the commonest several times.
func samples(t *testing.T) []string {
	t.Helper()
	table, err := os.ReadFile("../../search/words/classes.txt")
	if err != nil {
		t.Fatal(err)
	}
	first := map[string][]string{}
	for line := range strings.Lines(string(table)) {
		codes, class, _ := strings.Cut(strings.TrimSpace(line), " ")
		code, _, _ := strings.Cut(codes, "-")
		n, err := strconv.ParseInt(code, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		first[class] = append(first[class], string(rune(n)))
	}
	all := strings.Split("a Z é ß İ 1 9 . , ' : _ - / @ \" # * + ( ) = % $ & ; ! ?", " ")
	all = append(all, " ", "\t", "\n", "a", "b", "\u200d", "\ufe0f")
	for _, class := range first {
		all = append(all, class[0], class[len(class)/2], class[len(class)-1])
	}
	slices.Sort(all)
	return all
}

// TestRegexp draws expressions, most of them with mistakes.
func TestRegexp(t *testing.T) {
	questions := asked(t, func(d dice) question {
		signs := d.one(`aab.*`, `ab|()*+?`, `ab01[]^-_`, `abé.{}12,`, `ab<>-019`, `ab~&()*`, `abAB"\#@.`, `ab.*+?|(){}[]^-<>~&#@"\dDwWsS012, é𝐀`)
		q := question{Kind: "regexp", Query: d.some(10, func() string { return d.letter(signs) })}
		// Lucene lets no empty text match once case does not count; here it does.
		empty := q.Query == "" || strings.Contains(q.Query, "()") || strings.Contains(q.Query, `""`)
		q.Flags, q.Fold = []int{0xff, 0xff, 0, 1, 2, 4, 8, 0x20, 0x2f}[d.IntN(9)], d.IntN(4) == 0 && !empty
		for range 12 {
			q.Texts = append(q.Texts, d.some(5, func() string { return d.letter(`aabbABé012-_"\ 𝐀&~#@<>()[]`) }))
		}
		return q
	})
	for i, v := range judged(t, questions) {
		q := questions[i]
		e, err := regexp.Parse(q.Query, regexp.Options{Flags: ourFlags(q.Flags), Fold: q.Fold})
		if (err != nil) != (v.Error != nil) {
			t.Errorf("%q, flags %x: %v, want %s", q.Query, q.Flags, err, said(v))
			continue
		}
		if err != nil && err.Error() != *v.Error && !strings.Contains(*v.Error, "Determiniz") {
			t.Errorf("%q: %q, want %q", q.Query, err, *v.Error)
		}
		for j, want := range v.Matches {
			if got := e.Match(q.Texts[j]); got != want {
				t.Errorf("%q, flags %x, fold %t, on %q: %t", q.Query, q.Flags, q.Fold, q.Texts[j], got)
			}
		}
	}
}

func said(v verdict) string {
	if v.Error == nil {
		return "no error"
	}
	return *v.Error
}

// ourFlags are Lucene's bits as ours.
func ourFlags(bits int) regexp.Flags {
	if bits == 0xff {
		return regexp.All
	}
	all := regexp.None
	for bit, flag := range map[int]regexp.Flags{
		1: regexp.Intersection, 2: regexp.Complement, 4: regexp.Empty, 8: regexp.AnyString, 0x20: regexp.Interval,
	} {
		if bits&bit != 0 {
			all |= flag
		}
	}
	return all
}

var people = []string{
	"Ada", "ada lovelace", "Anne-Marie", "o'Neil", "Jon van der Doe", "key alpha", "alpha key", "beta", "12", "3.14", "a b c", "c b a",
	"Über Straße", "日本", "alphabet soup", "The quick brown fox", "", "north_4", "b",
}

// documents are a few people of two fields.
func (d dice) documents() []map[string]string {
	all := make([]map[string]string, 6)
	for i := range all {
		all[i] = map[string]string{"a": d.one(people...), "b": d.one(people...)}
	}
	return all
}

// word is something that a person may be found by.
func (d dice) word() string {
	return d.one("ada", "Ada", "anne", "marie", "Anne-Marie", "o'neil", "jon", "van", "doe", "key", "alpha", "alpah", "beta", "12", "3.14",
		"a", "b", "c", "straße", "日", "quick", "fox", "nobody", "north_4", "---", "...", "&", "TO", "and")
}

// query is a text of one of the two languages, with a mistake now and then.
func (d dice) query(depth int, leaf func() string) string {
	text := ""
	for i := range 1 + d.IntN(4) {
		if i > 0 {
			text += d.one(" ", " ", " ", "  ", " AND ", " OR ", " && ", " || ", " + ", " | ", "", " NOT ")
		}
		text += d.one("", "", "", "", "+", "-", "!", "- ", "NOT ")
		if depth > 0 && d.IntN(5) == 0 {
			text += d.one("(", "(", "(", "a:(", "( ") + d.query(depth-1, leaf) + d.one(")", ")", ")", ")^2", "")
		} else {
			text += leaf()
		}
		if d.IntN(30) == 0 {
			text += d.letter(`+-!():^[]"{}~*?|&/\`)
		}
	}
	return text
}

func (d dice) classicLeaf() string {
	field := d.one("", "", "", "", "a:", "b:", "c:", "b: ", `\a:`)
	switch d.IntN(9) {
	case 0:
		return field + `"` + d.word() + " " + d.word() + `"` + d.one("", "", "~1", "~2", "~3", "^2", "~1^2")
	case 1:
		return field + d.word() + d.one("~", "~1", "~2", "~0", "~1^3", "^2~1")
	case 2:
		return field + d.one("al*", "a*b*", "*a", "?da", "*", "b?ta", "AL*", `a\*`, "key*^2")
	case 3:
		return field + "/" + d.one("al.*", "(ada|beta)", "[a-c]+", "alph[^a]", `a\/b`, "a{1,2}.*") + "/"
	case 4:
		// The blank keeps *:* by itself: glued to a term, Lucene asks a field called *,
		// where the vendor's servers ask every field.
		return d.one("*:* ", `\:`, `o\'neil`, `\u0061da`, `"a\"da"`)
	}
	return field + d.word()
}

func (d dice) simpleLeaf() string {
	switch d.IntN(6) {
	case 0:
		return `"` + d.word() + " " + d.word() + d.one(`"`, `"`, `"~1`, `"~2 `, `"~`, "")
	case 1:
		return d.word() + d.one("~", "~1", "~2", "~9", "~x", "~0")
	case 2:
		return d.one("al*", "a*b", "*", "*a", `a\*`, "Key*", `al\\*`)
	}
	return d.word()
}

// person resolves the fields of a document, of which c is in none.
type person struct{}

func (person) Field(name string) (esquery.Field[string], error) {
	return esquery.Field[string]{Name: name, Kind: esquery.Text, At: name}, nil
}

func (person) Names(pattern string) []string {
	return slices.DeleteFunc([]string{"a", "b"}, func(name string) bool { return !wildcard.Match(pattern, name) })
}

func (person) IDs([]string) (search.Filter[string], error) { return search.Or[string]{}, nil }

// found asks our own packages.
func found(t *testing.T, kind string, params map[string]any, q question) ([]bool, error) {
	t.Helper()
	params["query"], params["analyze_wildcard"] = q.Query, false
	if q.And {
		params["default_operator"] = "and"
	}
	raw, err := json.Marshal(map[string]any{kind: params})
	if err != nil {
		t.Fatal(err)
	}
	limits := esquery.Limits{Clauses: 10_000}
	parsed, err := esquery.Parse(raw, limits)
	if err != nil {
		return nil, err
	}
	filter, err := esquery.Lower(parsed, person{}, esquery.Options{Limits: limits})
	if err != nil {
		return nil, err
	}
	all := make([]bool, len(q.Documents))
	for i, document := range q.Documents {
		all[i] = search.Holds(filter, func(field string) []any {
			if text := document[field]; text != "" {
				return []any{text}
			}
			return nil
		})
	}
	return all, nil
}

// TestQueryString compares what is read, and whom it finds.
func TestQueryString(t *testing.T) {
	questions := asked(t, func(d dice) question {
		return question{Kind: "classic", Query: d.query(2, d.classicLeaf), And: d.IntN(2) == 0, Documents: d.documents()}
	})
	for i, v := range judged(t, questions) {
		q := questions[i]
		got, err := found(t, "query_string", map[string]any{"default_field": "a", "fuzziness": "2"}, q)
		compare(t, q, v, got, err)
	}
}

// TestQueryStringReads compares what is read of texts that are hardly a query.
func TestQueryStringReads(t *testing.T) {
	questions := asked(t, func(d dice) question {
		q := d.some(12, func() string {
			return d.one("a", "b", " ", "AND", "OR", "NOT", "TO", "[", "]", "{", "}", `"`, `\`, "/", "~1", "^2", "^", ":", "(", ")", "+", "-", "!", "*", "?", "&&", "||", "12", "x:[1 TO 2]", "{a TO b}", "　", "u0041")
		})
		return question{Kind: "classic", Query: "a" + q}
	})
	for i, v := range judged(t, questions) {
		if strings.Contains(said(v), "expected ") { // of a regular expression
			continue
		}
		got, err := found(t, "query_string", map[string]any{"default_field": "a", "fuzziness": "2"}, questions[i])
		compare(t, questions[i], v, got, err)
	}
}

// TestSimpleQueryString compares whom texts find that have no mistakes.
func TestSimpleQueryString(t *testing.T) {
	names := []string{"AND", "NOT", "OR", "PREFIX", "PHRASE", "PRECEDENCE", "ESCAPE", "WHITESPACE", "FUZZY", "NEAR"}
	questions := asked(t, func(d dice) question {
		q := question{Kind: "simple", Flags: -1, And: d.IntN(2) == 0, Documents: d.documents(), Fields: []string{"a", "b"}[d.IntN(2):]}
		if d.IntN(4) == 0 {
			q.Flags = d.IntN(1 << len(names))
		}
		q.Query = d.query(2, d.simpleLeaf)
		return q
	})
	for i, v := range judged(t, questions) {
		q := questions[i]
		params := map[string]any{"fields": q.Fields}
		if q.Flags >= 0 {
			on := []string{"NONE"}
			for bit, name := range names {
				if q.Flags&(1<<bit) != 0 {
					on = append(on, name)
				}
			}
			params["flags"] = strings.Join(on, "|")
		}
		got, err := found(t, "simple_query_string", params, q)
		compare(t, q, v, got, err)
	}
}

func compare(t *testing.T, q question, v verdict, got []bool, err error) {
	t.Helper()
	if err != nil && (strings.Contains(err.Error(), "edit distances") || strings.Contains(err.Error(), "of kind text")) {
		return // Elasticsearch refuses what Lucene takes for a similarity
	}
	if (err != nil) != (v.Error != nil) {
		t.Errorf("%q: %v, want %s", q.Query, err, said(v))
		return
	}
	for j, want := range v.Matches {
		if got[j] != want {
			t.Errorf("%q, and %t, fields %v, flags %d, on %q: %t", q.Query, q.And, q.Fields, q.Flags, q.Documents[j], got[j])
		}
	}
}
