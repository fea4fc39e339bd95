package server

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/portal"
)

// portalPolicy keeps the browser from asking anybody else. Scalar styles its
// parts inline.
const portalPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
	"font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

// portalPages are the guides and the reference below /docs/. They are made
// when somebody asks for the first time.
func (s *Server) portalPages() map[string]page {
	sources := make([]portal.Source, len(s.doors))
	for i, d := range s.doors {
		sources[i] = portal.Source{Title: d.title, Slug: d.name, URL: "../specs/" + d.name + ".json", Server: ".." + d.prefix}
	}
	made := sync.OnceValues(func() (map[string]portal.Page, error) { return portal.New(sources) })
	names, err := portal.Names()
	if err != nil {
		s.log.Error("there is no documentation", "error", err)
		return nil
	}
	to := func(target string) page {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, target, http.StatusMovedPermanently) }
	}
	pages := map[string]page{"/docs": to("/docs/")}
	for _, name := range names {
		serve := func(w http.ResponseWriter, r *http.Request) {
			all, err := made()
			if err != nil {
				s.log.ErrorContext(r.Context(), "the documentation cannot be shown", "error", err)
				writeError(w, http.StatusInternalServerError, "internal", "the documentation cannot be shown")
				return
			}
			w.Header().Set("Content-Security-Policy", portalPolicy)
			w.Header().Set("X-Content-Type-Options", "nosniff")
			servePage(w, r, all[name])
		}
		pages["/"+name] = serve
		if bare, isHTML := strings.CutSuffix(name, ".html"); isHTML {
			pages["/"+bare] = serve
		}
	}
	pages["/docs/"] = pages["/docs/index.html"]
	return pages
}

// servePage answers a page; one that is kept packed is unpacked for clients
// that cannot do it.
func servePage(w http.ResponseWriter, r *http.Request, p portal.Page) {
	if !p.Packed {
		writeFile(w, r, p.ContentType, p.Body)
		return
	}
	if takesGzip(r) {
		writePacked(w, r, p.ContentType, p.Body)
		return
	}
	reader, err := gzip.NewReader(bytes.NewReader(p.Body))
	if err != nil {
		writeError(w, http.StatusInternalServerError, "internal", "the page cannot be unpacked")
		return
	}
	body, err := io.ReadAll(reader)
	if err != nil {
		writeError(w, http.StatusInternalServerError, "internal", "the page cannot be unpacked")
		return
	}
	writeFile(w, r, p.ContentType, body)
}
