package portal

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// sdks are where the packages are that the page's scripts ask for, by the name
// that a script asks by.
var sdks = []struct{ asks, is, folder, says string }{
	{"@elastic/elasticsearch", "elasticsearch9", "../elasticsearch-js", "viewer"},
	{"kuzzle-sdk", "kuzzle-sdk", "../kuzzle-sdk", "viewer"},
}

// TestQuickStartsOfSDKs runs the scripts of docs/quickstart.md; what is typed
// into a shell there is run by cmd/dragoman.
func TestQuickStartsOfSDKs(t *testing.T) {
	text, err := os.ReadFile("../../docs/quickstart.md")
	if err != nil {
		t.Fatal(err)
	}
	scripts := strings.Split(string(text), "\n```js\n")[1:]
	if len(scripts) != len(sdks) {
		t.Fatalf("the page has %d scripts", len(scripts))
	}
	for i, sdk := range sdks {
		t.Run(sdk.asks, func(t *testing.T) {
			script, _, _ := strings.Cut(scripts[i], "\n```")
			if !strings.Contains(script, "require('"+sdk.asks+"')") {
				t.Fatalf("the script does not ask for %s", sdk.asks)
			}
			_, kuzzlePort, _ := strings.Cut(strings.TrimPrefix(browser.Environment(t, "DRAGOMAN_TEST_KUZZLE"), "http://"), ":")
			script = strings.NewReplacer("require('"+sdk.asks+"')", "require('"+sdk.is+"')",
				"http://localhost:9200", browser.Environment(t, "DRAGOMAN_TEST_ELASTICSEARCH"),
				"'localhost'", "'127.0.0.1'", "7512", kuzzlePort,
				"getUser('jane')", "getUser('joan')", // whom the first script has made
			).Replace(script)
			node := exec.CommandContext(t.Context(), "node", "-e", script)
			node.Dir = sdk.folder
			node.Env = append(os.Environ(), "ADMIN_PASSWORD="+browser.Environment(t, "DRAGOMAN_TEST_ADMIN_PASSWORD"))
			out, err := node.CombinedOutput()
			if err != nil || !strings.Contains(string(out), sdk.says) {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}

// TestQuickStartOfTerraform: the provider cannot be had everywhere, so its
// resource and arguments must be those that the story of the provider tells of.
func TestQuickStartOfTerraform(t *testing.T) {
	page, err := os.ReadFile("../../docs/quickstart.md")
	if err != nil {
		t.Fatal(err)
	}
	story, err := os.ReadFile("../stories/elasticsearch-terraform/elasticstack.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(page), "\n```hcl\n")
	block, _, _ = strings.Cut(block, "\n```")
	if !strings.Contains(block, `resource "elasticstack_elasticsearch_security_user"`) {
		t.Fatalf("the page has no user in\n%s", block)
	}
	for _, argument := range []string{"security_user", "password", "roles"} {
		if !strings.Contains(block, argument) || !strings.Contains(string(story), argument) {
			t.Errorf("%s is not in both the page and the story", argument)
		}
	}
}
