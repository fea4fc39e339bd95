package kuzzle

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"
	"pgregory.net/rapid"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
	"github.com/dragoman-project/dragoman/adapters/transport"
)

const frameNow = `{"controller":"auth","action":"checkToken","requestId":"%s"}`

func loginFrame(expiresIn string) string {
	return fmt.Sprintf(`{"controller":"auth","action":"login","strategy":"local","expiresIn":%q,"body":{"username":"admin","password":%q}}`,
		expiresIn, adaptertest.AdminPassword)
}

// tokenIn is the token that a login answered.
func tokenIn(t testing.TB, answer string) string {
	t.Helper()
	var a struct{ Result struct{ JWT string } }
	if err := json.Unmarshal([]byte(answer), &a); err != nil || a.Result.JWT == "" {
		t.Fatalf("no token in %s", answer)
	}
	return a.Result.JWT
}

func statusOf(t testing.TB, answer string) int {
	t.Helper()
	var a struct{ Status int }
	if err := json.Unmarshal([]byte(answer), &a); err != nil {
		t.Fatalf("not JSON: %s", answer)
	}
	return a.Status
}

// TestQuirk21TokenExpired: every socket that used the token hears of its end.
func TestQuirk21TokenExpired(t *testing.T) {
	w := open(t)
	url := serve(t, w)
	loggedIn, used := dial(t, url), dial(t, url)
	token := tokenIn(t, call(t, loggedIn, "%s", loginFrame("20ms")))
	call(t, used, `{"controller":"auth","action":"getCurrentUser","jwt":%q}`, token)
	w.Clock.Advance(time.Second)
	for _, conn := range []*websocket.Conn{loggedIn, used} {
		heard := receive(t, conn)
		if !strings.Contains(heard, `"type":"TokenExpired"`) || !strings.Contains(heard, `"room":"kuzzle:notification:server"`) {
			t.Errorf("heard %s", heard)
		}
	}
}

func TestQuirk21RevokedTokensEndQuietly(t *testing.T) {
	w := open(t)
	conn := dial(t, serve(t, w))
	revoked := tokenIn(t, call(t, conn, "%s", loginFrame("1ms")))
	call(t, conn, `{"controller":"auth","action":"logout","jwt":%q}`, revoked)
	w.Clock.Advance(time.Second)
	tokenIn(t, call(t, conn, "%s", loginFrame("50ms")))
	w.Clock.Advance(time.Second)
	if heard := receive(t, conn); !strings.Contains(heard, "TokenExpired") {
		t.Fatalf("heard %s", heard)
	}
	if answer := call(t, conn, frameNow, "after"); !strings.Contains(answer, `"room":"after"`) {
		t.Errorf("heard %s", answer)
	}
}

func TestAnyPathUpgrades(t *testing.T) {
	w := open(t)
	server := httptest.NewServer(http.StripPrefix("/kuzzle", w.Handler))
	t.Cleanup(server.Close)
	for _, path := range []string{"", "/", "/users/a/b/c", "/_now", "/socket.io/", "/%2F%C3%28"} {
		conn := dial(t, "ws"+strings.TrimPrefix(server.URL, "http")+"/kuzzle"+path)
		if answer := call(t, conn, frameNow, "x"); statusOf(t, answer) != 200 {
			t.Errorf("%s: %s", path, answer)
		}
	}
}

// TestFlawedHandshakes are HTTP requests.
func TestFlawedHandshakes(t *testing.T) {
	w := open(t)
	for name, header := range map[string][]string{
		"NoKey":      {"Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"},
		"OldVersion": {"Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 8", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="},
		"NoUpgrade":  {"Upgrade: h2c", "Connection: Upgrade", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="},
	} {
		t.Run(name, func(t *testing.T) {
			answer, body := w.Do("GET", "/nowhere", "", header...)
			if answer.StatusCode != 404 || !strings.Contains(body, "url_not_found") {
				t.Errorf("%d %s", answer.StatusCode, body)
			}
		})
	}
}

func TestFramesMayBeBinaryAndEmpty(t *testing.T) {
	conn := dial(t, serve(t, open(t)))
	send(t, conn, "")
	if err := conn.Write(within(t), websocket.MessageBinary, []byte(`{"p":1}`)); err != nil {
		t.Fatal(err)
	}
	if heard := receive(t, conn); heard != `{"p":2}` {
		t.Errorf("heard %s", heard)
	}
}

func TestFrameOverLimitClosesTheSocket(t *testing.T) {
	conn := dial(t, serve(t, open(t)))
	_ = conn.Write(within(t), websocket.MessageText, []byte(strings.Repeat(" ", 2<<20))) // may meet the end already
	if _, frame, err := conn.Read(within(t)); err == nil {
		t.Errorf("answered %s", frame)
	}
}

func TestIdleSocketsAreClosed(t *testing.T) {
	w := openWith(t, map[string]string{"websocket.idle_timeout": "30ms"})
	conn := dial(t, serve(t, w))
	_, _, err := conn.Read(within(t))
	if websocket.CloseStatus(err) != websocket.StatusInternalError {
		t.Errorf("got %v", err)
	}
}

// TestPingsKeepSocketsOpen sends nothing else for longer than a socket may be idle.
func TestPingsKeepSocketsOpen(t *testing.T) {
	w := openWith(t, map[string]string{"websocket.idle_timeout": "500ms"})
	conn := dial(t, serve(t, w))
	reading := conn.CloseRead(within(t))
	for start := time.Now(); time.Since(start) < time.Second; {
		if err := conn.Ping(reading); err != nil {
			t.Fatalf("closed after %s: %v", time.Since(start), err)
		}
	}
}

func TestShutdownAnswersAndCloses(t *testing.T) {
	w := open(t)
	shutdown, stop := context.WithCancel(context.Background())
	handler, err := New(transport.Config{
		Directory: w.Directory, Roles: testSpelling(t).roles, Shutdown: shutdown,
		Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	conn := dial(t, "ws"+strings.TrimPrefix(server.URL, "http"))
	call(t, conn, frameNow, "x")
	stop()
	_, _, err = conn.Read(within(t))
	if websocket.CloseStatus(err) != websocket.StatusInternalError {
		t.Errorf("got %v", err)
	}
}

// TestPipelinedFrames sends many more frames than are worked on at once, and
// reads only then.
func TestPipelinedFrames(t *testing.T) {
	conn := dial(t, serve(t, open(t)))
	const many = 400
	for i := range many {
		send(t, conn, fmt.Sprintf(frameNow, fmt.Sprint(i)))
	}
	rooms := map[string]bool{}
	for range many {
		var a struct{ Room string }
		if err := json.Unmarshal([]byte(receive(t, conn)), &a); err != nil {
			t.Fatal(err)
		}
		rooms[a.Room] = true
	}
	if len(rooms) != many {
		t.Errorf("%d rooms of %d", len(rooms), many)
	}
}

// TestQuirk64ChangesOutliveTheirSocket sends more of them than are worked on at once, and leaves.
func TestQuirk64ChangesOutliveTheirSocket(t *testing.T) {
	w := open(t)
	token, conn := logIn(t, w), dial(t, serve(t, w))
	ids := make([]string, 3*mostInFlight)
	for i := range ids {
		ids[i] = fmt.Sprintf("late-%d", i)
		send(t, conn, fmt.Sprintf(`{"controller":"security","action":"createUser","_id":%q,"jwt":%q,"body":{"content":{"profileIds":["default"]}}}`,
			ids[i], token))
	}
	_ = conn.Close(websocket.StatusNormalClosure, "")
	made := 0
	for deadline := time.Now().Add(20 * time.Second); made < len(ids) && time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		_, body := w.Do("POST", "/users/_mGet", string(rawjson.Must(map[string]any{"ids": ids})), "Authorization: Bearer "+token)
		made = strings.Count(body, `"_id":"late-`)
	}
	if made != len(ids) {
		t.Errorf("%d of %d were made", made, len(ids))
	}
}

// TestQuirk64LooksEndWithTheirSocket: nobody is there to see what they find.
func TestQuirk64LooksEndWithTheirSocket(t *testing.T) {
	outlive := map[string]bool{}
	for _, a := range allActions() {
		outlive[a.controller+":"+a.name] = (&request{controller: a.controller, action: a.name}).outlivesSocket()
	}
	for name, want := range map[string]bool{
		"security:searchUsers": false, "security:mGetUsers": false, "auth:login": false, "auth:createToken": false, "auth:checkToken": false,
		"server:now": false, "security:scrollUsers": false, "security:hasCredentials": false,
		"security:createUser": true, "security:mDeleteUsers": true, "auth:updateSelf": true, "auth:logout": true, "admin:resetSecurity": true,
		"kuzzle-plugin-auth-passport-local/password:reset": true,
	} {
		if got, known := outlive[name]; got != want || !known {
			t.Errorf("%s: %t, known %t", name, got, known)
		}
	}
}

// TestManySocketsAndOneVandal: what one socket sends does not disturb others.
func TestManySocketsAndOneVandal(t *testing.T) {
	w := open(t)
	url := serve(t, w)
	token := logIn(t, w)
	vandal := dial(t, url)
	var all sync.WaitGroup
	ctx, enough := context.WithCancel(within(t))
	all.Go(func() { vandalize(ctx, vandal) })
	var sockets sync.WaitGroup
	for i := range 300 {
		conn := dial(t, url)
		sockets.Go(func() {
			for j := range 5 {
				id := fmt.Sprintf("%d-%d", i, j)
				answer := call(t, conn, `{"controller":"auth","action":"getCurrentUser","requestId":%q,"jwt":%q}`, id, token)
				if !strings.Contains(answer, `"room":"`+id+`"`) || statusOf(t, answer) != 200 {
					t.Errorf("%s: %s", id, answer)
				}
			}
		})
	}
	sockets.Wait()
	enough()
	all.Wait()
}

// vandalize sends what it can and reads nothing.
func vandalize(ctx context.Context, conn *websocket.Conn) {
	garbage := []string{
		"garbage", "[]", "{", `{"controller":{}}`, strings.Repeat("[", 100_000), "\x00\xff", `{"jwt":7}`, "nul",
		`{"controller":"auth","action":"login","strategy":"local","body":{"username":"admin","password":"x"}}`,
	}
	for i := 0; ctx.Err() == nil; i++ {
		if conn.Write(ctx, websocket.MessageBinary, []byte(garbage[i%len(garbage)])) != nil {
			return
		}
	}
}

// TestRudeFrames: whatever a frame holds, it is answered, and not with a 5xx.
func TestRudeFrames(t *testing.T) {
	w := open(t)
	conn, token := dial(t, serve(t, w)), logIn(t, w)
	rapid.Check(t, func(rt *rapid.T) {
		members := mustMembers(adaptertest.JSONObjects().Draw(rt, "frame"))
		a := rapid.SampledFrom(allActions()).Draw(rt, "action")
		members["controller"], members["action"] = rawjson.Must(a.controller), rawjson.Must(a.name)
		members["jwt"], members["body"] = rawjson.Must(token), adaptertest.JSONObjects().Draw(rt, "body")
		members["_id"] = rawjson.Must(adaptertest.Texts().Draw(rt, "_id"))
		if a.name == "logout" {
			delete(members, "jwt")
		}
		if answer := call(t, conn, "%s", rawjson.Must(members)); statusOf(t, answer) >= 500 {
			rt.Fatalf("%s\nanswered %s", rawjson.Must(members), answer)
		}
	})
}

// TestOneLoginOnce: of many who ask for a login at once one gets it, and
// nothing of the others is kept.
func TestOneLoginOnce(t *testing.T) {
	w := open(t)
	url, token := serve(t, w), logIn(t, w)
	answers := make([]string, 24)
	var all sync.WaitGroup
	for i := range answers {
		conn := dial(t, url)
		all.Go(func() {
			answers[i] = call(t, conn, `{"controller":"security","action":"createUser","jwt":%q,"body":{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"jdoe","password":"x"}}}}`, token)
		})
	}
	all.Wait()
	made := 0
	for _, answer := range answers {
		if statusOf(t, answer) == 200 {
			made++
		} else if !strings.Contains(answer, `"error":{"message":"Login \"jdoe\" is already used.","status":412}`) {
			t.Error(answer)
		}
	}
	page, err := w.Directory.Users(adaptertest.Service(), dragoman.Query{})
	if err != nil || made != 1 || page.Total != 2 {
		t.Errorf("%d made, %d users: %v", made, page.Total, err)
	}
}

// TestHandshakeCookie counts for pages of this host and for programs.
func TestHandshakeCookie(t *testing.T) {
	w := open(t)
	url, token := serve(t, w), logIn(t, w)
	for name, row := range map[string]struct{ token, origin, kuid string }{
		"NoOrigin":    {token, "", "admin"},
		"OurOrigin":   {token, "http" + strings.TrimPrefix(url, "ws"), "admin"},
		"OtherPort":   {token, "http://127.0.0.1:1", "admin"},
		"OtherOrigin": {token, "https://elsewhere.example.com", "-1"},
		"TakenBack":   {noCookie, "", "-1"},
	} {
		t.Run(name, func(t *testing.T) {
			header := http.Header{"Cookie": {cookieName + "=" + row.token}}
			if row.origin != "" {
				header.Set("Origin", row.origin)
			}
			conn, _, err := websocket.Dial(within(t), url, &websocket.DialOptions{HTTPHeader: header})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = conn.CloseNow() })
			answer := call(t, conn, `{"controller":"auth","action":"getCurrentUser"}`)
			if !strings.Contains(answer, `"_id":"`+row.kuid+`"`) {
				t.Error(answer)
			}
		})
	}
}

// TestPanicCostsOneRequest: the socket lives on, and the log knows.
func TestPanicCostsOneRequest(t *testing.T) {
	var log bytes.Buffer
	w := open(t)
	config := transport.Config{
		Directory: w.Directory, Roles: testSpelling(t).roles, Log: slog.New(slog.NewTextHandler(&log, nil)),
	}.WithDefaults()
	d, err := newDoor(config)
	if err != nil {
		t.Fatal(err)
	}
	d.actions = append(d.actions, action{
		controller: "server", name: "explode",
		run: func(*door, context.Context, *request) (any, error) { panic("boom") },
	})
	server := httptest.NewServer(d.handler(config))
	t.Cleanup(server.Close)
	conn := dial(t, "ws"+strings.TrimPrefix(server.URL, "http"))
	answer := call(t, conn, `{"controller":"server","action":"explode","jwt":%q,"requestId":"x"}`, logIn(t, w))
	if statusOf(t, answer) != 500 || !strings.Contains(answer, `"id":"core.fatal.unexpected_error"`) || !strings.Contains(answer, `"room":"x"`) || strings.Contains(answer, "boom") {
		t.Error(answer)
	}
	if answer := call(t, conn, frameNow, "y"); statusOf(t, answer) != 200 {
		t.Error(answer)
	}
	if !strings.Contains(log.String(), "boom") {
		t.Error("the log does not know")
	}
}

// TestHandshakeSaysTheFirstSubprotocolBack whatever it is: a browser that has
// asked for one hangs up otherwise, and the SDKs ask there for "null".
func TestHandshakeSaysTheFirstSubprotocolBack(t *testing.T) {
	url := serve(t, open(t))
	for _, asked := range [][]string{nil, {"null"}, {"one", "two"}} {
		conn, answer, err := websocket.Dial(within(t), url, &websocket.DialOptions{Subprotocols: asked})
		if err != nil {
			t.Fatalf("%q: %v", asked, err)
		}
		t.Cleanup(func() { _ = conn.CloseNow() })
		if got, want := answer.Header.Get("Sec-WebSocket-Protocol"), append(asked, "")[0]; got != want {
			t.Errorf("asked for %q, was answered %q", asked, got)
		}
	}
}
