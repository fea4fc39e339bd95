package storetest

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
)

// The people that the queries below are asked about.
func people(t *testing.T, s dragoman.Store) {
	t.Helper()
	extension := func(u *dragoman.User, body string) { u.SetExtension(here, json.RawMessage(body)) }
	ann, bob, Cid, dot := plain("ann"), plain("bob"), plain("Cid"), plain("dot")
	ann.FullName, ann.Email = pointer("Ann Ábel"), pointer("")
	ann.Roles = []string{"reader", "Writer"}
	extension(&ann, `{"n":1,"s":"x","list":[3,"b",true],"mixed":2,"o":{"k":"deep"},"a.b":{"c\"d":1},"big":9007199254740993}`)
	bob.FullName = pointer("bob 100%_*")
	bob.Roles = []string{}
	bob.Enabled = false
	bob.CreatedByID, bob.UpdatedByID, bob.Credential.Hash = "id-ann", "id-dot", "$2a$04$secret"
	extension(&bob, `{"n":1.0,"s":1,"list":[],"mixed":"2","o":{},"z":null,"big":1e400,"nested":[[1]],"objects":[{"k":1}]}`)
	Cid.CreatedAt = noon.Add(1500 * time.Microsecond)
	extension(&Cid, `{"n":"1","list":[null],"mixed":true,"o":"k","nested":[{}],"flag":false}`)
	Cid.SetExtension(there, json.RawMessage(`{"n":1}`))
	dot.Door, dot.Builtin = there, true
	for _, u := range []dragoman.User{ann, bob, Cid, dot} {
		create(t, s, u)
	}
}

func of(name string) dragoman.Field { return dragoman.Field{Name: name} }

func in(path ...string) dragoman.Field { return dragoman.Extension(here, path...) }

// choices are filters and whom they choose.
var choices = []struct {
	name   string
	filter dragoman.Filter
	chosen []string
}{
	{"NilChoosesAll", nil, []string{"Cid", "ann", "bob", "dot"}},
	{"EmptyAndHolds", dragoman.And{}, []string{"Cid", "ann", "bob", "dot"}},
	{"EmptyOrDoesNot", dragoman.Or{}, nil},
	{"EmptyInDoesNot", dragoman.In{Field: of(dragoman.FieldID)}, nil},
	{"EqHeedsCase", dragoman.Eq{Field: of(dragoman.FieldUsername), Value: "cid"}, nil},
	{"EqFolds", dragoman.Eq{Field: of(dragoman.FieldUsername), Value: "cID", Fold: true}, []string{"Cid"}},
	{"FoldLeavesOtherLettersAlone", dragoman.Eq{Field: of(dragoman.FieldFullName), Value: "ann ábel", Fold: true}, nil},
	{"FoldIsForLettersOfASCII", dragoman.Eq{Field: of(dragoman.FieldFullName), Value: "ANN ÁBEL", Fold: true}, []string{"ann"}},
	{"EmptyStringIsAValue", dragoman.Exists{Field: of(dragoman.FieldEmail)}, []string{"ann"}},
	{
		"MissingPassesNoTestButNot",
		dragoman.Not{Filter: dragoman.Eq{Field: of(dragoman.FieldEmail), Value: "x"}},
		[]string{"Cid", "ann", "bob", "dot"},
	},
	{
		"NotWildcardHoldsForMissing",
		dragoman.Not{Filter: dragoman.Wildcard{Field: of(dragoman.FieldFullName), Pattern: "*"}},
		[]string{"Cid", "dot"},
	},
	{"NotRangeHoldsForMissing", dragoman.Not{Filter: dragoman.Range{Field: of(dragoman.FieldFullName), Gte: ""}}, []string{"Cid", "dot"}},
	{"PrefixHeedsCase", dragoman.Prefix{Field: of(dragoman.FieldFullName), Value: "B"}, nil},
	{"PrefixFolds", dragoman.Prefix{Field: of(dragoman.FieldFullName), Value: "B", Fold: true}, []string{"bob"}},
	{"PrefixCountsCharacters", dragoman.Prefix{Field: of(dragoman.FieldFullName), Value: "Ann Á"}, []string{"ann"}},
	{"PrefixKnowsNoWildcards", dragoman.Prefix{Field: of(dragoman.FieldFullName), Value: "b%"}, nil},
	{"WildcardMatchesTheWhole", dragoman.Wildcard{Field: of(dragoman.FieldUsername), Pattern: "o"}, nil},
	{"WildcardHeedsCase", dragoman.Wildcard{Field: of(dragoman.FieldUsername), Pattern: "c*"}, nil},
	{"WildcardFolds", dragoman.Wildcard{Field: of(dragoman.FieldUsername), Pattern: "c?D", Fold: true}, []string{"Cid"}},
	{"WildcardOneIsOneCharacter", dragoman.Wildcard{Field: of(dragoman.FieldFullName), Pattern: "Ann ?bel"}, []string{"ann"}},
	{"WildcardEscapes", dragoman.Wildcard{Field: of(dragoman.FieldFullName), Pattern: `*100%_\*`}, []string{"bob"}},
	{"WildcardForeignSignsAreLiteral", dragoman.Wildcard{Field: of(dragoman.FieldUsername), Pattern: "[a-z]%_"}, nil},
	{"RangeIsInByteOrder", dragoman.Range{Field: of(dragoman.FieldUsername), Gt: "Z", Lte: "bob"}, []string{"ann", "bob"}},
	{"RangeOfTwoKindsIsEmpty", dragoman.Range{Field: in("mixed"), Gt: "", Lt: int64(99)}, nil},
	{"RangeWithoutBoundsIsExists", dragoman.Range{Field: in("o")}, []string{"Cid", "ann", "bob"}},
	{"BooleanIsABoolean", dragoman.Eq{Field: of(dragoman.FieldEnabled), Value: false}, []string{"bob"}},
	{"WhoHasAPassword", dragoman.Eq{Field: of(dragoman.FieldHasPassword), Value: true}, []string{"bob"}},
	{"WhoHasNone", dragoman.Eq{Field: of(dragoman.FieldHasPassword), Value: false}, []string{"Cid", "ann", "dot"}},
	{"EverybodyHasOneOrNone", dragoman.Exists{Field: of(dragoman.FieldHasPassword)}, []string{"Cid", "ann", "bob", "dot"}},
	{"ByWhoMadeThem", dragoman.Eq{Field: of(dragoman.FieldCreatedByID), Value: "id-ann"}, []string{"bob"}},
	{"ByWhoChangedThem", dragoman.Prefix{Field: of(dragoman.FieldUpdatedByID), Value: "id-"}, []string{"bob"}},
	{"BooleanIsNoNumber", dragoman.Eq{Field: of(dragoman.FieldEnabled), Value: int64(1)}, nil},
	{"TimesAreMilliseconds", dragoman.Eq{Field: of(dragoman.FieldCreatedAt), Value: noon.Add(time.Millisecond).UnixMilli()}, []string{"Cid"}},
	{"TimesCompareWithFractions", dragoman.Range{Field: of(dragoman.FieldCreatedAt), Gt: float64(noon.UnixMilli()) + 0.5}, []string{"Cid"}},
	{"RolesMatchIfAnyDoes", dragoman.Eq{Field: of(dragoman.FieldRoles), Value: "Writer"}, []string{"ann"}},
	{"RolesFold", dragoman.Prefix{Field: of(dragoman.FieldRoles), Value: "wr", Fold: true}, []string{"ann"}},
	{"EmptyRolesDoNotExist", dragoman.Exists{Field: of(dragoman.FieldRoles)}, []string{"ann"}},
	{"NumbersAreEqualHoweverWritten", dragoman.Eq{Field: in("n"), Value: int64(1)}, []string{"ann", "bob"}},
	{"StringsAreNoNumbers", dragoman.Eq{Field: in("n"), Value: "1"}, []string{"Cid"}},
	{"InMixesKinds", dragoman.In{Field: in("mixed"), Values: []any{2.0, "2", true}}, []string{"Cid", "ann", "bob"}},
	{"ListsMatchIfAnyElementDoes", dragoman.Range{Field: in("list"), Gt: 2.5, Lt: int64(4)}, []string{"ann"}},
	{"FalseIsAValue", dragoman.Eq{Field: in("flag"), Value: false}, []string{"Cid"}},
	{"NullDoesNotExist", dragoman.Exists{Field: in("z")}, nil},
	{"EmptyListDoesNotExistNorOneOfNulls", dragoman.Exists{Field: in("list")}, []string{"ann"}},
	{"ObjectsExistAndPassNoTest", dragoman.Exists{Field: in("o")}, []string{"Cid", "ann", "bob"}},
	{"ObjectsHaveNoValue", dragoman.Wildcard{Field: in("o"), Pattern: "*"}, []string{"Cid"}},
	{"WhatIsInAListInAListExists", dragoman.Exists{Field: in("nested")}, []string{"Cid", "bob"}},
	{"ListsInListsHaveNoValue", dragoman.Range{Field: in("nested"), Gt: int64(0)}, nil},
	{"PathsLeadIntoObjects", dragoman.Eq{Field: in("o", "k"), Value: "deep"}, []string{"ann"}},
	{"PathsLeadThroughTheObjectsOfLists", dragoman.Eq{Field: in("objects", "k"), Value: int64(1)}, []string{"bob"}},
	{"PathsDoNotLeadThroughListsInLists", dragoman.Exists{Field: in("nested", "k")}, nil},
	{"IndexesAreKeys", dragoman.Exists{Field: in("list", "0")}, nil},
	{"KeysMayHoldAnything", dragoman.Eq{Field: in("a.b", `c"d`), Value: int64(1)}, []string{"ann"}},
	{"EmptyPathIsTheObject", dragoman.Exists{Field: in()}, []string{"Cid", "ann", "bob"}},
	{"OtherDoorsHaveTheirOwn", dragoman.Exists{Field: dragoman.Extension(there, "n")}, []string{"Cid"}},
	{"HugeNumbersCompare", dragoman.Range{Field: in("big"), Gt: 1e300}, []string{"bob"}},
	{"BigIntegersCompareAsFloats", dragoman.Eq{Field: in("big"), Value: int64(9007199254740993)}, []string{"ann"}},
	{"InfinityIsBeyondAllNumbers", dragoman.Range{Field: in("big"), Gte: math.Inf(1)}, []string{"bob"}},
}

// orders are ways to sort and what comes of it.
var orders = []struct {
	name string
	sort []dragoman.Sort
	out  []string
}{
	{"ByIDInByteOrder", nil, []string{"Cid", "ann", "bob", "dot"}},
	{"Descending", []dragoman.Sort{{Field: of(dragoman.FieldUsername), Desc: true}}, []string{"dot", "bob", "ann", "Cid"}},
	{"MissingComeLast", []dragoman.Sort{{Field: of(dragoman.FieldFullName)}}, []string{"ann", "bob", "Cid", "dot"}},
	{"MissingComeLastDescendingToo", []dragoman.Sort{{Field: of(dragoman.FieldFullName), Desc: true}}, []string{"bob", "ann", "Cid", "dot"}},
	{"NumbersThenStringsThenBooleans", []dragoman.Sort{{Field: in("mixed")}}, []string{"ann", "bob", "Cid", "dot"}},
	{"BooleansThenStringsThenNumbersDescending", []dragoman.Sort{{Field: in("mixed"), Desc: true}}, []string{"Cid", "bob", "ann", "dot"}},
	{"ByWhetherTheyHaveAPassword", []dragoman.Sort{{Field: of(dragoman.FieldHasPassword), Desc: true}}, []string{"bob", "Cid", "ann", "dot"}},
	{"BySeveralKeys", []dragoman.Sort{{Field: of(dragoman.FieldEnabled)}, {Field: in("n"), Desc: true}}, []string{"bob", "Cid", "ann", "dot"}},
}

var querying = []promise{
	{"FilterChooses", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		for _, c := range choices {
			t.Run(c.name, func(t *testing.T) {
				page, err := s.Users(t.Context(), dragoman.Query{Filter: c.filter})
				want(t, err, nil)
				want(t, names(page.Users), append([]string{}, c.chosen...))
				want(t, page.Total, len(c.chosen))
			})
		}
	}},
	{"SortOrders", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		for _, o := range orders {
			t.Run(o.name, func(t *testing.T) {
				page, err := s.Users(t.Context(), dragoman.Query{Sort: o.sort})
				want(t, err, nil)
				want(t, names(page.Users), o.out)
			})
		}
	}},
	{"ListsSortBySmallestOrLargest", func(t *testing.T, s dragoman.Store) {
		for name, list := range map[string]string{"a": `[1,"z"]`, "b": `[2,3]`, "c": `[true,0]`, "d": `["y"]`, "e": `[]`} {
			u := plain(name)
			u.SetExtension(here, json.RawMessage(`{"l":`+list+`}`))
			create(t, s, u)
		}
		up, err := s.Users(t.Context(), dragoman.Query{Sort: []dragoman.Sort{{Field: in("l")}}})
		want(t, err, nil)
		want(t, names(up.Users), []string{"c", "a", "b", "d", "e"})
		down, err := s.Users(t.Context(), dragoman.Query{Sort: []dragoman.Sort{{Field: in("l"), Desc: true}}})
		want(t, err, nil)
		want(t, names(down.Users), []string{"c", "a", "d", "b", "e"})
	}},
	{"KeysMayBeAnyText", func(t *testing.T, s dragoman.Store) {
		for i, text := range oddTexts {
			u := plain(fmt.Sprint("u", i))
			body, _ := json.Marshal(map[string]any{text: map[string]any{"in": text}, "x" + text: 1})
			u.SetExtension(here, body)
			create(t, s, u)
		}
		for i, text := range oddTexts {
			page, err := s.Users(t.Context(), dragoman.Query{
				Filter: dragoman.Eq{Field: in(text, "in"), Value: text}, Sort: []dragoman.Sort{{Field: in(text)}},
			})
			want(t, err, nil)
			want(t, names(page.Users), []string{fmt.Sprint("u", i)})
		}
	}},
	{"TextStandsInByteOrderWhereverItIs", func(t *testing.T, s dragoman.Store) {
		inOrder := []string{"", "10", "9", "A", "B", "_", "a", "aB", "ab", "b", "É", "é", "\uffff", "\U00010000"}
		for i, text := range inOrder {
			u := plain(fmt.Sprintf("u%02d", i))
			u.Username = "n" + text
			u.FullName, u.Roles = &text, []string{text}
			body, _ := json.Marshal(map[string]any{"k": text})
			u.SetExtension(here, body)
			create(t, s, u)
		}
		for _, field := range []dragoman.Field{of(dragoman.FieldUsername), of(dragoman.FieldFullName), of(dragoman.FieldRoles), in("k")} {
			for _, desc := range []bool{false, true} {
				page, err := s.Users(t.Context(), dragoman.Query{Sort: []dragoman.Sort{{Field: field, Desc: desc}}})
				want(t, err, nil)
				got := names(page.Users)
				if desc {
					slices.Reverse(got)
				}
				want(t, slices.IsSorted(got), true)
			}
			if field.Name == dragoman.FieldUsername {
				continue
			}
			for i, text := range inOrder {
				page, err := s.Users(t.Context(), dragoman.Query{Filter: dragoman.Range{Field: field, Gt: text}, Limit: -1})
				want(t, err, nil)
				want(t, page.Total, len(inOrder)-i-1)
			}
		}
	}},
	{"PageIsCutAndTotalIsNot", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		page, err := s.Users(t.Context(), dragoman.Query{Offset: 1, Limit: 2})
		want(t, err, nil)
		want(t, names(page.Users), []string{"ann", "bob"})
		want(t, page.Total, 4)
		page, err = s.Users(t.Context(), dragoman.Query{Offset: 3})
		want(t, err, nil)
		want(t, names(page.Users), []string{"dot"})
		page, err = s.Users(t.Context(), dragoman.Query{Limit: -1})
		want(t, err, nil)
		want(t, len(page.Users), 0)
		want(t, page.Total, 4)
	}},
	{"TotalIsCountedAsFarAsWanted", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		some := dragoman.Exists{Field: of(dragoman.FieldFullName)} // two of four
		for _, row := range []struct {
			filter dragoman.Filter
			limit  int
			count  int
			total  int
			more   bool
		}{
			{nil, 1, 0, 4, false},
			{nil, 1, dragoman.CountNone, 0, false},
			{nil, 0, dragoman.CountNone, 0, false},
			{nil, 1, 4, 4, false},
			{nil, 1, 3, 3, true},
			{nil, 0, 3, 3, true},
			{nil, -1, 1, 1, true},
			{some, 1, 1, 1, true},
			{some, 1, 2, 2, false},
			{some, 1, 3, 2, false},
		} {
			page, err := s.Users(t.Context(), dragoman.Query{Filter: row.filter, Limit: row.limit, Count: row.count})
			want(t, err, nil)
			want(t, page.Total, row.total)
			want(t, page.AtLeast, row.more)
		}
	}},
	{"PrefixesEndWhereTheyShould", func(t *testing.T, s dragoman.Store) {
		for _, name := range []string{"a", "a\uffff", "a\U0010ffff", "a\U0010ffffz", "b", "\ud7ff", "\ud7ffx", "\ue000", "\U0010ffff"} {
			create(t, s, plain(name))
		}
		for prefix, total := range map[string]int{"": 9, "a": 4, "a\U0010ffff": 2, "\ud7ff": 2, "\U0010ffff": 1, "a\uffff": 1} {
			for _, filter := range []dragoman.Filter{
				dragoman.Prefix{Field: of(dragoman.FieldUsername), Value: prefix},
				dragoman.Prefix{Field: of(dragoman.FieldID), Value: prefix, Fold: true},
				dragoman.Wildcard{Field: of(dragoman.FieldUsername), Pattern: prefix + "*"},
			} {
				page, err := s.Users(t.Context(), dragoman.Query{Filter: filter})
				want(t, err, nil)
				want(t, page.Total, total)
			}
		}
	}},
	{"AfterContinuesWithoutGapsOrRepetitions", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		for _, o := range orders {
			var got []string
			var after []any
			for {
				page, err := s.Users(t.Context(), dragoman.Query{Sort: o.sort, After: after, Limit: 1})
				want(t, err, nil)
				if len(page.Users) == 0 {
					break
				}
				want(t, page.Total, 4)
				got = append(got, page.Users[0].ID)
				after = placeOf(&page.Users[0], o.sort)
			}
			want(t, got, o.out)
		}
	}},
	{"DoorHidesOthersBuiltIns", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		page, err := s.Users(t.Context(), dragoman.Query{Door: here})
		want(t, err, nil)
		want(t, names(page.Users), []string{"Cid", "ann", "bob"})
		want(t, page.Total, 3)
		page, err = s.Users(t.Context(), dragoman.Query{Door: there})
		want(t, err, nil)
		want(t, page.Total, 4)
	}},
	{"NonsenseIsInvalid", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		id := of(dragoman.FieldID)
		for name, q := range map[string]dragoman.Query{
			"unknown field":       {Filter: dragoman.Eq{Field: of("password_hash"), Value: "x"}},
			"unknown sort field":  {Sort: []dragoman.Sort{{Field: of("version")}}},
			"no field":            {Filter: dragoman.Exists{}},
			"value of no kind":    {Filter: dragoman.Eq{Field: id, Value: nil}},
			"value in a list":     {Filter: dragoman.In{Field: id, Values: []any{"a", []string{"b"}}}},
			"not a number":        {Filter: dragoman.Range{Field: in("n"), Gt: math.NaN()}},
			"NUL":                 {Filter: dragoman.Eq{Field: id, Value: "a\x00"}},
			"not UTF-8":           {Filter: dragoman.Prefix{Field: id, Value: "\xff"}},
			"NUL in a pattern":    {Filter: dragoman.Wildcard{Field: id, Pattern: "\x00*"}},
			"NUL in a key":        {Filter: dragoman.Exists{Field: in("a\x00")}},
			"NUL in a sort key":   {Sort: []dragoman.Sort{{Field: in("\x00")}}},
			"NUL in a door":       {Door: "\x00"},
			"huge pattern":        {Filter: dragoman.Wildcard{Field: id, Pattern: strings.Repeat("*", 100_000)}},
			"too deep":            {Filter: deep(10_000)},
			"too many values":     {Filter: dragoman.In{Field: id, Values: slices.Repeat([]any{"x"}, 100_000)}},
			"too many filters":    {Filter: dragoman.Or(slices.Repeat([]dragoman.Filter{dragoman.Eq{Field: id, Value: "x"}}, 100_000))},
			"negative offset":     {Offset: -1},
			"after without ID":    {After: []any{"x"}, Sort: []dragoman.Sort{{Field: id}}},
			"after too long":      {After: []any{"x", "y"}},
			"after ends oddly":    {After: []any{1.0}},
			"after of wrong kind": {After: []any{1.0, "x"}, Sort: []dragoman.Sort{{Field: id}}},
			"after of no kind":    {After: []any{[]int{1}, "x"}, Sort: []dragoman.Sort{{Field: in("n")}}},
			"NUL in after":        {After: []any{"\x00"}},
		} {
			_, err := s.Users(t.Context(), q)
			if dragoman.CodeOf(err) != dragoman.CodeInvalid {
				t.Errorf("%s: got %v", name, err)
			}
		}
	}},
	{"LargeQueriesAreAnswered", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		var filters []dragoman.Filter
		var values []any
		for i := range 3000 {
			filters = append(filters, dragoman.Eq{Field: of(dragoman.FieldUsername), Value: fmt.Sprint("n", i)})
			values = append(values, fmt.Sprint("n", i))
		}
		or := dragoman.Or(append(filters, dragoman.Eq{Field: of(dragoman.FieldID), Value: "ann"}))
		list := dragoman.In{Field: of(dragoman.FieldID), Values: append(values, "ann")}
		pattern := dragoman.Wildcard{Field: of(dragoman.FieldID), Pattern: strings.Repeat("*a*", 1000)}
		page, err := s.Users(t.Context(), dragoman.Query{Filter: dragoman.And{or, list, dragoman.Not{Filter: pattern}, deep(80)}})
		want(t, err, nil)
		want(t, names(page.Users), []string{"ann"})
	}},
	{"NothingKeptBreaksASearch", func(t *testing.T, s dragoman.Store) {
		people(t, s)
		for i, body := range []string{
			`{"n":"\ud800"}`, `{"n":"\u0000"}`, `{"n":1e999999}`, `{"n":` + strings.Repeat("9", 2000) + `}`,
			`{"n":1,"n":2}`, `{"n":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`, `{"\ud800":1}`,
		} {
			u := plain(fmt.Sprint("odd", i))
			u.SetExtension(here, json.RawMessage(body))
			_, err := s.CreateUser(t.Context(), u, by(dragoman.ActionUserCreate))
			if err != nil {
				want(t, dragoman.CodeOf(err), dragoman.CodeInvalid)
			}
			for _, filter := range []dragoman.Filter{
				dragoman.Exists{Field: in("n")},
				dragoman.Eq{Field: in("n"), Value: "x"},
				dragoman.Range{Field: in("n"), Gt: 0.5},
			} {
				_, err = s.Users(t.Context(), dragoman.Query{Filter: filter, Sort: []dragoman.Sort{{Field: in("n")}}})
				want(t, err, nil)
			}
		}
	}},
}

// deep is a filter that holds, inside many others.
func deep(levels int) dragoman.Filter {
	var f dragoman.Filter = dragoman.And{}
	for range levels / 2 {
		f = dragoman.Not{Filter: dragoman.Not{Filter: f}}
	}
	return f
}
