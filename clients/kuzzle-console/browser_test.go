package console

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/dragoman-project/dragoman/clients/browser"
)

func TestMain(m *testing.M) { os.Exit(browser.Main(m)) }

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
	*browser.Tab
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
	door := strings.TrimPrefix(browser.Environment(t, "DRAGOMAN_TEST_KUZZLE"), "http://")
	return tabAt(t, httptest.NewServer(page(door)), door, options)
}

// trustedTab is a tab with the page of an origin that a door of its own admits
// by name, which is what browsers send cookies for.
func trustedTab(t *testing.T) *tab {
	t.Helper()
	var door string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { page(door).ServeHTTP(w, r) }))
	program := exec.CommandContext(t.Context(), browser.Environment(t, "DRAGOMAN_TEST_BINARY"), "serve", "--ephemeral",
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
	t.Cleanup(server.Close)
	b := &tab{door: door}
	b.Tab = browser.Open(t, 1280, 800, func(picture string) string { return "kuzzle-console-" + picture })
	b.Listen(b.listen)
	b.Do(chromedp.Navigate(server.URL + "/?" + url.Values{"door": {door}}.Encode() + options))
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

func (b *tab) click(selector string) {
	b.Helper()
	b.Do(chromedp.Click(chromedp.CSS(selector)))
}

// write replaces what a field holds by typing.
func (b *tab) write(selector, text string) {
	b.Helper()
	b.Do(chromedp.WaitVisible(chromedp.CSS(selector)))
	browser.Evaluate[chromedp.Void](b, `document.querySelector(`+browser.Quoted(selector)+`).select()`)
	b.Do(chromedp.KeyEvent(kb.Delete), chromedp.SendKeys(chromedp.CSS(selector), text))
}

// sees waits until an element shows a text.
func (b *tab) sees(selector, text string) {
	b.Helper()
	b.Until(`document.querySelector(` + browser.Quoted(selector) + `)?.checkVisibility() && ` +
		`document.querySelector(` + browser.Quoted(selector) + `).innerText.includes(` + browser.Quoted(text) + `)`)
}
