package main

import (
	"context"
	"encoding/base64"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/bcrypt"

	"github.com/dragoman-project/dragoman/clients/binary"
)

// line is one kind of work, asked of every subject that has it.
type line struct {
	name     string // as -lines takes it
	what     string
	subjects []subject
	// hashes is set where the work is bound by hashing passwords: fewer callers
	// are enough, and the limit is what the processors hash.
	hashes bool
}

// subject is who is asked, and how.
type subject struct {
	name    string
	process string
	plan    func() plan
	limit   bool // a bare limit, to be compared with
}

// besideLogins is the line of reads and logins at once.
const besideLogins = "beside"

const limitHashes = "bcrypt of cost 10, nothing else"

// lines is everything that can be measured.
func (t *town) lines(ctx context.Context) ([]line, error) {
	get := line{name: "get", what: "get one user, authenticated"}
	again := line{name: "again", what: "Basic or key again"}
	page := line{name: "page", what: "page of 50"}
	create := line{name: "create", what: "create with ready hash, durable"}
	password := line{name: "password", what: "create with password", hashes: true}
	login := line{name: "login", what: "first login", hashes: true}

	bare := func(name, path string) subject {
		return subject{name: name, process: nameLimits, limit: true, plan: t.repeated(t.limits, "GET", path, "", headers())}
	}
	get.subjects = append(get.subjects, bare("echo, constant JSON", "/constant/person#"), bare("echo + prepared SQL", "/prepared/person#"),
		bare("echo + GORM", "/gorm/person#"), t.pocketSubject("GET", "/api/collections/people/records/person00#", ""))
	page.subjects = append(page.subjects, bare("raw rows passed through", "/page"), bare("echo + GORM", "/gorm-page"),
		t.pocketSubject("GET", "/api/collections/people/records?perPage=50&skipTotal=1&sort=username", ""))
	create.subjects = append(create.subjects,
		subject{name: "echo + grouped GORM", process: nameLimits, limit: true, plan: t.counted(t.limits, "PUT", "/create/new#", newPerson, headers())},
		subject{name: namePocketBase, process: namePocketBase, plan: t.counted(t.pocket, "POST", "/api/collections/people/records",
			`{"username":"new#","full_name":"New","email":"new#@example.org","roles":["viewer"],"metadata":{"team":1},"enabled":true}`, t.pocketAuth)})
	password.subjects = append(password.subjects, subject{
		name: namePocketBase, process: namePocketBase,
		plan: t.counted(t.pocket, "POST", "/api/collections/logins/records", `{"email":"own#@example.org","password":"`+pw+`","passwordConfirm":"`+pw+`"}`, t.pocketAuth),
	})

	for _, n := range t.nodes {
		es, cloud, kuzzle, fusion := n.server.Addresses["elasticsearch"], n.server.Addresses["cloud"], n.server.Addresses["kuzzle"], n.server.Addresses["fusion"]
		door := func(name string, plan func() plan) subject {
			return subject{name: n.label + name, process: n.label + strings.Fields(name)[0], plan: plan}
		}
		get.subjects = append(get.subjects,
			door("elasticsearch", t.repeated(es, "GET", "/_security/user/person#", "", n.basic)),
			door("cloud", t.repeated(cloud, "GET", "/api/v1/users/person#", "", n.cloud)),
			door("kuzzle", t.repeated(kuzzle, "GET", "/users/person#", "", n.kuzzle)),
			door("fusion", t.repeated(fusion, "GET", "/api/users/person#", "", n.basic)))
		again.subjects = append(again.subjects,
			door("elasticsearch _authenticate", t.repeated(es, "GET", "/_security/_authenticate", "", n.basic)),
			door("elasticsearch get by key", t.repeated(es, "GET", "/_security/user/person#", "", n.key)),
			door("fusion get by Basic", t.repeated(fusion, "GET", "/api/users/person#", "", n.basic)))
		page.subjects = append(page.subjects,
			door("elasticsearch", t.repeated(es, "POST", "/_security/_query/user", `{"size":50,"sort":["username"]}`, n.basic)),
			door("kuzzle", t.repeated(kuzzle, "POST", "/users/_search?size=50", `{}`, n.kuzzle)),
			subject{name: n.label + "fusion", process: n.label + smallTown, plan: t.repeated(n.small.Addresses["fusion"], "GET", "/api/users", "", n.basic)})
		create.subjects = append(create.subjects,
			door("elasticsearch", t.counted(es, "PUT", "/_security/user/es#", newPersonHashed, n.basic)),
			door("kuzzle", t.counted(kuzzle, "POST", "/users/kuz#/_create", `{"content":{"profileIds":["default"],"full_name":"New","email":"new@example.org"}}`, n.kuzzle)),
			door("fusion", t.counted(fusion, "POST", "/api/users", `{"username":"fus#","passwordHash":"`+hashed+`","fullname":"New"}`, n.basic)))
		password.subjects = append(password.subjects,
			door("elasticsearch", t.counted(es, "PUT", "/_security/user/pwe#", `{"password":"`+pw+`","roles":["viewer"]}`, n.basic)),
			door("cloud", t.counted(cloud, "POST", "/api/v1/users", `{"user_name":"pwc#","security":{"password":"`+pw+`","roles":["ece_deployment_viewer"]}}`, n.cloud)),
			door("kuzzle", t.counted(kuzzle, "POST", "/users/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"pwk#","password":"`+pw+`"}}}`, n.kuzzle)),
			door("fusion", t.counted(fusion, "POST", "/api/users", `{"username":"pwf#","password":"`+pw+`"}`, n.basic)))
		if t.settings.chosen(login.name) || t.settings.chosen(besideLogins) {
			for at, name := range binary.Doors[:4] {
				n.next[name] = (at + 1) * newcomers(t.settings)
				login.subjects = append(login.subjects, door(name, n.logins(name, func() int { return n.next[name] })))
			}
			if err := n.ready(ctx, t.settings); err != nil {
				return nil, err
			}
		}
	}
	return []line{get, again, page, create, password, login}, nil
}

const (
	pw        = password
	newPerson = `{"full_name":"New","email":"new#@example.org","roles":["viewer"],"metadata":{"team":1},"enabled":true}`
)

var newPersonHashed = `{"password_hash":"` + hashed + `","roles":["viewer"],"full_name":"New","email":"new#@example.org","metadata":{"team":1}}`

func (t *town) pocketSubject(method, path, body string) subject {
	return subject{name: namePocketBase, process: namePocketBase, plan: t.repeated(t.pocket, method, path, body, t.pocketAuth)}
}

// repeated asks about the people who are there already.
func (t *town) repeated(address, method, path, body string, headers map[string]string) func() plan {
	return func() plan {
		return plan{Address: address, Method: method, Path: path, Body: body, Headers: headers, People: t.settings.users}
	}
}

// counted makes new ones, of whom none comes twice.
func (t *town) counted(address, method, path, body string, headers map[string]string) func() plan {
	return func() plan {
		return plan{Address: address, Method: method, Path: path, Body: body, Headers: headers, First: int(t.count.Add(1_000_000))}
	}
}

// hashCallers is how many connections are enough to keep all processors busy.
const hashCallers = 8

// hashTime is how long lines that hash are measured at least.
func hashTime(s settings) time.Duration { return max(s.time, 3*time.Second) }

// newcomers is how many users are made for one line in which they log in for
// the first time: half more than all processors can hash in all rounds.
func newcomers(s settings) int {
	return s.rounds * (int(hashTime(s).Seconds()*hashRate()*1.5) + 2*hashCallers)
}

// hashRate is what the processors hash in a second, measured once.
var hashRate = sync.OnceValue(func() float64 { return hashesPerSecond(time.Second) })

// ready makes users with hashes of their own, so that no proof of a password
// is good for two of them.
func (n *node) ready(ctx context.Context, s settings) error {
	count := (len(n.next) + 1) * newcomers(s)
	var group sync.WaitGroup
	failed := make(chan error, runtime.NumCPU())
	for at := range runtime.NumCPU() {
		group.Go(func() {
			for i := at; i < count; i += runtime.NumCPU() {
				hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
				if err == nil {
					body := fmt.Sprintf(`{"password_hash":%q,"roles":["viewer"]}`, hash)
					_, err = send(ctx, "PUT", fmt.Sprintf("%s/_security/user/comer%07d", n.server.Addresses["elasticsearch"], i), n.basic, body, nil)
				}
				if err != nil {
					failed <- err
					return
				}
			}
		})
	}
	group.Wait()
	close(failed)
	return <-failed
}

// logins are first ones, each of a user who has never logged in.
func (n *node) logins(door string, first func() int) func() plan {
	address := n.server.Addresses[door]
	return func() plan {
		p := plan{
			Address: address, Method: "POST", Headers: headers(), First: first(),
			Body: `{"username":"comer#","password":"` + pw + `"}`,
		}
		switch door {
		case "elasticsearch":
			p.Method, p.Path, p.Body = "GET", "/_security/_authenticate", ""
			for i := range 1000 {
				name := fmt.Sprintf("comer%07d:%s", p.First+i, pw)
				p.Basics = append(p.Basics, "Basic "+base64.StdEncoding.EncodeToString([]byte(name)))
			}
		case "cloud":
			p.Path = "/api/v1/users/auth/_login"
		case "kuzzle":
			p.Path = "/_login/local"
		case "fusion":
			p.Path = "/api/session"
		}
		return p
	}
}

// hashesPerSecond is what the processors hash when they do nothing else.
func hashesPerSecond(length time.Duration) float64 {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		panic(err) // a password and a cost of ours
	}
	began := time.Now()
	counts := make([]int, runtime.NumCPU())
	var group sync.WaitGroup
	for i := range counts {
		group.Go(func() {
			for time.Since(began) < length {
				_ = bcrypt.CompareHashAndPassword(hash, []byte(password))
				counts[i]++
			}
		})
	}
	group.Wait()
	took := time.Since(began).Seconds()
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return float64(sum) / took
}
