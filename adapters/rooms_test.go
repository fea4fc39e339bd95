package adapters_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters"
)

// vocabulary is what every room calls the same things, and the receiver of
// their methods (CONTRIBUTING.md, "Finding your way").
var vocabulary = map[string]string{"door": "d", "request": "r", "caller": "who"}

// TestRooms holds all rooms to one vocabulary, and the map in each doc.go to
// the files that there are.
func TestRooms(t *testing.T) {
	for _, a := range adapters.All() {
		t.Run(string(a.Name), func(t *testing.T) {
			dir := string(a.Name)
			files := sources(t, dir)
			checkMap(t, dir, files)
			types, receivers := names(t, files)
			for name, receiver := range vocabulary {
				if !slices.Contains(types, name) {
					t.Errorf("the room has no type %s", name)
				}
				if used := receivers[name]; len(used) > 0 && !slices.Equal(slices.Collect(maps.Keys(used)), []string{receiver}) {
					t.Errorf("methods of %s are on %v, not on %s", name, slices.Collect(maps.Keys(used)), receiver)
				}
			}
			if !receivers["door"]["d"] || !slices.Contains(types, "problem") && !isDir(filepath.Join(dir, "internal", "problem")) {
				t.Error("the room has no type problem, or its door no methods")
			}
		})
	}
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// sources are the room's own files, without its tests.
func sources(t *testing.T, dir string) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(all) == 0 {
		t.Fatal("the room has no files", err)
	}
	return slices.DeleteFunc(all, func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

var fileName = regexp.MustCompile(`[a-z_0-9]+(\*)?\.go\b|[a-z_0-9]+\*\.go`)

// checkMap fails for a file that the map of doc.go does not name, and for a
// name of it that is no file.
func checkMap(t *testing.T, dir string, files []string) {
	t.Helper()
	doc, err := os.ReadFile(filepath.Join(dir, "doc.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(doc), "// A map of the files, from the wire down:")
	listing, _, _ := strings.Cut(rest, "Quirks")
	if !found {
		t.Fatal("doc.go has no map of the files")
	}
	unmapped := slices.DeleteFunc(slices.Clone(files), func(name string) bool { return filepath.Base(name) == "doc.go" })
	for _, pattern := range fileName.FindAllString(listing, -1) {
		matches, _ := filepath.Glob(filepath.Join(dir, pattern))
		if len(matches) == 0 {
			t.Errorf("the map names %s, which is not there", pattern)
		}
		unmapped = slices.DeleteFunc(unmapped, func(name string) bool { return slices.Contains(matches, name) })
	}
	if len(unmapped) > 0 {
		t.Errorf("the map leaves out %v", unmapped)
	}
}

// names are the types that files declare, and by type the names of receivers.
func names(t *testing.T, files []string) (types []string, receivers map[string]map[string]bool) {
	t.Helper()
	receivers = map[string]map[string]bool{}
	set := token.NewFileSet()
	for _, name := range files {
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				types = append(types, n.Name.Name)
			case *ast.FuncDecl:
				note(receivers, n.Recv)
			}
			return true
		})
	}
	return types, receivers
}

func note(receivers map[string]map[string]bool, list *ast.FieldList) {
	if list == nil || len(list.List[0].Names) == 0 {
		return
	}
	kind := list.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	id, ok := kind.(*ast.Ident)
	if !ok {
		return
	}
	if receivers[id.Name] == nil {
		receivers[id.Name] = map[string]bool{}
	}
	receivers[id.Name][list.List[0].Names[0].Name] = true
}
