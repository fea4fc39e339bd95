package cloud

import (
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
)

// People's scripts (reference: cloud, section 10), by the real curl.
func TestCurlScripts(t *testing.T) {
	for _, program := range []string{"sh", "curl"} {
		_, err := exec.LookPath(program)
		if err != nil && os.Getenv("CI") == "true" {
			t.Fatalf("CI has everything: %v", err)
		}
		if err != nil {
			t.Skipf("this machine lacks %s: %v", program, err)
		}
	}
	server := httptest.NewServer(open(t).Handler)
	defer server.Close()
	script := exec.CommandContext(t.Context(), "sh", "../../clients/curl/cloud.sh")
	script.Env = append(os.Environ(), "DRAGOMAN_TEST_CLOUD="+server.URL, "DRAGOMAN_TEST_ADMIN_PASSWORD="+adaptertest.AdminPassword)
	if output, err := script.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}
