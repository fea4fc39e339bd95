package esquery

// MatchAll finds everything.
type MatchAll struct{ leaf }

// MatchNone finds nothing.
type MatchNone struct{ leaf }

// Name is match_all.
func (*MatchAll) Name() string { return "match_all" }

// Name is match_none.
func (*MatchNone) Name() string { return "match_none" }

func readMatchAll(_ *parser, body []member) (Query, error) {
	return &MatchAll{}, readOptions("match_all", body, nil)
}

func readMatchNone(_ *parser, body []member) (Query, error) {
	return &MatchNone{}, readOptions("match_none", body, nil)
}
