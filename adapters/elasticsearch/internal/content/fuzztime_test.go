package content_test

import (
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
)

// FuzzTime reads how long something should last.
func FuzzTime(f *testing.F) {
	for _, seed := range []string{"1d", "30s", "1M", "-1", "0", "9223372036854775807nanos", "1.5h", " 1 ms ", "1micros", "999999999999999999d"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if length, err := content.ReadTime("expiration", text); err == nil && length < 0 && !strings.Contains(text, "-") {
			t.Errorf("%q is %s", text, length)
		}
	})
}
