package elasticsearch

import (
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

// What the room checks and what the contract promises are one and the same.
func TestOperationsAreThoseOfTheSpec(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromFile("../../openapi/elasticsearch.yaml")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			found++
			name := goName(op.OperationID)
			known, ok := operations[name]
			if !ok {
				t.Errorf("%s %s: %s has no description", method, path, name)
				continue
			}
			var query []string
			for _, p := range op.Parameters {
				if p.Value.In == "query" {
					query = append(query, p.Value.Name)
				}
			}
			want := slices.Concat(known.parameters, commonParameters)
			slices.Sort(want)
			slices.Sort(query)
			if !slices.Equal(query, want) {
				t.Errorf("%s: the spec has %v, the room knows %v", name, query, want)
			}
			if known.body != (op.RequestBody != nil) {
				t.Errorf("%s: body %t", name, known.body)
			}
		}
	}
	if found != len(operations) {
		t.Errorf("the spec has %d operations, the room %d", found, len(operations))
	}
}

// Whatever the vendor calls by a name of its own in authorization is in the table of
// who may do what. Enrolment, which is not enabled, is refused before that is asked.
func TestEveryActionIsInTheTable(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromFile("../../openapi/elasticsearch.yaml")
	if err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{opEnrollNode.action: true, opEnrollKibana.action: true}
	for path, item := range doc.Paths.Map() {
		for method, op := range item.Operations() {
			if slices.ContainsFunc(attempts, func(a attempt) bool { return a.method == method && isAt(path, a.target) }) {
				tried[operations[goName(op.OperationID)].action] = true
			}
		}
	}
	for name, o := range operations {
		if !tried[o.action] {
			t.Errorf("nobody tries %s (%s): add it to attempts", name, o.action)
		}
	}
}

// isAt reports whether a request's target is at a path of the contract.
func isAt(path, target string) bool {
	target, _, _ = strings.Cut(target, "?")
	parts, asked := strings.Split(path, "/"), strings.Split(target, "/")
	if len(parts) != len(asked) {
		return false
	}
	for i, part := range parts {
		variable := strings.HasPrefix(part, "{") && (!strings.HasPrefix(asked[i], "_") || asked[i] == "_local")
		if part != asked[i] && !variable {
			return false
		}
	}
	return true
}

func goName(id string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(id, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
