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
	// writes is set where work is left for later, which belongs to the writer.
	writes bool
}

// subject is who is asked, and how.
type subject struct {
	name    string
	process string
	plan    func() plan
	limit   bool // a bare limit, to be compared with
	base    bool // of the build that is compared with, which may not have it
}

// besideLogins is the line of reads and logins at once.
const besideLogins = "beside"

// lineNames are all that can be measured.
var lineNames = []string{"get", "again", "page", "create", "frames", "frames-create", "tls", "password", "login", besideLogins}

const limitHashes = "bcrypt of cost 10, nothing else"

// Limits that others are held against.
const (
	limitPrepared = "echo + prepared SQL"
	limitPage     = "raw rows passed through"
	limitGroups   = "echo + grouped GORM"
	limitGORM     = "echo + GORM"
)

// lines is everything that can be measured.
func (t *town) lines(ctx context.Context) ([]line, error) {
	logins, err := t.firstLogins(ctx)
	if err != nil {
		return nil, err
	}
	return []line{
		{name: "get", what: "get one user, authenticated", subjects: t.gets()},
		{name: "again", what: "Basic, key or session again", subjects: t.agains()},
		{name: "page", what: "page of 50", subjects: t.pages()},
		{name: "create", what: "create with ready hash, durable", subjects: t.creates(), writes: true},
		{name: "frames", what: "get one user, WebSocket frames", subjects: t.frameGets()},
		{name: "frames-create", what: "create without password, WebSocket frames", subjects: t.frameCreates(), writes: true},
		{name: "tls", what: "get one user, TLS", subjects: t.secureGets()},
		{name: "password", what: "create with password", subjects: t.passwords(), hashes: true, writes: true},
		{name: "login", what: "first login", subjects: logins, hashes: true, writes: true},
	}, nil
}

// asked is what one door is asked.
type asked struct {
	name string // the door's, and what tells this from its other lines
	plan func(n *node) func() plan
}

// doors are the subjects that dragoman has, those of a base beside each.
func (t *town) doors(all ...asked) (out []subject) {
	for _, one := range all {
		for _, n := range t.nodes {
			out = append(out, subject{
				name: n.label + one.name, process: n.label + strings.Fields(one.name)[0], plan: one.plan(n), base: n.label == baseLabel && t.settings.compare,
			})
		}
	}
	return out
}

// others are the subjects that are no dragoman.
func (t *town) others(all ...subject) []subject {
	if t.settings.alone {
		return nil
	}
	return all
}

func (t *town) bare(name, path string) subject {
	return subject{name: name, process: nameLimits, limit: true, plan: t.repeated(t.limits, "GET", path, "", headers())}
}

func (t *town) pocketSubject(plan func() plan) subject {
	return subject{name: namePocketBase, process: namePocketBase, plan: plan}
}

const (
	pathElasticsearch = "/_security/user/person#"
	pathCloud         = "/api/v1/users/person#"
	pathKuzzle        = "/users/person#"
	pathFusion        = "/api/users/person#"
)

func (t *town) gets() []subject {
	get := func(door, path string, headers func(entry) map[string]string) asked {
		return asked{door, func(n *node) func() plan {
			return t.repeated(n.server.Addresses[door], "GET", path, "", headers(n.entry))
		}}
	}
	return append(t.others(
		t.bare("echo, constant JSON", "/constant/person#"), t.bare(limitPrepared, "/prepared/person#"), t.bare(limitGORM, "/gorm/person#"),
		t.pocketSubject(t.repeated(t.pocket, "GET", "/api/collections/people/records/person00#", "", t.pocketAuth))),
		t.doors(get("elasticsearch", pathElasticsearch, byBasic), get("cloud", pathCloud, byCloud),
			get("kuzzle", pathKuzzle, byKuzzle), get("fusion", pathFusion, byBasic))...)
}

func byBasic(e entry) map[string]string  { return e.basic }
func byCloud(e entry) map[string]string  { return e.cloud }
func byKuzzle(e entry) map[string]string { return e.kuzzle }

func (t *town) agains() []subject {
	again := func(door, rest, path string, headers func(entry) map[string]string) asked {
		return asked{door + " " + rest, func(n *node) func() plan {
			return t.repeated(n.server.Addresses[door], "GET", path, "", headers(n.entry))
		}}
	}
	return t.doors(
		again("elasticsearch", "_authenticate", "/_security/_authenticate", byBasic),
		again("elasticsearch", "get by key", pathElasticsearch, func(e entry) map[string]string { return e.key }),
		again("cloud", "get by token", pathCloud, byCloud),
		again("kuzzle", "who am I", "/users/_me", byKuzzle),
		again("fusion", "get by session", pathFusion, func(e entry) map[string]string { return e.session }))
}

func (t *town) pages() []subject {
	if !t.settings.chosen("page") {
		return nil
	}
	out := append(t.others(t.bare(limitPage, "/page"), t.bare(limitGORM, "/gorm-page"),
		t.pocketSubject(t.repeated(t.pocket, "GET", "/api/collections/people/records?perPage=50&skipTotal=1&sort=username", "", t.pocketAuth))),
		t.doors(
			asked{"elasticsearch", func(n *node) func() plan {
				return t.repeated(n.server.Addresses["elasticsearch"], "POST", "/_security/_query/user", `{"size":50,"sort":["username"]}`, n.entry.basic)
			}},
			asked{"kuzzle", func(n *node) func() plan {
				return t.repeated(n.server.Addresses["kuzzle"], "POST", "/users/_search?size=50", `{}`, n.entry.kuzzle)
			}},
			asked{"fusion", func(n *node) func() plan {
				return t.repeated(n.small.Addresses["fusion"], "GET", "/api/users", "", n.entry.basic)
			}})...)
	for i, s := range out {
		if strings.HasSuffix(s.name, "fusion") {
			out[i].process = strings.TrimSuffix(s.name, "fusion") + smallTown
		}
	}
	return out
}

const (
	pw        = password
	newPerson = `{"full_name":"New","email":"new#@example.org","roles":["viewer"],"metadata":{"team":1},"enabled":true}`
)

var newPersonHashed = `{"password_hash":"` + hashed + `","roles":["viewer"],"full_name":"New","email":"new#@example.org","metadata":{"team":1}}`

// making is a door's answer to somebody new.
func (t *town) making(door, method, path, body string, headers func(entry) map[string]string) asked {
	return asked{door, func(n *node) func() plan {
		return t.counted(n.server.Addresses[door], method, path, body, headers(n.entry))
	}}
}

func (t *town) creates() []subject {
	return append(t.others(
		subject{name: limitGroups, process: nameLimits, limit: true, plan: t.counted(t.limits, "PUT", "/create/new#", newPerson, headers())},
		subject{name: limitGORM, process: nameLimits, limit: true, plan: t.counted(t.limits, "PUT", "/create-alone/alone#", newPerson, headers())},
		t.pocketSubject(t.counted(t.pocket, "POST", "/api/collections/people/records",
			`{"username":"new#","full_name":"New","email":"new#@example.org","roles":["viewer"],"metadata":{"team":1},"enabled":true}`, t.pocketAuth))),
		t.doors(
			t.making("elasticsearch", "PUT", "/_security/user/es#", newPersonHashed, byBasic),
			t.making("kuzzle", "POST", "/users/kuz#/_create", `{"content":{"profileIds":["default"],"full_name":"New","email":"new@example.org"}}`, byKuzzle),
			t.making("fusion", "POST", "/api/users", `{"username":"fus#","passwordHash":"`+hashed+`","fullname":"New"}`, byBasic))...)
}

func (t *town) passwords() []subject {
	return append(t.others(
		t.pocketSubject(t.counted(t.pocket, "POST", "/api/collections/logins/records", `{"email":"own#@example.org","password":"`+pw+`","passwordConfirm":"`+pw+`"}`, t.pocketAuth))),
		t.doors(
			t.making("elasticsearch", "PUT", "/_security/user/pwe#", `{"password":"`+pw+`","roles":["viewer"]}`, byBasic),
			t.making("cloud", "POST", "/api/v1/users", `{"user_name":"pwc#","security":{"password":"`+pw+`","roles":["ece_deployment_viewer"]}}`, byCloud),
			t.making("kuzzle", "POST", "/users/_create", `{"content":{"profileIds":["default"]},"credentials":{"local":{"username":"pwk#","password":"`+pw+`"}}}`, byKuzzle),
			t.making("fusion", "POST", "/api/users", `{"username":"pwf#","password":"`+pw+`"}`, byBasic))...)
}

// framing has WebSockets instead of requests.
func framing(of func() plan, want string) func() plan {
	return func() plan {
		p := of()
		p.Frames, p.Want = true, want
		return p
	}
}

func (t *town) frameGets() []subject {
	return append(t.others(
		subject{name: limitPrepared, process: nameLimits, limit: true, plan: framing(t.repeated(t.limits, "", "/frames", `{"name":"person#"}`, nil), `"username":"person`)}),
		t.doors(asked{"kuzzle", func(n *node) func() plan {
			return framing(t.repeated(n.server.Addresses["kuzzle"], "", "/", `{"controller":"security","action":"getUser","_id":"person#","jwt":"`+n.entry.jwt+`"}`, nil), `"status":200`)
		}})...)
}

func (t *town) frameCreates() []subject {
	return append(t.others(
		subject{name: limitGroups, process: nameLimits, limit: true, plan: framing(t.counted(t.limits, "", "/frames", `{"name":"framed#","person":`+newPerson+`}`, nil), `"created":true`)}),
		t.doors(asked{"kuzzle", func(n *node) func() plan {
			return framing(t.counted(n.server.Addresses["kuzzle"], "", "/",
				`{"controller":"security","action":"createUser","_id":"framed#","body":{"content":{"profileIds":["default"],"full_name":"New","email":"new@example.org"}},"jwt":"`+n.entry.jwt+`"}`, nil), `"status":200`)
		}})...)
}

func (t *town) secureGets() []subject {
	if !t.settings.chosen("tls") {
		return nil
	}
	people := secureUsers(t.users)
	secure := func(door, path string, headers func(entry) map[string]string) asked {
		return asked{door, func(n *node) func() plan {
			return among(people, n.secure.Addresses[door], "GET", path, "", headers(n.secured))
		}}
	}
	bare := func(name, path string) subject {
		return subject{name: name, process: nameLimits, limit: true, plan: among(people, t.limitsSecure, "GET", path, "", headers())}
	}
	doors := t.doors(secure("elasticsearch", pathElasticsearch, byBasic), secure("cloud", pathCloud, byCloud),
		secure("kuzzle", pathKuzzle, byKuzzle), secure("fusion", pathFusion, byBasic))
	for i, s := range doors {
		doors[i].process = secureTown
		if s.base {
			doors[i].process = baseLabel + secureTown
		}
	}
	return append(t.others(bare("echo, constant JSON", "/constant/person#"), bare(limitPrepared, "/prepared/person#")), doors...)
}

// repeated asks about the people who are there already.
func (t *town) repeated(address, method, path, body string, headers map[string]string) func() plan {
	return among(t.users, address, method, path, body, headers)
}

func among(people int, address, method, path, body string, headers map[string]string) func() plan {
	return func() plan {
		return plan{Address: address, Method: method, Path: path, Body: body, Headers: headers, People: people}
	}
}

// counted makes new ones, of whom none comes twice.
func (t *town) counted(address, method, path, body string, headers map[string]string) func() plan {
	return func() plan {
		return plan{Address: address, Method: method, Path: path, Body: body, Headers: headers, First: int(t.count.Add(1_000_000))}
	}
}

// firstLogins makes the users who will log in for the first time.
func (t *town) firstLogins(ctx context.Context) ([]subject, error) {
	if !t.settings.chosen("login", besideLogins) {
		return nil, nil
	}
	var doors []asked
	for at, name := range binary.Doors[:4] {
		doors = append(doors, asked{name, func(n *node) func() plan {
			return n.logins(name, func() int { return n.next[name] })
		}})
		for _, n := range t.nodes {
			n.next[name] = (at + 1) * newcomers(t.settings)
		}
	}
	for _, n := range t.nodes {
		if err := n.ready(ctx, t.settings); err != nil {
			return nil, err
		}
	}
	return t.doors(doors...), nil
}

// hashCallers is how many connections are enough to keep all processors busy.
const hashCallers = 8

// hashTime is how long lines that hash are measured: long enough to count.
func hashTime(s settings) time.Duration {
	if s.short {
		return s.time
	}
	return max(s.time, 3*time.Second)
}

// newcomers is how many users are made for one line in which they log in for
// the first time: half more than all processors can hash in all rounds.
func newcomers(s settings) int {
	return s.rounds * (int(hashTime(s).Seconds()*hashRate()*1.5) + 2*hashCallers)
}

// hashRate is what the processors hash in a second, measured once; or, as other
// work may have kept them from it just then, what processors of our day can.
var hashRate = sync.OnceValue(func() float64 {
	return max(hashesPerSecond(time.Second), float64(25*runtime.NumCPU()))
})

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
					_, err = send(ctx, "PUT", fmt.Sprintf("%s/_security/user/comer%07d", n.server.Addresses["elasticsearch"], i), administrator, body, nil)
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
