package portal

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// attempt is a request that is tried at a door, and what shows that the answer
// is the right one.
type attempt struct {
	door, method, path, shows string
	group                     string // under which the reference lists it
	token                     bool   // whether it takes a token instead of a password
}

var attempts = []attempt{
	{door: "elasticsearch", method: "GET", path: "/_security/_authenticate", group: "authentication", shows: `"username": "admin"`},
	{door: "cloud", method: "GET", path: "/api/v1/user", group: "users", shows: `"user_name": "admin"`},
	{door: "kuzzle", method: "GET", path: "/_me", group: "auth", shows: `"_id": "admin"`, token: true},
	{door: "fusion", method: "GET", path: "/api/users", group: "user-management", shows: `"username": "admin"`},
}

// operations reads from a door's contract what there is: GET /path.
func operations(t *testing.T, door string) (list []string) {
	t.Helper()
	answer, err := http.Get(browser.Environment(t, "DRAGOMAN_TEST_MANAGEMENT") + "/specs/" + door + ".json")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	var contract struct {
		Paths map[string]map[string]any `json:"paths"`
	}
	if err := json.NewDecoder(answer.Body).Decode(&contract); err != nil {
		t.Fatal(err)
	}
	for path, methods := range contract.Paths {
		for method := range methods {
			if slices.Contains([]string{"get", "put", "post", "delete", "patch", "head", "options"}, method) {
				list = append(list, strings.ToUpper(method)+path)
			}
		}
	}
	slices.Sort(list)
	if len(list) < 20 {
		t.Fatalf("%s has only %d operations", door, len(list))
	}
	return list
}

// id is what the reference calls an operation.
func (a attempt) id() string { return a.door + "/tag/" + a.group + "/" + a.method + a.path }

// button is the one that opens the form to try an operation.
func (a attempt) button() string {
	return `document.getElementById(` + browser.Quoted(a.id()) + `)?.querySelector(".show-api-client-button")`
}

// reference opens the reference at an operation.
func (b *tab) reference(at attempt) {
	b.Helper()
	b.visit("/docs/api.html#" + at.id())
	b.Until(at.button() + ` != null`)
	b.settle()
}

// listed opens each group of operations, and closes it again, since the page
// gets slow with all of them open.
const listed = `(async () => {
	const found = new Set();
	const note = () => document.querySelectorAll("[data-sidebar-id]").forEach((e) => found.add(e.dataset.sidebarId));
	const pause = () => new Promise((done) => setTimeout(done, 50));
	const groups = () => [...document.querySelectorAll("li[data-sidebar-id] > div > button[aria-expanded]")];
	note();
	for (const id of groups().map((e) => e.closest("li").dataset.sidebarId)) {
		const group = () => groups().find((e) => e.closest("li").dataset.sidebarId === id);
		const was = group().ariaExpanded;
		if (was === "true") continue;
		group().click();
		while (group().ariaExpanded !== "true") await pause();
		note();
		group().click();
		while (group().ariaExpanded === "true") await pause();
	}
	return [...found];
})()`

// TestReference reads the reference of each door, and tries a request there.
func TestReference(t *testing.T) {
	for _, one := range attempts {
		t.Run(one.door, func(t *testing.T) {
			b := open(t, light)
			b.reference(one)
			b.everybodyCanUse("reference of " + one.door)
			b.Picture("reference-" + one.door)
			b.try(one)
			b.listsAll(one.door)
		})
	}
}

// TestReferenceInOtherLooks needs one door: the pages are alike.
func TestReferenceInOtherLooks(t *testing.T) {
	for _, how := range []look{dark, narrow} {
		t.Run(how.name, func(t *testing.T) {
			b := open(t, how)
			b.reference(attempts[3])
			b.everybodyCanUse("reference of fusion")
			b.Picture("reference-fusion")
		})
	}
}

// listsAll looks for every operation of the contract.
func (b *tab) listsAll(door string) {
	b.Helper()
	ids := browser.Evaluate[[]string](b, listed)
	for _, operation := range operations(b.T, door) {
		if !slices.ContainsFunc(ids, func(id string) bool { return strings.HasSuffix(id, "/"+operation) }) {
			b.Errorf("%s is not listed", operation)
		}
	}
}

// settle waits until nothing on the page has changed for a while.
func (b *tab) settle() {
	b.Helper()
	browser.Evaluate[bool](b, `new Promise((done) => {
		const quiet = () => { watch.disconnect(); done(true); };
		let timer = setTimeout(quiet, 600);
		const watch = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(quiet, 600); });
		watch.observe(document.body, {subtree: true, childList: true, attributes: true});
		setTimeout(quiet, 30000);
	})`)
}

// try sends a request as a person does: chosen from the list, with credentials
// typed in, by the button.
func (b *tab) try(one attempt) {
	b.Helper()
	browser.Evaluate[bool](b, one.button()+`.click(), true`)
	b.Until(`document.querySelector("[role=dialog]")?.textContent.includes("Send")`)
	if one.token {
		b.fill("Bearer Token", b.kuzzleToken())
	} else {
		b.fill("Password", browser.Environment(b.T, "DRAGOMAN_TEST_ADMIN_PASSWORD"))
	}
	browser.Evaluate[bool](b, `[...document.querySelectorAll("[role=dialog] button")].find((e) => e.innerText.trim().startsWith("Send")).click(), true`)
	b.Until(`document.querySelector("[role=dialog]").textContent.replace(/\s+/g, " ").includes(` + browser.Quoted(one.shows) + `)`)
	b.settle()
	b.Picture("try-" + one.door)
	b.judge("the answer of "+one.door, `document.querySelector("[role=dialog]")`)
	b.wantAnswered(one.method, b.base+"/"+one.door+one.path)
}

// fill types into the field of the dialog that has a label.
func (b *tab) fill(label, text string) {
	b.Helper()
	field := `[...document.querySelectorAll("[role=dialog] .cm-content, [role=dialog] input")].find((e) => e.closest("tr")?.innerText.includes(` + browser.Quoted(label) + `))`
	b.Until(field + ` != null`)
	browser.Evaluate[bool](b, field+`.focus(), true`)
	b.Do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error { // as from the clipboard
		_, err := cdp.Call(ctx, target, input.InsertText, input.InsertTextParams{Text: text})
		return err
	}))
}

// kuzzleToken logs in as the hint of the page says.
func (b *tab) kuzzleToken() string {
	b.Helper()
	body, _ := json.Marshal(map[string]string{"username": "admin", "password": browser.Environment(b.T, "DRAGOMAN_TEST_ADMIN_PASSWORD")})
	request, err := http.NewRequestWithContext(context.Background(), "POST", b.base+"/kuzzle/_login/local", bytes.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		b.Fatal(err)
	}
	defer answer.Body.Close()
	var told struct{ Result struct{ JWT string } }
	if err := json.NewDecoder(answer.Body).Decode(&told); err != nil || told.Result.JWT == "" {
		b.Fatalf("no token: %v", err)
	}
	return told.Result.JWT
}

// wantAnswered fails unless the page has sent this request, once, and got 200.
func (b *tab) wantAnswered(method, address string) {
	b.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	sent := 0
	for _, request := range b.requests {
		if request.Method == method && request.URL == address {
			sent++
		}
	}
	if sent != 1 {
		b.Errorf("%s %s was sent %d times", method, address, sent)
	}
	for _, answer := range b.answers {
		if answer.URL == address && answer.Status != http.StatusOK {
			b.Errorf("%s answered %d", address, answer.Status)
		}
	}
}
