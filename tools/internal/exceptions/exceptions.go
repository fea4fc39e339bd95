// Package exceptions reads lists of findings that were looked at and are right
// as they are. A line is a rule, files (path.Match's pattern, or * for all) and
// the reason; what begins with # is for people.
package exceptions

import (
	"fmt"
	"path/filepath"
	"strings"
)

// List is what a linter does not complain of.
type List []*exception

type exception struct {
	rule, files string
	needed      bool
}

// Parse takes a list apart. It fails for a line without a reason.
func Parse(text string) (all List, err error) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fields := strings.SplitN(line, " ", 3)
		if len(fields) < 3 {
			return nil, fmt.Errorf("exceptions.txt: %q is not a rule, files and a reason", line)
		}
		all = append(all, &exception{rule: fields[0], files: fields[1]})
	}
	return all, nil
}

// Has reports whether the list has an exception for a finding.
func (l List) Has(rule, file string) (found bool) {
	for _, e := range l {
		fits, _ := filepath.Match(e.files, file)
		if e.rule == rule && (e.files == "*" || fits) {
			e.needed, found = true, true
		}
	}
	return found
}

// Unneeded are complaints about exceptions that nothing has asked for.
func (l List) Unneeded() (out []string) {
	for _, e := range l {
		if !e.needed {
			out = append(out, fmt.Sprintf("exceptions.txt: nothing needs %s %s any more", e.rule, e.files))
		}
	}
	return out
}
