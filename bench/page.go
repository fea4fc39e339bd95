package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// write replaces in a page what this report knows, between the lines
//
//	<!-- figures of sqlite: written by make bench ARGS="-write ..." -->
//	<!-- end -->
//
// and puts the pictures into the folder that is called as the page is.
func (r report) write(page string) error {
	raw, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	text := string(raw)
	folder := strings.TrimSuffix(page, filepath.Ext(page))
	for _, f := range r.Figures {
		if f.Compared {
			return errors.New("what compares two builds is for no page")
		}
		picture, err := f.picture()
		if err != nil {
			return err
		}
		name := f.Engine + ".svg"
		if err := writeFile(filepath.Join(folder, name), picture); err != nil {
			return err
		}
		section := fmt.Sprintf("%s\n![%s: what each door does in a second, as a share of the limit of its line](%s/%s)\n\n%s",
			f.heading(), engineTitles[f.Engine], filepath.Base(folder), name, f.section())
		if text, err = replaced(text, "figures of "+f.Engine, section); err != nil {
			return fmt.Errorf("%s: %w", page, err)
		}
	}
	if len(r.Growth) > 0 {
		var section strings.Builder
		for _, engine := range engines(r.Growth) {
			picture, err := growthPicture(engine, r.Growth)
			if err != nil {
				return err
			}
			name := "growth-" + strings.ToLower(engine) + ".svg"
			if err := writeFile(filepath.Join(folder, name), picture); err != nil {
				return err
			}
			fmt.Fprintf(&section, "![%s: milliseconds of each search, by the number of users](%s/%s)\n\n", engine, filepath.Base(folder), name)
		}
		section.WriteString(growthTable(r.Growth))
		if text, err = replaced(text, "growth", section.String()); err != nil {
			return fmt.Errorf("%s: %w", page, err)
		}
	}
	if len(r.Allocations) > 0 {
		if text, err = replaced(text, "allocations", allocationsTable(r.Allocations)); err != nil {
			return fmt.Errorf("%s: %w", page, err)
		}
	}
	return os.WriteFile(page, []byte(text), 0o644)
}

// section is an engine's part of the page.
func (f figures) section() string {
	var out strings.Builder
	few, most := f.users()[0], slices.Max(f.connections())
	out.WriteString(goalTable(f.goals()))
	out.WriteString(f.lineTables(few, most))
	if table := f.connectionsTable(few); table != "" {
		fmt.Fprintf(&out, "\n**Numbers of connections**, %s users\n%s", thousands(few), table)
	}
	out.WriteString(f.growthInUsers())
	out.WriteString(f.processes())
	return squeezed(out.String())
}

// squeezed leaves out the blanks that have tables read well in a terminal.
func squeezed(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "|") {
			line = strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\n' }), " ") + "\n"
			for strings.Contains(line, "--") {
				line = strings.ReplaceAll(line, "--", "-")
			}
			line = strings.NewReplacer("-:", "---:", "|-|", "|---|", "-|", "---|").Replace(line)
		}
		out.WriteString(line)
	}
	return out.String()
}

// replaced puts something between a marker and the end of its section.
func replaced(text, marker, section string) (string, error) {
	begins := "<!-- " + marker + ":"
	const ends = "<!-- end -->"
	before, rest, found := strings.Cut(text, begins)
	if !found || strings.Contains(rest, begins) {
		return "", fmt.Errorf("there is not one line that begins with %q", begins)
	}
	head, rest, found := strings.Cut(rest, "\n")
	_, after, ended := strings.Cut(rest, ends)
	if !found || !ended {
		return "", fmt.Errorf("nothing ends what begins with %q", begins)
	}
	return before + begins + head + "\n\n" + strings.TrimSpace(section) + "\n\n" + ends + after, nil
}

func writeFile(name string, body []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, body, 0o644)
}
