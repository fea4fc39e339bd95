package server

import (
	"net/http"
	"sync"

	"github.com/dragoman-project/dragoman/openapi"
)

// spec is a published contract, as YAML and as JSON.
type spec struct {
	yaml []byte
	json func() ([]byte, error) // translated when somebody asks for the first time
}

func newSpec(yaml []byte) spec {
	return spec{yaml: yaml, json: sync.OnceValues(func() ([]byte, error) { return openapi.JSON(yaml) })}
}

func (s spec) serveYAML(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/yaml")
	_, _ = w.Write(s.yaml)
}

func (s spec) serveJSON(w http.ResponseWriter, _ *http.Request) {
	body, err := s.json()
	if err != nil {
		writeError(w, http.StatusInternalServerError, "internal", "the contract cannot be written as JSON")
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
}

// specIndex lists the contracts for programs; people have the overview.
func (s *Server) specIndex(w http.ResponseWriter, _ *http.Request) {
	type entry struct {
		Dialect string `json:"dialect"`
		Title   string `json:"title"`
		YAML    string `json:"yaml"`
		JSON    string `json:"json"`
	}
	list := make([]entry, len(s.doors))
	for i, d := range s.doors {
		list[i] = entry{d.name, d.title, "/specs/" + d.name + ".yaml", "/specs/" + d.name + ".json"}
	}
	writeJSON(w, http.StatusOK, map[string][]entry{"specs": list})
}
