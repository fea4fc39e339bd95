package portal

import (
	"context"
	"encoding/json"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/dragoman-project/dragoman/clients/browser"
)

func TestMain(m *testing.M) { os.Exit(browser.Main(m)) }

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
	*browser.Tab
	base string // of the management port, without a slash at the end
	look look

	mu       sync.Mutex
	requests []*network.Request
	answers  []*network.Response
	expected []string // parts of complaints that are part of the story
}

func open(t *testing.T, how look) *tab {
	t.Helper()
	b := &tab{base: strings.TrimSuffix(browser.Environment(t, "DRAGOMAN_TEST_MANAGEMENT"), "/"), look: how}
	named := func(picture string) string { return "portal-" + picture + "-" + how.name }
	b.Tab = browser.Open(t, how.width, how.height, named)
	b.Listen(b.listen)
	b.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: how.scheme},
				{Name: "prefers-reduced-motion", Value: "reduce"}, // nothing is half faded in when it is looked at
			},
		})
		return err
	}))
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
	b.Do(chromedp.Navigate(b.base + path))
}
