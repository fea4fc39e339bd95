//go:build million

package main

import (
	"bytes"
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	program "github.com/dragoman-project/dragoman/clients/binary"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/sqlite3"
)

var (
	millionUsers = flag.Int("million.users", 1_000_000, "how many users there are")
	millionKeys  = flag.Int("million.keys", 100_000, "how many API keys there are")
	millionIndex = flag.Bool("million.index", true, "whether the users are indexed before; else that goes on meanwhile")
	millionFile  = flag.String("million.file", "", "a database that is filled if it does not exist, and kept")
)

// What lists and searches may cost those who only read one user (issue 10).
const (
	millionGrowth  = 128 << 20
	millionReadP99 = 50 * time.Millisecond
	millionLists   = 3 // at each door
	millionSlow    = 8
)

// TestMillion runs the program over a large directory, has everybody listed at
// three doors and keys listed at three, and slow searches asked, each several
// times at once, and reads single users meanwhile.
func TestMillion(t *testing.T) {
	path, err := program.Build(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	file := *millionFile
	if file == "" {
		file = filepath.Join(t.TempDir(), "million.db")
	}
	if _, err := os.Stat(file); err != nil {
		fillMillion(t, path, file)
	}
	server, err := program.Start(t.Context(), path, "sqlite:"+file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop() })
	m := &million{server: server}
	m.readers(t, 2*time.Second) // so that what is remembered anyway is no growth

	users := fmt.Sprintf("/_security/user, %d of them", *millionUsers)
	m.meanwhile(t, "lists of "+users, []listing{
		{"elasticsearch", "/_security/user", `"username":"user-`, *millionUsers, millionLists},
		{"cloud", "/api/v1/users?include_disabled=true", `"user_name":"user-`, *millionUsers, millionLists},
		{"fusion", "/api/users", `"username":"user-`, *millionUsers, millionLists},
	})
	m.meanwhile(t, fmt.Sprintf("lists of %d keys", *millionKeys), []listing{
		{"elasticsearch", "/_security/api_key", `"id":"key-`, *millionKeys, millionLists},
	})
	m.meanwhile(t, "slow searches", []listing{
		{"elasticsearch", "/_security/_query/user?slow=" + url.QueryEscape(`{"query":{"wildcard":{"full_name":"*n*o*b*o*d*y*"}}}`), "", 0, millionSlow},
	})
}

// listing is a list that so many ask for at once; mark is what its text has once for each member.
type listing struct {
	door, path, mark string
	members, times   int
}

type million struct{ server *program.Server }

// fillMillion makes a database with users, indexed, and keys.
func fillMillion(t *testing.T, path, file string) {
	t.Helper()
	began := time.Now()
	server, err := program.Start(t.Context(), path, "sqlite:"+file)
	if err == nil {
		err = server.Stop()
	}
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open(sqlite3.DriverName, "file:"+file+"?_foreign_keys=on&_synchronous=OFF")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, fill := range []struct {
		statement string
		rows      int
	}{{fillUsers, *millionUsers}, {fillKeys, *millionKeys}} {
		if _, err := db.ExecContext(t.Context(), fill.statement, fill.rows); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("filled after %s", time.Since(began).Round(time.Second))
	if !*millionIndex {
		return
	}
	s, err := store.Open(t.Context(), "sqlite:"+file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.(interface{ Indexed(context.Context) error }).Indexed(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Logf("indexed after %s", time.Since(began).Round(time.Second))
}

const (
	numbers   = "WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < ?) "
	fillUsers = numbers + `INSERT INTO users (id, username, full_name, email, enabled, roles, password_hash,
		credential_revision, credential_changed_at, extensions, builtin, door, created_at, created_by, updated_at, updated_by, version)
		SELECT printf('user-%07d', i), printf('user-%07d', i), 'Name' || (i % 1000) || ' Lovelace', printf('user-%07d@example.org', i),
		i % 20 <> 0, '["ece_platform_viewer","viewer"]', '$2a$10$x', 1, 0, json_object('kuzzle', json_object('city', 'City ' || (i % 100), 'score', i)),
		0, '', 1767225600000000 + i * 1000000, 'admin', 1767225600000000 + i * 1000000, 'admin', 1 FROM numbers`
	fillKeys = numbers + `INSERT INTO keys (door, id, owner_id, name, digest, body, created_at, updated_at, version)
		SELECT 'elasticsearch', printf('key-%07d', i), printf('user-%07d', i / 100), 'Key ' || (i % 1000), printf('%064d', i),
		'{"metadata":{"application":"shop","tier":' || (i % 7) || '}}', 1767225600000000 + i * 1000000, 1767225600000000 + i * 1000000, 1 FROM numbers`
)

// meanwhile reads single users and asks for readiness while lists are read, and
// holds what that costs against what it may.
func (m *million) meanwhile(t *testing.T, what string, lists []listing) {
	t.Run(what, func(t *testing.T) {
		before, err := m.server.Resident()
		if err != nil {
			t.Fatal(err)
		}
		ctx, done := context.WithCancel(t.Context())
		var group sync.WaitGroup
		for _, l := range lists {
			for range l.times {
				group.Go(func() { m.list(t, l) })
			}
		}
		go func() { group.Wait(); done() }()
		var reads, ready times
		var others sync.WaitGroup
		others.Go(func() { m.read(ctx, &reads) })
		others.Go(func() { m.ready(ctx, &ready) })
		most := m.watch(t, ctx)
		others.Wait()
		t.Logf("%d MiB before, %d MiB at most", before>>20, most>>20)
		t.Logf("reads:     %s", &reads)
		t.Logf("readiness: %s", &ready)
		if most-before > millionGrowth {
			t.Errorf("it grew by %d MiB", (most-before)>>20)
		}
		if got := reads.quantile(0.99); got > millionReadP99 || reads.failed > 0 || ready.failed > 0 {
			t.Errorf("reads take %s; %d fail, and %d of readiness; the last: %s", got, reads.failed, ready.failed, reads.last+ready.last)
		}
	})
}

// readers reads for a while, unjudged.
func (m *million) readers(t *testing.T, long time.Duration) {
	ctx, cancel := context.WithTimeout(t.Context(), long)
	defer cancel()
	var reads times
	m.read(ctx, &reads)
	t.Logf("reads alone: %s", &reads)
}

// list reads a list to its end, and counts whom it has. A slow search may also
// hear that its time is up.
func (m *million) list(t *testing.T, l listing) {
	path, query, _ := strings.Cut(l.path, "?slow=")
	method, body := http.MethodGet, io.Reader(http.NoBody)
	if query != "" {
		text, _ := url.QueryUnescape(query)
		method, body = http.MethodPost, strings.NewReader(text)
	}
	r, err := http.NewRequestWithContext(t.Context(), method, m.server.Addresses[l.door]+path, body)
	if err != nil {
		t.Error(err)
		return
	}
	r.SetBasicAuth("admin", program.AdminPassword)
	if query != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	began := time.Now()
	answer, err := (&http.Client{Transport: &http.Transport{}}).Do(r)
	if err != nil {
		t.Error(err)
		return
	}
	defer answer.Body.Close()
	members, bytes, err := countMarks(answer.Body, l.mark)
	t.Logf("%s: %d, %d members, %d MiB after %s", l.door, answer.StatusCode, members, bytes>>20, time.Since(began).Round(100*time.Millisecond))
	if query != "" && answer.StatusCode == http.StatusServiceUnavailable && answer.Header.Get("Retry-After") != "" {
		return // its time was up while others had the slot
	}
	if err != nil || answer.StatusCode != http.StatusOK || members != l.members {
		t.Errorf("%s: %d %v", l.door, answer.StatusCode, err)
	}
}

// countMarks counts how often a text is found, and the bytes.
func countMarks(in io.Reader, mark string) (marks, all int, err error) {
	buffer, have := make([]byte, 64<<10), 0
	for err == nil {
		var n int
		n, err = in.Read(buffer[have:])
		all += n
		if have += n; mark == "" {
			have = 0
			continue
		}
		marks += bytes.Count(buffer[:have], []byte(mark))
		keep := min(have, len(mark)-1)
		copy(buffer, buffer[have-keep:have])
		have = keep
	}
	if err == io.EOF {
		err = nil
	}
	return marks, all, err
}

// read reads one user after the other at one door after the other.
func (m *million) read(ctx context.Context, out *times) {
	c, header := client("127.0.0.1"), basic("admin", program.AdminPassword)
	for i := 0; ctx.Err() == nil; i++ {
		id := fmt.Sprintf("user-%07d", (i*7919)%*millionUsers)
		address := [...]string{
			m.server.Addresses["elasticsearch"] + "/_security/user/" + id,
			m.server.Addresses["cloud"] + "/api/v1/users/" + id,
			m.server.Addresses["fusion"] + "/api/users/" + id,
		}[i%3]
		began := time.Now()
		status, said, err := send(context.WithoutCancel(ctx), c, http.MethodGet, address, "", header)
		out.add(time.Since(began), err == nil && status == http.StatusOK, fmt.Sprint(status, " ", said, err))
		time.Sleep(10 * time.Millisecond)
	}
}

func (m *million) ready(ctx context.Context, out *times) {
	c := client("127.0.0.1")
	for ctx.Err() == nil {
		began := time.Now()
		status, said, err := send(context.WithoutCancel(ctx), c, http.MethodGet, m.server.Addresses["management"]+"/readyz", "", http.Header{})
		out.add(time.Since(began), err == nil && status == http.StatusOK, fmt.Sprint(status, " ", said, err))
		time.Sleep(250 * time.Millisecond)
	}
}

// watch returns the most memory that the process has until the context ends.
func (m *million) watch(t *testing.T, ctx context.Context) (most int64) {
	for ctx.Err() == nil {
		now, err := m.server.Resident()
		if err != nil {
			t.Errorf("the process is gone: %v", err)
			return most
		}
		most = max(most, now)
		time.Sleep(20 * time.Millisecond)
	}
	return most
}
