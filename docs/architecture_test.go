package docs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var quoted = regexp.MustCompile("`([^`]+)`")

// TestArchitectureNamesWhatThereIs: every stop of the two ways is a file or a
// folder that has what the page names in it, in at most fifteen stops.
func TestArchitectureNamesWhatThereIs(t *testing.T) {
	page, err := os.ReadFile("architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	stops := []int{}
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, "|")
		if len(cells) < 5 || strings.Contains(line, "stop | where") || strings.HasPrefix(line, "|-") {
			continue
		}
		if strings.TrimSpace(cells[1]) == "1" {
			stops = append(stops, 0)
		}
		stops[len(stops)-1]++
		checkStop(t, cells[2], cells[3])
	}
	if len(stops) != 2 || stops[0] > 15 || stops[1] > 15 {
		t.Errorf("the two ways have %v stops", stops)
	}
}

// checkStop looks for the names after each file or folder of a stop in it, and
// for the other files beside it.
func checkStop(t *testing.T, where, what string) {
	place, declared := "", map[string]bool{}
	for _, found := range quoted.FindAllStringSubmatch(where, -1) {
		name := found[1]
		beside := filepath.Join(filepath.Dir(place), name)
		switch {
		case strings.HasSuffix(name, ".go") && place != "" && exists(beside): // "(or that one)"
		case strings.ContainsAny(name, "/.") || place == "":
			place = filepath.Join("..", name)
			if declared = declarations(place); declared == nil {
				t.Errorf("there is no %s", name)
			}
		case !declared[name]:
			t.Errorf("%s has no %s", place, name)
		}
	}
	folder := place
	if strings.HasSuffix(place, ".go") {
		folder = filepath.Dir(place)
	}
	for _, found := range quoted.FindAllStringSubmatch(what, -1) {
		if name := found[1]; strings.HasSuffix(name, ".go") && !exists(filepath.Join(folder, name)) {
			t.Errorf("there is no %s beside %s", name, place)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// declarations are the functions, methods and types of a file, or of all files
// of a folder; nil where there is nothing.
func declarations(path string) map[string]bool {
	files := []string{path}
	if !strings.HasSuffix(path, ".go") {
		files, _ = filepath.Glob(filepath.Join(path, "*.go"))
	}
	var names map[string]bool
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		if names == nil {
			names = map[string]bool{}
		}
		for _, d := range parsed.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				names[d.Name.Name] = true
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if typed, ok := spec.(*ast.TypeSpec); ok {
						names[typed.Name.Name] = true
					}
				}
			}
		}
	}
	return names
}
