package esquery

import "fmt"

// ErrorKind says what is wrong with a query.
type ErrorKind int

// The kinds of error, with the data that each carries. Query is the name of the
// query at fault, where one is.
const (
	NotAnObject       ErrorKind = iota + 1 // Query ("" before a name was read), Token found
	EmptyClause                            // {}
	SeveralQueries                         // Query, Other: the second name in one clause
	UnknownQuery                           // Query: Elasticsearch has none of that name
	UnsupportedQuery                       // Query: Elasticsearch has it, filters cannot express it
	UnknownOption                          // Query, Name
	UnsupportedOption                      // Query, Name, Value: Elasticsearch has it, filters cannot express it
	BadOption                              // Query, Name, Value or Token
	MissingOption                          // Query, Name
	SeveralFields                          // Query, Name and Other: two fields in a query about one
	MissingField                           // Query: it names no field
	BadToken                               // Query, Name: the field, Token: a list, an object or null where a value belongs
	BadValue                               // Query, Name, Value, Field: a value that the field cannot have
	BadDate                                // Query, Name, Value, Format
	NotIndexed                             // Query, Name: a field that is kept and not searched
	WrongField                             // Query, Name, Field: a query that fields of this kind do not take
	BadPattern                             // Query, Name, Value, Cause: an invalid regular expression
	BadSyntax                              // Query, Value, Cause: an invalid query_string
	TooManyClauses                         // Limit
	TooDeep                                // Limit
)

// Error says what is wrong with a query.
type Error struct {
	Kind        ErrorKind
	Query       string
	Name, Other string
	Value       string
	Token       Token
	Field       Kind
	Format      string
	Limit       int
	At          int // of errors about the shape of clauses: where, in bytes of the query
	Cause       error
}

// Error says it in words of no vendor.
func (e *Error) Error() string {
	switch e.Kind {
	case NotAnObject:
		return fmt.Sprintf("query [%s] is no object but %s", e.Query, e.Token)
	case EmptyClause:
		return "a query without a name"
	case SeveralQueries:
		return fmt.Sprintf("two queries in one clause, [%s] and [%s]", e.Query, e.Other)
	case UnknownQuery:
		return fmt.Sprintf("unknown query [%s]", e.Query)
	case UnsupportedQuery:
		return fmt.Sprintf("[%s] queries are not supported", e.Query)
	case UnknownOption, UnsupportedOption:
		return fmt.Sprintf("[%s] query does not support [%s]", e.Query, e.Name)
	case BadOption:
		return fmt.Sprintf("[%s] query: [%s] cannot be [%s%s]", e.Query, e.Name, e.Value, e.Token)
	case MissingOption:
		return fmt.Sprintf("[%s] query wants [%s]", e.Query, e.Name)
	case SeveralFields:
		return fmt.Sprintf("[%s] query on two fields, [%s] and [%s]", e.Query, e.Name, e.Other)
	case MissingField:
		return fmt.Sprintf("[%s] query names no field", e.Query)
	case BadToken:
		return fmt.Sprintf("[%s] query on [%s] wants a value, not %s", e.Query, e.Name, e.Token)
	case BadValue, BadDate, WrongField:
		return fmt.Sprintf("[%s] query on [%s] of kind %s: bad value [%s]", e.Query, e.Name, e.Field, e.Value)
	case NotIndexed:
		return fmt.Sprintf("[%s] query on [%s], which is not indexed", e.Query, e.Name)
	case BadPattern, BadSyntax:
		return fmt.Sprintf("[%s] query: cannot read [%s]: %v", e.Query, e.Value, e.Cause)
	case TooManyClauses:
		return fmt.Sprintf("the query has more than %d clauses", e.Limit)
	case TooDeep:
		return fmt.Sprintf("the query is nested more than %d deep", e.Limit)
	}
	return "bad query"
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }
