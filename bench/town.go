package main

import (
	"context"
	"crypto/tls"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/dragoman-project/dragoman/clients/binary"
)

const password = "secret-Word-1" // obeys every door's rules

// house is everything that runs: a town for each number of users.
type house struct {
	settings settings
	engine   string
	folder   string
	stops    []func() error
	database func(name string) (string, error)
	cluster  process // PostgreSQL's, if there is one
	cert     string  // files, for TLS
	key      string
	builds   map[string]string // by label
	labels   []string
	machine  machine
	towns    []*town
	count    atomic.Int64 // of people made while measuring
}

// town is all subjects, up and full of the same people.
type town struct {
	*house
	users int

	limits       string // its address
	limitsSecure string // the same with TLS
	pocket       string // its address
	pocketAuth   map[string]string
	nodes        []*node
	processes    map[string]process // by subject
}

// node is one dragoman. Where two builds are compared there are two.
type node struct {
	label    string         // put before the names of its doors
	server   *binary.Server // nil where no line needs it, as the next two
	small    *binary.Server // with fifty users, for Fusion, whose list is always everybody
	secure   *binary.Server // with TLS
	database string
	build    string
	start    started
	entry    entry          // to the doors of server
	secured  entry          // to those of secure
	next     map[string]int // the next user who has never logged in, by door
	beside   int            // the same, for reads beside logins
}

// entry is how the administrator comes in: headers by door.
type entry struct {
	basic, cloud, kuzzle, key, session map[string]string
	jwt                                string // of Kuzzle, for frames
}

// started is what coming up took.
type started struct {
	First time.Duration   `json:"first_ns"` // makes tables and the administrator
	Again []time.Duration `json:"again_ns"` // with all users there
}

// raise starts everything and returns when all of it is full and quiet.
func raise(ctx context.Context, s settings, engine string) (*house, error) {
	h := &house{settings: s, engine: engine, machine: thisMachine(), builds: map[string]string{"": s.binary}, labels: []string{""}}
	var err error
	if h.folder, err = os.MkdirTemp("", "dragoman-bench-"); err != nil {
		return h, err
	}
	h.stops = append(h.stops, func() error { return os.RemoveAll(h.folder) })
	if h.cert, h.key, err = certify(h.folder); err != nil {
		return h, err
	}
	if h.database, err = h.databases(ctx); err != nil {
		return h, err
	}
	if s.binary == "" {
		if h.builds[""], err = binary.Build(ctx, h.folder); err != nil {
			return h, err
		}
	}
	if s.compare {
		h.builds[baseLabel], h.labels = s.base, []string{baseLabel, ""}
	}
	for _, users := range s.users {
		fmt.Fprintf(os.Stderr, "%s: %d users are made at every subject\n", engine, users)
		t := &town{house: h, users: users, processes: map[string]process{}}
		h.towns = append(h.towns, t)
		if err := t.raise(ctx); err != nil {
			return h, err
		}
	}
	return h, nil
}

// baseLabel is put before the doors of the build that is compared with.
const baseLabel = "base "

// databases says where each subject keeps its users.
func (h *house) databases(ctx context.Context) (func(name string) (string, error), error) {
	if h.engine == "postgres" {
		return startPostgres(ctx, h)
	}
	return func(name string) (string, error) {
		file := filepath.Join(h.folder, name+".db")
		if strings.HasPrefix(name, nameLimits) {
			return "file:" + file, nil
		}
		return "sqlite:" + file, nil
	}, nil
}

func (h *house) stop() (err error) {
	for _, stop := range slices.Backward(h.stops) {
		err = errors.Join(err, stop())
	}
	return err
}

func (t *town) raise(ctx context.Context) error {
	if !t.settings.alone {
		if err := t.raiseLimits(ctx); err != nil {
			return err
		}
		if err := t.raisePocketBase(ctx); err != nil {
			return err
		}
	}
	for i, label := range t.labels {
		database, err := t.database(fmt.Sprintf("dragoman%d_%d", i, t.users))
		if err != nil {
			return err
		}
		n := &node{label: label, build: t.builds[label], database: database, next: map[string]int{}}
		if err := t.raiseNode(ctx, n); err != nil {
			return fmt.Errorf("%sdragoman: %w", label, err)
		}
		t.nodes = append(t.nodes, n)
	}
	return nil
}

func (t *town) raiseLimits(ctx context.Context) error {
	database, err := t.database(fmt.Sprintf("%s_%d", nameLimits, t.users))
	if err != nil {
		return err
	}
	told, p, err := child(ctx, nameLimits, "-database", database, "-users", fmt.Sprint(t.users), "-cert", t.cert, "-key", t.key)
	if err != nil {
		return err
	}
	t.limits, t.limitsSecure = told[0], told[1]
	t.processes[nameLimits], t.stops = p, append(t.stops, p.stop)
	return nil
}

func (t *town) raisePocketBase(ctx context.Context) error {
	told, p, err := child(ctx, namePocketBase, "-folder", filepath.Join(t.folder, fmt.Sprintf("pocketbase_%d", t.users)), "-users", fmt.Sprint(t.users))
	if err != nil {
		return err
	}
	t.pocket, t.processes[namePocketBase], t.stops = told[0], p, append(t.stops, p.stop)
	t.pocketAuth = headers("Authorization", told[1])
	return nil
}

// raiseNode starts a node, fills it, and starts it again five times. Beside it
// come those that single lines need.
func (t *town) raiseNode(ctx context.Context, n *node) (err error) {
	if err := t.fillNode(ctx, n); err != nil {
		return err
	}
	for _, door := range binary.Doors[:4] {
		t.processes[n.label+door] = process{pid: n.server.Process()}
	}
	if n.entry, err = enter(ctx, n.server); err != nil {
		return err
	}
	if t.settings.chosen("page") {
		if n.small, err = t.beside(ctx, n, smallTown, 50); err != nil {
			return err
		}
	}
	if t.settings.chosen("tls") {
		if n.secure, err = t.beside(ctx, n, secureTown, secureUsers(t.users), "--tls-cert", t.cert, "--tls-key", t.key); err != nil {
			return err
		}
		n.secured, err = enter(ctx, n.secure)
	}
	return err
}

func (t *town) fillNode(ctx context.Context, n *node) (err error) {
	if n.server, err = binary.Start(ctx, n.build, n.database); err != nil {
		return err
	}
	t.stops = append(t.stops, func() error { return n.server.Stop() })
	n.start.First = n.server.StartUp
	if err := fill(ctx, n.server, t.users); err != nil {
		return err
	}
	const mostIndexing = 45 * time.Minute
	if err := settle(ctx, mostIndexing, process{pid: n.server.Process()}, t.cluster); err != nil {
		return err
	}
	for range 5 {
		if err := n.server.Stop(); err != nil {
			return err
		}
		if n.server, err = binary.Start(ctx, n.build, n.database); err != nil {
			return err
		}
		n.start.Again = append(n.start.Again, n.server.StartUp)
	}
	return nil
}

// beside starts another server of the node's build, for one line.
func (t *town) beside(ctx context.Context, n *node, name string, users int, flags ...string) (*binary.Server, error) {
	database, err := t.database(fmt.Sprintf("%s%d_%d", name, slices.Index(t.labels, n.label), t.users))
	if err != nil {
		return nil, err
	}
	server, err := binary.Start(ctx, n.build, database, flags...)
	if err != nil {
		return nil, err
	}
	t.stops = append(t.stops, server.Stop)
	t.processes[n.label+name] = process{pid: server.Process()}
	return server, fill(ctx, server, users)
}

// Servers that hold something else than the rest: fifty users, or any number
// behind TLS.
const (
	smallTown  = "fusion-of-fifty"
	secureTown = "tls"
)

// hashed is the hash of nobody's password: whoever has it never logs in.
var hashed = "$2a$10$" + strings.Repeat("a", 21) + "e" + strings.Repeat("b", 31)

// administrator is the header of who may do everything.
var administrator = headers("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte("admin:"+binary.AdminPassword)))

func fill(ctx context.Context, server *binary.Server, users int) error {
	var group sync.WaitGroup
	var next atomic.Int64
	var once sync.Once
	var failed error
	// Whoever is first has the administrator's password checked for all.
	if _, err := send(ctx, http.MethodGet, server.Addresses["elasticsearch"]+"/_security/_authenticate", administrator, "", nil); err != nil {
		return err
	}
	for range 64 {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < users; i = int(next.Add(1)) - 1 {
				p := someone(i)
				body := fmt.Sprintf(`{"password_hash":%q,"roles":%s,"full_name":%q,"email":%q,"metadata":%s}`,
					hashed, p.Roles, p.FullName, p.Email, p.Metadata)
				if _, err := send(ctx, http.MethodPut, server.Addresses["elasticsearch"]+"/_security/user/"+p.Username, administrator, body, nil); err != nil {
					once.Do(func() { failed = err })
					return
				}
			}
		})
	}
	group.Wait()
	return failed
}

// enter logs the administrator in at every door.
func enter(ctx context.Context, server *binary.Server) (entry, error) {
	credentials := fmt.Sprintf(`{"username":"admin","password":%q}`, binary.AdminPassword)
	var cloud struct{ Token string }
	var kuzzle struct{ Result struct{ JWT string } }
	var key struct{ Encoded string }
	plain := headers()
	_, cloudErr := send(ctx, http.MethodPost, server.Addresses["cloud"]+"/api/v1/users/auth/_login", plain, credentials, &cloud)
	_, kuzzleErr := send(ctx, http.MethodPost, server.Addresses["kuzzle"]+"/_login/local", plain, credentials, &kuzzle)
	_, keyErr := send(ctx, http.MethodPost, server.Addresses["elasticsearch"]+"/_security/api_key", administrator, `{"name":"bench"}`, &key)
	cookie, sessionErr := send(ctx, http.MethodPost, server.Addresses["fusion"]+"/api/session", plain, credentials, nil)
	return entry{
		basic: administrator, cloud: headers("Authorization", "Bearer "+cloud.Token), kuzzle: headers("Authorization", "Bearer "+kuzzle.Result.JWT),
		key: headers("Authorization", "ApiKey "+key.Encoded), session: headers("Cookie", cookie), jwt: kuzzle.Result.JWT,
	}, errors.Join(cloudErr, kuzzleErr, keyErr, sessionErr)
}

// headers are those of JSON and one more.
func headers(more ...string) map[string]string {
	out := map[string]string{"Content-Type": "application/json"}
	for i := 0; i+1 < len(more); i += 2 {
		out[more[i]] = more[i+1]
	}
	return out
}

var client = &http.Client{Timeout: 2 * time.Minute, Transport: &http.Transport{
	MaxIdleConnsPerHost: 64,
	TLSClientConfig:     &tls.Config{InsecureSkipVerify: true}, // of subjects that we have started
}}

// send asks once, and returns the cookie that was given, if any.
func send(ctx context.Context, method, address string, headers map[string]string, body string, into any) (cookie string, err error) {
	request, err := http.NewRequestWithContext(ctx, method, address, strings.NewReader(body))
	if err != nil {
		return "", err
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	answer, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	switch {
	case err != nil:
		return "", err
	case answer.StatusCode > 299:
		return "", fmt.Errorf("%s %s: %s: %.300s", method, address, answer.Status, raw)
	case into != nil:
		err = json.Unmarshal(raw, into)
	}
	for _, one := range answer.Cookies() {
		cookie = one.Name + "=" + one.Value
	}
	return cookie, err
}
