//go:build siege

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/crypto/bcrypt"

	program "github.com/dragoman-project/dragoman/clients/binary"
)

var (
	siegeTime  = flag.Duration("siege.time", time.Minute, "how long each siege lasts")
	siegeConns = flag.Int("siege.connections", 400, "how many hostile connections there are")
)

// What the program may have, and what it must still do (issue 10).
const (
	siegeMemory     = 512 << 20
	siegeReadP99    = 100 * time.Millisecond
	siegeLoginP99   = 2 * time.Second
	siegeLoginsNear = 5 * time.Second // where the attackers are at the honest client's address
	siegePassword   = "honest-passw0rd"
	siegeUsers      = 160
)

// TestSiege runs the program with little memory while many hostile connections
// do the worst they can together, and an honest client logs in and reads.
func TestSiege(t *testing.T) {
	path, err := program.Build(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOMEMLIMIT", fmt.Sprint(siegeMemory/10*9)) // what the program takes of a container's limit by itself
	for name, c := range map[string]struct {
		address func(i int) string
		login   time.Duration
	}{
		"FromOtherAddresses": {func(i int) string { return fmt.Sprintf("127.0.%d.%d", i/250, 2+i%250) }, siegeLoginP99},
		"FromTheSameAddress": {func(int) string { return "127.0.0.1" }, siegeLoginsNear},
	} {
		t.Run(name, func(t *testing.T) {
			server, err := program.Start(t.Context(), path, "sqlite:"+t.TempDir()+"/siege.db")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = server.Stop() })
			s := &siege{t: t, server: server, said: map[string]*atomic.Int64{}}
			s.prepare()
			s.run(c.address, c.login)
		})
	}
}

type siege struct {
	t      *testing.T
	server *program.Server
	mu     sync.Mutex
	said   map[string]*atomic.Int64 // how often attackers heard what
}

// count notes what an attack heard.
func (s *siege) count(attack string, status any) {
	key := fmt.Sprintf("%s %v", attack, status)
	s.mu.Lock()
	if s.said[key] == nil {
		s.said[key] = &atomic.Int64{}
	}
	n := s.said[key]
	s.mu.Unlock()
	n.Add(1)
}

// prepare makes the honest users, each with a hash of their own, and one
// without any role, who has the costliest hash that the directory takes.
func (s *siege) prepare() {
	honest := client("127.0.0.1")
	var all sync.WaitGroup
	hashes := make([]string, siegeUsers)
	for worker := range 2 {
		all.Go(func() {
			for i := worker; i < siegeUsers; i += 2 {
				hash, _ := bcrypt.GenerateFromPassword([]byte(siegePassword), 10)
				hashes[i] = string(hash)
			}
		})
	}
	all.Wait()
	for i, hash := range hashes {
		s.must(honest, "PUT", fmt.Sprintf("/_security/user/honest%d", i), fmt.Sprintf(`{"roles":["viewer","ece_platform_viewer"],"password_hash":%q}`, hash))
	}
	s.must(honest, "PUT", "/_security/user/nobody", fmt.Sprintf(`{"roles":[],"password":%q}`, siegePassword))
	worst := fmt.Sprintf("{PBKDF2_STRETCH}1000000$%s$%s",
		base64.StdEncoding.EncodeToString(make([]byte, 32)), base64.StdEncoding.EncodeToString(make([]byte, 4096)))
	status, _, _ := send(s.t.Context(), honest, "POST", s.server.Addresses["elasticsearch"]+"/_security/user/_password",
		fmt.Sprintf(`{"password_hash":%q}`, worst), basic("nobody", siegePassword))
	s.t.Logf("the hash of S2 is answered with %d", status)
	dear, _ := bcrypt.GenerateFromPassword([]byte(siegePassword), 14)
	s.must(honest, "PUT", "/_security/user/dear", fmt.Sprintf(`{"roles":[],"password_hash":%q}`, dear))
}

func (s *siege) must(c *http.Client, method, path, body string) {
	status, said, err := send(s.t.Context(), c, method, s.server.Addresses["elasticsearch"]+path, body, basic("elastic", program.AdminPassword))
	if err != nil || status >= 300 {
		s.t.Fatalf("%s: %d %s %v", path, status, said, err)
	}
}

func (s *siege) run(address func(i int) string, mostLogin time.Duration) {
	t := s.t
	ctx, end := context.WithTimeout(t.Context(), *siegeTime)
	defer end()
	attacks := []func(context.Context, string){s.bodies, s.dearHash, s.storm, s.privileges, s.halfFrames}
	var hostile, honest sync.WaitGroup
	for i := range *siegeConns {
		hostile.Go(func() { attacks[i%len(attacks)](ctx, address(i)) })
	}
	var logins, reads times
	var next atomic.Int64
	for range 2 {
		honest.Go(func() { s.logIn(ctx, &logins, &next) })
	}
	honest.Go(func() { s.read(ctx, &reads) })
	most := s.watch(ctx)
	honest.Wait()
	hostile.Wait()
	t.Logf("%d hostile connections, %s: %d MiB at most", *siegeConns, *siegeTime, most>>20)
	t.Logf("first logins: %s", &logins)
	t.Logf("reads:        %s", &reads)
	for _, key := range slices.Sorted(maps.Keys(s.said)) {
		t.Logf("  %s: %d", key, s.said[key].Load())
	}
	if most >= siegeMemory {
		t.Errorf("it took %d MiB", most>>20)
	}
	if logins.failed > 0 || reads.failed > 0 {
		t.Errorf("honest requests failed: %d logins, %d reads; the last: %s", logins.failed, reads.failed, logins.last+reads.last)
	}
	if got := logins.quantile(0.99); got > mostLogin {
		t.Errorf("first logins take %s", got)
	}
	if got := reads.quantile(0.99); got > siegeReadP99 {
		t.Errorf("reads take %s", got)
	}
}

// watch returns the most memory that the process had.
func (s *siege) watch(ctx context.Context) (most int64) {
	for ctx.Err() == nil {
		now, err := s.server.Resident()
		if err != nil {
			s.t.Errorf("the process is gone: %v", err)
			return most
		}
		most = max(most, now)
		time.Sleep(50 * time.Millisecond)
	}
	return most
}

// logIn logs in for the first time as one user after the other, at each door
// in turn, a little more than one in a second.
func (s *siege) logIn(ctx context.Context, out *times, next *atomic.Int64) {
	c := client("127.0.0.1")
	for ctx.Err() == nil {
		i := int(next.Add(1)) - 1
		if i >= siegeUsers {
			return
		}
		method, address, body, header := loginAt(s.server.Addresses, i%4, fmt.Sprint("honest", i), siegePassword)
		began := time.Now()
		status, said, err := send(context.WithoutCancel(ctx), c, method, address, body, header)
		out.add(time.Since(began), err == nil && status < 300, fmt.Sprint(status, " ", said, err))
		time.Sleep(max(0, *siegeTime*2/siegeUsers-time.Since(began)))
	}
}

// read asks for one user, with a password that has been proved before.
func (s *siege) read(ctx context.Context, out *times) {
	c := client("127.0.0.1")
	for i := 0; ctx.Err() == nil; i++ {
		address := s.server.Addresses["elasticsearch"] + fmt.Sprintf("/_security/user/honest%d", i%siegeUsers)
		began := time.Now()
		status, said, err := send(context.WithoutCancel(ctx), c, "GET", address, "", basic("elastic", program.AdminPassword))
		out.add(time.Since(began), err == nil && status == 200, fmt.Sprint(status, " ", said, err))
		time.Sleep(20 * time.Millisecond)
	}
}

// loginAt is a login as clients of each door do it.
func loginAt(addresses map[string]string, door int, name, password string) (method, address, body string, header http.Header) {
	body = fmt.Sprintf(`{"username":%q,"password":%q}`, name, password)
	switch door {
	case 0:
		return "GET", addresses["elasticsearch"] + "/_security/_authenticate", "", basic(name, password)
	case 1:
		return "POST", addresses["cloud"] + "/api/v1/users/auth/_login", body, http.Header{}
	case 2:
		return "POST", addresses["kuzzle"] + "/_login/local", body, http.Header{}
	}
	return "POST", addresses["fusion"] + "/api/session", body, http.Header{}
}

// attack repeats a request until the siege is over.
func (s *siege) attack(ctx context.Context, name, from string, request func(i int) (method, address, body string, header http.Header)) {
	c := client(from)
	for i := 0; ctx.Err() == nil; i++ {
		method, address, body, header := request(i)
		status, _, err := send(ctx, c, method, address, body, header)
		switch {
		case ctx.Err() != nil:
		case err != nil:
			s.count(name, "no answer")
			time.Sleep(10 * time.Millisecond)
		default:
			s.count(name, status)
		}
	}
}

// bodies are S1: packed bodies with a wrong password.
func (s *siege) bodies(ctx context.Context, from string) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(bytes.Repeat([]byte(" "), 8<<20))
	_ = z.Close()
	header := basic("admin", "wrong-passw0rd")
	header.Set("Content-Encoding", "gzip")
	paths := []string{
		s.server.Addresses["elasticsearch"] + "/_security/user/x/_password", s.server.Addresses["fusion"] + "/api/users",
		s.server.Addresses["kuzzle"] + "/_login/local", s.server.Addresses["cloud"] + "/api/v1/users/auth/_login",
	}
	s.attack(ctx, "S1 packed bodies", from, func(i int) (string, string, string, http.Header) {
		return "POST", paths[i%len(paths)], packed.String(), header
	})
}

// dearHash is S2: wrong passwords for a user whose hash is dear.
func (s *siege) dearHash(ctx context.Context, from string) {
	s.attack(ctx, "S2 dear hash", from, func(i int) (string, string, string, http.Header) {
		return loginAt(s.server.Addresses, i%4, "dear", fmt.Sprint("wrong-passw0rd", rand.Int()))
	})
}

// storm is S3: wrong logins, of the administrator and of nobody.
func (s *siege) storm(ctx context.Context, from string) {
	s.attack(ctx, "S3 wrong logins", from, func(i int) (string, string, string, http.Header) {
		name := "admin"
		if i%2 == 0 {
			name = fmt.Sprint("nobody", rand.Int())
		}
		return loginAt(s.server.Addresses, i%4, name, fmt.Sprint("wrong-passw0rd", rand.Int()))
	})
}

// privileges are S4: large questions by a user without any role.
func (s *siege) privileges(ctx context.Context, from string) {
	question := func(names int) string {
		type index struct {
			Names      []string `json:"names"`
			Privileges []string `json:"privileges"`
		}
		asked := index{}
		for i := range names {
			asked.Names = append(asked.Names, fmt.Sprint("n", i))
		}
		for i := range 20 {
			asked.Privileges = append(asked.Privileges, fmt.Sprintf("indices:data/read/%d", i))
		}
		text, _ := json.Marshal(map[string]any{"index": []index{asked}})
		return string(text)
	}
	small, large := question(1000), question(20_000)
	s.attack(ctx, "S4 privileges", from, func(i int) (string, string, string, http.Header) {
		body := small
		if i%2 == 1 {
			body = large
		}
		return "POST", s.server.Addresses["elasticsearch"] + "/_security/user/_has_privileges", body, basic("nobody", siegePassword)
	})
}

// halfFrames are S13: WebSockets that have not logged in, each with half a frame of 1 MiB.
func (s *siege) halfFrames(ctx context.Context, from string) {
	for ctx.Err() == nil {
		s.halfFrame(ctx, from)
	}
}

func (s *siege) halfFrame(ctx context.Context, from string) {
	where, _ := url.Parse(s.server.Addresses["kuzzle"])
	dialer := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}, Timeout: 10 * time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", where.Host)
	if err != nil {
		s.count("S13 half frames", "no connection")
		time.Sleep(10 * time.Millisecond)
		return
	}
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })()
	_, _ = io.WriteString(conn, "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"+
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
	header := append([]byte{0x81, 0x80 | 127}, binary.BigEndian.AppendUint64(nil, 1<<20)...)
	header = append(header, 0, 0, 0, 0)
	_, _ = conn.Write(append(header, make([]byte, 1<<19)...))
	_, err = io.Copy(io.Discard, conn) // until the server has had enough
	if ctx.Err() == nil {
		s.count("S13 half frames", fmt.Sprint("closed ", err == nil))
	}
}
