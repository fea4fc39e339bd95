package portal

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// finding is something that axe-core says keeps people from using a page.
type finding struct {
	ID     string   `json:"id"`
	Impact string   `json:"impact"`
	Help   string   `json:"help"`
	Where  []string `json:"where"`
}

func axe(t *testing.T) string {
	t.Helper()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join(home, ".cache", "dragoman", "portal", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatalf("%v: prepare.sh installs it", err)
	}
	return string(script)
}

// everybodyCanUse fails for what axe-core calls serious or critical, and where
// the page is wider than the window.
func (b *tab) everybodyCanUse(page string) { b.Helper(); b.judge(page, "document") }

// judge looks at what a JavaScript expression says: an element, or the document.
func (b *tab) judge(page, part string) {
	b.Helper()
	browser.Evaluate[bool](b, axe(b.T)+"; true")
	found := browser.Evaluate[[]finding](b, `axe.run(`+part+`, {resultTypes: ["violations"]}).then((result) => result.violations
		.filter((one) => one.impact === "serious" || one.impact === "critical")
		.map((one) => ({id: one.id, impact: one.impact, help: one.help,
			where: one.nodes.slice(0, 5).map((node) => node.target.join(" ") + "   " + node.html.slice(0, 200) + "   " + node.any.map((a) => a.message).join("; "))})))`)
	for _, f := range found {
		b.Errorf("%s, %s: %s: %s (%s), at\n\t%s", page, b.look.name, f.Impact, f.Help, f.ID, strings.Join(f.Where, "\n\t"))
	}
	if wide := browser.Evaluate[int](b, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
		b.Errorf("%s, %s: the page is %d pixels wider than the window", page, b.look.name, wide)
	}
}

// TestAxeFindsWhatIsThere: a judge that never finds anything proves nothing.
func TestAxeFindsWhatIsThere(t *testing.T) {
	b := open(t, light)
	b.visit("/docs/")
	browser.Evaluate[bool](b, `document.querySelector("main").append(Object.assign(document.createElement("img"), {src: "picture.svg"})), true`)
	browser.Evaluate[bool](b, axe(t)+"; true")
	if found := browser.Evaluate[[]string](b, `axe.run(document).then((result) => result.violations.map((one) => one.id))`); !slices.Contains(found, "image-alt") {
		t.Errorf("axe-core found %v, and not that a picture has no words", found)
	}
}
