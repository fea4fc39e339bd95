package fusion

import (
	"encoding/json"
	"strings"
	"testing"
)

// What permissions mean, entry by entry: those of the roles, those of the
// user, a call of the user u1, and whether it may.
func TestPermit(t *testing.T) {
	const (
		all    = `{"methods":["PUT","POST","GET","DELETE","PATCH","HEAD"],"path":"/**"}`
		read   = `{"methods":["GET"],"path":"/**"}`
		self   = `{"methods":["PATCH"],"path":"/users/{id}","params":{"id":["#ID"]}}`
		two    = `{"methods":["GET","POST"],"path":"/users"}`
		none   = ``
		picked = `{"methods":["GET"],"path":"/users/{id}","params":{"id":["A","B"]}}`
	)
	for name, row := range map[string]struct {
		roles, own string
		call       string
		want       bool
	}{
		"NothingPermitsNothing":              {none, none, "GET /users", false},
		"NothingPermitsNotEvenOneself":       {none, none, "GET /users/u1", false},
		"AllMethods/GET":                     {all, none, "GET /users", true},
		"AllMethods/POST":                    {all, none, "POST /users", true},
		"AllMethods/PUT":                     {all, none, "PUT /users/x", true},
		"AllMethods/DELETE":                  {all, none, "DELETE /roles/x", true},
		"AllMethods/PATCH":                   {all, none, "PATCH /users/x", true},
		"AllMethods/HEAD":                    {all, none, "HEAD /users", true},
		"AllMethods/OptionsIsNotAmongThem":   {all, none, "OPTIONS /users", false},
		"MethodNotListed":                    {read, none, "POST /users", false},
		"GetIsNotHead":                       {read, none, "HEAD /users", false},
		"OrderOfMethodsIsNothing/First":      {`{"methods":["HEAD","GET","PUT"],"path":"/a"}`, none, "PUT /a", true},
		"OrderOfMethodsIsNothing/Last":       {`{"methods":["PUT","GET","HEAD"],"path":"/a"}`, none, "PUT /a", true},
		"MethodsRepeated":                    {`{"methods":["PUT","PUT"],"path":"/a"}`, none, "PUT /a", true},
		"MethodsAreUpperCase":                {`{"methods":["GET"],"path":"/a"}`, none, "get /a", false},
		"NoMethods":                          {`{"path":"/**"}`, none, "GET /users", false},
		"EmptyMethods":                       {`{"methods":[],"path":"/**"}`, none, "GET /users", false},
		"RoleWithoutPathPermitsNothing":      {`{"methods":["GET"]}`, none, "GET /users", false},
		"EmptyEntry":                         {`{}`, none, "GET /users", false},
		"RootOnly/Root":                      {`{"methods":["GET"],"path":"/"}`, none, "GET /", true},
		"RootOnly/Below":                     {`{"methods":["GET"],"path":"/"}`, none, "GET /users", false},
		"EntriesAddUp/First":                 {two + "," + self, none, "GET /users", true},
		"EntriesAddUp/Second":                {two + "," + self, none, "PATCH /users/u1", true},
		"EntriesAddUp/Neither":               {two + "," + self, none, "PATCH /users", false},
		"SamePathTwiceInRolesAddsUp":         {`{"methods":["GET"],"path":"/a"},{"methods":["PUT"],"path":"/a"}`, none, "PUT /a", true},
		"Self/Own":                           {self, none, "PATCH /users/u1", true},
		"Self/Other":                         {self, none, "PATCH /users/u2", false},
		"Self/OtherMethod":                   {self, none, "PUT /users/u1", false},
		"Self/TheWordItself":                 {self, none, "PATCH /users/#ID", false},
		"Self/Longer":                        {self, none, "PATCH /users/u1/x", false},
		"Self/Case":                          {self, none, "PATCH /users/U1", false},
		"Params/First":                       {picked, none, "GET /users/A", true},
		"Params/Second":                      {picked, none, "GET /users/B", true},
		"Params/NotListed":                   {picked, none, "GET /users/C", false},
		"Params/ListIsNotAWord":              {picked, none, "GET /users/A,B", false},
		"Params/EmptyListAllowsNone":         {`{"methods":["GET"],"path":"/users/{id}","params":{"id":[]}}`, none, "GET /users/A", false},
		"Params/OfAnotherName":               {`{"methods":["GET"],"path":"/users/{id}","params":{"name":["A"]}}`, none, "GET /users/C", true},
		"Params/NoneAtAll":                   {`{"methods":["GET"],"path":"/users/{id}"}`, none, "GET /users/C", true},
		"Params/SelfAndOthers/Self":          {`{"methods":["GET"],"path":"/users/{id}","params":{"id":["#ID","A"]}}`, none, "GET /users/u1", true},
		"Params/SelfAndOthers/Other":         {`{"methods":["GET"],"path":"/users/{id}","params":{"id":["#ID","A"]}}`, none, "GET /users/A", true},
		"Params/StarIsALetter":               {`{"methods":["GET"],"path":"/users/{id}","params":{"id":["*"]}}`, none, "GET /users/A", false},
		"Params/TwoNames/Both":               {`{"methods":["GET"],"path":"/{a}/{b}","params":{"a":["x"],"b":["y"]}}`, none, "GET /x/y", true},
		"Params/TwoNames/One":                {`{"methods":["GET"],"path":"/{a}/{b}","params":{"a":["x"],"b":["y"]}}`, none, "GET /x/z", false},
		"Params/NameTwiceIsAskedTwice":       {`{"methods":["GET"],"path":"/{a}/{a}","params":{"a":["x","y"]}}`, none, "GET /x/y", true},
		"Params/BehindStars":                 {`{"methods":["GET"],"path":"/**/{id}","params":{"id":["#ID"]}}`, none, "GET /a/b/u1", true},
		"SlashAtTheEnd":                      {`{"methods":["GET"],"path":"/users/"}`, none, "GET /users", true},
		"NoSlashInFront":                     {`{"methods":["GET"],"path":"users"}`, none, "GET /users", true},
		"PathsAreBelowApi":                   {`{"methods":["GET"],"path":"/api/users"}`, none, "GET /users", false},
		"Own/AddsToRoles":                    {read, `{"methods":["POST"],"path":"/users"}`, "POST /users", true},
		"Own/AddsWithoutRoles":               {none, `{"methods":["POST"],"path":"/users"}`, "POST /users", true},
		"Own/ReplacesSamePath/Kept":          {two, `{"methods":["GET"],"path":"/users"}`, "GET /users", true},
		"Own/ReplacesSamePath/Gone":          {two, `{"methods":["GET"],"path":"/users"}`, "POST /users", false},
		"Own/ReplacesSamePath/Wider":         {`{"methods":["GET"],"path":"/users"}`, two, "POST /users", true},
		"Own/ReplacesSamePath/Slashes":       {two, `{"methods":["GET"],"path":"users/"}`, "POST /users", false},
		"Own/ReplacesSamePath/InEveryRole":   {two + "," + two, `{"methods":["GET"],"path":"/users"}`, "POST /users", false},
		"Own/ReplacesSamePath/ByNothing":     {two, `{"path":"/users"}`, "GET /users", false},
		"Own/ReplacesSamePath/Params":        {`{"methods":["GET"],"path":"/users/{id}"}`, picked, "GET /users/C", false},
		"Own/ReplacesSamePath/OthersStay":    {two + "," + self, `{"methods":["GET"],"path":"/users"}`, "PATCH /users/u1", true},
		"Own/OtherSpellingIsAnotherPath":     {`{"methods":["GET"],"path":"/users/{id}"}`, `{"methods":["PUT"],"path":"/users/{name}"}`, "GET /users/C", true},
		"Own/WiderRoleStillPermits":          {all, `{"methods":["GET"],"path":"/users"}`, "POST /users", true},
		"Own/TwiceAddsUp":                    {none, `{"methods":["GET"],"path":"/a"},{"methods":["PUT"],"path":"/a"}`, "PUT /a", true},
		"Own/Self":                           {none, self, "PATCH /users/u1", true},
		"Own/WithoutPathNarrows/Left":        {all, `{"methods":["GET"]}`, "GET /users", true},
		"Own/WithoutPathNarrows/Gone":        {all, `{"methods":["GET"]}`, "POST /users", false},
		"Own/WithoutPathNarrows/Union":       {all, `{"methods":["GET"]},{"methods":["POST"]}`, "POST /users", true},
		"Own/WithoutPathNarrows/ToNothing":   {all, `{"methods":[]}`, "GET /users", false},
		"Own/WithoutPathNarrows/NotOneself":  {all, `{"methods":["GET"]},{"methods":["PUT"],"path":"/users"}`, "PUT /users", true},
		"Own/WithoutPathPermitsNothing":      {none, `{"methods":["GET"]}`, "GET /users", false},
		"Own/EmptyEntrySaysNothing":          {all, `{}`, "POST /users", true},
		"Own/OtherCaseOfMembersSaysNothing":  {all, `{"Methods":["GET"]}`, "POST /users", true},
		"Members/OtherCaseIsNotPath":         {`{"methods":["GET"],"Path":"/**"}`, none, "GET /users", false},
		"Members/OtherCaseIsNotParams":       {`{"methods":["GET"],"path":"/{id}","Params":{"id":["A"]}}`, none, "GET /B", true},
		"Members/Null":                       {`{"methods":["GET"],"path":"/**","params":null}`, none, "GET /users", true},
		"Pipelines/TheVendorsExample":        {`{"methods":["GET"],"path":"/query-pipelines/*/collections/*/select"}`, none, "GET /query-pipelines/p/collections/c/select", true},
		"Pipelines/TheVendorsExampleShorter": {`{"methods":["GET"],"path":"/query-pipelines/*/collections/*/select"}`, none, "GET /query-pipelines/p/collections/c", false},
		"Collections/TheVendorsExample":      {`{"methods":["GET"],"path":"/collections/{id}","params":{"id":["A","B"]}}`, none, "GET /collections/B", true},
	} {
		t.Run(name, func(t *testing.T) {
			granted := rights{own: entries(t, row.own), roles: entries(t, row.roles)}
			if got := granted.permit(callLine(row.call)); got != row.want {
				t.Errorf("%s: %v", row.call, got)
			}
		})
	}
}

// Nobody is nobody's own: a key has no id.
func TestOwnIDOfNobody(t *testing.T) {
	granted := rights{roles: entries(t, `{"methods":["PATCH"],"path":"/users/{id}","params":{"id":["#ID"]}}`)}
	for _, segment := range []string{"", "u1", "#ID"} {
		if granted.permit(call{method: "PATCH", path: []string{"users", segment}}) {
			t.Errorf("a caller without an id owns %q", segment)
		}
	}
}

// Segments are compared after decoding, so a slash in one separates nothing.
func TestSlashInASegment(t *testing.T) {
	granted := rights{roles: entries(t, `{"methods":["GET"],"path":"/users/*"},{"methods":["PUT"],"path":"/users/a/b"}`)}
	if !granted.permit(call{method: "GET", path: []string{"users", "a/b"}}) || granted.permit(call{method: "PUT", path: []string{"users", "a/b"}}) {
		t.Error("a slash in a segment separates")
	}
}

func entries(t *testing.T, list string) []permission {
	t.Helper()
	var given []json.RawMessage
	if err := json.Unmarshal([]byte("["+list+"]"), &given); err != nil {
		t.Fatal(err)
	}
	var kept []json.RawMessage
	for _, g := range given {
		canonical, err := canonicalPermission(g)
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, canonical)
	}
	return fromCanonicals(kept)
}

// callLine is a call of the user u1.
func callLine(line string) call {
	method, path, _ := strings.Cut(line, " ")
	return call{method: method, path: parseGlob(path), id: "u1"}
}
