package server

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"strings"

	"github.com/dragoman-project/dragoman"
)

// welcome tells where the doors are and, on the first start, who may enter.
func (s *Server) welcome(out io.Writer, first *newAdmin) {
	var text strings.Builder
	if first != nil {
		if !first.shown {
			s.tellPassword(&text, first)
		}
		s.tellExamples(&text)
	}
	s.tellDatabase(&text, first != nil)
	s.tellAddresses(&text)
	if _, err := io.WriteString(out, text.String()); err != nil {
		s.log.Error("the addresses could not be printed; a lost first password is replaced by: dragoman user passwd admin",
			"error", err)
	}
}

// tellDatabase says where the directory is, without a password that its address
// may hold, and how to end.
func (s *Server) tellDatabase(text *strings.Builder, isNew bool) {
	where, found := s.config.databaseName(), "found, with the users that it has"
	if isNew {
		found = "new"
	}
	fmt.Fprintf(text, "%-26s %s (%s)\n", "Database", where, found)
	fmt.Fprintf(text, "%-26s %s\n\n", "Stop", "Ctrl-C; commands need a second terminal meanwhile")
}

// ready is the line that an ephemeral server prints for the program that
// started it. Scripts rely on these names.
type ready struct {
	Ready   bool              `json:"ready"`
	Doors   map[string]string `json:"doors"`
	Admin   readyAdmin        `json:"admin"`
	APIKeys []any             `json:"api_keys,omitempty"` // those that a seed file made
	Version string            `json:"version"`
}

type readyAdmin struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

// tellReady prints one line: all doors answer. Doors that are off are left out.
func (s *Server) tellReady(out io.Writer) {
	line := ready{
		Ready: true, Doors: map[string]string{}, APIKeys: s.shown, Version: s.config.Version,
		Admin: readyAdmin{dragoman.AdminUsername, string(s.config.AdminPassword)},
	}
	for _, d := range s.all() {
		if base := s.baseURL(d); base != "" {
			line.Doors[d.name] = base
		}
	}
	if err := json.NewEncoder(out).Encode(line); err != nil {
		s.log.Error("the addresses could not be printed", "error", err)
	}
}

// Show adds things to the line that an ephemeral server prints.
func (s *Server) Show(keys ...any) { s.shown = append(s.shown, keys...) }

// databaseFlag is how a command finds the database, where it is not found by
// itself. The address of another server may hold a password.
func (s *Server) databaseFlag() string {
	path := s.config.SQLitePath()
	if path == "" || s.config.DefaultDatabase {
		return ""
	}
	return " --database " + shellQuoted("sqlite:"+path)
}

const rule = "────────────────────────────────────────────────────────────────────────"

// tellPassword shows a password that was made up, once, as a line that a shell
// can take. One that the operator chose is not repeated.
func (s *Server) tellPassword(text *strings.Builder, first *newAdmin) {
	fmt.Fprintf(text, "%s\n First start: the administrator %q was made, for all doors.\n", rule, dragoman.AdminUsername)
	switch {
	case first.made != "":
		fmt.Fprintf(text, " The password was made up, and this is the only time it is shown:\n\nADMIN_PASSWORD=%s\n\n", string(first.made))
		fmt.Fprintf(text, " Lost it? Run: %s user passwd %s%s\n", s.config.program(), dragoman.AdminUsername, s.databaseFlag())
	case s.config.AdminPasswordFile != "":
		fmt.Fprintf(text, " The password is the one in the file:\n\nADMIN_PASSWORD=$(cat %s)\n\n", shellQuoted(s.config.AdminPasswordFile))
	default:
		fmt.Fprintf(text, " The password is the one in the variable; in a shell that has not got it, write it out:\n\nADMIN_PASSWORD=$%s\n\n",
			Variable("admin-password"))
	}
	fmt.Fprintf(text, "%s\n\n", rule)
}

// tellExamples gives one command per door, each of which makes a user.
func (s *Server) tellExamples(text *strings.Builder) {
	text.WriteString(
		"Copy the ADMIN_PASSWORD line into a shell, then try the doors. Each command makes a user,\n" +
			"and each user is at once behind all the doors:\n\n")
	curl := "curl -sS"
	if s.config.TLSCert != "" {
		curl += " --cacert " + shellQuoted(s.config.TLSCert)
	}
	for _, d := range s.doors {
		base := s.baseURL(d)
		if base == "" && s.management.socket != nil && !s.config.closed[d.name] {
			base = s.baseURL(s.management) + d.prefix
		}
		if base == "" {
			continue
		}
		fmt.Fprintf(text, "# %s\n%s\n\n", d.title, d.example(curl, base))
	}
}

func (s *Server) tellAddresses(text *strings.Builder) {
	for _, d := range s.all() {
		address := s.baseURL(d)
		if address == "" {
			address = "off"
			if base := s.baseURL(s.management); base != "" && d != s.management && !s.config.closed[d.name] {
				address = base + d.prefix
			}
		}
		fmt.Fprintf(text, "%-26s %s\n", d.title, address)
	}
}

// baseURL is how to reach a door's own listener from this machine, or "".
func (s *Server) baseURL(d *door) string {
	if d.socket == nil {
		return ""
	}
	return s.config.url(d.socket.Addr().String())
}

// reachable turns an address that means every interface into this machine.
func reachable(address string) string {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return address
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

func shellQuoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }
