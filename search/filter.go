package search

// Filter is a tree of tests over the fields of a thing; F names its fields.
// Values are string, float64, int64 or bool; a test against a value of another
// kind than the field's does not hold. Numbers compare as float64. A field with
// no value (nil, null, missing, empty list) passes no test but [Not]. A field
// with several values passes a test if one of them does.
type Filter[F any] interface{ filter(F) }

// And holds if all do; an empty And always holds.
type And[F any] []Filter[F]

// Or holds if one does; an empty Or never holds.
type Or[F any] []Filter[F]

// Not holds if its filter does not.
type Not[F any] struct{ Filter Filter[F] }

// AtLeast holds if that many of its filters do; 0 or less always holds.
type AtLeast[F any] struct {
	Count int
	Of    []Filter[F]
}

// Eq holds if the field equals the value.
type Eq[F any] struct {
	Field F
	Value any
	Fold  bool // ignore the case of ASCII letters
	Words bool // test each word of a text instead of the whole text
}

// In holds if the field equals one of the values.
type In[F any] struct {
	Field  F
	Values []any
}

// Prefix holds if the field is a string that starts with the value.
type Prefix[F any] struct {
	Field F
	Value string
	Fold  bool // ignore the case of ASCII letters
	Words bool // test each word of a text instead of the whole text
}

// Wildcard holds if the whole string matches: * is any run of characters, ? is
// one, \ takes the next literally.
type Wildcard[F any] struct {
	Field   F
	Pattern string
	Fold    bool // ignore the case of ASCII letters
	Words   bool // test each word of a text instead of the whole text
}

// Regexp holds if the whole string matches a pattern in Lucene's syntax.
type Regexp[F any] struct {
	Field   F
	Pattern Pattern
	Words   bool // test each word of a text instead of the whole text
}

// Pattern is a compiled regular expression. Equal texts of patterns match the
// same strings.
type Pattern interface {
	// Match reports whether the whole of a text matches.
	Match(text string) bool
	// String is the pattern as it was written.
	String() string
}

// Fuzzy holds if the string is at most Edits insertions, deletions,
// substitutions or transpositions of neighbours (one edit each) away from the
// value, and its first PrefixLength characters are the same.
type Fuzzy[F any] struct {
	Field        F
	Value        string
	Edits        int // 0, 1 or 2
	PrefixLength int
	Plain        bool // a transposition counts as two edits
	Words        bool // test each word of a text instead of the whole text
}

// Phrase holds if a text of the field has these words one after the other, in
// their order. Words that are moved by Slop positions in all still hold. With
// Prefix, the last one need only begin a word.
type Phrase[F any] struct {
	Field  F
	Words  []string // as package words makes them
	Slop   int
	Prefix bool
}

// Range holds if the field lies within the bounds that are given (not nil);
// without any it is [Exists], of words too.
type Range[F any] struct {
	Field            F
	Gt, Gte, Lt, Lte any
	Words            bool // test each word of a text instead of the whole text
}

// Nested holds if a filter does of one of the objects that a field has, which
// Within looks into: it returns what an object has in a field.
type Nested[F any] struct {
	Path   F
	Filter Filter[F]
	Within func(object any, f F) []any
}

// Exists holds if the field has a value.
type Exists[F any] struct{ Field F }

func (And[F]) filter(F)      {}
func (Or[F]) filter(F)       {}
func (Not[F]) filter(F)      {}
func (AtLeast[F]) filter(F)  {}
func (Eq[F]) filter(F)       {}
func (In[F]) filter(F)       {}
func (Prefix[F]) filter(F)   {}
func (Wildcard[F]) filter(F) {}
func (Regexp[F]) filter(F)   {}
func (Fuzzy[F]) filter(F)    {}
func (Phrase[F]) filter(F)   {}
func (Range[F]) filter(F)    {}
func (Exists[F]) filter(F)   {}
func (Nested[F]) filter(F)   {}
