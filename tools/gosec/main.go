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
	"strings"

	"github.com/securego/gosec/v2"
	"github.com/securego/gosec/v2/analyzers"
	"github.com/securego/gosec/v2/rules"
)

//go:embed exceptions.txt
var exceptions string

// exception is a rule that is not asked of some files.
type exception struct {
	rule, files, reason string
	needed              bool
}

// skipped are folders that are modules of their own, or made by a program.
var skipped = regexp.MustCompile(`(^|/)(bench|gen|sdk|tools|clients|node_modules|testdata)(/|$)`)

func main() {
	if err := os.Chdir(".."); err != nil { // go run -C starts in tools
		log.Fatal(err)
	}
	found, err := look(read(exceptions))
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

// read takes the list apart: rule, files, reason.
func read(list string) (all []*exception) {
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fields := strings.SplitN(line, " ", 3)
		if len(fields) < 3 {
			log.Fatalf("exceptions.txt: %q is not a rule, files and a reason", line)
		}
		all = append(all, &exception{rule: fields[0], files: fields[1], reason: fields[2]})
	}
	return all
}

func look(allowed []*exception) (found []string, err error) {
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
		if !except(allowed, one.RuleID, file) {
			found = append(found, fmt.Sprintf("%s:%s: %s (%s)", file, one.Line, one.What, one.RuleID))
		}
	}
	for _, e := range allowed {
		if !e.needed {
			found = append(found, fmt.Sprintf("exceptions.txt: nothing needs %s %s any more", e.rule, e.files))
		}
	}
	slices.Sort(found)
	return found, nil
}

// except reports whether the list allows a finding; files may be a pattern of
// path.Match's, or * for all.
func except(allowed []*exception, rule, file string) bool {
	is := false
	for _, e := range allowed {
		fits, _ := filepath.Match(e.files, file)
		if e.rule == rule && (e.files == "*" || fits) {
			e.needed, is = true, true
		}
	}
	return is
}
