package dragoman_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

const module = "github.com/dragoman-project/dragoman"

// rooms of the house: the first whose folder matches decides which packages of
// this module the code there may know. Test files may know anybody.
var rooms = []struct {
	folder string
	knows  func(folder, imported string) bool
}{
	{"adapters/adaptertest", only("", "adapters/transport", "store")},
	{"adapters/transport", only("")},
	{"adapters/rawjson", only("members")},
	{"adapters/", func(folder, imported string) bool {
		room := strings.Split(folder, "/")[1]
		return only("", "members", "openapi", "passwords", "priority", "adapters/transport", "adapters/rawjson", "gen/"+room, "adapters/"+room)(folder, imported) ||
			strings.HasPrefix(imported, "adapters/"+room+"/") || isSearch(imported)
	}},
	{"adapters", func(_, imported string) bool { return imported != "store" && imported != "server" }},
	{"gen/", only()},
	{"openapi", only()},
	{"docs", only()},
	{"members", only()}, // store and rooms keep objects that neither reads
	{"portal", only("docs", "openapi", "portal")},
	{"search", func(_, imported string) bool { return isSearch(imported) }},
	{"seed", only("", "passwords")},
	// The one list of kinds, and what is one for each of them.
	{"connect/systems", func(_, imported string) bool {
		return imported == "" || imported == "connect" || strings.HasPrefix(imported, "connect/")
	}},
	{"connect/", func(folder, imported string) bool {
		kind := strings.Split(folder, "/")[1]
		return only("", "passwords", "connect", "adapters/"+kind)(folder, imported) // the room, for its lens
	}},
	{"connect", only("", "passwords")},
	{"dragomantest", only("", "seed", "store", "adapters", "adapters/transport")},
	{"passwords", only()},
	{"prove", only("prove")},
	{"telemetry", only()},
	{"store/backup", only("", "store", "store/sqlite3")},
	{"store/sqlite3", only()},
	{"store/storetest", only("", "search", "search/words")},
	{"store", func(_, imported string) bool {
		return imported == "" || imported == "members" || imported == "priority" || strings.HasPrefix(imported, "store/") || isSearch(imported)
	}},
	{"server", func(_, imported string) bool {
		return only("", "openapi", "portal", "search", "seed", "adapters", "adapters/transport")("", imported)
	}},
	{"cmd", func(_, imported string) bool { return !strings.Contains(imported, "test") }},
	{"priority", only()},
	{".", only("search", "passwords", "priority")},
}

// isSearch reports whether a package is of the search family.
func isSearch(imported string) bool {
	return imported == "search" || strings.HasPrefix(imported, "search/")
}

// guests are the libraries that stay in one part of the house.
var guests = map[string][]string{
	"gorm.io/":                     {"store"},
	"github.com/pressly/goose":     {"store"},
	"github.com/labstack/echo":     {"adapters", "server", "gen"},
	"github.com/getkin/kin":        {"gen", "adapters/adaptertest", "server"},
	"github.com/coder/websocket":   {"adapters/kuzzle", "prove"},
	"github.com/spf13/":            {"cmd", "server"},
	"github.com/knadh/":            {"server", "cmd"},
	"github.com/prometheus/":       {"server", "telemetry"},
	"go.opentelemetry.io/":         {"telemetry", "store"}, // the store names its own spans
	"github.com/golang-jwt/":       {"adapters"},
	"github.com/go-json-experimen": {"adapters", "store", "members"},
}

func only(allowed ...string) func(string, string) bool {
	return func(_, imported string) bool {
		for _, a := range allowed {
			if imported == a {
				return true
			}
		}
		return false
	}
}

func TestWhoKnowsWhom(t *testing.T) {
	eachImport(t, func(folder, file, path string) {
		if inner, ours := strings.CutPrefix(path+"/", module+"/"); ours {
			inner = strings.TrimSuffix(inner, "/")
			for _, r := range rooms {
				if folder == r.folder || strings.HasPrefix(folder, strings.TrimSuffix(r.folder, "/")+"/") {
					if !r.knows(folder, inner) {
						t.Errorf("%s: %s may not know %s", file, folder, path)
					}
					return
				}
			}
			return
		}
		for guest, homes := range guests {
			if strings.HasPrefix(path, guest) && !within(folder, homes) {
				t.Errorf("%s: %s stays in %v", file, path, homes)
			}
		}
		if folder == "." && strings.Contains(path, ".") &&
			!strings.HasPrefix(path, "golang.org/x/crypto/") && path != "github.com/google/uuid" {
			t.Errorf("%s: the middle knows the standard library, password hashes and UUIDs, not %s", file, path)
		}
	})
}

func within(folder string, homes []string) bool {
	for _, home := range homes {
		if folder == home || strings.HasPrefix(folder, home+"/") {
			return true
		}
	}
	return false
}

// eachImport visits the imports of every Go file that is not a test.
func eachImport(t *testing.T, visit func(folder, file, path string)) {
	t.Helper()
	eachFile(t, func(file string, code []byte) {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, code, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			visit(filepath.ToSlash(filepath.Dir(file)), file, path)
		}
	})
}

// eachFile visits every Go file that is not a test.
func eachFile(t *testing.T, visit func(file string, code []byte)) {
	t.Helper()
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if skipped(entry.Name(), file) {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		code, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		visit(filepath.ToSlash(file), code)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// longestLine is how long a line of code may be, in characters.
const longestLine = 140

var generated = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

// eachOwnFile visits the Go files that are neither tests nor generated.
func eachOwnFile(t *testing.T, visit func(file string, code []byte)) {
	t.Helper()
	visited := 0
	eachFile(t, func(file string, code []byte) {
		if !generated.Match(code) {
			visited++
			visit(file, code)
		}
	})
	if visited < 300 {
		t.Errorf("only %d files were looked at", visited)
	}
}

func TestLinesAreShort(t *testing.T) {
	eachOwnFile(t, func(file string, code []byte) {
		for i, line := range strings.Split(string(code), "\n") {
			if n := utf8.RuneCountInString(line); n > longestLine {
				t.Errorf("%s:%d has %d characters, more than %d", file, i+1, n, longestLine)
			}
		}
	})
}

// TestLoopsReturnErrors: an error ends a loop where it arises, not by the loop's
// condition, which hides where it goes.
func TestLoopsReturnErrors(t *testing.T) {
	eachOwnFile(t, func(file string, code []byte) {
		set := token.NewFileSet()
		parsed, err := parser.ParseFile(set, file, code, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if loop, ok := n.(*ast.ForStmt); ok && loop.Cond != nil && asksForNoError(loop.Cond) {
				t.Errorf("%s: the loop asks for err == nil; return the error where it arises", set.Position(loop.Pos()))
			}
			return true
		})
	})
}

// asksForNoError reports whether err == nil is part of an expression.
func asksForNoError(e ast.Expr) (asks bool) {
	ast.Inspect(e, func(n ast.Node) bool {
		test, ok := n.(*ast.BinaryExpr)
		asks = asks || ok && test.Op == token.EQL && isNamed(test.X, "err") && isNamed(test.Y, "nil")
		return true
	})
	return asks
}

func isNamed(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// skipped are folders with a go.mod of their own, or none of ours.
func skipped(name, path string) bool {
	switch name {
	case "clients", "tools", "bench", "node_modules", "testdata":
		return true
	}
	return strings.HasPrefix(name, ".") && path != "."
}

// TestArchitectureNamesWhatIsThere: the ways that docs/architecture.md draws
// lead through files and names that exist.
func TestArchitectureNamesWhatIsThere(t *testing.T) {
	page, err := os.ReadFile("docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	stops := regexp.MustCompile("(?m)^\\| [0-9]+ \\| `([a-z/_]+\\.go)`(?: `([A-Za-z]+)`)?").FindAllStringSubmatch(string(page), -1)
	if len(stops) < 20 {
		t.Errorf("%d stops", len(stops))
	}
	for _, stop := range stops {
		code, err := os.ReadFile(stop[1])
		if err != nil {
			t.Error(err)
			continue
		}
		if name := stop[2]; !regexp.MustCompile(`(?m)^(func (\([^)]*\) )?|type )` + name + `\b`).Match(code) {
			t.Errorf("%s has no %s", stop[1], name)
		}
	}
}
