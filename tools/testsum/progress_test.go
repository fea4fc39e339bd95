package main

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestSilenceIsBroken has go test compile for a minute and test for another.
func TestSilenceIsBroken(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		in, lines := io.Pipe()
		go func() {
			time.Sleep(time.Minute)
			_, _ = io.WriteString(lines, `{"Action":"start","Package":"x/dragoman-project/dragoman/store"}`+"\n")
			time.Sleep(time.Minute)
			_, _ = io.WriteString(lines, `{"Action":"pass","Package":"x/dragoman-project/dragoman/store","Test":"TestA"}`+"\n")
			_, _ = io.WriteString(lines, `{"Action":"pass","Package":"x/dragoman-project/dragoman/store","Elapsed":60}`+"\n")
			_ = lines.Close()
		}()
		s := newSummary(&out)
		if err := s.read(in); err != nil {
			t.Fatal(err)
		}
		told := strings.Split(strings.TrimSpace(out.String()), "\n")
		if len(told) < 7 || !strings.Contains(told[0], "15s: compiling") || !strings.Contains(out.String(), "testing ./store") {
			t.Errorf("it told\n%s", out.String())
		}
	})
}
