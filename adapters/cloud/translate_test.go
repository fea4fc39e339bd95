package cloud

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-project/dragoman"
)

func names(t testing.TB) dragoman.RoleNames {
	t.Helper()
	n, err := dragoman.NewRoleNames(RoleRows)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func ptr[T any](v T) *T { return &v }

// bob is a user with everything that this door can show, and a role that it cannot.
func bob() dragoman.User {
	at := time.Date(2025, 5, 4, 9, 42, 0, 123_456_000, time.UTC)
	return dragoman.User{
		ID: "bob", Username: "bob", FullName: ptr("Bob B"), Email: ptr("bob@example.com"), Enabled: true,
		Roles:     []string{"superuser", dragoman.RoleViewer, "ece_deployment_viewer"},
		CreatedAt: at, CreatedBy: "admin", UpdatedAt: at.Add(time.Hour), UpdatedBy: "eva", LastLoginAt: ptr(at.Add(2 * time.Hour)), Version: 2,
	}
}

func TestToWireUser(t *testing.T) {
	for name, row := range map[string]struct {
		change func(*dragoman.User)
		want   string
	}{
		"Everything": {func(*dragoman.User) {}, `{"user_name":"bob",
			"security":{"roles":["ece_platform_viewer","ece_deployment_viewer"],
				"permissions":["create-api-key","delete-api-key","delete-api-keys","get-api-key","get-api-keys","get-authentication-info","get-current-user","get-platform",
					"get-user","get-user-api-key","get-user-api-keys","get-users","get-users-api-keys","logout","refresh-token","update-current-user"],
				"enabled":true,"security_realm":{"type":"native","id":"native"}},
			"metadata":{"created_by":"admin","created_at":"2025-05-04T09:42:00.123Z","updated_by":"eva","updated_at":"2025-05-04T10:42:00.123Z","last_login_at":"2025-05-04T11:42:00.123Z"},
			"full_name":"Bob B","email":"bob@example.com","builtin":false}`},
		"NothingSaid": {func(u *dragoman.User) {
			*u = dragoman.User{ID: "x", Username: "x/y", Version: 1, CreatedAt: u.CreatedAt, UpdatedAt: u.CreatedAt}
		}, `{"user_name":"x/y",
			"security":{"roles":[],"permissions":["create-api-key","delete-api-key","delete-api-keys","get-api-key","get-api-keys","get-authentication-info","get-current-user","logout","refresh-token","update-current-user"],
				"enabled":false,"security_realm":{"type":"native","id":"native"}},
			"metadata":{"created_at":"2025-05-04T09:42:00.123Z"},"builtin":false}`},
		"EmptyIsNotUnset": {func(u *dragoman.User) {
			*u = dragoman.User{Username: "x", Version: 1, FullName: ptr(""), Email: ptr(""), CreatedAt: u.CreatedAt}
		}, `{"user_name":"x",
			"security":{"roles":[],"permissions":["create-api-key","delete-api-key","delete-api-keys","get-api-key","get-api-keys","get-authentication-info","get-current-user","logout","refresh-token","update-current-user"],
				"enabled":false,"security_realm":{"type":"native","id":"native"}},
			"metadata":{"created_at":"2025-05-04T09:42:00.123Z"},"full_name":"","email":"","builtin":false}`},
	} {
		t.Run(name, func(t *testing.T) {
			u := bob()
			row.change(&u)
			got, err := json.Marshal(toWireUser(&u, names(t)))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(compacted(t, row.want), string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func compacted(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimSpace(line))
	}
	return b.String()
}

func TestToWireTime(t *testing.T) {
	east := time.FixedZone("", 2*60*60)
	for want, at := range map[string]time.Time{
		"2025-05-04T09:42:00.000Z": time.Date(2025, 5, 4, 9, 42, 0, 0, time.UTC),
		"2025-05-04T09:42:00.999Z": time.Date(2025, 5, 4, 9, 42, 0, 999_999_000, time.UTC),
		"2025-05-04T07:42:00.100Z": time.Date(2025, 5, 4, 9, 42, 0, 100_000_000, east),
	} {
		if got := toWireTime(&at); *got != want {
			t.Errorf("got %s, want %s", *got, want)
		}
	}
	if toWireTime(nil) != nil || toWireTime(&time.Time{}) != nil {
		t.Error("what has not happened has a time")
	}
}

// codesOf is what an error complains of, as code and fields.
func codesOf(t testing.TB, err error) []string {
	t.Helper()
	var p *problem
	if err != nil && !errors.As(err, &p) {
		t.Fatalf("not in this door's words: %v", err)
	}
	if p == nil {
		return nil
	}
	var list []string
	for _, c := range p.complaints {
		list = append(list, strings.TrimSpace(c.Code+" "+strings.Join(c.Fields, ",")))
	}
	return list
}

func TestNewUser(t *testing.T) {
	const security = `"security":{"roles":["ece_platform_viewer"],"password":"12345678"`
	for name, row := range map[string]struct {
		body string
		want []string // complaints; nil means that it is created
	}{
		"Least":               {`{"user_name":"a",` + security + `}}`, nil},
		"Q6_EveryCharacter":   {`{"user_name":"_aZ9.@-_",` + security + `}}`, nil},
		"Q6_Longest":          {`{"user_name":"` + strings.Repeat("x", 255) + `",` + security + `}}`, nil},
		"Q6_TooLong":          {`{"user_name":"` + strings.Repeat("x", 256) + `",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Empty":            {`{"user_name":"",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Missing":          {`{` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Null":             {`{"user_name":null,` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Slash":            {`{"user_name":"a/b",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_LineEnd":          {`{"user_name":"a\n",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Umlaut":           {`{"user_name":"ä",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Dots":             {`{"user_name":"..",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Dash":             {`{"user_name":"-a",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"Q6_Auth":             {`{"user_name":"auth",` + security + `}}`, []string{"user.user_name.invalid body.user_name"}},
		"NameIsANumber":       {`{"user_name":5,` + security + `}}`, []string{"root.invalid_json_request body.user_name"}},
		"NoSecurity":          {`{"user_name":"a"}`, []string{"root.invalid_json_request body.security"}},
		"SecurityNull":        {`{"user_name":"a","security":null}`, []string{"root.invalid_json_request body.security"}},
		"SecurityAList":       {`{"user_name":"a","security":[]}`, []string{"root.invalid_json_request body.security"}},
		"Q7_NoPassword":       {`{"user_name":"a","security":{"roles":["ece_platform_viewer"]}}`, []string{"root.invalid_data body.security.password"}},
		"Q7_PasswordNull":     {`{"user_name":"a","security":{"roles":["ece_platform_viewer"],"password":null}}`, []string{"root.invalid_data body.security.password"}},
		"Q7_PasswordShort":    {`{"user_name":"a","security":{"roles":["ece_platform_viewer"],"password":"1234567"}}`, []string{"root.invalid_data body.security.password"}},
		"Q8_NoRoles":          {`{"user_name":"a","security":{"password":"12345678"}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_RolesNull":        {`{"user_name":"a","security":{"password":"12345678","roles":null}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_RolesEmpty":       {`{"user_name":"a","security":{"password":"12345678","roles":[]}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_RoleUnknown":      {`{"user_name":"a","security":{"password":"12345678","roles":["superuser"]}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_RoleNull":         {`{"user_name":"a","security":{"password":"12345678","roles":[null]}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_RoleShared":       {`{"user_name":"a","security":{"password":"12345678","roles":["@admin"]}}`, []string{"user.roles.forbidden body.security.roles"}},
		"Q8_RoleEscaped":      {`{"user_name":"a","security":{"password":"12345678","roles":["~ece_platform_admin"]}}`, []string{"user.roles.forbidden body.security.roles"}},
		"Q8_AdminAndMore":     {`{"user_name":"a","security":{"password":"12345678","roles":["ece_platform_admin","ece_platform_viewer"]}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_BothDeployment":   {`{"user_name":"a","security":{"password":"12345678","roles":["ece_deployment_viewer","ece_deployment_manager"]}}`, []string{"user.roles.invalid body.security.roles"}},
		"Q8_ViewerAndManager": {`{"user_name":"a","security":{"password":"12345678","roles":["ece_platform_viewer","ece_deployment_manager"]}}`, nil},
		"RoleANumber":         {`{"user_name":"a","security":{"password":"12345678","roles":[1]}}`, []string{"root.invalid_json_request body.security.roles.0"}},
		"RolesAString":        {`{"user_name":"a","security":{"password":"12345678","roles":"ece_platform_viewer"}}`, []string{"root.invalid_json_request body.security.roles"}},
		"EnabledAString":      {`{"user_name":"a",` + security + `,"enabled":"true"}}`, []string{"root.invalid_json_request body.security.enabled"}},
		"EmailLongest":        {`{"user_name":"a",` + security + `},"email":"` + strings.Repeat("ä", 254) + `"}`, nil},
		"EmailTooLong":        {`{"user_name":"a",` + security + `},"email":"` + strings.Repeat("ä", 255) + `"}`, []string{"root.invalid_data body.email"}},
		"Q28_UnknownMembers":  {`{"user_name":"a",` + security + `,"x":1},"USER_NAME":7,"y":{"z":null}}`, nil},
		"Q5_Defaults":         {`{"user_name":"a","builtin":false,` + security + `,"permissions":[],"security_realm":{"type":"native","id":"native"},"elevated_permissions":{"enabled":false,"expires_at":"0001-01-01T00:00:00.000Z"}},"metadata":{"created_at":"0001-01-01T00:00:00.000Z","created_by":""}}`, nil},
		"Q5_Nulls":            {`{"user_name":"a","builtin":null,` + security + `,"enabled":null,"permissions":null,"security_realm":null,"elevated_permissions":null},"metadata":null,"full_name":null,"email":null}`, nil},
		"Q5_Restricted": {`{"user_name":"a","builtin":true,` + security + `,"permissions":["string"],"elevated_permissions":{"enabled":true},"security_realm":{"type":"saml"}},
			"metadata":{"created_by":"x","created_at":"2025-05-04T09:42:00Z","updated_by":"x","updated_at":"x","first_login_at":"2025-05-04T09:42:00Z","last_login_at":"2025-05-04T09:42:00Z"}}`, []string{
			"user.restricted_field body.builtin", "user.restricted_field body.security.permissions",
			"user.restricted_field body.security.elevated_permissions", "user.restricted_field body.security.security_realm",
			"user.restricted_field body.metadata.created_by", "user.restricted_field body.metadata.created_at",
			"user.restricted_field body.metadata.updated_by", "user.restricted_field body.metadata.updated_at",
			"user.restricted_field body.metadata.first_login_at", "user.restricted_field body.metadata.last_login_at",
		}},
		"EverythingAtOnce": {`{"user_name":"","security":{"roles":["x","@admin"],"password":"short"},"builtin":true}`, []string{
			"user.user_name.invalid body.user_name", "user.restricted_field body.builtin", "user.roles.invalid body.security.roles",
			"user.roles.forbidden body.security.roles", "root.invalid_data body.security.password",
		}},
		"Q3_QuotedIsForPatch": {`"{}"`, []string{"root.invalid_json_request body"}},
		"AList":               {`[]`, []string{"root.invalid_json_request body"}},
		"Null":                {`null`, []string{"root.invalid_json_request body"}},
		"Nothing":             {``, []string{"root.invalid_json_request body"}},
		"Blank":               {" \n", []string{"root.invalid_json_request body"}},
		"Broken":              {`{"user_name":`, []string{"root.invalid_json_request body"}},
		"Twice":               {`{"user_name":"a","user_name":"a",` + security + `}}`, []string{"root.invalid_json_request body"}},
		"Trailing":            {`{"user_name":"a",` + security + `}} x`, []string{"root.invalid_json_request body"}},
	} {
		t.Run(name, func(t *testing.T) {
			body, err := fromWireNewUser([]byte(row.body))
			if err == nil {
				_, err = body.newUser(names(t))
			}
			if diff := cmp.Diff(row.want, codesOf(t, err)); diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
			if err != nil && strings.Contains(err.Error(), "12345678") {
				t.Errorf("the complaint quotes the password: %v", err)
			}
		})
	}
}

func TestNewUserSays(t *testing.T) {
	body, err := fromWireNewUser([]byte(`{"user_name":"a","full_name":"","email":null,
		"security":{"roles":["ece_deployment_viewer","ece_platform_viewer","ece_deployment_viewer"],"password":"12345678"}}`))
	if err != nil {
		t.Fatal(err)
	}
	got, err := body.newUser(names(t))
	if err != nil {
		t.Fatal(err)
	}
	want := dragoman.User{Username: "a", FullName: ptr(""), Enabled: true, Roles: []string{"ece_deployment_viewer", dragoman.RoleViewer}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestApplyTo(t *testing.T) {
	for name, row := range map[string]struct {
		patch string
		own   bool
		want  []string             // complaints
		after func(*dragoman.User) // what changes without any
	}{
		"Nothing":             {patch: `{}`},
		"EmptySecurity":       {patch: `{"security":{}}`},
		"Q3_Quoted":           {patch: `"{\"full_name\":\"x\"}"`, after: func(u *dragoman.User) { u.FullName = ptr("x") }},
		"Q3_QuotedWithSpaces": {patch: " \"{\\\"full_name\\\":\\\"x\\\"}\"\n", after: func(u *dragoman.User) { u.FullName = ptr("x") }},
		"Q3_QuotedTwice":      {patch: `"\"{}\""`, want: []string{"root.invalid_json_request body"}},
		"Q3_QuotedNothing":    {patch: `""`, want: []string{"root.invalid_json_request body"}},
		"Q3_QuotedBroken":     {patch: `"{"`, want: []string{"root.invalid_json_request body"}},
		"Q3_QuotedOpen":       {patch: `"{}`, want: []string{"root.invalid_json_request body"}},
		"Q3_QuotedTwiceSaid":  {patch: `"{\"email\":\"a\",\"email\":\"b\"}"`, want: []string{"root.invalid_json_request body"}},
		"Q4_SecurityNull":     {patch: `{"security":null}`, want: []string{"root.invalid_json_request body.security"}},
		"Q4_NamesRemoved": {patch: `{"full_name":null,"email":null}`, after: func(u *dragoman.User) {
			u.FullName, u.Email = nil, nil
		}},
		"Q4_NamesEmptied": {patch: `{"full_name":"","email":""}`, after: func(u *dragoman.User) {
			u.FullName, u.Email = ptr(""), ptr("")
		}},
		"Q4_EnabledNull":      {patch: `{"security":{"enabled":null}}`},
		"Q4_PasswordNull":     {patch: `{"security":{"password":null}}`},
		"Q4_RolesNull":        {patch: `{"security":{"roles":null}}`, want: []string{"user.roles.invalid body.security.roles"}},
		"Q4_UserNameNull":     {patch: `{"user_name":null}`},
		"Q8_RolesEmpty":       {patch: `{"security":{"roles":[]}}`, want: []string{"user.roles.invalid body.security.roles"}},
		"Disabled":            {patch: `{"user_name":"bob","security":{"enabled":false}}`, after: func(u *dragoman.User) { u.Enabled = false }},
		"NameOfAnother":       {patch: `{"user_name":"rob"}`, want: []string{"user.restricted_field body.user_name"}},
		"Q7_PasswordShort":    {patch: `{"security":{"password":""}}`, want: []string{"root.invalid_data body.security.password"}},
		"Q9_SameRoles":        {patch: `{"security":{"roles":["ece_platform_viewer","ece_deployment_viewer"]}}`},
		"Q9_SameRolesTurned":  {patch: `{"security":{"roles":["ece_deployment_viewer","ece_platform_viewer","ece_platform_viewer"]}}`},
		"Q9_OneRoleLess":      {patch: `{"security":{"roles":["ece_deployment_viewer"]}}`, after: func(u *dragoman.User) { u.Roles = []string{"superuser", "ece_deployment_viewer"} }},
		"Q9_RolesReplaced":    {patch: `{"security":{"roles":["ece_platform_admin"]}}`, after: func(u *dragoman.User) { u.Roles = []string{"superuser", "@admin"} }},
		"Own_Names":           {patch: `{"full_name":"x"}`, own: true, after: func(u *dragoman.User) { u.FullName = ptr("x") }},
		"Own_SameRoles":       {patch: `{"security":{"enabled":true,"roles":["ece_platform_viewer","ece_deployment_viewer"]},"user_name":"bob"}`, own: true},
		"Own_OtherRoles":      {patch: `{"security":{"roles":["ece_platform_admin"]}}`, own: true, want: []string{"user.roles.forbidden body.security.roles"}},
		"Own_NoRoles":         {patch: `{"security":{"roles":[]}}`, own: true, want: []string{"user.roles.forbidden body.security.roles", "user.roles.invalid body.security.roles"}},
		"Own_RolesNull":       {patch: `{"security":{"roles":null}}`, own: true, want: []string{"user.roles.forbidden body.security.roles", "user.roles.invalid body.security.roles"}},
		"Own_Disabled":        {patch: `{"security":{"enabled":false}}`, own: true, want: []string{"user.restricted_field body.security.enabled"}},
		"Q5_StampsComeBack":   {patch: `{"metadata":{"created_by":"admin","created_at":"2025-05-04T11:42:00.123+02:00","updated_at":"2025-05-04T10:42:00.123Z","first_login_at":"0001-01-01T00:00:00.000Z"}}`},
		"Q5_EarlierLogin":     {patch: `{"metadata":{"last_login_at":"2025-05-04T11:41:59.999Z"}}`},
		"Q5_LaterLogin":       {patch: `{"metadata":{"last_login_at":"2025-05-04T11:42:00.124Z"}}`, want: []string{"user.restricted_field body.metadata.last_login_at"}},
		"Q5_LoginBeforeBirth": {patch: `{"metadata":{"last_login_at":"2025-05-04T09:42:00.122Z"}}`, want: []string{"user.restricted_field body.metadata.last_login_at"}},
		"Q5_FirstLoginNever":  {patch: `{"metadata":{"first_login_at":"2025-05-04T11:42:00.123Z"}}`, want: []string{"user.restricted_field body.metadata.first_login_at"}},
		"Q5_EarlierUpdate":    {patch: `{"metadata":{"updated_at":"2025-05-04T10:42:00.122Z"}}`, want: []string{"user.restricted_field body.metadata.updated_at"}},
		"Q5_OtherStamp":       {patch: `{"metadata":{"created_at":"2025-05-04T09:42:00.124Z"}}`, want: []string{"user.restricted_field body.metadata.created_at"}},
		"Q5_StampOfNothing":   {patch: `{"metadata":{"first_login_at":"2025-05-04T09:42:00.124Z"}}`, want: []string{"user.restricted_field body.metadata.first_login_at"}},
		"Q5_OtherPermissions": {patch: `{"security":{"permissions":["create-user"]}}`, want: []string{"user.restricted_field body.security.permissions"}},
		"Q5_NoPermissions":    {patch: `{"security":{"permissions":[]}}`, want: []string{"user.restricted_field body.security.permissions"}},
		"Q5_Builtin":          {patch: `{"builtin":true}`, want: []string{"user.restricted_field body.builtin"}},
		"StampANumber":        {patch: `{"metadata":{"created_at":5}}`, want: []string{"root.invalid_json_request body.metadata.created_at"}},
	} {
		t.Run(name, func(t *testing.T) {
			got, want := bob(), bob()
			body, err := fromWirePatch([]byte(row.patch))
			if err == nil {
				err = body.applyTo(&got, names(t), row.own)
			}
			if diff := cmp.Diff(row.want, codesOf(t, err)); diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
			if row.after != nil {
				row.after(&want)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// An address that another door allowed may come back; a new one of that size
// may not.
func TestApplyToLongEmail(t *testing.T) {
	u := bob()
	u.Email = ptr(strings.Repeat("x", 300))
	for email, want := range map[string][]string{
		*u.Email:                 nil,
		strings.Repeat("y", 300): {"root.invalid_data body.email"},
	} {
		body, err := fromWirePatch([]byte(`{"email":"` + email + `"}`))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, codesOf(t, body.applyTo(&u, names(t), false))); diff != "" {
			t.Error(diff)
		}
	}
}

// A user whose roles this door cannot show is written back as it was read.
func TestApplyToStranger(t *testing.T) {
	for patch, want := range map[string][]string{
		`{"security":{"roles":[]}}`:                     nil,
		`{"full_name":"Bob B"}`:                         nil,
		`{"security":{"roles":null}}`:                   {"user.roles.invalid body.security.roles"},
		`{"security":{"roles":["superuser","~x","x"]}}`: {"user.roles.invalid body.security.roles", "user.roles.forbidden body.security.roles"},
	} {
		u := bob()
		u.Roles = []string{"superuser", "x", "superuser"}
		body, err := fromWirePatch([]byte(patch))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, codesOf(t, body.applyTo(&u, names(t), false))); diff != "" {
			t.Errorf("%s: %s", patch, diff)
		}
		if diff := cmp.Diff([]string{"superuser", "x", "superuser"}, u.Roles); diff != "" {
			t.Errorf("%s: %s", patch, diff)
		}
	}
}

func TestFromWireLogin(t *testing.T) {
	for name, row := range map[string]struct {
		body string
		want []string
	}{
		"Both":           {`{"username":"a","password":""}`, nil},
		"WithState":      {`{"username":"a","password":"b","login_state":{"path":"/x"}}`, nil},
		"StateNull":      {`{"username":"a","password":"b","login_state":null}`, nil},
		"NoPassword":     {`{"username":"a"}`, []string{"root.invalid_json_request body.password"}},
		"PasswordNull":   {`{"username":"a","password":null}`, []string{"root.invalid_json_request body.password"}},
		"Neither":        {`{}`, []string{"root.invalid_json_request body.username", "root.invalid_json_request body.password"}},
		"PathANumber":    {`{"username":"a","password":"b","login_state":{"path":1}}`, []string{"root.invalid_json_request body.login_state.path"}},
		"StateAString":   {`{"username":"a","password":"b","login_state":"/x"}`, []string{"root.invalid_json_request body.login_state"}},
		"WrongSpelling":  {`{"user_name":"a","password":"b"}`, []string{"root.invalid_json_request body.username"}},
		"OtherCase":      {`{"Username":"a","password":"b"}`, []string{"root.invalid_json_request body.username"}},
		"PasswordNumber": {`{"username":"a","password":5}`, []string{"root.invalid_json_request body.password"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, _, err := fromWireLogin([]byte(row.body))
			if diff := cmp.Diff(row.want, codesOf(t, err)); diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

func TestToWireLocation(t *testing.T) {
	for path, want := range map[string]string{
		"/deployments":    "/sso/token#a.b.c?state=/deployments",
		"/x?y=1&z=2":      "/sso/token#a.b.c?state=/x?y=1&z=2",
		"//evil.example":  "/sso/token#a.b.c?state=//evil.example",
		"a b\r\nX: y#z%2": "/sso/token#a.b.c?state=a%20b%0D%0AX:%20y%23z%252",
	} {
		if got := toWireLocation("a.b.c", path); got != want {
			t.Errorf("%q: got %s, want %s", path, got, want)
		}
	}
}
