package elasticsearch

import (
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// Every operation of the vendor's security API is on the page, as done, partly
// done or not supported, and answers as the page says.
func TestVendorOperations(t *testing.T) {
	page, w := documented(t), world(t)
	for operation, name := range vendorOperations(t) {
		t.Run(name+" "+operation, func(t *testing.T) {
			status, ok := page[operation]
			if !ok {
				t.Fatal("is not on the page")
			}
			method, path, _ := strings.Cut(strings.ReplaceAll(operation, "{}", "x"), " ")
			answer, body := w.Do(method, path, "", adaptertest.Basic("admin", adaptertest.AdminPassword))
			if answer.StatusCode == http.StatusMethodNotAllowed || strings.Contains(body, "no handler found") {
				t.Errorf("is not there: %s", body)
			}
			if refused := strings.Contains(body, "is not supported by this server"); refused != (status == notDone) {
				t.Errorf("is %s on the page and answers %s", status, body)
			}
		})
	}
	known := vendorOperations(t)
	for operation := range page {
		if known[operation] == "" {
			t.Errorf("the page has %s, which is none of the vendor's", operation)
		}
	}
}

const notDone = "not supported"

// vendorOperations are the vendor's names of operations, by method and path
// with {} for each part that varies: those of 9.5, and of what clients ask first.
func vendorOperations(t *testing.T) map[string]string {
	t.Helper()
	rows, err := os.ReadFile("testdata/vendor_operations.tsv")
	if err != nil {
		t.Fatal(err)
	}
	operations := map[string]string{}
	for line := range strings.Lines(string(rows)) {
		row := strings.Split(strings.TrimSpace(line), "\t")
		operations[row[0]+" "+varying.ReplaceAllString(row[1], "{}")] = row[2]
	}
	return operations
}

// documented reads the tables of the page: what it says of each operation.
func documented(t *testing.T) map[string]string {
	t.Helper()
	page, err := os.ReadFile("../../docs/dialects/elasticsearch.md")
	if err != nil {
		t.Fatal(err)
	}
	operations := map[string]string{}
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(line, " | ")
		if !strings.HasPrefix(line, "| ") || len(cells) < 2 {
			continue
		}
		listed, status := cells[0], strings.TrimSpace(cells[1])
		if status != "done" && status != "partly" {
			listed, status = cells[1], notDone
		}
		for _, operation := range operationsIn(listed) {
			operations[operation] = status
		}
	}
	return operations
}

var (
	inBackticks = regexp.MustCompile("`([^`]+)`")
	varying     = regexp.MustCompile(`\{[^}]*\}`)
	httpMethod  = regexp.MustCompile(`^(GET|HEAD|PUT|POST|DELETE)$`)
)

// operationsIn reads a cell as people do: in "`PUT`, `POST /a/_b`, `_c`" there
// are four operations.
func operationsIn(cell string) []string {
	found := map[string]bool{}
	var methods []string
	path, complete := "", true
	for _, match := range inBackticks.FindAllStringSubmatch(cell, -1) {
		verb, rest, _ := strings.Cut(match[1], " ")
		switch {
		case httpMethod.MatchString(verb):
			if complete {
				methods = nil
			}
			methods = append(methods, verb)
			complete = rest != ""
			path = rest
		case strings.HasPrefix(verb, "/"):
			path = verb
		case strings.HasPrefix(verb, "_"):
			path = path[:strings.LastIndex(path, "/")+1] + verb
		default:
			path = ""
		}
		for _, m := range methods {
			if path != "" {
				found[m+" "+varying.ReplaceAllString(path, "{}")] = true
			}
		}
	}
	return slices.Collect(maps.Keys(found))
}
