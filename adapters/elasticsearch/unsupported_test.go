package elasticsearch

import (
	"os"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// What is known and not done is refused in one way, to those who are let in,
// and the documentation lists it.
func TestQuirk38_Unsupported(t *testing.T) {
	w := world(t)
	page, err := os.ReadFile("../../docs/dialects/elasticsearch.md")
	if err != nil {
		t.Fatal(err)
	}
	for path, methods := range unsupported {
		if named := "`" + strings.Join(methods, "`, `") + " " + vendorPath(path) + "`"; !strings.Contains(string(page), named) {
			t.Errorf("the documentation does not list %s", named)
		}
		for _, method := range methods {
			want := `{"type":"illegal_argument_exception","reason":"[` + method + " " + vendorPath(path) + `] is not supported by this server"}`
			target := strings.ReplaceAll(path, ":", "x")
			if body := asAdmin(t, w, 400, method, target, ""); !strings.Contains(body, want) {
				t.Errorf("%s %s: %s", method, target, body)
			}
			if answer, _ := w.Do(method, target, "", ""); answer.StatusCode != 401 {
				t.Errorf("%s %s lets anybody in: %d", method, target, answer.StatusCode)
			}
		}
	}
	asAdmin(t, w, 405, "DELETE", "/_security/settings", "")
	if answer, _ := w.Do("GET", "/_xpack/security/saml/metadata/x", "", adaptertest.Basic("admin", adaptertest.AdminPassword)); !strings.Contains(answer.Header.Get("Warning"), "deprecated") {
		t.Errorf("no warning about the old path: %v", answer.Header)
	}
}
