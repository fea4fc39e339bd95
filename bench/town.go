package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/dragoman-project/dragoman/clients/binary"
)

const password = "secret-Word-1" // obeys every door's rules

// town is all subjects, up and full of the same people.
type town struct {
	settings settings
	folder   string
	stops    []func() error

	limits     string // its address
	pocket     string // its address
	pocketAuth map[string]string
	nodes      []*node
	processes  map[string]process // by subject
	count      atomic.Int64       // of people made while measuring
	machine    machine
}

// node is one dragoman. Where two builds are compared there are two.
type node struct {
	label    string // put before the names of its doors
	server   *binary.Server
	small    *binary.Server // with fifty users, for Fusion, whose list is always everybody
	database string
	build    string
	start    started
	basic    map[string]string
	cloud    map[string]string
	kuzzle   map[string]string
	key      map[string]string
	next     map[string]int // the next user who has never logged in, by door
	beside   int            // the same, for reads beside logins
}

// started is what coming up took.
type started struct {
	First time.Duration   `json:"first_ns"` // makes tables and the administrator
	Again []time.Duration `json:"again_ns"` // with all users there
}

func raise(ctx context.Context, s settings, folder string) (*town, error) {
	t := &town{settings: s, folder: folder, processes: map[string]process{}, machine: thisMachine()}
	dsn, err := t.databases(ctx)
	if err != nil {
		return t, err
	}
	build := s.binary
	if build == "" {
		if build, err = binary.Build(ctx, folder); err != nil {
			return t, err
		}
	}
	limits, p, err := child(ctx, nameLimits, "-database", dsn("limits"), "-users", fmt.Sprint(s.users))
	if err != nil {
		return t, err
	}
	t.limits, t.processes[nameLimits], t.stops = limits, p, append(t.stops, p.stop)
	if err := t.raisePocketBase(ctx); err != nil {
		return t, err
	}
	builds := map[string]string{"": build}
	labels := []string{""}
	if s.base != "" {
		builds["base "] = s.base
		labels = []string{"base ", ""}
	}
	for i, label := range labels {
		n := &node{label: label, build: builds[label], database: dsn(fmt.Sprintf("dragoman%d", i)), next: map[string]int{}}
		if err := t.raiseNode(ctx, n); err != nil {
			return t, fmt.Errorf("dragoman: %w", err)
		}
		t.nodes = append(t.nodes, n)
	}
	return t, nil
}

// databases says where each subject keeps its users.
func (t *town) databases(ctx context.Context) (func(name string) string, error) {
	switch t.settings.engine {
	case "sqlite":
		return func(name string) string {
			file := filepath.Join(t.folder, name+".db")
			if name == "limits" {
				return "file:" + file
			}
			return "sqlite:" + file
		}, nil
	case "postgres":
		return startPostgres(ctx, t)
	}
	return nil, fmt.Errorf("-engine is sqlite or postgres, not %q", t.settings.engine)
}

func (t *town) raisePocketBase(ctx context.Context) error {
	told, p, err := child(ctx, namePocketBase, "-folder", filepath.Join(t.folder, "pocketbase"), "-users", fmt.Sprint(t.settings.users))
	if err != nil {
		return err
	}
	address, token, _ := strings.Cut(told, " ")
	t.pocket, t.processes[namePocketBase], t.stops = address, p, append(t.stops, p.stop)
	t.pocketAuth = headers("Authorization", token)
	return nil
}

// raiseNode starts a node, fills it, and starts it again five times.
func (t *town) raiseNode(ctx context.Context, n *node) (err error) {
	if n.server, err = binary.Start(ctx, n.build, n.database); err != nil {
		return err
	}
	t.stops = append(t.stops, func() error { return n.server.Stop() })
	n.start.First = n.server.StartUp
	n.basic = headers("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte("admin:"+binary.AdminPassword)))
	if err := fill(ctx, n.server, n.basic, t.settings.users); err != nil {
		return err
	}
	if n.small, err = binary.Start(ctx, n.build, "sqlite:"+filepath.Join(t.folder, n.label+"small.db")); err != nil {
		return err
	}
	t.stops = append(t.stops, n.small.Stop)
	t.processes[n.label+smallTown] = process{pid: n.small.Process()}
	if err := fill(ctx, n.small, n.basic, 50); err != nil {
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
	for _, door := range binary.Doors[:4] {
		t.processes[n.label+door] = process{pid: n.server.Process()}
	}
	return n.logIn(ctx)
}

// hashed is the hash of nobody's password: whoever has it never logs in.
var hashed = "$2a$10$" + strings.Repeat("a", 21) + "e" + strings.Repeat("b", 31)

// smallTown is the process of fifty users.
const smallTown = "fusion-of-fifty"

func fill(ctx context.Context, server *binary.Server, basic map[string]string, users int) error {
	var group sync.WaitGroup
	var next atomic.Int64
	var once sync.Once
	var failed error
	for range 64 {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < users; i = int(next.Add(1)) - 1 {
				p := someone(i)
				body := fmt.Sprintf(`{"password_hash":%q,"roles":%s,"full_name":%q,"email":%q,"metadata":%s}`,
					hashed, p.Roles, p.FullName, p.Email, p.Metadata)
				if _, err := send(ctx, http.MethodPut, server.Addresses["elasticsearch"]+"/_security/user/"+p.Username, basic, body, nil); err != nil {
					once.Do(func() { failed = err })
					return
				}
			}
		})
	}
	group.Wait()
	return failed
}

func (n *node) logIn(ctx context.Context) error {
	credentials := fmt.Sprintf(`{"username":"admin","password":%q}`, binary.AdminPassword)
	var cloud struct{ Token string }
	var kuzzle struct{ Result struct{ JWT string } }
	var key struct{ Encoded string }
	plain := headers()
	_, cloudErr := send(ctx, http.MethodPost, n.server.Addresses["cloud"]+"/api/v1/users/auth/_login", plain, credentials, &cloud)
	_, kuzzleErr := send(ctx, http.MethodPost, n.server.Addresses["kuzzle"]+"/_login/local", plain, credentials, &kuzzle)
	_, keyErr := send(ctx, http.MethodPost, n.server.Addresses["elasticsearch"]+"/_security/api_key", n.basic, `{"name":"bench"}`, &key)
	n.cloud, n.kuzzle, n.key = headers("Authorization", "Bearer "+cloud.Token), headers("Authorization", "Bearer "+kuzzle.Result.JWT), headers("Authorization", "ApiKey "+key.Encoded)
	return errors.Join(cloudErr, kuzzleErr, keyErr)
}

func (t *town) stop() (err error) {
	for _, stop := range slices.Backward(t.stops) {
		err = errors.Join(err, stop())
	}
	return err
}

// headers are those of JSON and one more.
func headers(more ...string) map[string]string {
	out := map[string]string{"Content-Type": "application/json"}
	for i := 0; i+1 < len(more); i += 2 {
		out[more[i]] = more[i+1]
	}
	return out
}

var client = &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{MaxIdleConnsPerHost: 64}}

func send(ctx context.Context, method, address string, headers map[string]string, body string, into any) (int, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, bytes.NewReader([]byte(body)))
	if err != nil {
		return 0, err
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	answer, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	raw, err := io.ReadAll(answer.Body)
	switch {
	case err != nil:
		return 0, err
	case answer.StatusCode > 299:
		return 0, fmt.Errorf("%s %s: %s: %.300s", method, address, answer.Status, raw)
	case into != nil:
		err = json.Unmarshal(raw, into)
	}
	return len(raw), err
}
