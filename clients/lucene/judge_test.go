//go:build lucene

package lucene_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"
)

// cases is how many questions of a kind are asked with the usual seed, and as
// many again with a new one.
const cases = 1000

// question is one line to the judge.
type question struct {
	Kind      string              `json:"kind"`
	Text      string              `json:"text,omitempty"`
	Query     string              `json:"query"`
	Flags     int                 `json:"flags"`
	Fold      bool                `json:"fold,omitempty"`
	And       bool                `json:"and,omitempty"`
	Fields    []string            `json:"fields,omitempty"`
	Texts     []string            `json:"texts,omitempty"`
	Documents []map[string]string `json:"documents,omitempty"`
}

// verdict is one line of the judge's.
type verdict struct {
	Words   []string `json:"words"`
	Matches []bool   `json:"matches"`
	Error   *string  `json:"error"`
}

// java runs a class of the judge.
func java(t *testing.T, class string, input []byte) []byte {
	t.Helper()
	classpath := os.Getenv("LUCENE_CLASSPATH")
	if classpath == "" {
		t.Fatal("Lucene is not here: go run ./clients/run -only lucene brings it")
	}
	command := exec.Command("java", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classpath, class)
	command.Stdin, command.Stderr = bytes.NewReader(input), os.Stderr
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return output
}

// judged asks all questions.
func judged(t *testing.T, questions []question) []verdict {
	t.Helper()
	var input bytes.Buffer
	for _, q := range questions {
		line, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		input.Write(append(line, '\n'))
	}
	lines := bytes.Split(bytes.TrimSpace(java(t, "Judge", input.Bytes())), []byte("\n"))
	if len(lines) != len(questions) {
		t.Fatalf("%d answers to %d questions", len(lines), len(questions))
	}
	verdicts := make([]verdict, len(lines))
	for i, line := range lines {
		if err := json.Unmarshal(line, &verdicts[i]); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
	}
	return verdicts
}

// asked draws questions with the usual seed and with another one, which is new
// each time except in CI: what lands should not depend on luck.
func asked(t *testing.T, draw func(d dice) question) []question {
	t.Helper()
	other := uint64(time.Now().UnixNano())
	if os.Getenv("CI") != "" {
		other = 2
	}
	if given, err := strconv.ParseUint(os.Getenv("LUCENE_SEED"), 10, 64); err == nil {
		other = given
	}
	t.Logf("LUCENE_SEED=%d", other)
	var questions []question
	for _, seed := range []uint64{1, other} {
		d := dice{rand.New(rand.NewPCG(seed, 0))}
		for range cases {
			questions = append(questions, draw(d))
		}
	}
	return questions
}

// dice draw what questions are made of.
type dice struct{ *rand.Rand }

func (d dice) one(of ...string) string { return of[d.IntN(len(of))] }

// some joins up to so many drawn texts.
func (d dice) some(most int, draw func() string) string {
	text := ""
	for range d.IntN(most + 1) {
		text += draw()
	}
	return text
}

// letter is one of the characters, which may be of several bytes.
func (d dice) letter(of string) string {
	all := []rune(of)
	return string(all[d.IntN(len(all))])
}
