package esquery

import (
	"math"
	"strconv"

	"github.com/dragoman-project/dragoman/search"
)

// Kind is how a field is searched, as Elasticsearch's mapping types say.
type Kind string

// The kinds of fields.
const (
	Unmapped     Kind = ""        // nothing is ever found there
	Keyword      Kind = "keyword" // as a whole
	Text         Kind = "text"    // by its words
	BooleanKind  Kind = "boolean"
	Date         Kind = "date" // kept as whole milliseconds since 1970
	Byte         Kind = "byte"
	Short        Kind = "short"
	Integer      Kind = "integer"
	Long         Kind = "long"
	UnsignedLong Kind = "unsigned_long"
	Double       Kind = "double"
	ObjectKind   Kind = "object" // has no value of its own
	NestedKind   Kind = "nested"
	// Loose is a property of which nobody has said what it is: values compare
	// with the same kind of value, texts as a whole or, where a query is about
	// words, by their words.
	Loose Kind = "loose"
)

// KindOf is the kind of a mapping type of Elasticsearch's; false means that
// fields of the type cannot be searched here.
func KindOf(mappingType string) (Kind, bool) {
	switch mappingType {
	case "keyword", "constant_keyword", "wildcard", "flattened", "ip", "version":
		return Keyword, true
	case "text", "match_only_text", "search_as_you_type":
		return Text, true
	case "double", "float", "half_float", "scaled_float":
		return Double, true
	case "date_nanos":
		return Date, true
	case "boolean", "date", "byte", "short", "integer", "long", "unsigned_long", "object", "nested":
		return Kind(mappingType), true
	}
	return Unmapped, false
}

// bounds are the least and the greatest value of the kinds of whole numbers.
var bounds = map[Kind][2]float64{
	Byte: {math.MinInt8, math.MaxInt8}, Short: {math.MinInt16, math.MaxInt16}, Integer: {math.MinInt32, math.MaxInt32},
	Long: {math.MinInt64, math.MaxInt64}, UnsignedLong: {0, math.MaxUint64},
}

// isNothing reports whether fields of the kind have no values of their own.
func (k Kind) isNothing() bool { return k == Unmapped || k == ObjectKind || k == NestedKind }

// isWhole reports whether a kind is one of whole numbers.
func (k Kind) isWhole() bool { return bounds[k] != [2]float64{} }

// hasWords reports whether a query about words looks at words.
func (k Kind) hasWords() bool { return k == Text || k == Loose }

// isText reports whether fields of the kind hold texts.
func (k Kind) isText() bool { return k == Text || k == Keyword || k == Loose }

// value is what a field of a kind must have to equal a value; ok is false if no
// field of the kind can.
func (l *lowering[F]) value(query string, f Field[F], v Value) (value any, ok bool, err error) {
	bad := &Error{Kind: BadValue, Query: query, Name: f.Name, Value: v.Text, Field: f.Kind}
	switch {
	case f.Kind == Keyword || f.Kind == Text:
		return v.Text, true, nil
	case f.Kind == Loose:
		return v.Any(), true, nil
	case f.Kind == BooleanKind:
		if v.Text != "true" && v.Text != "false" {
			return nil, false, bad
		}
		return v.Text == "true", true, nil
	case f.Kind == Double || f.Kind.isWhole():
		n, isNumber := numberFor(f.Kind, v)
		if !isNumber || f.Kind == Double && math.IsInf(n, 0) {
			return nil, false, bad
		}
		return l.whole(f.Kind, v.Text, n)
	}
	return nil, false, nil
}

// whole is a number as a kind has it: none that is out of range or broken, if
// the kind is one of whole numbers.
func (l *lowering[F]) whole(k Kind, text string, n float64) (value any, ok bool, err error) {
	if !k.isWhole() {
		return n, true, nil
	}
	if n != math.Trunc(n) || n < bounds[k][0] || n > bounds[k][1] {
		return nil, false, nil
	}
	if exact, err := strconv.ParseInt(text, 10, 64); err == nil {
		return exact, true, nil
	}
	return n, true, nil
}

// numberOf reads a number, which may be written as a text. One that is too big
// is infinite.
func numberOf(v Value) (float64, bool) {
	if v.Token == Boolean {
		return 0, false
	}
	return search.Decimal(v.Text)
}

// numberFor reads a number as the vendor's servers do for fields of a kind:
// those of long ones as a decimal, the others as Java reads a double.
func numberFor(k Kind, v Value) (float64, bool) {
	if k == Long || k == UnsignedLong || v.Token != String {
		return numberOf(v)
	}
	return search.Number(v.Text)
}

// equal tests a field for a value as it is.
func (l *lowering[F]) equal(query string, f Field[F], v Value, fold bool) (search.Filter[F], error) {
	if err := f.searched(query); err != nil {
		return nil, err
	}
	if f.Kind == Date {
		return l.onDate(query, f, v)
	}
	value, ok, err := l.value(query, f, v)
	if err != nil || !ok {
		return nothing[F](), err
	}
	_, isText := value.(string)
	return f.where(func(at F) search.Filter[F] {
		return search.Eq[F]{Field: at, Value: value, Fold: fold && isText, Words: isText && f.Kind == Text}
	}), nil
}

// onDate finds a date that was written down to some unit: all of the day, the
// second, the millisecond.
func (l *lowering[F]) onDate(query string, f Field[F], v Value) (search.Filter[F], error) {
	from, err := l.date(query, f, v, dating{})
	if err != nil {
		return nil, err
	}
	to, err := l.date(query, f, v, dating{roundUp: true})
	return f.where(func(at F) search.Filter[F] { return search.Range[F]{Field: at, Gte: from, Lte: to} }), err
}
