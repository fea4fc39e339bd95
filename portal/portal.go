// Package portal makes the pages that people read: the guides of docs/ and a
// reference of all contracts in which they can try requests. The pages refer to
// each other by relative addresses and to nothing outside, so that they are the
// same within the program and as a static site.
package portal

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/dragoman-project/dragoman/docs"
)

//go:embed assets
var assets embed.FS

var pageTemplate = template.Must(template.ParseFS(assets, "assets/*.html"))

// Page is a file of the portal.
type Page struct {
	ContentType string
	Body        []byte
	Packed      bool // Body is packed with gzip
}

// Source is a contract that the reference shows.
type Source struct {
	Title string `json:"title"`
	Slug  string `json:"slug"`
	// URL is where it is, as seen from docs/api.html.
	URL string `json:"url"`
	// Server is where requests go that are tried, as seen from there too; if it
	// is empty, the contract says it.
	Server string `json:"server,omitempty"`
}

// guide is a page made of Markdown.
type guide struct {
	Path  string // below docs/, with .html
	Title string
	Group string
	text  string        // all words, for the search
	head  template.HTML // its title
	body  template.HTML // what follows it
	parts []part        // its sections
}

// part is a section of a guide.
type part struct{ ID, Title string }

// groups of guides in the order in which they are listed, by folder.
var groups = []struct{ folder, title string }{
	{".", "Guides"}, {"dialects", "Doors"}, {"reference", "What the products do"}, {"decisions", "Decisions"},
}

// outside is where links to files lead that are no guides.
const outside = "https://github.com/dragoman-project/dragoman/blob/main/"

// New makes all pages, by their path without a leading slash: docs/index.html,
// docs/api.html, docs/operations.html and so on, and what they need. It fails
// only if the program was built wrongly.
func New(sources []Source) (map[string]Page, error) {
	guides, err := readGuides()
	if err != nil {
		return nil, err
	}
	pages := map[string]Page{}
	add := func(at, title string, data any, name string) error {
		var body bytes.Buffer
		err := pageTemplate.ExecuteTemplate(&body, name, map[string]any{
			"Title": title, "Root": strings.Repeat("../", strings.Count(at, "/")-1), "Groups": grouped(guides), "Here": at, "Data": data,
		})
		pages[at] = Page{ContentType: "text/html; charset=utf-8", Body: body.Bytes()}
		return err
	}
	for _, g := range guides {
		if err := add("docs/"+g.Path, g.Title, map[string]any{"Title": g.head, "Body": g.body, "Parts": g.parts}, "guide.html"); err != nil {
			return nil, err
		}
	}
	if err := add("docs/index.html", "Documentation", sources, "index.html"); err != nil {
		return nil, err
	}
	list, err := json.Marshal(sources)
	if err != nil {
		return nil, err
	}
	if err := add("docs/api.html", "Reference", string(list), "api.html"); err != nil {
		return nil, err
	}
	words := make([]map[string]string, len(guides))
	for i, g := range guides {
		words[i] = map[string]string{"path": g.Path, "title": g.Title, "text": g.text}
	}
	index, err := json.Marshal(words)
	if err != nil {
		return nil, err
	}
	pages["docs/assets/words.json"] = Page{ContentType: "application/json", Body: index}
	pictures, err := below(docs.Pictures)
	if err != nil {
		return nil, err
	}
	for _, name := range pictures {
		body, err := docs.Pictures.ReadFile(name)
		if err != nil {
			return nil, err
		}
		pages["docs/"+name] = Page{ContentType: "image/svg+xml", Body: body}
	}
	for name, contentType := range assetTypes {
		body, err := assets.ReadFile("assets/" + name)
		if err != nil {
			return nil, err
		}
		bare, packed := strings.CutSuffix(name, ".gz")
		pages["docs/assets/"+bare] = Page{ContentType: contentType, Body: body, Packed: packed}
	}
	return pages, nil
}

// Names lists the paths of the pages that New makes, without making them.
func Names() ([]string, error) {
	names := []string{"docs/index.html", "docs/api.html", "docs/assets/words.json"}
	for name := range assetTypes {
		names = append(names, "docs/assets/"+strings.TrimSuffix(name, ".gz"))
	}
	guides, err := below(docs.Files)
	if err != nil {
		return nil, err
	}
	pictures, err := below(docs.Pictures)
	for _, name := range append(guides, pictures...) {
		if bare, isGuide := strings.CutSuffix(name, ".md"); isGuide {
			name = bare + ".html"
		}
		names = append(names, "docs/"+name)
	}
	return names, err
}

// below are all files.
func below(files fs.FS) (names []string, err error) {
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

var assetTypes = map[string]string{
	"portal.css": "text/css; charset=utf-8", "api.js": "text/javascript; charset=utf-8",
	"search.js": "text/javascript; charset=utf-8", "scalar.js.gz": "text/javascript; charset=utf-8",
	"scalar.txt": "text/plain; charset=utf-8",
}

type group struct {
	Title  string
	Guides []guide
}

func grouped(guides []guide) []group {
	var list []group
	for _, one := range groups {
		g := group{Title: one.title}
		for _, page := range guides {
			if page.Group == one.title {
				g.Guides = append(g.Guides, page)
			}
		}
		list = append(list, g)
	}
	return list
}

func readGuides() ([]guide, error) {
	var guides []guide
	err := fs.WalkDir(docs.Files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		source, err := docs.Files.ReadFile(name)
		if err != nil {
			return err
		}
		g, err := render(name, source)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, one := range groups {
			if one.folder == path.Dir(name) {
				g.Group = one.title
			}
		}
		guides = append(guides, g)
		return nil
	})
	slices.SortStableFunc(guides, func(a, b guide) int { return cmp.Compare(rank(a), rank(b)) })
	return guides, err
}

// rank puts what a newcomer wants first.
func rank(g guide) int {
	if i := slices.Index([]string{"quickstart.html", "architecture.html", "operations.html"}, g.Path); i >= 0 {
		return i
	}
	return 9
}

var markdown = goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))

func render(name string, source []byte) (guide, error) {
	g := guide{Path: strings.TrimSuffix(name, ".md") + ".html", Title: name}
	doc := markdown.Parser().Parse(text.NewReader(source))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			id, _ := n.AttributeString("id")
			if anchor, ok := id.([]byte); ok && n.Level == 2 {
				g.parts = append(g.parts, part{string(anchor), plain(n, source)})
			}
			if n.Level == 1 && g.Title == name {
				g.Title = plain(n, source)
			}
		case *ast.Link:
			n.Destination = []byte(link(name, string(n.Destination)))
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return g, err
	}
	var body bytes.Buffer
	if err := markdown.Renderer().Render(&body, source, doc); err != nil {
		return g, err
	}
	// Goldmark has taken the HTML out of the Markdown; wide tables scroll on
	// their own, and can be reached by keyboard to do so. A row that begins with
	// a number can be linked to by it: #n25.
	html := numbered.ReplaceAllString(body.String(), "<tr id=\"n$1\">\n<td><a href=\"#n$1\">$1</a></td>")
	html = strings.NewReplacer(
		"<table>", `<div class="wide" tabindex="0" role="region" aria-label="Table"><table>`, "</table>", "</table></div>",
		"<pre>", `<pre tabindex="0">`,
	).Replace(html)
	end := strings.Index(html, "</h1>")
	if end < 0 {
		return g, errors.New("the guide has no title")
	}
	end += len("</h1>")
	g.head, g.body = template.HTML(html[:end]), template.HTML(html[end:]) //nolint:gosec // our own guides
	g.text = strings.Join(strings.Fields(tags.ReplaceAllString(body.String(), " ")), " ")
	return g, nil
}

var numbered = regexp.MustCompile(`<tr>\n<td>(\d+)</td>`)

var tags = regexp.MustCompile(`<[^>]*>`)

func plain(n ast.Node, source []byte) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		out.Write(line.Value(source))
	}
	return strings.ReplaceAll(strings.TrimSpace(out.String()), "`", "")
}

// link leads from one guide to another, or to where the other files are.
func link(from, to string) string {
	if strings.Contains(to, "://") || strings.HasPrefix(to, "#") || strings.HasPrefix(to, "mailto:") {
		return to
	}
	file, fragment, hasFragment := strings.Cut(to, "#")
	target := path.Join("docs", path.Dir(from), file)
	inner := strings.TrimPrefix(target, "docs/")
	if _, err := fs.Stat(docs.Pictures, inner); err == nil {
		return to
	}
	if _, err := fs.Stat(docs.Files, inner); err != nil || !strings.HasSuffix(inner, ".md") {
		return outside + target
	}
	file = strings.TrimSuffix(file, ".md") + ".html"
	if hasFragment {
		return file + "#" + fragment
	}
	return file
}
