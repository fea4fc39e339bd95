// Command gosec looks for what attackers look for in Go code: the rules of
// github.com/securego/gosec, over every package of the main module but what is
// generated. It needs of that module what finds things, not the program with its
// connections to services that mend them.
//
// What was looked at and is right stands in exceptions.txt, with the reason. An
// exception that nothing needs any more is a failure, too.
//
//	go run -C tools ./gosec
package main

import (
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"

	"github.com/securego/gosec/v2"
	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/rules"

	"github.com/dragoman-project/dragoman/tools/internal/exceptions"
)

//go:embed exceptions.txt
var allowed string

// skipped are folders that are modules of their own, or made by a program.
var skipped = regexp.MustCompile(`(^|/)(bench|gen|sdk|tools|clients|node_modules|testdata)(/|$)`)

func main() {
	if err := os.Chdir(".."); err != nil { // go run -C starts in tools
		log.Fatal(err)
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
		fmt.Println("what is right may be named in tools/gosec/exceptions.txt, with the reason")
		os.Exit(1)
	}
}

func look(list exceptions.List) (found []string, err error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	packages, err := gosec.PackagePaths("./...", []*regexp.Regexp{skipped})
	if err != nil {
		return nil, err
	}
	config := gosec.NewConfig()
	a := gosec.NewAnalyzer(config, false, true, false, runtime.NumCPU(), log.New(io.Discard, "", 0))
	a.LoadRules(rules.Generate(false).RulesInfo())
	a.LoadAnalyzers(analyzers.Generate(false).AnalyzersInfo())
	if err := a.Process(nil, packages...); err != nil {
		return nil, err
	}
	issues, _, failures := a.Report()
	for file, list := range failures {
		for _, f := range list {
			found = append(found, fmt.Sprintf("%s:%d: %s", file, f.Line, f.Err))
		}
	}
	for _, one := range issues {
		file, err := filepath.Rel(root, one.File)
		if err != nil {
			return nil, err
		}
		if !list.Has(one.RuleID, file) {
			found = append(found, fmt.Sprintf("%s:%s: %s (%s)", file, one.Line, one.What, one.RuleID))
		}
	}
	slices.Sort(found)
	return append(found, list.Unneeded()...), nil
}
