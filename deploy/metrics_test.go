package deploy

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestDashboardAndAlertsKnowTheMetrics fails when a metric is renamed here and
// not there.
func TestDashboardAndAlertsKnowTheMetrics(t *testing.T) {
	sources, err := filepath.Glob("../server/*.go")
	if err != nil || len(sources) == 0 {
		t.Fatal(err, "no sources")
	}
	known := map[string]bool{}
	declared := regexp.MustCompile(`"(dragoman_[a-z_]+)"`)
	for _, path := range sources {
		for _, found := range declared.FindAllStringSubmatch(read(t, path), -1) {
			known[found[1]] = true
		}
	}
	used := regexp.MustCompile(`\bdragoman_[a-z_]+`)
	for _, path := range []string{"grafana/dashboard.json", "prometheus/rules.yaml", "prometheus/rules_test.yaml"} {
		names := used.FindAllString(read(t, path), -1)
		if len(names) == 0 {
			t.Errorf("%s names no metric", path)
		}
		for _, name := range names {
			if !known[strings.TrimSuffix(name, "_bucket")] {
				t.Errorf("%s: nobody counts %s", path, name)
			}
		}
	}
	if !json.Valid([]byte(read(t, "grafana/dashboard.json"))) {
		t.Error("the dashboard is no JSON")
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
