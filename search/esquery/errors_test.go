package esquery_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/search/esquery"
)

// trouble is the error of reading or lowering a query.
func trouble(query string, limits esquery.Limits) *esquery.Error {
	q, err := esquery.Parse(json.RawMessage(query), limits)
	if err == nil {
		_, err = esquery.Lower(q, kinds, esquery.Options{Now: func() time.Time { return now }, Limits: limits})
	}
	var e *esquery.Error
	errors.As(err, &e)
	return e
}

// TestRefuses has a row for each kind of error with what it carries.
func TestRefuses(t *testing.T) {
	for query, want := range map[string]esquery.Error{
		`[]`:                              {Kind: esquery.NotAnObject, Token: esquery.Array},
		`{}`:                              {Kind: esquery.EmptyClause},
		`{"term":"x"}`:                    {Kind: esquery.NotAnObject, Query: "term", Token: esquery.String},
		`{"term":{"a":1},"match_all":{}}`: {Kind: esquery.SeveralQueries, Query: "term", Other: "match_all"},
		`{"fuzy":{"a":1}}`:                {Kind: esquery.UnknownQuery, Query: "fuzy"},
		`{"geo_shape":{"a":1}}`:           {Kind: esquery.UnsupportedQuery, Query: "geo_shape"},
		`{"function_score":{"query":{"match_all":{}},"boost":5}}`:    {Kind: esquery.UnsupportedQuery, Query: "function_score"},
		`{"match_all":{"x":1}}`:                                      {Kind: esquery.UnknownOption, Query: "match_all", Name: "x", Token: esquery.Number},
		`{"match_all":{"boost":-1}}`:                                 {Kind: esquery.BadOption, Query: "match_all", Name: "boost", Value: "-1"},
		`{"term":{"tag":{"value":"x","boost":-0.5}}}`:                {Kind: esquery.BadOption, Query: "term", Name: "boost", Value: "-0.5"},
		`{"match":{"name":{"query":"x","max_expansions":0}}}`:        {Kind: esquery.BadOption, Query: "match", Name: "max_expansions", Value: "0"},
		`{"match_all":{"boost":"x"}}`:                                {Kind: esquery.BadOption, Query: "match_all", Name: "boost", Value: "x"},
		`{"bool":{"foo":[]}}`:                                        {Kind: esquery.UnknownOption, Query: "bool", Name: "foo", Token: esquery.Array},
		`{"bool":{"must":1}}`:                                        {Kind: esquery.NotAnObject, Token: esquery.Number},
		`{"bool":{"minimum_should_match":"a<b"}}`:                    {Kind: esquery.BadOption, Query: "bool", Name: "minimum_should_match", Value: "a<b"},
		`{"constant_score":{}}`:                                      {Kind: esquery.MissingOption, Query: "constant_score", Name: "filter"},
		`{"boosting":{"positive":{"match_all":{}}}}`:                 {Kind: esquery.MissingOption, Query: "boosting", Name: "negative"},
		`{"term":{}}`:                                                {Kind: esquery.MissingField, Query: "term"},
		`{"term":{"a":1,"b":2}}`:                                     {Kind: esquery.SeveralFields, Query: "term", Name: "a", Other: "b"},
		`{"term":{"tag":[]}}`:                                        {Kind: esquery.BadToken, Query: "term", Name: "tag", Token: esquery.Array},
		`{"term":{"tag":null}}`:                                      {Kind: esquery.BadToken, Query: "term", Name: "tag", Token: esquery.Null},
		`{"term":{"tag":{"boost":1}}}`:                               {Kind: esquery.BadToken, Query: "term", Name: "tag", Token: esquery.Null},
		`{"term":{"ok":"maybe"}}`:                                    {Kind: esquery.BadValue, Query: "term", Name: "ok", Value: "maybe", Field: esquery.BooleanKind},
		`{"term":{"age":"x"}}`:                                       {Kind: esquery.BadValue, Query: "term", Name: "age", Value: "x", Field: esquery.Integer},
		`{"terms":{"tag":{"index":"i"}}}`:                            {Kind: esquery.UnsupportedOption, Query: "terms", Name: "terms lookup"},
		`{"terms":{"tag":"x"}}`:                                      {Kind: esquery.UnknownOption, Query: "terms", Name: "tag", Token: esquery.String},
		`{"terms":{"a":[],"b":[]}}`:                                  {Kind: esquery.SeveralFields, Query: "terms", Name: "a", Other: "b"},
		`{"range":{"age":{"gte":[]}}}`:                               {Kind: esquery.BadToken, Query: "range", Name: "age", Token: esquery.Array},
		`{"range":{"age":5}}`:                                        {Kind: esquery.NotAnObject, Query: "range", Name: "age", Token: esquery.Number},
		`{"range":{"at":{"gte":"soon"}}}`:                            {Kind: esquery.BadDate, Query: "range", Name: "at", Value: "soon", Field: esquery.Date, Format: "strict_date_optional_time||epoch_millis"},
		`{"range":{"at":{"gte":"now","time_zone":"Mars"}}}`:          {Kind: esquery.BadOption, Query: "range", Name: "time_zone", Value: "Mars"},
		`{"range":{"at":{"gte":"now","format":"qqqq"}}}`:             {Kind: esquery.BadOption, Query: "range", Name: "format", Value: "qqqq"},
		`{"exists":{}}`:                                              {Kind: esquery.MissingOption, Query: "exists", Name: "field"},
		`{"ids":{"values":{}}}`:                                      {Kind: esquery.BadOption, Query: "ids", Name: "values", Token: esquery.Object},
		`{"regexp":{"tag":"(a"}}`:                                    {Kind: esquery.BadPattern, Query: "regexp", Name: "tag", Value: "(a"},
		`{"regexp":{"tag":{"value":"a","flags":"ODD"}}}`:             {Kind: esquery.BadOption, Query: "regexp", Name: "flags", Value: "ODD"},
		`{"prefix":{"age":"3"}}`:                                     {Kind: esquery.WrongField, Query: "prefix", Name: "age", Field: esquery.Integer},
		`{"fuzzy":{"tag":{"value":"x","fuzziness":"3"}}}`:            {Kind: esquery.BadOption, Query: "fuzzy", Name: "fuzziness", Value: "3"},
		`{"match":{"tag":{"query":"x","operator":"xor"}}}`:           {Kind: esquery.BadOption, Query: "match", Name: "operator", Value: "xor"},
		`{"match":{"tag":{"operator":"or"}}}`:                        {Kind: esquery.MissingOption, Query: "match", Name: "query"},
		`{"match":{"name":{"query":"x","analyzer":"klingon"}}}`:      {Kind: esquery.BadOption, Query: "match", Name: "analyzer", Value: "klingon"},
		`{"match":{"name":{"query":"x","analyzer":"stop"}}}`:         {Kind: esquery.UnsupportedOption, Query: "match", Name: "analyzer", Value: "stop"},
		`{"match":{"nothing":{"query":"x","analyzer":"klingon"}}}`:   {Kind: esquery.BadOption, Query: "match", Name: "analyzer", Value: "klingon"},
		`{"simple_query_string":{"query":"x","analyzer":"klingon"}}`: {Kind: esquery.BadOption, Query: "simple_query_string", Name: "analyzer", Value: "klingon"},
		`{"query_string":{"query":"x","quote_analyzer":"klingon"}}`:  {Kind: esquery.BadOption, Query: "query_string", Name: "analyzer", Value: "klingon"},
		`{"regexp":{"nothing":"(a"}}`:                                {Kind: esquery.BadPattern, Query: "regexp", Name: "nothing", Value: "(a"},
		`{"range":{"nothing":{"gt":1,"relation":"disjoint"}}}`:       {Kind: esquery.UnsupportedOption, Query: "range", Name: "relation", Value: "disjoint"},
		`{"multi_match":{"query":"x","lenient":false}}`:              {Kind: esquery.BadValue, Query: "multi_match", Name: "age", Value: "x", Field: esquery.Integer},
		`{"query_string":{"query":"age:x","default_field":"name"}}`:  {Kind: esquery.BadValue, Query: "query_string", Name: "age", Value: "x", Field: esquery.Integer},
		`{"query_string":{"query":"age:x","lenient":false}}`:         {Kind: esquery.BadValue, Query: "query_string", Name: "age", Value: "x", Field: esquery.Integer},
		`{"multi_match":{"fields":["a"]}}`:                           {Kind: esquery.MissingOption, Query: "multi_match", Name: "query"},
		`{"multi_match":{"query":"x","fields":["a^b"]}}`:             {Kind: esquery.BadOption, Query: "multi_match", Name: "fields", Value: "a^b"},
		`{"combined_fields":{"query":"x","fields":["tag"]}}`:         {Kind: esquery.WrongField, Query: "combined_fields", Name: "tag", Field: esquery.Keyword},
		`{"match":{"name":{"query":"x","type":"phrase"}}}`:           {Kind: esquery.UnknownOption, Query: "match", Name: "type", Token: esquery.String},
		`{"match":{"name":{"query":"x","lenient":null}}}`:            {Kind: esquery.BadOption, Query: "match", Name: "lenient", Token: esquery.Null},
		`{"match_phrase":{"name":{"query":"x","slop":null}}}`:        {Kind: esquery.BadOption, Query: "match_phrase", Name: "slop", Token: esquery.Null},
		`{"multi_match":{"query":"x","type":null}}`:                  {Kind: esquery.BadOption, Query: "multi_match", Name: "type", Token: esquery.Null},
		`{"query_string":{"query":"x","fuzziness":null}}`:            {Kind: esquery.BadOption, Query: "query_string", Name: "fuzziness", Token: esquery.Null},
		`{"dis_max":{"queries":[]}}`:                                 {Kind: esquery.MissingOption, Query: "dis_max", Name: "queries"},
		`{"term":{"secret":"x"}}`:                                    {Kind: esquery.NotIndexed, Query: "term", Name: "secret"},
		`{"terms":{"secret":["x"]}}`:                                 {Kind: esquery.NotIndexed, Query: "terms", Name: "secret"},
		`{"range":{"secret":{"gte":"x"}}}`:                           {Kind: esquery.NotIndexed, Query: "range", Name: "secret"},
		`{"prefix":{"secret":"x"}}`:                                  {Kind: esquery.NotIndexed, Query: "prefix", Name: "secret"},
		`{"fuzzy":{"secret":"x"}}`:                                   {Kind: esquery.NotIndexed, Query: "fuzzy", Name: "secret"},
		`{"match":{"hidden":"x"}}`:                                   {Kind: esquery.NotIndexed, Query: "match", Name: "hidden"},
		`{"match_phrase":{"hidden":"x y"}}`:                          {Kind: esquery.NotIndexed, Query: "match_phrase", Name: "hidden"},
		`{"match_bool_prefix":{"hidden":"x y"}}`:                     {Kind: esquery.NotIndexed, Query: "match_bool_prefix", Name: "hidden"},
		`{"multi_match":{"query":"x","fields":["hidden","name"]}}`:   {Kind: esquery.NotIndexed, Query: "multi_match", Name: "hidden"},
		`{"query_string":{"query":"x* y","fields":["hidden"]}}`:      {Kind: esquery.NotIndexed, Query: "query_string", Name: "hidden"},
		`{"simple_query_string":{}}`:                                 {Kind: esquery.MissingOption, Query: "simple_query_string", Name: "query"},
		`{"simple_query_string":{"query":"x","foo":1}}`:              {Kind: esquery.UnknownOption, Query: "simple_query_string", Name: "foo", Token: esquery.Number},
		`{"nested":{"path":"tag","query":{"match_all":{}}}}`:         {Kind: esquery.WrongField, Query: "nested", Name: "tag", Field: esquery.Keyword},
		`{"nested":{"path":"things","query":{"bool":{"must":[{"term":{"things.n":1}},{"term":{"things.m":2}}]}}}}`: {Kind: esquery.UnsupportedQuery, Query: "nested"},
	} {
		got := trouble(query, esquery.Limits{})
		if got == nil {
			t.Errorf("%s is taken", query)
			continue
		}
		if got.Error() == "bad query" {
			t.Errorf("%s: no words for kind %d", query, got.Kind)
		}
		bare := *got
		bare.Cause, bare.At = nil, 0
		if fmt.Sprint(bare) != fmt.Sprint(want) {
			t.Errorf("%s: %+v, want %+v", query, bare, want)
		}
	}
}

// TestTellsWhere finds the value of the clause at fault.
func TestTellsWhere(t *testing.T) {
	for query, want := range map[string]string{
		` { "fuzy" : {"a":1}}`:                           `{"a":1}`,
		`{"bool":{"must":[{"match_all":{}}, {"x":{}}]}}`: `{}}]}}`,
		`{"bool":{"should":{"term":[]}}}`:                `[]`,
		`{"constant_score":{"filter":{}}}`:               `{}}}`,
	} {
		if got := trouble(query, esquery.Limits{}); got == nil || !strings.HasPrefix(query[got.At:], want) {
			t.Errorf("%s: %+v", query, got)
		}
	}
}

func TestLimits(t *testing.T) {
	deep := strings.Repeat(`{"bool":{"must":`, 31) + `{"match_all":{}}` + strings.Repeat(`}}`, 31)
	if got := trouble(deep, esquery.Limits{}); got == nil || got.Kind != esquery.TooDeep || got.Limit != 30 {
		t.Errorf("31 deep: %v", got)
	}
	wide := `{"bool":{"must":[` + strings.Repeat(`{"match_all":{}},`, 1100) + `{"match_all":{}}]}}`
	if got := trouble(wide, esquery.Limits{}); got == nil || got.Kind != esquery.TooManyClauses || got.Limit != 1024 {
		t.Errorf("1101 wide: %v", got)
	}
	long := `{"match":{"name":"` + strings.Repeat("a ", 1100) + `"}}`
	if got := trouble(long, esquery.Limits{}); got == nil || got.Kind != esquery.TooManyClauses {
		t.Errorf("1100 words: %v", got)
	}
	if got := trouble(`{"bool":{"must":{"match_all":{}}}}`, esquery.Limits{Clauses: 1}); got == nil || got.Kind != esquery.TooManyClauses {
		t.Errorf("a limit of one: %v", got)
	}
}
