// Package text makes files of users in common formats sources and targets: CSV,
// JSON lines and LDIF. They know no product: roles have their shared names.
package text

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/connect"
	"github.com/dragoman-project/dragoman/passwords"
)

// able is what all of them can hold; free-form data only where there is room.
func able(title string, fields ...connect.Field) connect.Able {
	return connect.Able{
		Title: title, Takes: passwords.ToDragoman(), ShowsHash: true,
		Fields: append(fields, connect.FieldUsername, connect.FieldFullName, connect.FieldEmail, connect.FieldEnabled,
			connect.FieldRoles, connect.FieldHash),
		View: func(u *dragoman.User) json.RawMessage {
			if len(u.Extensions) == 0 {
				return nil
			}
			return connect.Encode(u.Extensions)
		},
	}
}

// JSONLines is a file with one user in JSON on each line, in the words of a seed
// file (docs/seed.md).
func JSONLines(a connect.Access, _ dragoman.RoleNames) (connect.Target, error) {
	return connect.NewFileTarget(a.Path, connect.Form{
		Able: able("JSON lines", connect.FieldExtension), Names: []string{""}, Read: readLines, Write: writeLines,
	})
}

// longestLine bounds one user.
const longestLine = 16 << 20

func readLines(was connect.Files) (c connect.Content, err error) {
	lines := bufio.NewScanner(bytes.NewReader(was[""]))
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		text := bytes.TrimSpace(lines.Bytes())
		if len(text) == 0 {
			continue
		}
		u, err := connect.ReadLine(text)
		if err != nil {
			return c, fmt.Errorf("line %d: %w", n, err)
		}
		c.Users = append(c.Users, u)
	}
	return c, lines.Err()
}

func writeLines(_ connect.Files, c connect.Content) (connect.Files, error) {
	var out bytes.Buffer
	for _, u := range byName(c.Users) {
		out.Write(connect.Encode(connect.LineOf(&u)))
		out.WriteByte('\n')
	}
	return connect.Files{"": out.Bytes()}, nil
}

func byName(users []connect.User) []connect.User {
	return slices.SortedFunc(slices.Values(users), func(a, b connect.User) int { return strings.Compare(a.Username, b.Username) })
}

// columns of a CSV file; the first line names those that are there.
var columns = []string{"username", "id", "full_name", "email", "enabled", "roles", "password", "password_hash"}

// CSV is a file with a line of names of columns first; roles are separated by
// spaces or |, and an empty cell says nothing.
func CSV(a connect.Access, _ dragoman.RoleNames) (connect.Target, error) {
	form := connect.Form{Able: able("CSV"), Names: []string{""}, Read: readCSV, Write: writeCSV}
	form.Able.Refuses = refusesCell
	return connect.NewFileTarget(a.Path, form)
}

func readCSV(was connect.Files) (c connect.Content, err error) {
	if len(was) == 0 {
		return c, nil
	}
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(was[""], []byte("\ufeff"))))
	names, err := in.Read()
	if errors.Is(err, io.EOF) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	for i, name := range names {
		if !slices.Contains(columns, name) { // not quoted: without that line, it is somebody's password
			return c, fmt.Errorf("the first line names the columns, and its entry %d is none of %s", i+1, strings.Join(columns, ", "))
		}
	}
	if !slices.Contains(names, "username") {
		return c, errors.New("the column username is missing")
	}
	for {
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			return c, nil
		}
		if err != nil {
			return c, err
		}
		line, _ := in.FieldPos(0)
		u, err := fromCells(names, cells)
		if err != nil {
			return c, fmt.Errorf("line %d: %w", line, err)
		}
		c.Users = append(c.Users, u)
	}
}

func fromCells(names, cells []string) (connect.User, error) {
	var l connect.Line
	for i, name := range names {
		cell := cells[i]
		if cell == "" {
			continue
		}
		switch name {
		case "username":
			l.Username = cell
		case "id":
			l.ID = cell
		case "full_name":
			l.FullName = &cell
		case "email":
			l.Email = &cell
		case "enabled":
			on, err := strconv.ParseBool(cell)
			if err != nil {
				return connect.User{}, errors.New("enabled is true or false")
			}
			l.Enabled = &on
		case "roles":
			l.Roles = strings.FieldsFunc(cell, func(r rune) bool { return r == '|' || r == ' ' })
		case "password":
			l.Password = cell
		case "password_hash":
			l.Hash = cell
		}
	}
	if l.Username == "" {
		return connect.User{}, errors.New("the username is missing")
	}
	return l.User(), nil
}

func writeCSV(_ connect.Files, c connect.Content) (connect.Files, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	written := slices.DeleteFunc(slices.Clone(columns), func(name string) bool { return name == "password" })
	if err := w.Write(written); err != nil {
		return nil, err
	}
	for _, u := range byName(c.Users) {
		for _, role := range u.Roles {
			if strings.ContainsAny(role, "| ") {
				return nil, fmt.Errorf("user %q: the role %q cannot stand in a cell", u.Username, role)
			}
		}
		l := connect.LineOf(&u)
		err := w.Write([]string{
			l.Username, l.ID, deref(l.FullName), deref(l.Email), strconv.FormatBool(u.Enabled), strings.Join(l.Roles, "|"), l.Hash,
		})
		if err != nil {
			return nil, err
		}
	}
	w.Flush()
	return connect.Files{"": out.Bytes()}, w.Error()
}

func deref(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}
