package portal

import (
	"context"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a person waits for something to show.
const patience = 40 * time.Second

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

// look is how somebody has set up their browser.
type look struct {
	name          string
	scheme        string
	width, height int64
}

var (
	light  = look{"light", "light", 1280, 900}
	dark   = look{"dark", "dark", 1280, 900}
	narrow = look{"narrow", "light", 375, 812}
)

var looks = []look{light, dark, narrow}

// tab is a browser's tab. Whatever it asks another host for, and every
// complaint in its console, fails the test.
type tab struct {
	*testing.T
	ctx  context.Context
	base string // of the management port, without a slash at the end
	look look

	mu       sync.Mutex
	requests []*network.Request
	answers  []*network.Response
	expected []string // parts of complaints that are part of the story
}

func open(t *testing.T, how look) *tab {
	t.Helper()
	base := strings.TrimSuffix(environment(t, "DRAGOMAN_TEST_MANAGEMENT"), "/")
	if err := chromedp.Do(chromium); err != nil { // the first starts it
		t.Fatal(err)
	}
	ctx, closeTab := chromedp.NewContext(chromium, chromedp.WithNewBrowserContext())
	b := &tab{T: t, ctx: ctx, base: base, look: how}
	t.Cleanup(closeTab)
	if err := chromedp.Listen(ctx, b.listen); err != nil {
		t.Fatal(err)
	}
	b.do(
		chromedp.EmulateViewport(how.width, how.height),
		chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
			_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
				Features: []*emulation.MediaFeature{
					{Name: "prefers-color-scheme", Value: how.scheme},
					{Name: "prefers-reduced-motion", Value: "reduce"}, // nothing is half faded in when it is looked at
				},
			})
			return err
		}),
	)
	return b
}

func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		to, err := url.Parse(e.Request.URL)
		if err != nil || to.Scheme != "data" && to.Scheme != "blob" && to.Scheme != "about" && "http://"+to.Host != b.base {
			b.Errorf("%s asks for %s", e.DocumentURL, e.Request.URL)
		}
		b.requests = append(b.requests, e.Request)
	case *network.EventResponseReceived:
		b.answers = append(b.answers, e.Response)
	case *runtime.EventExceptionThrown:
		b.Errorf("the page has failed: %s", e.ExceptionDetails.Exception.Description)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.complained(e.Entry.Text + " " + e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeAssert {
			words, _ := json.Marshal(e.Args)
			b.complained(string(words))
		}
	}
}

func (b *tab) complained(what string) {
	if !slices.ContainsFunc(b.expected, func(part string) bool { return strings.Contains(what, part) }) {
		b.Errorf("the console says: %s", what)
	}
}

// expect says that complaints with a text are part of the story.
func (b *tab) expect(part string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.expected = append(b.expected, part)
}

// visit opens a page, which must be there.
func (b *tab) visit(path string) {
	b.Helper()
	b.do(chromedp.Navigate(b.base + path))
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// until waits until something is so on the page, and says what the page shows
// where it never is.
func (b *tab) until(expression string) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](expression, chromedp.WithPollingInterval(100*time.Millisecond))); err != nil {
		shown, _ := chromedp.Run(b.ctx, chromedp.Evaluate[string](`document.body.innerText`))
		b.picture("failed")
		b.Fatalf("%s: %v; the page shows\n%.3000s", expression, err, shown)
	}
}

// evaluate runs a script in the page and waits for what it promises. Opening
// all groups of a large contract takes a busy machine minutes.
func evaluate[T any](b *tab, script string) T {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, 5*patience)
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
	file := filepath.Join(folder, "portal-"+name+"-"+b.look.name+".png")
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
