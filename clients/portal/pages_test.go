package portal

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// guides lists all guides by what the search of the portal knows.
func guides(t *testing.T) []string {
	t.Helper()
	answer, err := http.Get(strings.TrimSuffix(browser.Environment(t, "DRAGOMAN_TEST_MANAGEMENT"), "/") + "/docs/assets/words.json")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var list []struct{ Path string }
	body, err := io.ReadAll(answer.Body)
	if err == nil {
		err = json.Unmarshal(body, &list)
	}
	if err != nil || len(list) < 20 {
		t.Fatalf("%d guides, %v", len(list), err)
	}
	paths := make([]string, len(list))
	for i, one := range list {
		paths[i] = one.Path
	}
	return paths
}

// TestEveryPage opens the overview and every guide. All looks are for those
// that differ in shape.
func TestEveryPage(t *testing.T) {
	for _, how := range looks {
		t.Run(how.name, func(t *testing.T) {
			t.Parallel()
			b := open(t, how)
			for name, path := range map[string]string{
				"overview": "/", "docs": "/docs/", "quickstart": "/docs/quickstart.html", "elasticsearch": "/docs/dialects/elasticsearch.html",
			} {
				b.visit(path)
				b.everybodyCanUse(path)
				b.Picture(name)
			}
			b.visit("/docs/dialects/kuzzle.html#n34")
			if shown := browser.Evaluate[string](b, `document.querySelector(":target").innerText`); !strings.Contains(shown, "Credentials") {
				t.Errorf("#n34 leads to %q", shown)
			}
			b.Picture("kuzzle-34")
		})
	}
	t.Run("the others", func(t *testing.T) {
		t.Parallel()
		b := open(t, dark)
		for _, path := range guides(t) {
			b.visit("/docs/" + path)
			b.everybodyCanUse(path)
			if title := browser.Evaluate[string](b, `document.querySelector("main h1")?.innerText ?? ""`); title == "" {
				t.Errorf("%s has no title", path)
			}
		}
	})
}

func TestSearchFindsAPage(t *testing.T) {
	for _, how := range []look{light, narrow} {
		t.Run(how.name, func(t *testing.T) {
			b := open(t, how)
			b.visit("/docs/")
			b.Do(chromedp.Click(chromedp.CSS("#q")), chromedp.SendKeys(chromedp.CSS("#q"), "restore backup"))
			b.Until(`[...document.querySelectorAll("#found a")].some((a) => a.innerText.includes("Operations"))`)
			b.Picture("search")
			b.everybodyCanUse("search")
			b.visit(browser.Evaluate[string](b, `new URL([...document.querySelectorAll("#found a")].find((a) => a.innerText.includes("Operations")).href).pathname`))
			if title := browser.Evaluate[string](b, `document.querySelector("h1").innerText`); title != "Operations" {
				t.Errorf("it leads to %q", title)
			}
		})
	}
}
