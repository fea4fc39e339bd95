package adaptertest

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Sheet is what is known of a vendor's API, as a list of rows, and where each
// of them is held.
type Sheet struct {
	// Rows is a page with a line for each row: "- `4.1 created`", and behind a
	// colon what the name does not say. Other lines are for the reader.
	Rows string
	// Stories is the pattern of the transcripts in which exchanges are named for
	// rows, by a line "## 4.1 created" above the request.
	Stories string
	// Root is where the tests and files that a row may point to are looked for.
	Root string
	// Page lists, numbered, the differences from the vendor that we accept.
	Page string
}

var (
	rowLine      = regexp.MustCompile("(?m)^- `([^`]+)`(?:: (.+))?$")
	nameLine     = regexp.MustCompile("(?m)^" + naming + "(.+)$")
	testFunction = regexp.MustCompile(`(?m)^func (Test\w+)\(`)
	pointsToTest = regexp.MustCompile(`\bTest[A-Z]\w*`)
	pointsToFile = regexp.MustCompile(`\bclients/[\w./-]*\w`)
	pointsToGap  = regexp.MustCompile(`\bdifference (\d+)`)
)

// Check fails the test unless each row has an exchange named for it, or says
// which test or client holds it or which difference from the vendor it falls
// under; unless what it points to is there; and unless each name of an exchange
// is that of a row.
func (s Sheet) Check(t *testing.T) {
	told, rows := s.told(t), map[string]bool{}
	places := places{root: s.Root, tests: s.tests(t), page: read(t, s.Page)}
	for _, line := range rowLine.FindAllStringSubmatch(read(t, s.Rows), -1) {
		name, words := line[1], line[2]
		if rows[name] {
			t.Errorf("%s: is there twice", name)
		}
		rows[name] = true
		found, missing := places.pointedAt(words)
		if found+len(missing) == 0 && !told[name] {
			t.Errorf("%s: nothing tells of it", name)
		}
		for _, place := range missing {
			t.Errorf("%s: there is no %s", name, place)
		}
	}
	if len(rows) == 0 {
		t.Errorf("%s has no rows", s.Rows)
	}
	for name := range told {
		if !rows[name] {
			t.Errorf("an exchange is named for %q, which is not a row of %s", name, s.Rows)
		}
	}
}

// places are where a row may point to, beside transcripts.
type places struct {
	root  string
	tests map[string]bool
	page  string
}

// pointedAt counts the places that the words of a row point to and that are
// there, and lists those that are not.
func (p places) pointedAt(words string) (found int, missing []string) {
	note := func(there bool, place string) {
		if there {
			found++
		} else {
			missing = append(missing, place)
		}
	}
	for _, test := range pointsToTest.FindAllString(words, -1) {
		note(p.tests[test], test)
	}
	for _, file := range pointsToFile.FindAllString(words, -1) {
		_, err := os.Stat(filepath.Join(p.root, file))
		note(err == nil, file)
	}
	for _, gap := range pointsToGap.FindAllStringSubmatch(words, -1) {
		note(strings.Contains(p.page, "\n| "+gap[1]+" | "), gap[0])
	}
	return found, missing
}

// told are the names that exchanges have.
func (s Sheet) told(t *testing.T) map[string]bool {
	files, err := filepath.Glob(s.Stories)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, file := range files {
		for _, line := range nameLine.FindAllStringSubmatch(read(t, file), -1) {
			names[line[1]] = true
		}
	}
	return names
}

// tests are the test functions below the root.
func (s Sheet) tests(t *testing.T) map[string]bool {
	names := map[string]bool{}
	err := filepath.WalkDir(s.Root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && slices.Contains([]string{".git", "node_modules", "build"}, entry.Name()) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(file, "_test.go") {
			for _, line := range testFunction.FindAllStringSubmatch(read(t, file), -1) {
				names[line[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func read(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
