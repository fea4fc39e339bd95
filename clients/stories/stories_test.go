package stories

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/dragomantest"
	"github.com/dragoman-project/dragoman/prove"
)

// contracts are what all requests of the stories, and their answers, are held
// against.
var contracts = adaptertest.NewContracts("../..")

const password = "secret-admin-1"

func TestStories(t *testing.T) {
	files, err := filepath.Glob("*/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("there are %d files of stories (%v)", len(files), err)
	}
	d := dragomantest.Start(t, dragomantest.Password(password),
		dragomantest.Setting("kuzzle", "dialect", "v2"), dragomantest.Setting("kuzzle", "websocket.logins_per_second", "1000"))
	for _, file := range files {
		t.Run(strings.TrimSuffix(file, ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			stories, err := parse(string(text))
			if err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			for _, s := range stories {
				tellByEachWay(t, d, file, s)
			}
		})
	}
}

func tellByEachWay(t *testing.T, d *dragomantest.Dragoman, file string, s story) {
	doors := map[string]*dragomantest.Door{"elasticsearch": d.Elasticsearch, "cloud": d.Cloud, "kuzzle": d.Kuzzle, "fusion": d.Fusion}
	name, _, _ := strings.Cut(file, "-")
	door, ways := doors[name], []string{prove.HTTP}
	if name == "kuzzle" {
		ways = append(ways, prove.WebSocket)
	}
	for _, way := range ways {
		if s.way != "" && s.way != way {
			continue
		}
		t.Run(s.name+" "+way, func(t *testing.T) {
			contracts.At(t, door.Host(), name)
			d.Reset()
			s.tell(t, door.URL, way)
		})
	}
}

func (s story) tell(t *testing.T, address, way string) {
	kuzzle, err := prove.Load("kuzzle") // whose actions have routes; requests of the other doors are lines
	if err != nil {
		t.Fatal(err)
	}
	target := prove.Target{URL: address, Username: "admin", Password: password, Client: &http.Client{Transport: contracts.Over(http.DefaultTransport)}}
	talk := prove.NewTalk(target, kuzzle.Dialogue, way)
	defer talk.Close()
	talk.Set("basic-admin", base64.StdEncoding.EncodeToString([]byte("admin:"+password)))
	for _, a := range s.acts {
		answer, err := talk.Ask(t.Context(), a.step)
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range a.judge(talk, answer) {
			t.Errorf("line %d, %s: %v\n%d %s", a.line, a.step.Name, problem, answer.Status, answer.Body)
		}
		if t.Failed() {
			return // what follows makes no sense
		}
	}
}

// judge looks at an answer, and gives names to its values.
func (a act) judge(talk *prove.Talk, answer prove.Answer) []error {
	var told any
	if len(answer.Body) > 0 && decode(answer.Body, &told) != nil {
		told = string(answer.Body)
	}
	status := answer.Status
	if inside, there := at(told, "status"); there && status == 0 {
		number, _ := inside.(json.Number)
		_, _ = fmt.Sscan(number.String(), &status) // then it is not the wanted one
	}
	var problems []error
	if status != a.status {
		problems = append(problems, fmt.Errorf("want status %d, got %d", a.status, status))
	}
	for _, line := range a.after {
		line = talk.Filled(line)
		if rest, is := strings.CutPrefix(line, "? "); is {
			if err := expect(told, rest); err != nil {
				problems = append(problems, err)
			}
			continue
		}
		if err := keep(talk, answer, told, strings.TrimPrefix(line, "! ")); err != nil {
			problems = append(problems, err)
		}
	}
	return problems
}

// keep gives a name to what a line says.
func keep(talk *prove.Talk, answer prove.Answer, told any, line string) error {
	left, right, _ := strings.Cut(line, " = ")
	kind, name, two := strings.Cut(left, " ")
	switch {
	case two && kind == "base64":
		talk.Set(name, base64.StdEncoding.EncodeToString([]byte(right)))
		return nil
	case two && kind == "header":
		talk.Set(name, answer.Header[right])
		return nil
	}
	value, there := at(told, right)
	if !there {
		return fmt.Errorf("there is no %s to remember", right)
	}
	if text, is := value.(string); is {
		talk.Set(left, text)
	} else {
		talk.Set(left, show(value))
	}
	return nil
}
