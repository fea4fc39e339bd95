// Package browser lets tests look at pages as people do, in a headless Chromium
// that all tests of a package share. Each tab is that of somebody who was never
// here before. What goes wrong ends the test that the tab belongs to.
//
// It is a module of its own, so that nobody who builds Dragoman downloads what
// drives a browser.
package browser

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a person waits for something to show on a busy machine.
const patience = 60 * time.Second

// chromium is the browser that all tests share, also at the same time.
var chromium context.Context

// started starts it for whoever is the first to need it.
var started = sync.OnceValue(func() error { return chromedp.Do(chromium) })

// Main runs the tests of a package with one browser, and is what its TestMain
// returns the code of.
func Main(m *testing.M) int {
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append(
		chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, // CI is root
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)...)
	defer stop()
	ctx, closeBrowser := chromedp.NewContext(allocator)
	defer closeBrowser()
	chromium = ctx
	return m.Run()
}

// Tab is a browser's tab. A page that fails fails the test.
type Tab struct {
	*testing.T
	ctx  context.Context
	name func(picture string) string
}

// Open opens an empty tab. name makes the name of a file of that of a picture.
func Open(t *testing.T, width, height int64, name func(picture string) string) *Tab {
	t.Helper()
	if err := started(); err != nil {
		t.Fatal(err)
	}
	ctx, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	b := &Tab{T: t, ctx: ctx, name: name}
	b.Listen(func(event any) {
		if failed, ok := event.(*runtime.EventExceptionThrown); ok {
			b.Errorf("the page has failed: %s", failed.ExceptionDetails.Exception.Description)
		}
	})
	b.Do(chromedp.EmulateViewport(width, height))
	return b
}

// Listen has hear called for each event of the tab from now on.
func (b *Tab) Listen(hear func(event any)) {
	b.Helper()
	if err := chromedp.Listen(b.ctx, hear); err != nil {
		b.Fatal(err)
	}
}

// Do takes steps, one after the other.
func (b *Tab) Do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// Until waits until something is so on the page, and says what the page shows
// where it never is.
func (b *Tab) Until(expression string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](expression, chromedp.WithPollingInterval(50*time.Millisecond))); err != nil {
		shown, _ := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.body.innerText`))
		b.Picture("failed")
		b.Fatalf("%s: %v; the page shows\n%.3000s", expression, err, shown)
	}
}

// Picture keeps what the page looks like in bin/artefacts, at the top of the
// repository.
func (b *Tab) Picture(name string) {
	b.Helper()
	picture, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		b.Fatal(err)
	}
	folder, err := filepath.Abs("../../bin/artefacts")
	if err != nil {
		b.Fatal(err)
	}
	file := filepath.Join(folder, b.name(name)+".png")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(file, picture, 0o644); err != nil {
		b.Fatal(err)
	}
	b.Log("picture: " + file)
}

func (b *Tab) tab() *Tab { return b }

// Evaluate runs a script in the page and waits for what it promises. b is a Tab,
// or embeds one. Opening all groups of a large contract takes a busy machine
// minutes.
func Evaluate[T any](b interface{ tab() *Tab }, script string) T {
	in := b.tab()
	in.Helper()
	ctx, cancel := context.WithTimeout(in.ctx, 5*patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		in.Fatal(err)
	}
	return value
}

// Quoted is a text as JavaScript writes it.
func Quoted(text string) string {
	out, _ := json.Marshal(text) // of a string never fails
	return string(out)
}

// Environment skips the test where nobody has started a server, which CI must.
func Environment(t *testing.T, variable string) string {
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
