package prove

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"
)

// normal finishes an exchange: what is another one each time has a word in its
// place, and secrets have, too.
func (p *player) normal(e Exchange, answer []byte, s Step) Exchange {
	e.Request = p.plain(e.Request)
	for name, value := range e.Header {
		e.Header[name] = p.plain(value)
	}
	var told any
	if err := unmarshal(answer, &told); err != nil {
		if len(answer) > 0 {
			e.Body = p.plain(string(answer))
		}
		return p.without(e)
	}
	told = p.plainJSON(told)
	if s.Unordered != "" {
		sortList(told, strings.Split(s.Unordered, "."))
	}
	if s.Pick != "" {
		told = at(told, strings.Split(s.Pick, "."))
	}
	if s.Shape {
		told = shape(told)
	}
	e.Body = told
	return p.without(e)
}

// without leaves out what the dialogue ignores.
func (p *player) without(e Exchange) Exchange {
	if len(p.dialogue.Headers) > 0 {
		maps.DeleteFunc(e.Header, func(name, _ string) bool { return !slices.Contains(p.dialogue.Headers, name) })
	}
	for _, place := range p.dialogue.Ignore {
		if name, is := strings.CutPrefix(place, "header."); is {
			delete(e.Header, name)
			continue
		}
		path := strings.Split(strings.TrimPrefix(place, "body."), ".")
		if object, ok := at(e.Body, path[:len(path)-1]).(map[string]any); ok {
			delete(object, path[len(path)-1])
		}
	}
	return e
}

// shape has a word for the kind of each value in its place.
func shape(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for name, e := range v {
			v[name] = shape(e)
		}
	case []any:
		for i, e := range v {
			v[i] = shape(e)
		}
	case string:
		return "<text>"
	case json.Number:
		return "<number>"
	case bool:
		return "<boolean>"
	}
	return value
}

// madeUp is a kind of text that a server makes up, and the word in its place.
type madeUp struct {
	what  *regexp.Regexp
	place string
}

// kinds are those of every server.
var kinds = []madeUp{
	{regexp.MustCompile(`(k[a-z]+-)?eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+`), "<token>"},
	{regexp.MustCompile(`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`), "<uuid>"},
	{regexp.MustCompile(`\bkuid-[a-z]+-[a-z]+-\d+`), "<kuid>"},
	{regexp.MustCompile(`\bknode-[a-z]+-[a-z]+-\d+`), "<node>"},
	{regexp.MustCompile(`\b[0-9a-f]{64}\b`), "<digest>"},
	{regexp.MustCompile(`\b1[5-9]\d{11}\b`), "<time>"},
	{regexp.MustCompile(`[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT`), "<date>"},
}

func (p *player) plain(text string) string {
	text = p.scrubbed(text)
	for _, k := range slices.Concat(p.made, kinds) {
		text = k.what.ReplaceAllString(text, k.place)
	}
	return text
}

// scrubbed puts {{name}} in place of every value that a name was given to,
// longer ones first: one may contain another.
func (p *player) scrubbed(text string) string {
	names := make([]string, 0, len(p.values))
	for name := range p.values {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(p.values[b]), len(p.values[a])), strings.Compare(a, b))
	})
	for _, name := range names {
		if name != "user" && p.values[name] != "" { // the word is in many a text
			text = strings.ReplaceAll(text, p.values[name], "{{"+name+"}}")
		}
	}
	return text
}

func (p *player) plainJSON(value any) any {
	switch v := value.(type) {
	case string:
		return p.plain(v)
	case json.Number:
		if kinds[5].what.MatchString(string(v)) {
			return "<time>"
		}
	case []any:
		for i, e := range v {
			v[i] = p.plainJSON(e)
		}
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, e := range v {
			if out[p.plain(name)] = p.plainJSON(e); name == "stack" { // it has paths of a machine
				out[name] = "<stack>"
			}
		}
		return out
	}
	return value
}

// sortList brings a list of an answer into one order.
func sortList(told any, path []string) {
	list, _ := at(told, path).([]any)
	text := func(v any) string {
		out, _ := marshal(v)
		return string(out)
	}
	slices.SortFunc(list, func(a, b any) int { return strings.Compare(text(a), text(b)) })
}

// transport are headers that say how an answer travels, not what it is.
var transport = []string{"Date", "Content-Length", "Transfer-Encoding", "Keep-Alive"}

func headers(h http.Header) map[string]string {
	out := map[string]string{}
	for name, values := range h {
		if !slices.Contains(transport, name) {
			out[name] = strings.Join(values, "\n")
		}
	}
	return out
}
