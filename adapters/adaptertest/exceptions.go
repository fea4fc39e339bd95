package adaptertest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// exceptionsFile, in a room's testdata, is what the room and its contract do
// not agree on, each with the reason. A line says
//
//	taken OPERATION: REGEXP -- REASON       a request that is taken, though the contract forbids it
//	answered OPERATION: REGEXP -- REASON    an answer that the contract does not describe
//	unseen OPERATION STATUS MEDIA -- REASON an answer that no test can bring about
//
// where REGEXP is looked for in the complaint and OPERATION may be *.
const exceptionsFile = "testdata/contract.exceptions"

// exceptions are the lines of a file.
type exceptions struct {
	complaints []exception
	unseen     map[string]bool
}

type exception struct {
	forbidden bool // about a request
	operation string
	complaint *regexp.Regexp
}

var exceptionLine = regexp.MustCompile(`^(taken|answered) ([\w*-]+): (.+) -- .{5,}$|^unseen (.+) -- .{5,}$`)

func readExceptions(file string) (e exceptions, err error) {
	e.unseen = map[string]bool{}
	text, err := os.ReadFile(filepath.FromSlash(file))
	if errors.Is(err, fs.ErrNotExist) {
		return e, nil
	}
	if err != nil {
		return e, err
	}
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := exceptionLine.FindStringSubmatch(line)
		if parts == nil {
			return e, fmt.Errorf("%s: not an exception: %s", file, line)
		}
		if parts[4] != "" {
			e.unseen[parts[4]] = true
			continue
		}
		complaint, err := regexp.Compile(parts[3])
		if err != nil {
			return e, fmt.Errorf("%s: %w", file, err)
		}
		e.complaints = append(e.complaints, exception{parts[1] == "taken", parts[2], complaint})
	}
	return e, nil
}

// excuse is the complaint, or nil if there is an exception for it.
func (e exceptions) excuse(operation string, complaint error) error {
	if complaint == nil {
		return nil
	}
	for _, one := range e.complaints {
		if one.forbidden == errors.Is(complaint, errForbidden) && (one.operation == "*" || one.operation == operation) &&
			one.complaint.MatchString(complaint.Error()) {
			return nil
		}
	}
	return complaint
}
