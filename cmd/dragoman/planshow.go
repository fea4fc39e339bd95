package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/dragoman-project/dragoman/connect"
)

// show writes a plan for people, or as JSON for programs.
type show struct {
	out    io.Writer
	asJSON bool
	drift  bool // fields rather than requests
	colour bool
}

func newShow(out io.Writer, asJSON bool) *show {
	file, isFile := out.(*os.File)
	return &show{out: out, asJSON: asJSON, colour: isFile && isTerminal(file) && os.Getenv("NO_COLOR") == ""}
}

// signs and their colours.
var signs = map[connect.Action]struct{ sign, colour string }{
	connect.Create: {"+", "\x1b[32m"}, connect.Update: {"~", "\x1b[33m"}, connect.Delete: {"-", "\x1b[31m"},
}

func (s *show) change(c *connect.Change) error {
	if s.asJSON {
		return json.NewEncoder(s.out).Encode(c)
	}
	sign := signs[c.Action]
	head := fmt.Sprintf("%s %s %s", sign.sign, c.Object, printable(c.Name))
	if c.Password != "" {
		head += ", password " + string(c.Password)
	}
	if s.colour {
		head = sign.colour + head + "\x1b[0m"
	}
	if _, err := fmt.Fprintln(s.out, head); err != nil {
		return err
	}
	if s.drift {
		return s.fields(c)
	}
	for _, r := range c.Requests {
		if _, err := fmt.Fprintf(s.out, "    %s %s %s\n", r.Method, connect.Printable(r.Path), connect.Printable(string(r.Body))); err != nil {
			return err
		}
	}
	return nil
}

func (s *show) fields(c *connect.Change) error {
	for _, f := range c.Fields {
		before := connect.Printable(string(f.Before))
		if before == "" {
			before = "(nothing)"
		}
		if _, err := fmt.Fprintf(s.out, "    %s: %s there, %s here\n", f.Field, before, connect.Printable(string(f.After))); err != nil {
			return err
		}
	}
	return nil
}

func (s *show) summary(sum *connect.Summary) {
	if s.asJSON {
		_ = json.NewEncoder(s.out).Encode(map[string]any{"summary": sum})
		return
	}
	if sum.Changes() == 0 {
		fmt.Fprintf(s.out, "Nothing differs: %d users are as they should be.\n", sum.Same)
	} else {
		for _, object := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(
			slices.Collect(maps.Keys(sum.Create)), slices.Collect(maps.Keys(sum.Update)), slices.Collect(maps.Keys(sum.Delete)),
		)))) {
			fmt.Fprintf(s.out, "%ss: %d to create, %d to update, %d to delete", object, sum.Create[object], sum.Update[object], sum.Delete[object])
			if object == connect.ObjectUser {
				fmt.Fprintf(s.out, "; %d as they should be", sum.Same)
			}
			fmt.Fprintln(s.out)
		}
	}
	showCounts(s.out, "passwords", sum.Passwords)
	if sum.Foreign > 0 {
		fmt.Fprintf(s.out, "%d users there are not Dragoman's and are left alone\n", sum.Foreign)
	}
	for _, skipped := range sum.Skipped {
		fmt.Fprintf(s.out, "not there: %s: %s\n", printable(skipped.Name), skipped.Why)
	}
	if more := sum.Skips - len(sum.Skipped); more > 0 {
		fmt.Fprintf(s.out, "not there: %d more\n", more)
	}
}
