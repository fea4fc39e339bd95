package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/dragoman-project/dragoman/clients/binary"
)

// question is one thing that is asked of a door over and over.
type question struct {
	door string
	what string
	ask  func(i int) exchange
	// most is how many different ones there are; 0 is any number.
	most func() int
}

const (
	createWithPassword = "create, password"
	createWithHash     = "create, hash"
	get                = "get"
	list50             = "list 50"
	firstLogin         = "login, first time"
	nextLogin          = "login, again"
)

// printed is the order in which people read of them.
var printed = []string{createWithPassword, createWithHash, get, list50, firstLogin, nextLogin}

const (
	password = "secret-Word-1" // obeys every door's rules
	crowd    = 50              // how many users there are while lists are measured
)

// town is what the questions speak about.
type town struct {
	server *binary.Server
	tag    string // makes a run's names differ from another run's
	hash   string // of the password
	// made counts the users that each door has made with a plain password;
	// nobody has proved theirs yet.
	made map[string]int

	basic, cloud, kuzzle http.Header
}

func (w *town) citizen(i int) string { return fmt.Sprintf("%s-citizen-%d", w.tag, i%crowd) }

// newcomer is the name of the i-th user that a door makes.
func (w *town) newcomer(door string, i int) string { return fmt.Sprintf("%s-%s-%d", w.tag, door, i) }

func (w *town) hashed(door string, i int) string { return w.newcomer(door+"-hashed", i) }

func (w *town) at(door, path string) string { return w.server.Addresses[door] + path }

// reads are asked first, while the directory holds only the crowd.
func (w *town) reads() []question {
	one := func(door, path string, header http.Header) question {
		return question{door: door, what: get, ask: func(i int) exchange {
			return exchange{method: http.MethodGet, url: w.at(door, path+w.citizen(i)), header: header}
		}}
	}
	all := func(door, path string, header http.Header) question {
		return question{door: door, what: list50, ask: func(int) exchange {
			return exchange{method: http.MethodGet, url: w.at(door, path), header: header}
		}}
	}
	search := question{door: "kuzzle", what: list50, ask: func(int) exchange {
		return exchange{http.MethodPost, w.at("kuzzle", "/users/_search?size=50"), `{"query":{}}`, w.kuzzle}
	}}
	return []question{
		one("elasticsearch", "/_security/user/", w.basic), all("elasticsearch", "/_security/user", w.basic),
		one("cloud", "/api/v1/users/", w.cloud), all("cloud", "/api/v1/users", w.cloud),
		one("kuzzle", "/users/", w.kuzzle), search,
		one("fusion", "/api/users/", w.basic), all("fusion", "/api/users", w.basic),
	}
}

// writes are asked next. Passwords are hashed on the way, except where the
// door takes a hash.
func (w *town) writes() []question {
	return []question{
		{door: "elasticsearch", what: createWithPassword, ask: w.putPlain},
		{door: "elasticsearch", what: createWithHash, ask: w.putHashed},
		{door: "cloud", what: createWithPassword, ask: w.createAtCloud},
		{door: "kuzzle", what: createWithPassword, ask: w.createAtKuzzle},
		{door: "fusion", what: createWithPassword, ask: func(i int) exchange {
			return w.createAtFusion(map[string]any{"username": w.newcomer("fusion", i), "password": password})
		}},
		{door: "fusion", what: createWithHash, ask: func(i int) exchange {
			return w.createAtFusion(map[string]any{"username": w.hashed("fusion", i), "passwordHash": w.hash})
		}},
	}
}

func (w *town) putPlain(i int) exchange {
	return w.put(w.newcomer("elasticsearch", i), map[string]any{"password": password, "roles": []string{"viewer"}})
}

func (w *town) putHashed(i int) exchange {
	return w.put(w.hashed("elasticsearch", i), map[string]any{"password_hash": w.hash, "roles": []string{"viewer"}})
}

func (w *town) put(name string, u map[string]any) exchange {
	return exchange{http.MethodPut, w.at("elasticsearch", "/_security/user/"+name), body(u), w.basic}
}

func (w *town) createAtCloud(i int) exchange {
	security := map[string]any{"password": password, "roles": []string{"ece_deployment_viewer"}}
	u := map[string]any{"user_name": w.newcomer("cloud", i), "security": security}
	return exchange{http.MethodPost, w.at("cloud", "/api/v1/users"), body(u), w.cloud}
}

func (w *town) createAtKuzzle(i int) exchange {
	local := map[string]any{"username": w.newcomer("kuzzle", i), "password": password}
	content := map[string]any{"profileIds": []string{"default"}}
	u := map[string]any{"content": content, "credentials": map[string]any{"local": local}}
	return exchange{http.MethodPost, w.at("kuzzle", "/users/_create"), body(u), w.kuzzle}
}

func (w *town) createAtFusion(u map[string]any) exchange {
	return exchange{http.MethodPost, w.at("fusion", "/api/users"), body(u), w.basic}
}

// logins are asked last, by the users that the writes have made.
func (w *town) logins() []question {
	login := map[string]func(username string) exchange{
		"elasticsearch": func(username string) exchange {
			return exchange{method: http.MethodGet, url: w.at("elasticsearch", "/_security/_authenticate"), header: basicAuth(username, password)}
		},
		"cloud":  w.credentials("cloud", "/api/v1/users/auth/_login"),
		"kuzzle": w.credentials("kuzzle", "/_login/local"),
		"fusion": w.credentials("fusion", "/api/session"),
	}
	var out []question
	for _, door := range binary.Doors[:4] {
		out = append(out, question{
			door: door, what: firstLogin,
			ask:  func(i int) exchange { return login[door](w.newcomer(door, i)) },
			most: func() int { return w.made[door] },
		}, question{
			door: door, what: nextLogin,
			ask: func(int) exchange { return login[door](w.newcomer(door, 0)) },
		})
	}
	return out
}

func (w *town) credentials(door, path string) func(username string) exchange {
	return func(username string) exchange {
		return exchange{
			method: http.MethodPost, url: w.at(door, path), header: jsonHeader(),
			body: body(map[string]any{"username": username, "password": password}),
		}
	}
}

func body(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err) // our own maps of strings
	}
	return string(raw)
}

func jsonHeader() http.Header { return http.Header{"Content-Type": {"application/json"}} }

func basicAuth(username, password string) http.Header {
	h := jsonHeader()
	h.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(username+":"+password)))
	return h
}

func bearer(token string) http.Header {
	h := jsonHeader()
	h.Set("Authorization", "Bearer "+token)
	return h
}
