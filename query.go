package dragoman

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
	// Door hides the built-in users of other doors; "" shows all. The
	// directory fills it in.
	Door Dialect
}

// Page is the answer to a Query. Total counts all that the filter chose.
type Page struct {
	Users []User
	Total int
}

// Sort is one key of an order.
type Sort struct {
	Field Field
	Desc  bool
}

// Field names something of a user that can be searched and sorted.
type Field struct {
	// Name is one of the Field… names, or FieldExtension.
	Name string
	// Dialect and Path lead into a User.Extensions object when Name is
	// FieldExtension: keys from the outside in, through objects only. An object
	// at the end of a path exists and passes no test; so does a list in a list.
	Dialect Dialect
	Path    []string
}

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

// Filter is a tree of tests. Values are string, float64, int64 or bool; a test
// against a value of another kind than the field's does not hold. Numbers
// compare as float64. A field with no value (nil, null, missing, empty list)
// passes no test but Not.
type Filter interface{ filter() }

// And holds if all do; an empty And holds always.
type And []Filter

// Or holds if one does; an empty Or never holds.
type Or []Filter

// Not holds if its filter does not.
type Not struct{ Filter Filter }

// Eq holds if the field equals the value.
type Eq struct {
	Field Field
	Value any
	Fold  bool // ignore the case of ASCII letters
}

// In holds if the field equals one of the values.
type In struct {
	Field  Field
	Values []any
}

// Prefix holds if the field is a string that starts so.
type Prefix struct {
	Field Field
	Value string
	Fold  bool // ignore the case of ASCII letters
}

// Wildcard holds if the whole string matches: * is any run of characters, ? is
// one, \ takes the next literally.
type Wildcard struct {
	Field   Field
	Pattern string
	Fold    bool // ignore the case of ASCII letters
}

// Range holds if the field lies within the bounds that are given (not nil);
// without any it is Exists.
type Range struct {
	Field            Field
	Gt, Gte, Lt, Lte any
}

// Exists holds if the field has a value.
type Exists struct{ Field Field }

func (And) filter()      {}
func (Or) filter()       {}
func (Not) filter()      {}
func (Eq) filter()       {}
func (In) filter()       {}
func (Prefix) filter()   {}
func (Wildcard) filter() {}
func (Range) filter()    {}
func (Exists) filter()   {}
