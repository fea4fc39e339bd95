package console

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is how long a person waits for something to show.
const patience = 15 * time.Second

// chromium is the browser that all tests share.
var chromium context.Context

func TestMain(m *testing.M) {
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(
		chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, // CI is root
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)...)
	ctx, closeBrowser := chromedp.NewContext(allocator)
	chromium = ctx
	code := m.Run()
	closeBrowser()
	stop()
	os.Exit(code)
}

// page serves the page, and the SDK beside it. Nothing else may be loaded.
func page(door string) http.Handler {
	files := http.NewServeMux()
	files.Handle("/", http.FileServer(http.Dir("page")))
	files.HandleFunc("/kuzzle.js", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, "../kuzzle-sdk/node_modules/kuzzle-sdk/dist/kuzzle.js")
	})
	policy := "default-src 'self'; img-src data:; connect-src http://" + door + " ws://" + door
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	})
}

// tab is a browser's tab with the page, of somebody who was never here before.
type tab struct {
	*testing.T
	ctx  context.Context
	door string

	mu       sync.Mutex
	sent     []frame  // over the socket
	received []string // over the socket
	seen     int      // of sent, by asked
}

// frame is what the SDK sends; the keys are those that are not null.
type frame struct {
	Controller, Action string
	keys               []string
}

func newTab(t *testing.T, options string) *tab {
	t.Helper()
	door := strings.TrimPrefix(environment(t, "DRAGOMAN_TEST_KUZZLE"), "http://")
	return tabAt(t, httptest.NewServer(page(door)), door, options)
}

// trustedTab is a tab with the page of an origin that a door of its own admits
// by name, which is what browsers send cookies for.
func trustedTab(t *testing.T) *tab {
	t.Helper()
	var door string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { page(door).ServeHTTP(w, r) }))
	program := exec.CommandContext(t.Context(), environment(t, "DRAGOMAN_TEST_BINARY"), "serve", "--ephemeral",
		"--set", "kuzzle.allow_origins="+server.URL)
	program.Env = append(os.Environ(), "DRAGOMAN_ADMIN_PASSWORD="+adminPassword(t))
	ready, err := program.StdoutPipe()
	if err == nil {
		err = program.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = program.Process.Kill()
		_ = program.Wait()
	})
	var told struct{ Doors struct{ Kuzzle string } }
	if err := json.NewDecoder(ready).Decode(&told); err != nil {
		t.Fatal(err)
	}
	door = strings.TrimPrefix(told.Doors.Kuzzle, "http://")
	return tabAt(t, server, door, "")
}

// tabAt takes over the server of the page.
func tabAt(t *testing.T, server *httptest.Server, door, options string) *tab {
	t.Helper()
	if err := chromedp.Do(chromium); err != nil { // the first starts it
		t.Fatal(err)
	}
	ctx, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	b := &tab{T: t, ctx: ctx, door: door}
	t.Cleanup(func() {
		closeTab()
		server.Close()
	})
	if err := chromedp.Listen(ctx, b.listen); err != nil {
		t.Fatal(err)
	}
	b.do(
		chromedp.EmulateViewport(1280, 800),
		chromedp.Navigate(server.URL+"/?"+url.Values{"door": {door}}.Encode()+options),
	)
	return b
}

func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventWebSocketFrameSent:
		if f, ok := frameOf(e.Response.PayloadData); ok {
			b.sent = append(b.sent, f)
		}
	case *network.EventWebSocketFrameReceived:
		b.received = append(b.received, string(e.Response.PayloadData))
	case *runtime.EventExceptionThrown:
		b.Errorf("the page has failed: %s", e.ExceptionDetails.Exception.Description)
	}
}

// frameOf reads a request; a browser's keep-alive is not a request.
func frameOf(payload []byte) (f frame, ok bool) {
	var members map[string]any
	if json.Unmarshal(payload, &f) != nil || json.Unmarshal(payload, &members) != nil {
		return f, false
	}
	for name, value := range members {
		if value != nil {
			f.keys = append(f.keys, name)
		}
	}
	slices.Sort(f.keys)
	return f, f.Action != ""
}

// asked lists what the page has asked for since the last call, in its order;
// the same several times in a row is shown once.
func (b *tab) asked() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []string
	for _, f := range b.sent[b.seen:] {
		out = append(out, f.Controller+":"+f.Action)
	}
	b.seen = len(b.sent)
	return slices.Compact(out)
}

// heard reports whether a frame has come that has all of these texts.
func (b *tab) heard(texts ...string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.ContainsFunc(b.received, func(frame string) bool {
		return !slices.ContainsFunc(texts, func(text string) bool { return !strings.Contains(frame, text) })
	})
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

func (b *tab) click(selector string) {
	b.Helper()
	b.do(chromedp.Click(chromedp.CSS(selector)))
}

// write replaces what a field holds by typing.
func (b *tab) write(selector, text string) {
	b.Helper()
	b.do(chromedp.WaitVisible(chromedp.CSS(selector)))
	evaluate[chromedp.Void](b, `document.querySelector(`+quoted(selector)+`).select()`)
	b.do(chromedp.KeyEvent(kb.Delete), chromedp.SendKeys(chromedp.CSS(selector), text))
}

// sees waits until an element shows a text.
func (b *tab) sees(selector, text string) {
	b.Helper()
	b.until(`document.querySelector(` + quoted(selector) + `)?.checkVisibility() && ` +
		`document.querySelector(` + quoted(selector) + `).innerText.includes(` + quoted(text) + `)`)
}

// until waits until something is so on the page, and says what the page shows
// where it never is.
func (b *tab) until(expression string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](expression)); err != nil {
		shown, _ := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.body.innerText`))
		b.Fatalf("%s: %v; the page shows\n%s", expression, err, shown)
	}
}

// evaluate runs a script in the page and waits for what it promises.
func evaluate[T any](b *tab, script string) T {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatal(err)
	}
	return value
}

// picture keeps what the page looks like.
func (b *tab) picture(name string) {
	b.Helper()
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.Fatal(err)
	}
	folder, err := filepath.Abs("../../bin/artefacts")
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(folder, "kuzzle-console-"+name+".png")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(file, picture, 0o644); err != nil {
		b.Fatal(err)
	}
	b.Log("picture: " + file)
}

func quoted(text string) string {
	out, _ := json.Marshal(text) // of a string never fails
	return string(out)
}

// environment skips the test where nobody has started a server, which CI must.
func environment(t *testing.T, variable string) string {
	t.Helper()
	value := os.Getenv(variable)
	if value == "" && os.Getenv("CI") == "true" {
		t.Fatalf("%s is not set: CI starts a server for these tests", variable)
	}
	if value == "" {
		t.Skipf("%s is not set: go run ./clients/run starts a server for these tests", variable)
	}
	return value
}
