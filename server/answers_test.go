package server_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman/adapters/adaptertest"
	"github.com/dragoman-project/dragoman/store/pgtest"
)

// asked is a request whose answer rooms may remember.
type asked struct{ door, as, method, target, body string }

// ownOfRequest is what answers repeat of each request, or node, alone.
var ownOfRequest = regexp.MustCompile(`"(requestId|node)":"[^"]*"`)

func (h *house) answered(q asked) string {
	status, body := h.send(q.door, q.as, q.method, q.target, q.body)
	return fmt.Sprint(status, " ", ownOfRequest.ReplaceAllString(body, ""))
}

func eachDatabase(t *testing.T, do func(t *testing.T, dsn string)) {
	t.Run("SQLite", func(t *testing.T) { do(t, "sqlite:"+filepath.Join(t.TempDir(), "dragoman.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { do(t, pgtest.DSN(t)) })
}

// TestAnswersAreNeverBehind changes users and what they may at random, at either of
// two nodes, and asks everything that is remembered at both of them and at a third
// that remembers nothing: all three must say the same.
func TestAnswersAreNeverBehind(t *testing.T) { eachDatabase(t, testAnswersAreNeverBehind) }

func testAnswersAreNeverBehind(t *testing.T, dsn string) {
	const remembers = 8 << 20
	nodes := []*house{openNode(t, dsn, nil, remembers), openNode(t, dsn, nil, remembers)}
	plain := openNode(t, dsn, nil, 0)
	random := rand.New(rand.NewPCG(1, 2))
	people := []string{"ada", "ben", "eve"}
	passwords := map[string]string{}
	node := func() *house { return nodes[random.IntN(len(nodes))] }
	put := func(h *house, name string) {
		passwords[name] = fmt.Sprint("pass-Word-", random.IntN(3))
		h.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+name, fmt.Sprintf(
			`{"password":%q,"roles":[%q],"full_name":"Number %d"}`, passwords[name],
			[]string{"superuser", "made", "made"}[random.IntN(3)], random.IntN(1000)))
	}
	for _, name := range people {
		put(nodes[0], name)
	}
	kuzzle, cloud := nodes[0].kuzzleAdmin(t), cloudToken(t, nodes[1])
	changes := []func(h *house, name string){
		put,
		func(h *house, name string) { h.send("elasticsearch", admin, "DELETE", "/_security/user/"+name, "") },
		func(h *house, name string) {
			h.send("elasticsearch", admin, "PUT", "/_security/user/"+name+"/_disable", "")
		},
		func(h *house, name string) {
			h.send("elasticsearch", admin, "PUT", "/_security/user/"+name+"/_enable", "")
		},
		func(h *house, name string) {
			passwords[name] = fmt.Sprint("pass-Word-", random.IntN(3))
			h.send("elasticsearch", admin, "POST", "/_security/user/"+name+"/_password", fmt.Sprintf(`{"password":%q}`, passwords[name]))
		},
		func(h *house, _ string) {
			h.call(t, "elasticsearch", admin, "PUT", "/_security/role/made", fmt.Sprintf(
				`{"cluster":[%q]}`, []string{"manage_security", "read_security", "monitor"}[random.IntN(3)]))
		},
		func(h *house, _ string) { h.send("elasticsearch", admin, "DELETE", "/_security/role/made", "") },
		func(h *house, name string) {
			h.send("kuzzle", kuzzle, "PUT", "/users/"+name+"/_update", fmt.Sprintf(`{"n":%d}`, random.IntN(1000)))
		},
		func(h *house, name string) {
			h.send("fusion", admin, "PUT", "/api/users/"+name, fmt.Sprintf(`{"username":%q,"firstName":"F%d"}`, name, random.IntN(1000)))
		},
		func(h *house, _ string) {
			h.send("cloud", cloud, "POST", "/api/v1/users", fmt.Sprintf(
				`{"user_name":"new-%d","security":{"password":"secret-Word-1","roles":["ece_deployment_viewer"]}}`, random.Int64()))
		},
	}
	var questions []asked
	ask := func() {
		questions = questions[:0]
		for _, name := range people {
			self := name + ":" + passwords[name]
			questions = append(
				questions,
				asked{"elasticsearch", admin, "GET", "/_security/user/" + name, ""},
				asked{"elasticsearch", self, "GET", "/_security/user/" + name, ""},
				asked{"elasticsearch", self, "GET", "/_security/user/" + strings.Join(people, ","), ""},
				asked{"elasticsearch", self, "GET", "/_security/_authenticate", ""},
				asked{"cloud", cloud, "GET", "/api/v1/users/" + name, ""},
				asked{"cloud", self, "GET", "/api/v1/user", ""},
				asked{"kuzzle", kuzzle, "GET", "/users/" + name, ""},
				asked{"fusion", admin, "GET", "/api/users/" + name, ""},
				asked{"fusion", self, "GET", "/api/users/" + name, ""},
			)
		}
		questions = append(
			questions,
			asked{"elasticsearch", admin, "POST", "/_security/_query/user", `{"size":50,"sort":["username"]}`},
			asked{"elasticsearch", admin, "POST", "/_security/_query/user", `{"query":{"match":{"full_name":"number"}}}`},
			asked{"kuzzle", kuzzle, "POST", "/users/_search?size=5", `{"query":{"exists":{"field":"n"}}}`},
			asked{"kuzzle", kuzzle, "GET", "/users/_me", ""},
			asked{"fusion", admin, "GET", "/api/users?pageSize=50", ""},
		)
	}
	for step := range 60 {
		changes[random.IntN(len(changes))](node(), people[random.IntN(len(people))])
		ask()
		for _, at := range random.Perm(len(questions))[:16] {
			q := questions[at]
			want := plain.answered(q)
			for i, h := range slices.Concat(nodes, nodes, nodes) {
				if got := h.answered(q); got != want {
					t.Fatalf("step %d, node %d: %s %s as %s\n got %s\nwant %s", step, i%2, q.method, q.target, q.as, got, want)
				}
			}
		}
	}
	for i, h := range nodes {
		if given := h.answers.Given(); given < 300 {
			t.Errorf("node %d gave only %d answers again", i, given)
		}
	}
}

// TestAnswersUnderLoad counts a user's name up at one node, while readers at both look
// for names that were acknowledged before they asked.
func TestAnswersUnderLoad(t *testing.T) { eachDatabase(t, testAnswersUnderLoad) }

func testAnswersUnderLoad(t *testing.T, dsn string) {
	nodes := []*house{openNode(t, dsn, nil, 8<<20), openNode(t, dsn, nil, 8<<20)}
	write := func(n int64) {
		nodes[0].call(t, "elasticsearch", admin, "PUT", "/_security/user/ada", fmt.Sprintf(`{"password_hash":%q,"roles":["viewer"],"full_name":"%06d"}`, benchHash, n))
	}
	write(0)
	var acknowledged atomic.Int64
	var done atomic.Bool
	var readers sync.WaitGroup
	name := regexp.MustCompile(`"full_?[nN]ame":"(\d{6})"`)
	for i := range 8 {
		h, target := nodes[i%2], []string{"/_security/user/ada", "/_security/_query/user?filter_path=users.full_name"}[i/2%2]
		readers.Go(func() {
			for !done.Load() {
				least := acknowledged.Load()
				status, body := h.send("elasticsearch", admin, "GET", target, "")
				var seen int64 = -1
				if found := name.FindStringSubmatch(body); found != nil {
					_, _ = fmt.Sscan(strings.TrimLeft(found[1], "0")+" ", &seen)
				}
				if status != 200 || seen < least && least > 0 {
					t.Errorf("%s answered %d, %d after %d was acknowledged: %s", target, status, seen, least, body)
					return
				}
			}
		})
	}
	for n := range int64(150) {
		write(n + 1)
		acknowledged.Store(n + 1)
		if n%3 == 0 { // time to be asked again
			for range 20 {
				nodes[1].send("elasticsearch", admin, "GET", "/_security/user/ada", "")
			}
		}
	}
	done.Store(true)
	readers.Wait()
	if nodes[0].answers.Given()+nodes[1].answers.Given() == 0 {
		t.Error("no answer was given again")
	}
}

// TestWhatEndsAnswers asks until an answer is given again, changes one of the things
// that it was made of, and wants another answer.
func TestWhatEndsAnswers(t *testing.T) { eachDatabase(t, testWhatEndsAnswers) }

func testWhatEndsAnswers(t *testing.T, dsn string) {
	here, there := openNode(t, dsn, nil, 8<<20), openNode(t, dsn, nil, 8<<20)
	people := 0
	for name, change := range map[string]struct {
		ask  func(person, token string) asked
		with func(h *house, person, token string)
	}{
		"a role's definition": {
			func(person, _ string) asked {
				return asked{"elasticsearch", person + ":pass-Word-1", "GET", "/_security/user/" + person, ""}
			},
			func(h *house, _, _ string) {
				h.call(t, "elasticsearch", admin, "PUT", "/_security/role/made", `{"cluster":["monitor"]}`)
			},
		},
		"a role is gone": {
			func(person, _ string) asked {
				return asked{"elasticsearch", person + ":pass-Word-1", "GET", "/_security/user/" + person, ""}
			},
			func(h *house, _, _ string) {
				h.call(t, "elasticsearch", admin, "DELETE", "/_security/role/made", "")
			},
		},
		"the caller's password": {
			func(person, _ string) asked {
				return asked{"elasticsearch", person + ":pass-Word-1", "GET", "/_security/_authenticate", ""}
			},
			func(h *house, person, _ string) {
				h.call(t, "elasticsearch", admin, "POST", "/_security/user/"+person+"/_password", `{"password":"pass-Word-2"}`)
			},
		},
		"the caller is disabled": {
			func(person, _ string) asked {
				return asked{"fusion", person + ":pass-Word-1", "GET", "/api/session?_cookie=false", ""}
			},
			func(h *house, person, _ string) {
				h.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+person+"/_disable", "")
			},
		},
		"the session is closed": {
			func(_, token string) asked { return asked{"kuzzle", token, "GET", "/users/_me", ""} },
			func(h *house, _, token string) { h.call(t, "kuzzle", token, "POST", "/_logout", "") },
		},
		"the user that was asked for": {
			func(person, _ string) asked { return asked{"cloud", admin, "GET", "/api/v1/users/" + person, ""} },
			func(h *house, person, _ string) {
				h.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+person, `{"roles":["made"],"full_name":"Other"}`)
			},
		},
		"who there is": {
			func(string, string) asked {
				return asked{"elasticsearch", admin, "POST", "/_security/_query/user", `{"size":100,"sort":["username"]}`}
			},
			func(h *house, person, _ string) {
				h.call(t, "elasticsearch", admin, "PUT", "/_security/user/a-"+person, fmt.Sprintf(`{"password_hash":%q,"roles":[]}`, benchHash))
			},
		},
		"who is found": {
			func(_, _ string) asked {
				return asked{"kuzzle", here.kuzzleAdmin(t), "POST", "/users/_search?size=5", `{"query":{"term":{"colour":"red"}}}`}
			},
			func(h *house, person, _ string) {
				h.call(t, "kuzzle", h.kuzzleAdmin(t), "PUT", "/users/"+person+"/_update", `{"colour":"red"}`)
			},
		},
	} {
		for node, h := range map[string]*house{"here": here, "there": there} {
			t.Run(name+", changed "+node, func(t *testing.T) {
				people++
				person := fmt.Sprint("person-", people)
				here.call(t, "elasticsearch", admin, "PUT", "/_security/role/made", `{"cluster":["read_security"]}`)
				here.call(t, "elasticsearch", admin, "PUT", "/_security/user/"+person, `{"password":"pass-Word-1","roles":["made"]}`)
				login := here.call(t, "kuzzle", "", "POST", "/_login/local", fmt.Sprintf(`{"username":%q,"password":"pass-Word-1"}`, person))
				token := "Bearer " + login["result"].(map[string]any)["jwt"].(string)
				q := change.ask(person, token)
				given, before := here.answers.Given(), here.answered(q)
				if !strings.HasPrefix(before, "200") || here.answered(q) != before || here.answered(q) != before || here.answered(q) != before {
					t.Fatalf("%s %s answered %s and then something else", q.method, q.target, before)
				}
				if here.answers.Given() == given {
					t.Fatalf("the answer to %s %s was not given again", q.method, q.target)
				}
				change.with(h, person, token)
				if after := here.answered(q); after == before {
					t.Errorf("%s %s still answered %s", q.method, q.target, after)
				}
			})
		}
	}
}

// TestAnswersEndWithTheirCredentials lets the time of a token pass.
func TestAnswersEndWithTheirCredentials(t *testing.T) {
	eachDatabase(t, testAnswersEndWithTheirCredentials)
}

func testAnswersEndWithTheirCredentials(t *testing.T, dsn string) {
	h := openNode(t, dsn, nil, 8<<20)
	login := h.call(t, "kuzzle", "", "POST", "/_login/local?expiresIn=2m", fmt.Sprintf(`{"username":"admin","password":%q}`, adaptertest.AdminPassword))
	q := asked{"kuzzle", "Bearer " + login["result"].(map[string]any)["jwt"].(string), "GET", "/users/_me", ""}
	key := h.call(t, "elasticsearch", admin, "POST", "/_security/api_key", `{"name":"short","expiration":"2m"}`)
	k := asked{"elasticsearch", "ApiKey " + key["encoded"].(string), "GET", "/_security/_authenticate", ""}
	for _, q := range []asked{q, q, q, q, k, k, k, k} {
		if said := h.answered(q); !strings.HasPrefix(said, "200") {
			t.Fatal(said)
		}
	}
	if h.answers.Given() < 2 {
		t.Fatal("no answer was given again")
	}
	h.ahead.Store(int64(3 * time.Minute))
	for _, q := range []asked{q, k} {
		if said := h.answered(q); !strings.HasPrefix(said, "401") {
			t.Errorf("%s %s answered %s after its time", q.method, q.target, said)
		}
	}
}
