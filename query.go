package dragoman

import "github.com/dragoman-project/dragoman/search"

// Query asks for some of the users: which, in what order, and which part of
// the list.
type Query struct {
	// Filter chooses; nil means all.
	Filter Filter
	// Sort orders; the ID is always the last key, so that pages never overlap.
	// Users without a value for a key come after those with one, in either
	// direction. Strings compare byte by byte; numbers before strings before
	// booleans where a field holds several kinds, the other way round when
	// descending. A list counts by its smallest value, or its largest when
	// descending.
	Sort []Sort
	// After continues behind a user: one value per Sort key (string, float64,
	// bool, or nil for no value), then that user's ID. Empty starts at the
	// beginning.
	After []any
	// Offset and Limit cut the page; Limit 0 means no limit, a negative Limit
	// counts without fetching.
	Offset, Limit int
	// Count is how far Page.Total counts: 0 to the end, [CountNone] not at all,
	// and a positive number no farther than that. Counting can cost more than the page.
	Count int
	// Door hides the built-in users of other doors; "" shows all. The
	// directory fills it in.
	Door Dialect
}

// CountNone as Query.Count leaves Page.Total 0.
const CountNone = -1

// Page is the answer to a Query. Total counts all that the filter chose, as far
// as the query wanted; AtLeast says that there are more.
type Page struct {
	Users   []User
	Total   int
	AtLeast bool
}

// Sort is one key of an order of users.
type Sort = search.Sort[Field]

// Field names something of a user that can be searched and sorted.
type Field struct {
	// Name is one of the Field… names, or FieldExtension.
	Name string
	// Dialect and Path lead into a User.Extensions object when Name is
	// FieldExtension: keys from the outside in, through objects and the objects
	// of lists. An object at the end of a path exists and passes no test; so does
	// a list in a list.
	Dialect Dialect
	Path    []string
	// As is what the values there are taken for.
	As Reading
}

// Reading is what values are taken for.
type Reading = search.Reading

// The readings that engines have an index for, as package search says them.
const (
	AsWritten = search.AsWritten
	AsNumber  = search.AsNumber
	AsWhole   = search.AsWhole
	AsDate    = search.AsDate
	AsNull    = search.AsNull
)

// AsDateIn reads dates in a format of package search/datemath; it has no index.
func AsDateIn(format string) Reading { return search.AsDateIn(format) }

// The names a Field may have.
const (
	FieldID        = "id"
	FieldUsername  = "username"
	FieldFullName  = "full_name"
	FieldEmail     = "email"
	FieldEnabled   = "enabled"    // a boolean
	FieldRoles     = "roles"      // a list: a test holds if it holds for any element
	FieldCreatedAt = "created_at" // a number: whole milliseconds since 1970
	FieldUpdatedAt = "updated_at" // likewise
	FieldCreatedBy = "created_by"
	FieldUpdatedBy = "updated_by"
	FieldExtension = "extension" // any JSON; a list matches if any element does

	FieldCreatedByID = "created_by_id"
	FieldUpdatedByID = "updated_by_id"
	FieldHasPassword = "has_password" // a boolean
)

// Extension is the Field at a path inside a dialect's private object.
func Extension(d Dialect, path ...string) Field {
	return Field{Name: FieldExtension, Dialect: d, Path: path}
}

// Filter is a tree of tests over users, of the nodes below; package search says
// what each means.
type (
	Filter   = search.Filter[Field]
	And      = search.And[Field]
	Or       = search.Or[Field]
	Not      = search.Not[Field]
	AtLeast  = search.AtLeast[Field]
	Eq       = search.Eq[Field]
	In       = search.In[Field]
	Prefix   = search.Prefix[Field]
	Wildcard = search.Wildcard[Field]
	Regexp   = search.Regexp[Field]
	Fuzzy    = search.Fuzzy[Field]
	Phrase   = search.Phrase[Field]
	Range    = search.Range[Field]
	Nested   = search.Nested[Field]
	Exists   = search.Exists[Field]
)
