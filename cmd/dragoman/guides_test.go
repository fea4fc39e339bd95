package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters"
)

// atHome writes the native addresses of the doors, as guides have them, as
// addresses of the server that was started last, where what is said is held
// against the contracts.
func (h *home) atHome(script string) string {
	h.t.Helper()
	ports := map[string]string{"localhost:8080": h.between("management")}
	for _, d := range adapters.All() {
		ports["localhost:"+strconv.Itoa(d.Port)] = h.between(string(d.Name))
	}
	for written, is := range ports {
		script = strings.ReplaceAll(script, written, is)
	}
	return script
}

func (h *home) between(door string) string {
	h.t.Helper()
	address, judge := contracts.Between(h.t, door, h.addresses[door])
	h.judges = append(h.judges, judge)
	return address
}

// judged is how much of what scripts have said, on connections that have ended,
// was held against a contract.
func (h *home) judged() (requests int64) {
	for _, judge := range h.judges {
		judge.Wait()
		requests += judge.Judged()
	}
	return requests
}

// shell runs a script with our program in its path, in which every command
// must work, and returns what it says.
func (h *home) shell(script string, variables ...string) string {
	h.t.Helper()
	programs := h.t.TempDir()
	if err := os.Symlink(os.Args[0], filepath.Join(programs, "dragoman")); err != nil {
		h.t.Fatal(err)
	}
	cmd := exec.Command("bash", "-euo", "pipefail", "-c", script)
	cmd.Dir = h.dir
	cmd.Env = append(slices.Clone(h.environ), append(variables, "PATH="+programs+":"+os.Getenv("PATH"))...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		h.t.Fatalf("%s\n%s%v", script, out, err)
	}
	return string(out)
}

// sentAsWritten makes curl fail for what a door refuses, where a guide's
// commands are those of people who read the answer.
const sentAsWritten = "curl() { command curl --fail-with-body --silent --show-error \"$@\"; }\n"

// What docs/quickstart.md tells newcomers to type does work.
func TestQuickStartPage(t *testing.T) {
	requireProgram(t, "bash")
	requireProgram(t, "curl")
	h := newHome(t)
	h.environ = append(h.environ, "DRAGOMAN_ADMIN_PASSWORD=letters4digits")
	h.serve()
	found := blocks(t, "../../docs/quickstart.md", "sh")
	if len(found) < 6 {
		t.Fatalf("the page has only %d blocks to run", len(found))
	}
	out := h.shell(h.atHome(strings.Join(found, "\n")))
	if h.judged() < 6 {
		t.Errorf("only %d of the requests were held against a contract", h.judged())
	}
	for _, want := range []string{`"created":true`, `"username":"jane"`, `"user_name":"clea"`, `"_id":"jane"`, `"username":"finn"`, "user.create"} {
		if !strings.Contains(strings.ReplaceAll(out, " ", ""), strings.ReplaceAll(want, " ", "")) {
			t.Errorf("nothing says %s in\n%s", want, out)
		}
	}
}

// What README.md tells readers to type does work: one user, four views.
func TestReadmeWalk(t *testing.T) {
	requireProgram(t, "bash")
	requireProgram(t, "curl")
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, walk, found := strings.Cut(string(text), "\n## One user, four views, two minutes\n")
	walk, _, closed := strings.Cut(walk, "\n## ")
	if !found || !closed {
		t.Fatal("README.md has no walk")
	}
	file := filepath.Join(t.TempDir(), "walk.md")
	if err := os.WriteFile(file, []byte(walk), 0o600); err != nil {
		t.Fatal(err)
	}
	steps := blocks(t, file, "sh")
	if len(steps) < 4 || !strings.Contains(steps[0], "DRAGOMAN_ADMIN_PASSWORD=letters4digits bin/dragoman serve") {
		t.Fatalf("the walk begins with %q", steps[:1])
	}
	h := newHome(t)
	h.environ = append(h.environ, "DRAGOMAN_ADMIN_PASSWORD=letters4digits")
	h.serve("--database", "sqlite:"+filepath.Join(h.dir, "walk.db"))
	out := h.shell(sentAsWritten + h.atHome(strings.Join(steps[1:], "\n")))
	if h.judged() < 6 {
		t.Errorf("only %d of the requests were held against a contract", h.judged())
	}
	for _, want := range []string{`{"created":true}`, `"user_name":"jack"`, `"_id":"jack"`, `"roleNames":["logs"]`, `"metadata":{"team":7}`} {
		if !strings.Contains(out, want) {
			t.Errorf("nothing says %s in\n%s", want, out)
		}
	}
}

var (
	ourCommand = regexp.MustCompile("(?m)(?:^|`|\\s(?:&&|\\|) )\\s*(?:[A-Z_]+=\\S+ )*(?:bin/)?dragoman ([a-z][^`\n#|;&]*)")
	makeTarget = regexp.MustCompile("(?m)(?:^|`)\\s*make ([a-z][a-z-]*)(?:`|$| +#| [A-Z_]+=)")
	longFlag   = regexp.MustCompile(`(?:^|\s)--([a-z][a-z-]+)`)
)

// Every command of ours that a page names is there, with every flag that it
// names; so is every target of make. Some pages are run as well.
func TestPagesNameWhatThereIs(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	pages := []string{"README.md", "CONTRIBUTING.md", "SECURITY.md"}
	err = fs.WalkDir(os.DirFS("../.."), "docs", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".md") {
			pages = append(pages, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	h, commands, targets := newHome(t), 0, 0
	helps := map[string]string{}
	for _, page := range pages {
		text, err := os.ReadFile(filepath.Join("../..", page))
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range makeTarget.FindAllStringSubmatch(string(text), -1) {
			targets++
			if !strings.Contains("\n"+string(makefile), "\n"+match[1]+":") {
				t.Errorf("%s names make %s, which is not there", page, match[1])
			}
		}
		for _, match := range ourCommand.FindAllStringSubmatch(strings.ReplaceAll(string(text), "\\\n", " "), -1) {
			commands++
			help := h.helpOf(helps, match[1])
			if help == "" {
				t.Errorf("%s names dragoman %s, which is not there", page, match[1])
				continue
			}
			for _, flag := range longFlag.FindAllStringSubmatch(match[1], -1) {
				if !strings.Contains(help, "--"+flag[1]+" ") && !strings.Contains(help, "--"+flag[1]+"[") && !strings.Contains(help, "--"+flag[1]+"\n") {
					t.Errorf("%s names dragoman %s: there is no --%s", page, match[1], flag[1])
				}
			}
		}
	}
	if commands < 50 || targets < 20 {
		t.Errorf("only %d commands and %d targets were found", commands, targets)
	}
}

// helpOf finds the help of the command that a line runs, or "".
func (h *home) helpOf(known map[string]string, line string) string {
	h.t.Helper()
	words := strings.Fields(line)
	if words[0] == "help" {
		words = words[1:]
		if len(words) == 0 {
			return "help"
		}
	}
	name := words[:1]
	if len(words) > 1 && slices.Contains([]string{"user", "events"}, words[0]) && regexp.MustCompile(`^[a-z]+$`).MatchString(words[1]) {
		name = words[:2]
	}
	key := strings.Join(name, " ")
	if _, ok := known[key]; !ok {
		known[key] = ""
		if r := h.run("", append([]string{"help"}, name...)...); r.code == exitOK && !strings.Contains(r.out+r.err, "Unknown help topic") {
			known[key] = r.out
		}
	}
	return known[key]
}
