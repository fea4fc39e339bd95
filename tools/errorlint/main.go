// Command errorlint looks for errors that are compared, cast or wrapped in a way
// that misses wrapped ones, and for errors that are answered with nil: errorlint
// and nilerr, two of golangci-lint's linters, over every package of the main
// module but what is generated.
//
// What was looked at and is right stands in exceptions.txt, with the reason. An
// exception that nothing needs any more is a failure, too.
//
//	go run -C tools ./errorlint
package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"codeberg.org/polyfloyd/go-errorlint/errorlint"
	"github.com/gostaticanalysis/nilerr"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/dragoman-project/dragoman/tools/internal/exceptions"
)

//go:embed exceptions.txt
var allowed string

// main has go vet call this program again for each package, so that what has not
// changed is not looked at again.
func main() {
	if len(os.Args) > 1 {
		unitchecker.Main(errorlint.NewAnalyzer(), nilerr.Analyzer)
	}
	list, err := exceptions.Parse(allowed)
	if err != nil {
		log.Fatal(err)
	}
	found, err := look(list)
	if err != nil {
		log.Fatal(err)
	}
	for _, line := range found {
		fmt.Println(line)
	}
	if len(found) > 0 {
		fmt.Println("what is right may be named in tools/errorlint/exceptions.txt, with the reason")
		os.Exit(1)
	}
}

// position is FILE:LINE:COLUMN.
var position = regexp.MustCompile(`^(.*):(\d+:\d+)$`)

func look(list exceptions.List) (found []string, err error) {
	root, err := filepath.Abs("..") // go run -C starts in tools
	if err != nil {
		return nil, err
	}
	output, err := vet(root)
	if err != nil {
		return nil, err
	}
	for decoder := json.NewDecoder(bytes.NewReader(output)); ; {
		var packages map[string]map[string][]struct{ Posn, Message string } // by package and linter
		if err := decoder.Decode(&packages); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("go vet says something else: %w\n%s", err, output)
		}
		for _, linters := range packages {
			for linter, all := range linters {
				for _, one := range all {
					place := position.FindStringSubmatch(one.Posn)
					if place == nil {
						return nil, fmt.Errorf("%q is no position", one.Posn)
					}
					file, err := filepath.Rel(root, place[1])
					if err != nil {
						return nil, err
					}
					if !strings.HasPrefix(file, "gen/") && !list.Has(linter, file) {
						found = append(found, fmt.Sprintf("%s:%s: %s (%s)", file, place[2], one.Message, linter))
					}
				}
			}
		}
	}
	slices.Sort(found)
	return append(slices.Compact(found), list.Unneeded()...), nil // a package and its tests have files in common
}

// vet is what go vet says of every package, without the lines that name them.
func vet(root string) (out []byte, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	command := exec.Command("go", "vet", "-json", "-vettool="+self, "./...")
	command.Dir = root
	command.Env = append(os.Environ(), "GOFLAGS=") // with -trimpath the cache tells of another checkout's paths
	all, err := command.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("go vet: %w\n%s", err, all)
	}
	for line := range bytes.Lines(all) {
		if !bytes.HasPrefix(line, []byte("#")) {
			out = append(out, line...)
		}
	}
	return out, nil
}
