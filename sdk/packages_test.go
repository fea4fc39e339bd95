package sdk

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var dialects = []string{"elasticsearch", "cloud", "kuzzle", "fusion"}

var versionLine = regexp.MustCompile(`(?m)^  version: "([^"]+)"$`)

// TestVersionsAreTheContracts: whoever has a client's version knows the contract
// that it was made from.
func TestVersionsAreTheContracts(t *testing.T) {
	for _, dialect := range dialects {
		found := versionLine.FindStringSubmatch(read(t, "../openapi/"+dialect+".yaml"))
		if found == nil {
			t.Fatalf("the contract of %s has no version", dialect)
		}
		version := found[1]
		var npm struct{ Version, License string }
		if err := json.Unmarshal([]byte(read(t, "typescript/"+dialect+"/package.json")), &npm); err != nil {
			t.Fatal(err)
		}
		maven := pom(t, "java/"+dialect+"/pom.xml")
		if maven.Version == "" {
			maven.Version = maven.Parent.Version
		}
		for where, got := range map[string]string{
			"typescript": npm.Version, "java": maven.Version,
			"rust":   pom(t, "rust/pom.xml").option(dialect, "packageVersion"),
			"csharp": pom(t, "csharp/pom.xml").option(dialect, "packageVersion"),
		} {
			if got != version {
				t.Errorf("%s/%s has version %q, its contract %q", where, dialect, got, version)
			}
		}
		for _, file := range readmes(dialect) {
			if want := "version " + version + " of [Dragoman]"; !strings.Contains(read(t, file), want) {
				t.Errorf("%s does not say %q", file, want)
			}
		}
		if !strings.Contains(read(t, "java/"+dialect+"/README.md"), "<version>"+version+"</version>") {
			t.Errorf("README of java/%s asks for another version than %s", dialect, version)
		}
	}
}

// TestPackagesAreWhole: each has its licence and a page that says what it is. Those
// of Python are put together by generate.sh, and of nothing but these.
func TestPackagesAreWhole(t *testing.T) {
	licence := read(t, "../LICENSE")
	for _, dialect := range dialects {
		for _, language := range []string{"go", "typescript", "java"} {
			if read(t, filepath.Join(language, dialect, "LICENSE")) != licence {
				t.Errorf("%s/%s has another licence than the project", language, dialect)
			}
		}
	}
	if recipe := read(t, "python/generate.sh"); !strings.Contains(recipe, `cp ../../LICENSE "build/$dialect/LICENSE"`) ||
		!strings.Contains(recipe, `cp "readme/$dialect.md" "build/$dialect/README.md"`) {
		t.Error("Python's packages have no licence or no README.md")
	}
}

var shown = regexp.MustCompile("(?s)```(?:go|ts|python|java)\n(.*?)```")

// TestFirstCallsAreTold: what a README.md shows is told, line by line, by a test
// that a server answers.
func TestFirstCallsAreTold(t *testing.T) {
	for _, dialect := range dialects {
		name := strings.ToUpper(dialect[:1]) + dialect[1:]
		told := map[string]string{
			"go":         "go/stories/first_call_test.go",
			"typescript": "typescript/stories/src/" + dialect + ".test.ts",
			"python":     "python/test_first_calls.py",
			"java":       "java/stories/src/test/java/" + name + "FirstCallTest.java",
		}
		for language, file := range readmes(dialect) {
			found := shown.FindStringSubmatch(read(t, file))
			if found == nil {
				t.Errorf("%s shows no call", file)
				continue
			}
			rest := lines(read(t, told[language]))
			for _, line := range lines(found[1]) {
				at := indexOf(rest, line)
				if at < 0 {
					t.Errorf("%s shows %q, which %s does not tell, or not there", file, line, told[language])
					break
				}
				rest = rest[at+1:]
			}
		}
	}
}

func readmes(dialect string) map[string]string {
	return map[string]string{
		"go": "go/" + dialect + "/README.md", "typescript": "typescript/" + dialect + "/README.md",
		"python": "python/readme/" + dialect + ".md", "java": "java/" + dialect + "/README.md",
	}
}

// lines are those that say something, without what stands before and behind.
func lines(text string) (all []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func indexOf(all []string, line string) int {
	for i, one := range all {
		if one == line {
			return i
		}
	}
	return -1
}

// project is what is looked at of a pom.xml.
type project struct {
	Version string `xml:"version"`
	Parent  struct {
		Version string `xml:"version"`
	} `xml:"parent"`
	Made []struct {
		ID      string `xml:"id"`
		Options struct {
			All []struct {
				XMLName xml.Name
				Value   string `xml:",chardata"`
			} `xml:",any"`
		} `xml:"configuration>configOptions"`
	} `xml:"build>plugins>plugin>executions>execution"`
}

// option is what a contract's client is made with.
func (p project) option(dialect, name string) string {
	for _, one := range p.Made {
		for _, option := range one.Options.All {
			if one.ID == dialect && option.XMLName.Local == name {
				return option.Value
			}
		}
	}
	return ""
}

func pom(t *testing.T, file string) (p project) {
	t.Helper()
	if err := xml.Unmarshal([]byte(read(t, file)), &p); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return p
}

func read(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.FromSlash(file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
