package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/bcrypt"

	"github.com/dragoman-project/dragoman/clients/binary"
)

// measureDoors asks every question, and the echo beside each.
func measureDoors(ctx context.Context, s settings, server *binary.Server, echo *echoServer) ([]row, error) {
	client := newClient(s.limits.callers)
	w, err := settle(ctx, client, server)
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, ask := range []func() []question{w.reads, w.writes, w.logins} {
		for _, q := range ask() {
			r, err := measureOne(ctx, client, s.limits, q, echo)
			if err != nil {
				return nil, fmt.Errorf("%s, %s: %w", q.door, q.what, err)
			}
			if q.what == createWithPassword {
				w.made[q.door] = r.Door.Requests
			}
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(
			slices.Index(binary.Doors, a.Name)-slices.Index(binary.Doors, b.Name),
			slices.Index(printed, a.What)-slices.Index(printed, b.What),
		)
	})
	return rows, nil
}

func measureOne(ctx context.Context, client *http.Client, l limits, q question, echo *echoServer) (row, error) {
	bounded := l
	if q.most != nil {
		bounded.requests = min(l.requests, q.most())
	}
	found, err := load(ctx, client, bounded, q.ask)
	if err != nil {
		return row{}, err
	}
	example := echo.like(q.ask(0), found.Bytes)
	l.duration = min(l.duration, time.Second)
	beside, err := load(ctx, client, l, func(int) exchange { return example })
	return row{Name: q.door, What: q.what, Door: found, Echo: beside}, err
}

// settle makes the crowd, and logs in at the doors that know only tokens.
func settle(ctx context.Context, client *http.Client, server *binary.Server) (*town, error) {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return nil, err
	}
	w := &town{
		server: server, tag: "bench-" + strings.ToLower(rand.Text()[:6]), hash: string(hash), made: map[string]int{},
		basic: basicAuth("admin", binary.AdminPassword),
	}
	for i := range crowd {
		u := map[string]any{"password_hash": w.hash, "roles": []string{"viewer"}, "full_name": "Citizen", "email": "citizen@example.org"}
		if _, err := send(ctx, client, w.put(w.citizen(i), u)); err != nil {
			return nil, err
		}
	}
	var cloud struct{ Token string }
	var kuzzle struct{ Result struct{ JWT string } }
	if err := login(ctx, client, w.at("cloud", "/api/v1/users/auth/_login"), &cloud); err != nil {
		return nil, err
	}
	if err := login(ctx, client, w.at("kuzzle", "/_login/local"), &kuzzle); err != nil {
		return nil, err
	}
	w.cloud, w.kuzzle = bearer(cloud.Token), bearer(kuzzle.Result.JWT)
	return w, nil
}

func login(ctx context.Context, client *http.Client, address string, into any) error {
	credentials := body(map[string]any{"username": "admin", "password": binary.AdminPassword})
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, strings.NewReader(credentials))
	if err != nil {
		return err
	}
	request.Header = jsonHeader()
	answer, err := client.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode > 299 {
		return fmt.Errorf("log in at %s: %s", address, answer.Status)
	}
	return json.NewDecoder(answer.Body).Decode(into)
}

// measureMemory fills the directory through a door that takes hashes, so that
// it does not wait for bcrypt.
func measureMemory(ctx context.Context, s settings, server *binary.Server, out *memory) error {
	client := newClient(s.limits.callers)
	w, err := settle(ctx, client, server)
	if err != nil {
		return err
	}
	l := limits{duration: 5 * time.Minute, requests: s.users, callers: s.limits.callers}
	filled, err := load(ctx, client, l, w.putHashed)
	if err != nil {
		return err
	}
	out.Users = filled.Requests
	out.Filled, err = server.Resident()
	return err
}
