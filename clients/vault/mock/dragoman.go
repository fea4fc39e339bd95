// Package mock is what the plugin's tests know their fake by. It takes the
// fake's place.
//
// Two of the tests hold on to what the fake does and Elasticsearch does not;
// there, and only there, this does as the fake:
//
//  1. A role reads as it was put. Elasticsearch adds what was not given: empty
//     lists, metadata, transient_metadata.
//  2. A user may have an empty password. Elasticsearch answers 400.
package mock

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"

	"github.com/dragoman-project/dragoman/dragomantest"
)

// FakeElasticsearch is a Dragoman: nothing of it is fake.
type FakeElasticsearch struct {
	d *dragomantest.Dragoman

	mu    sync.Mutex
	roles map[string][]byte // as they were put
}

// Elasticsearch starts one. It ends with the process.
func Elasticsearch() *FakeElasticsearch {
	d, err := dragomantest.Open()
	if err != nil {
		panic(err)
	}
	return &FakeElasticsearch{d: d, roles: map[string][]byte{}}
}

// Username is of somebody who may do everything.
func (f *FakeElasticsearch) Username() string { return f.d.Admin.Username }

// Password is that user's.
func (f *FakeElasticsearch) Password() string { return f.d.Admin.Password }

// HandleRequests is the door, but for the two differences.
func (f *FakeElasticsearch) HandleRequests(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	body = bytes.Replace(body, []byte(`"password":""`), []byte(`"password":"not-empty-1"`), 1)
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	name, isRole := strings.CutPrefix(r.URL.Path, "/_security/role/")
	if !isRole {
		f.d.Elasticsearch.ServeHTTP(w, r)
		return
	}
	answer := httptest.NewRecorder()
	f.d.Elasticsearch.ServeHTTP(answer, r)
	f.mu.Lock()
	defer f.mu.Unlock()
	text := answer.Body.Bytes()
	if answer.Code == http.StatusOK && r.Method == http.MethodPost {
		f.roles[name] = body
	}
	if answer.Code == http.StatusOK && r.Method == http.MethodGet {
		text = []byte(`{"` + name + `":` + string(f.roles[name]) + `}`)
	}
	w.WriteHeader(answer.Code)
	_, _ = w.Write(text)
}
