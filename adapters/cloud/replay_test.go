package cloud

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// replay sends what the vendor's command line was seen to send, byte for byte
// and over a socket, and reads answers as strictly as it was seen to read them
// (reference: cloud, section 10).
type replay struct {
	t     *testing.T
	addr  string
	proof string // of Authorization; "" sends none
}

func openReplay(t *testing.T) *replay {
	server := httptest.NewServer(open(t).Handler)
	t.Cleanup(server.Close)
	return &replay{t: t, addr: server.Listener.Addr().String()}
}

// login is how each of its runs with --user and --pass begins.
func (c *replay) login(username, password string) *replay {
	c.t.Helper()
	anonymous := &replay{t: c.t, addr: c.addr}
	reply := read[struct{ Token *string }](anonymous, 200, "POST", "/api/v1/users/auth/_login",
		fmt.Sprintf("{\"password\":%q,\"username\":%q}\n", password, username))
	if reply.Token == nil {
		c.t.Fatal("no token: the vendor's client crashes")
	}
	return c.with("Bearer " + *reply.Token)
}

func (c *replay) with(proof string) *replay {
	return &replay{t: c.t, addr: c.addr, proof: proof}
}

// request is in the order in which Go's client writes headers.
func (c *replay) request(method, target, body string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: ecctl/v1.15.0\r\n", method, target, c.addr)
	if method == http.MethodPost || body != "" {
		fmt.Fprintf(&b, "Content-Length: %d\r\n", len(body))
	}
	b.WriteString("Accept: application/json\r\n")
	if c.proof != "" {
		fmt.Fprintf(&b, "Authorization: %s\r\n", c.proof)
	}
	if method != http.MethodGet {
		b.WriteString("Content-Type: application/json\r\n")
	}
	b.WriteString("Accept-Encoding: gzip\r\n\r\n" + body)
	return b.String()
}

func (c *replay) send(method, target, body string) (*http.Response, []byte) {
	c.t.Helper()
	conn, err := net.Dial("tcp", c.addr)
	must(err)
	defer conn.Close()
	raw := c.request(method, target, body)
	_, err = io.WriteString(conn, raw)
	must(err)
	asked, err := http.ReadRequest(bufio.NewReader(strings.NewReader(raw)))
	must(err)
	answer, err := http.ReadResponse(bufio.NewReader(conn), asked)
	must(err)
	defer answer.Body.Close()
	told, err := io.ReadAll(answer.Body)
	must(err)
	return answer, told
}

// read wants that status exactly, JSON by its plain name, and every member
// that the client does not look for before it uses it.
func read[T any](c *replay, status int, method, target, body string) T {
	c.t.Helper()
	answer, told := c.send(method, target, body)
	if answer.StatusCode != status || answer.Header.Get("Content-Type") != "application/json" {
		c.t.Fatalf("%s %s: answered %d as %q: %s", method, target, answer.StatusCode, answer.Header.Get("Content-Type"), told)
	}
	var value T
	if err := json.NewDecoder(bytes.NewReader(told)).Decode(&value); err != nil {
		c.t.Fatalf("%s %s: %v: %s", method, target, err, told)
	}
	return value
}

// refused wants an error that the client can print.
func (c *replay) refused(status int, code, method, target, body string) {
	c.t.Helper()
	answer, told := c.send(method, target, body)
	isEnvelope(c.t, answer, string(told))
	if answer.StatusCode != status || answer.Header.Get("X-Cloud-Error-Codes") != code {
		c.t.Fatalf("%s %s: answered %d %s", method, target, answer.StatusCode, told)
	}
}

// The models of the vendor's client: pointers are what it follows unasked.
type (
	toldUser struct {
		UserName *string `json:"user_name"`
		Security *struct {
			Roles       []string `json:"roles"`
			Permissions []string `json:"permissions"`
			Password    string   `json:"password"`
			Enabled     *bool    `json:"enabled"`
			Realm       *struct{ Type, ID *string }
		} `json:"security"`
		Metadata *struct {
			CreatedBy    string `json:"created_by"`
			CreatedAt    moment `json:"created_at"`
			UpdatedAt    moment `json:"updated_at"`
			FirstLoginAt moment `json:"first_login_at"`
			LastLoginAt  moment `json:"last_login_at"`
		} `json:"metadata"`
		FullName string `json:"full_name"`
		Email    string `json:"email"`
		Builtin  *bool  `json:"builtin"`
	}
	toldUsers struct {
		Users []toldUser `json:"users"`
	}
	toldKey struct {
		ID          *string `json:"id"`
		Description *string `json:"description"`
		Created     *moment `json:"creation_date"`
		UserID      string  `json:"user_id"`
		Key         string  `json:"key"`
	}
	toldKeys struct {
		Keys []toldKey `json:"keys"`
	}
	toldNothing  map[string]any
	toldPlatform struct {
		Version            *string  `json:"version"`
		PhoneHome          *bool    `json:"phone_home_enabled"`
		EulaAccepted       *bool    `json:"eula_accepted"`
		Services           []string `json:"services"`
		Regions            []any    `json:"regions"`
		UnreachableRegions []string `json:"unreachable_regions"`
	}
)

// moment is a date as the vendor's client reads it: a number is an error.
type moment time.Time

func (m *moment) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	t, err := time.Parse("2006-01-02T15:04:05.000Z", text)
	*m = moment(t)
	return err
}

// user wants a user of whom the client can print a row of its table.
func (c *replay) user(method, target, body string) toldUser {
	c.t.Helper()
	u := read[toldUser](c, 200, method, target, body)
	c.printable(u)
	return u
}

func (c *replay) printable(u toldUser) {
	c.t.Helper()
	if u.UserName == nil || u.Security == nil || u.Security.Roles == nil || u.Security.Enabled == nil || u.Builtin == nil || u.Metadata == nil {
		c.t.Fatalf("half a row of the table: %+v", u)
	}
	if u.Security.Password != "" || time.Time(u.Metadata.CreatedAt).IsZero() {
		c.t.Fatalf("a password, or no date of creation: %+v", u)
	}
}

func (c *replay) key(status int, method, target, body string) toldKey {
	c.t.Helper()
	k := read[toldKey](c, status, method, target, body)
	if k.ID == nil || k.Description == nil || k.Created == nil || k.UserID == "" || (k.Key == "") != (status == 200) {
		c.t.Fatalf("half a row of the table: %+v", k)
	}
	return k
}

func (c *replay) done(method, target string) {
	c.t.Helper()
	if left := read[toldNothing](c, 200, method, target, ""); len(left) != 0 {
		c.t.Fatalf("%s %s left %v", method, target, left)
	}
}

const created = `{"email":"b@x.io","full_name":"Bob B","security":{"enabled":true,"password":"password","roles":["ece_platform_viewer","ece_deployment_viewer"]},"user_name":"bob"}` + "\n"

// The user commands, in the order of the reference's table.
func TestReplayUsers(t *testing.T) {
	c := openReplay(t).login("admin", adaptertest.AdminPassword)
	for _, u := range read[toldUsers](c, 200, "GET", "/api/v1/users?include_disabled=false", "").Users {
		c.printable(u)
	}
	if u := c.user("POST", "/api/v1/users", created); u.Email != "b@x.io" || len(u.Security.Roles) != 2 || u.Metadata.CreatedBy != "admin" {
		t.Errorf("created %+v", u)
	}
	c.refused(409, "user.user_name.conflict", "POST", "/api/v1/users", created)
	c.user("GET", "/api/v1/users/bob", "")
	c.user("GET", "/api/v1/user", "")
	if u := c.user("PATCH", "/api/v1/users/bob", `{"email":"bob@x.io","security":{"roles":["ece_deployment_manager"]},"user_name":"bob"}`); u.Email != "bob@x.io" || u.FullName != "Bob B" || u.Security.Roles[0] != roleDeploymentManager {
		t.Errorf("updated %+v", u)
	}
	if u := c.user("PATCH", "/api/v1/users/bob", `{"security":{},"user_name":"bob"}`); u.Email != "bob@x.io" || u.Security.Roles[0] != roleDeploymentManager {
		t.Errorf("updated nothing: %+v", u)
	}
	bob := c.login("bob", "password")
	bob.user("GET", "/api/v1/user", "")
	bob.user("PATCH", "/api/v1/user", `{"full_name":"Robert","security":{"password":"another-password"},"user_name":"bob"}`)
	if u := c.user("PATCH", "/api/v1/users/bob", `{"security":{"enabled":false},"user_name":"bob"}`); *u.Security.Enabled || u.FullName != "Robert" {
		t.Errorf("disabled %+v", u)
	}
	bob.refused(401, "root.unauthenticated", "GET", "/api/v1/user", "")
	if u := c.user("PATCH", "/api/v1/users/bob", `{"security":{"enabled":true},"user_name":"bob"}`); !*u.Security.Enabled {
		t.Errorf("enabled %+v", u)
	}
	c.done("DELETE", "/api/v1/users/bob")
	c.refused(404, "user.not_found", "DELETE", "/api/v1/users/bob", "")
}

// The key commands: those about others, and one's own, with a token and with
// the key itself.
func TestReplayKeys(t *testing.T) {
	c := openReplay(t)
	admin := c.login("admin", adaptertest.AdminPassword)
	admin.user("POST", "/api/v1/users", strings.Replace(created, `"ece_platform_viewer","ece_deployment_viewer"`, `"ece_platform_admin"`, 1))
	made := c.login("bob", "password").key(201, "POST", "/api/v1/users/auth/keys", `{"description":"D"}`+"\n")
	bob := c.with("ApiKey " + made.Key)
	for _, list := range []string{"/api/v1/users/bob/auth/keys", "/api/v1/users/auth/keys/_all"} {
		if keys := read[toldKeys](admin, 200, "GET", list, "").Keys; len(keys) != 1 || *keys[0].ID != *made.ID || keys[0].UserID != "bob" {
			t.Errorf("%s: %+v", list, keys)
		}
	}
	admin.key(200, "GET", "/api/v1/users/bob/auth/keys/"+*made.ID, "")
	admin.refused(404, "api_keys.key_not_found", "DELETE", "/api/v1/users/auth/keys/"+*made.ID, "") // user key delete --user bob
	if keys := read[toldKeys](bob, 200, "GET", "/api/v1/users/auth/keys", "").Keys; len(keys) != 1 {
		t.Errorf("own keys: %+v", keys)
	}
	second := bob.key(201, "POST", "/api/v1/users/auth/keys", `{"description":"D"}`+"\n")
	bob.key(200, "GET", "/api/v1/users/auth/keys/"+*second.ID, "")
	bob.done("DELETE", "/api/v1/users/auth/keys/"+*second.ID)
	bob.user("GET", "/api/v1/user", "") // init
	bob.done("DELETE", "/api/v1/users/auth/keys/"+*made.ID)
	bob.refused(401, "root.unauthenticated", "GET", "/api/v1/user", "")
	bob.refused(401, "root.unauthenticated", "GET", "/api/v1/deployments", "") // init's second try
}

func TestReplayPlatform(t *testing.T) {
	c := openReplay(t).login("admin", adaptertest.AdminPassword)
	p := read[toldPlatform](c, 200, "GET", "/api/v1/regions/ece-region/platform", "")
	if p.Version == nil || p.PhoneHome == nil || p.EulaAccepted == nil || p.Services == nil || p.Regions == nil || p.UnreachableRegions == nil {
		t.Errorf("a required member is missing: %+v", p)
	}
}

// The background refresh, once a minute: no body, but a type for it.
func TestReplayRefresh(t *testing.T) {
	c := openReplay(t).login("admin", adaptertest.AdminPassword)
	reply := read[struct{ Token *string }](c, 200, "POST", "/api/v1/users/auth/_refresh", "")
	c.with("Bearer "+*reply.Token).user("GET", "/api/v1/user", "")
	c.with("Bearer gone").refused(401, "root.unauthorized", "POST", "/api/v1/users/auth/_refresh", "")
}

// Names travel percent-encoded, apart from @; a plainly generated client wraps
// its patch into a string, with a newline after it.
func TestReplayEncodings(t *testing.T) {
	c := openReplay(t).login("admin", adaptertest.AdminPassword)
	for _, name := range []string{"a@x.io", "j.doe-1", "_x"} {
		c.user("POST", "/api/v1/users", strings.Replace(created, `"user_name":"bob"`, `"user_name":"`+name+`"`, 1))
		if u := c.user("PATCH", "/api/v1/users/"+name, `"{\"full_name\":\"x\"}"`+"\n"); *u.UserName != name || u.FullName != "x" {
			t.Errorf("%s: %+v", name, u)
		}
		c.done("DELETE", "/api/v1/users/"+name)
	}
	for _, target := range []string{"no%20body", "no%2Fbody", "J%C3%B6rg", "100%25"} {
		c.refused(404, "user.not_found", "GET", "/api/v1/users/"+target, "")
	}
}
