package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestSummary(t *testing.T) {
	for name, row := range map[string]struct {
		in      string
		noSkips bool
		want    string // the end
		shown   string // somewhere
		well    bool
	}{
		"Passed": {
			`{"Action":"output","Package":"x/dragoman-project/dragoman/a","Test":"TestA","Output":"chatter\n"}
{"Action":"pass","Package":"x/dragoman-project/dragoman/a","Test":"TestA"}
{"Action":"pass","Package":"x/dragoman-project/dragoman/a","Elapsed":1.25}`,
			true, "1 passed, 0 failed\n", "ok   ./a ", true,
		},
		"Failed": {
			`{"Action":"output","Package":"p","Test":"TestA","Output":"what went wrong\n"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`,
			false, "0 passed, 1 failed\n", "what went wrong", false,
		},
		"Skipped": {
			`{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:7: no moon tonight\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"--- SKIP: TestA (0.00s)\n"}
{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p"}`,
			false, "1 passed, 0 failed, 1 skipped\n", "skipped: p TestA: no moon tonight", true,
		},
		"SkippedWhereNothingMay": {
			`{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestB"}`,
			true, "1 passed, 0 failed, 1 skipped\n", "no reason given", false,
		},
		"DidNotBuild": {
			`{"ImportPath":"p","Action":"build-output","Output":"a.go:1: undefined: x\n"}
{"ImportPath":"p","Action":"build-fail"}
{"Action":"output","Package":"p","Output":"FAIL\tp [build failed]\n"}
{"Action":"fail","Package":"p","FailedBuild":"p"}`,
			false, "0 passed, 1 failed\n", "undefined: x", false,
		},
		"Died": {
			`{"Action":"output","Package":"p","Test":"TestA","Output":"panic: boom\n"}
{"Action":"fail","Package":"p"}`,
			false, "0 passed, 1 failed\n", "panic: boom", false,
		},
		"NoTests":  {`{"Action":"skip","Package":"p"}`, false, "0 passed, 0 failed\n", "", false},
		"NotJSON":  {"go: cannot find main module\n", false, "0 passed, 0 failed\n", "cannot find main module", false},
		"NoOutput": {"", false, "0 passed, 0 failed\n", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			s := newSummary(&out)
			if err := s.read(strings.NewReader(row.in)); err != nil {
				t.Fatal(err)
			}
			if well := s.tell(row.noSkips); well != row.well {
				t.Errorf("well is %v", well)
			}
			if !strings.HasSuffix(out.String(), row.want) || !strings.Contains(out.String(), row.shown) {
				t.Errorf("got\n%s", out.String())
			}
		})
	}
}
