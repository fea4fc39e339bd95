package server

import (
	"net"
	"net/http"
	"sync"

	"github.com/dragoman-project/dragoman/adapters/transport"
	"github.com/dragoman-project/dragoman/openapi"
	"github.com/dragoman-project/dragoman/seed"
)

// spec is a published contract, read when somebody asks for the first time.
type spec func() (*openapi.Contract, error)

func newSpec(yaml []byte) spec {
	return sync.OnceValues(func() (*openapi.Contract, error) { return openapi.Parse(yaml) })
}

// specForms are the forms of a contract by what ends their address.
var specForms = []struct {
	ending, contentType string
	write               func(*openapi.Contract, []openapi.Server) ([]byte, error)
}{
	{".yaml", "application/yaml", func(c *openapi.Contract, s []openapi.Server) ([]byte, error) { return c.YAML(s...) }},
	{".json", "application/json", func(c *openapi.Contract, s []openapi.Server) ([]byte, error) { return c.JSON(s...) }},
	{".postman.json", "application/json", func(c *openapi.Contract, s []openapi.Server) ([]byte, error) {
		if len(s) == 0 {
			return c.Postman("")
		}
		return c.Postman(s[0].URL)
	}},
}

// specPages are the contracts in all their forms, and the schema of seed
// files. They are no secret: web pages of every origin may read them.
func (s *Server) specPages() map[string]page {
	pages := map[string]page{
		"/specs/": s.specIndex,
		"/specs/seed.schema.json": func(w http.ResponseWriter, r *http.Request) {
			writeFile(w, r, "application/schema+json", seed.Schema)
		},
	}
	for _, d := range s.doors {
		for _, form := range specForms {
			pages["/specs/"+d.name+form.ending] = func(w http.ResponseWriter, r *http.Request) {
				contract, err := d.spec()
				var body []byte
				if err == nil {
					body, err = form.write(contract, s.addressesFor(d, r))
				}
				if err != nil {
					s.log.ErrorContext(r.Context(), "a contract cannot be published", "door", d.name, "error", err)
					writeError(w, http.StatusInternalServerError, "internal", "the contract cannot be written in this form")
					return
				}
				w.Header().Add("Vary", "Host, X-Forwarded-Host, X-Forwarded-Proto")
				writeFile(w, r, form.contentType, body)
			}
		}
	}
	return pages
}

// addressesFor are where whoever asks finds a door, the nearest first: its own
// port at the host that was asked if it listens there too, and its prefix at
// the address that was asked.
func (s *Server) addressesFor(d *door, r *http.Request) []openapi.Server {
	var list []openapi.Server
	if own := s.ownAddressFor(d, r); own != "" {
		list = append(list, openapi.Server{URL: own, Description: "The door's own port, as the product has it."})
	}
	if !s.config.closed[d.name] {
		list = append(list, openapi.Server{URL: transport.BaseURL(r) + d.prefix, Description: "The same door on the management port."})
	}
	return list
}

// ownAddressFor is a door's own port as seen by who asks, or "" if it has none
// or does not listen where they are.
func (s *Server) ownAddressFor(d *door, r *http.Request) string {
	if d.socket == nil || r.Header.Get("X-Forwarded-Host") != "" {
		return "" // what stands in between was told of this port only
	}
	at, port, err := net.SplitHostPort(d.socket.Addr().String())
	if err != nil {
		return ""
	}
	host := r.Host
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	if listening := net.ParseIP(at); !listening.IsUnspecified() {
		asked := net.ParseIP(host)
		if host != "localhost" && !asked.Equal(listening) || host == "localhost" && !listening.IsLoopback() {
			return ""
		}
	}
	scheme := "http"
	if s.config.tls != nil {
		scheme = "https"
	}
	return scheme + "://" + net.JoinHostPort(host, port)
}

// specIndex lists the contracts for programs; people have the overview.
func (s *Server) specIndex(w http.ResponseWriter, _ *http.Request) {
	type entry struct {
		Dialect string `json:"dialect"`
		Title   string `json:"title"`
		YAML    string `json:"yaml"`
		JSON    string `json:"json"`
		Postman string `json:"postman"`
	}
	list := make([]entry, len(s.doors))
	for i, d := range s.doors {
		at := "/specs/" + d.name
		list[i] = entry{d.name, d.title, at + ".yaml", at + ".json", at + ".postman.json"}
	}
	writeJSON(w, http.StatusOK, map[string][]entry{"specs": list})
}
