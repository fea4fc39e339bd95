package querystring_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/search/querystring"
)

// shown writes a tree on one line: + must, - must not, ? may.
func shown(n querystring.Node) string {
	at := func(in querystring.In, rest string) string {
		if in.Field != "" {
			return in.Field + ":" + rest
		}
		return rest
	}
	switch n := n.(type) {
	case querystring.All:
		return "all"
	case querystring.None:
		return "none"
	case querystring.Words:
		return at(n.In, "<"+n.Text+">")
	case querystring.Phrase:
		return at(n.In, fmt.Sprintf("%q~%d", n.Text, n.Slop))
	case querystring.Prefix:
		return at(n.In, "prefix<"+n.Text+">")
	case querystring.Wildcard:
		return at(n.In, "wildcard<"+n.Pattern+">")
	case querystring.Regexp:
		return at(n.In, "/"+n.Pattern+"/")
	case querystring.Fuzzy:
		return at(n.In, "<"+n.Text+">~"+n.Fuzziness)
	case querystring.Exists:
		return at(n.In, "exists")
	case querystring.Range:
		return at(n.In, bounds(n))
	}
	var all []string
	for _, c := range n.(querystring.Clauses) {
		all = append(all, string("?+-"[c.Occur])+shown(c.Node))
	}
	return "(" + strings.Join(all, " ") + ")"
}

func bounds(n querystring.Range) string {
	var all []string
	for i, bound := range []*string{n.Gt, n.Gte, n.Lt, n.Lte} {
		if bound != nil {
			all = append(all, []string{">", ">=", "<", "<="}[i]+*bound)
		}
	}
	return "[" + strings.Join(all, " ") + "]"
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "none",
		"a b c":                 "<a b c>",
		"a AND b":               "(+<a> +<b>)",
		"a b AND c":             "(?<a> +<b> +<c>)",
		"a OR b c":              "(?<a> ?<b> ?<c>)",
		"a && !b || c":          "(+<a> -<b> ?<c>)",
		"+a -b c":               "(+<a> -<b> ?<c>)",
		"NOT a":                 "(-<a>)",
		"x:(a OR b) c":          "(?(?x:<a> ?x:<b>) ?<c>)",
		"a (-b)":                "(?<a> ?(-<b>))",
		`"a b"~3`:               `"a b"~3`,
		`x:"a \"b"^2`:           `x:"a \"b"~0`,
		"a~ b~1 c~AUTO":         "(?<a>~ ?<b>~1 ?<c>~AUTO)",
		"a* *b c?d *":           "(?prefix<a> ?wildcard<*b> ?wildcard<c?d> ?exists)",
		"x:* *:* _exists_:y":    "(?x:exists ?all ?y:exists)",
		`/a[b]\/c/ x:/d/`:       `(?/a[b]\/c/ ?x:/d/)`,
		"x:[1 TO 2} y:{* TO b]": "(?x:[>=1 <2] ?y:[<=b])",
		`x:["a b" TO *]`:        "x:[>=a b]",
		"x:>5 x:>=6 x:<7 x:<=8": "(?x:[>5] ?x:[>=6] ?x:[<7] ?x:[<=8])",
		">5":                    "<>5>",
		`a\:b \u0041 \(c\)`:     "<a:b A (c)>",
		"a - b":                 "(?<a> ?<b>)",
		"x.*:a":                 "wildcard<x.*>",
		`x.\*:a`:                "x.*:<a>",
	} {
		n, err := querystring.Parse(text, querystring.Options{})
		if text == "x.*:a" { // a * in a name wants a \
			if err == nil {
				t.Errorf("%s: %s", text, shown(n))
			}
			continue
		}
		if err != nil || shown(n) != want {
			t.Errorf("%s: %v %v, want %s", text, n, err, want)
		}
	}
}

func TestParseAnd(t *testing.T) {
	for text, want := range map[string]string{
		"a b":       "<a b>",
		"a OR b":    "(?<a> ?<b>)",
		"a b OR c":  "(+<a> ?<b> ?<c>)",
		"a -b c OR": "",
	} {
		n, err := querystring.Parse(text, querystring.Options{And: true})
		if got := ""; err == nil {
			if got = shown(n); got != want {
				t.Errorf("%s: %s, want %s", text, got, want)
			}
		} else if want != "" {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for text, want := range map[string]string{
		"a AND":   `Encountered "<EOF>" at line 1, column 5.`,
		"AND a":   `Encountered "AND" at line 1, column 0.`,
		"(a":      `Encountered "<EOF>" at line 1, column 2.`,
		"a)":      `Encountered ")" at line 1, column 1.`,
		"a:b:c":   `Encountered ":" at line 1, column 3.`,
		`"a`:      `Lexical error at line 1, column 3.  Encountered: <EOF> after prefix "\"a"`,
		"a/b":     `Lexical error at line 1, column 4.  Encountered: <EOF> after prefix "/b"`,
		"a^x":     `Lexical error at line 1, column 3.  Encountered: 'x' (120)`,
		`\uZZZZ`:  `Non-hex character in Unicode escape sequence: ZZZZ`,
		"a~5":     `Valid edit distances are [0, 1, 2] but was [5]`,
		"x:[1 TO": `Encountered "<EOF>" at line 1, column 7.`,
		"x:[1 2]": `Encountered "2" at line 1, column 5.`,
	} {
		n, err := querystring.Parse(text, querystring.Options{})
		if err == nil {
			t.Errorf("%s: %s", text, shown(n))
			continue
		}
		if want = "Cannot parse '" + text + "': " + want; err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
	deep := strings.Repeat("(", 40) + "a" + strings.Repeat(")", 40)
	if _, err := querystring.Parse(deep, querystring.Options{}); err == nil || !err.(*querystring.Error).TooDeep {
		t.Errorf("forty parentheses: %v", err)
	}
	if _, err := querystring.Parse("*a", querystring.Options{NoLeadingWildcard: true}); err == nil {
		t.Error("a leading wildcard is read")
	}
}

func TestEscape(t *testing.T) {
	text := `a:b (c) "d" /e/ f~ \g && h*`
	n, err := querystring.Parse(querystring.Escape(text), querystring.Options{})
	if err != nil || shown(n) != "<"+text+">" {
		t.Error(n, err)
	}
}

func TestParseSimple(t *testing.T) {
	for text, want := range map[string]string{
		"":               "none",
		"*":              "all",
		"a b":            "(?<a> ?<b>)",
		`"a b"`:          `"a b"~0`,
		`"a b"~2 c`:      `(?"a b"~2 ?<c>)`,
		"alp* +nomatch":  "(+prefix<alp> +<nomatch>)",
		"-42":            "(-<42> ?all)",
		"--42":           "<42>",
		"- 42":           "<42>",
		"a | b + c":      "(+(?<a> ?<b>) +<c>)",
		"a (b + c)":      "(?<a> ?(+<b> +<c>))",
		"a~ b~1 c~9 d~x": "(?<a>~2 ?<b>~1 ?<c>~2 ?<d>)",
		`a\ b \"c`:       `(?<a b> ?<"c>)`,
		"(a":             "<a>",
		"a) b":           "(?<a> ?<b>)",
		`"a`:             "<a>",
		"a + ()b":        "(?<a> ?<b>)",
		"+ | a":          "<a>",
		"a + ... b":      "(+<a> +<b>)",
		"a\\":            "<a>",
	} {
		n, err := querystring.ParseSimple(text, querystring.Options{})
		if err != nil || shown(n) != want {
			t.Errorf("%s: %s %v, want %s", text, shown(n), err, want)
		}
	}
}

func TestParseSimpleFlags(t *testing.T) {
	for flags, want := range map[string]string{
		"NONE":       `<"a b" + c* -d>`,
		"WHITESPACE": `(?<"a> ?<b"> ?<c*> ?<-d>)`,
		"PHRASE|AND": `(+"a b"~0 +< c* -d>)`,
		"all":        `(?(+"a b"~0 +prefix<c>) ?(-<d> ?all))`,
	} {
		n, err := querystring.ParseSimple(`"a b" + c* -d`, querystring.Options{Flags: flags})
		if err != nil || shown(n) != want {
			t.Errorf("%s: %s %v, want %s", flags, shown(n), err, want)
		}
	}
	if _, err := querystring.ParseSimple("a", querystring.Options{Flags: "SOME"}); err == nil {
		t.Error("a flag that does not exist is taken")
	}
	deep := strings.Repeat("(", 40) + "a" + strings.Repeat(")", 40)
	if _, err := querystring.ParseSimple(deep, querystring.Options{}); err == nil {
		t.Error("forty parentheses are taken")
	}
}
