package privilege

import (
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/pattern"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// checkFields holds the fields that a grant is narrowed to against the vendor's
// rules: what is taken off must have been granted.
func (p grantParser) checkFields(s *FieldSecurity) error {
	switch {
	case s == nil || s.Except == nil:
		return nil
	case s.Grant == nil:
		return p.complain(indicesPart, "field_security requires grant if except is given")
	case len(s.Except) == 0 || p.place.Inquiry.Within(pattern.New(s.Except...), grantedFields(s.Grant)):
		return nil
	}
	return problem.Parse("failed to parse "+indicesPart+" for role [%s] - Exceptions for field permissions must be a "+
		"subset of the granted fields but %s is not a subset of %s",
		p.name, strings.Join(s.Except, ","), strings.Join(s.Grant, ","))
}

// grantedFields are those that a list of patterns stands for. Those that the
// product keeps for itself belong to every grant.
func grantedFields(patterns []string) *automaton.Language {
	if slices.Contains(patterns, "*") {
		return automaton.Any
	}
	return automaton.Union(pattern.New(patterns...), automaton.Concat(automaton.Text("_"), automaton.Any))
}

// narrowed says in which of the two ways a grant is narrowed, "" for neither.
// To all fields is not narrowed, since that is what the vendor's pages send.
func (g IndexGrant) narrowed() string {
	if s := g.FieldSecurity; s != nil && (len(s.Except) > 0 || s.Grant != nil && !slices.Equal(s.Grant, []string{"*"})) {
		return "field_security"
	}
	if g.Query != nil {
		return "query"
	}
	return ""
}
