package backup_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/store"
	"github.com/dragoman-project/dragoman/store/backup"
)

// place is a folder with a database in it.
type place struct {
	t      *testing.T
	folder string
}

func (p place) path(name string) string    { return filepath.Join(p.folder, name) }
func (p place) address(name string) string { return "sqlite:" + p.path(name) }

func (p place) open(name string) dragoman.Store {
	p.t.Helper()
	s, err := store.Open(context.Background(), p.address(name))
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { _ = s.Close() })
	return s
}

func create(s dragoman.Store, name string) error {
	u := dragoman.User{ID: name, Username: name, Roles: []string{"r"}}
	_, err := s.CreateUser(context.Background(), u, dragoman.Change{Action: dragoman.ActionUserCreate, At: time.Now()})
	return err
}

func (p place) save(from, to string, o backup.Options) backup.Report {
	p.t.Helper()
	report, err := backup.Save(p.t.Context(), p.address(from), p.path(to), o)
	if err != nil {
		p.t.Fatal(err)
	}
	return report
}

func (p place) restore(from, to string, o backup.Options) error {
	_, err := backup.Restore(p.t.Context(), p.path(from), p.address(to), o)
	return err
}

// filled is a place with a closed database of so many users.
func filled(t *testing.T, users int) place {
	t.Helper()
	p := place{t, t.TempDir()}
	s := p.open("d.db")
	for i := range users {
		if err := create(s, fmt.Sprint("user-", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return p
}

func wantError(t *testing.T, err error, part string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), part) {
		t.Errorf("got %v, want an error with %q", err, part)
	}
}

// acknowledged collects what a store has promised to keep.
type acknowledged struct {
	mu    sync.Mutex
	names []string
}

func (a *acknowledged) add(name string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.names = append(a.names, name)
}

func (a *acknowledged) soFar() []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return append([]string(nil), a.names...)
}

func TestEverythingAcknowledgedIsInTheBackup(t *testing.T) {
	p := filled(t, 2000)
	s := p.open("d.db")
	var done acknowledged
	stop, writing := make(chan struct{}), sync.WaitGroup{}
	for w := range 4 {
		writing.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				if name := fmt.Sprint("w", w, "-", i); create(s, name) == nil {
					done.add(name)
				}
			}
		})
	}
	for len(done.soFar()) < 100 {
		time.Sleep(time.Millisecond)
	}
	before := done.soFar()
	p.save("d.db", "b", backup.Options{})
	during := len(done.soFar()) - len(before)
	close(stop)
	writing.Wait()
	if during == 0 {
		t.Error("nothing was written while the backup was made: this tests nothing")
	}
	elsewhere := place{t, t.TempDir()}
	if err := os.Rename(p.path("b"), elsewhere.path("b")); err != nil {
		t.Fatal(err)
	}
	if err := elsewhere.restore("b", "new/d.db", backup.Options{}); err != nil {
		t.Fatal(err)
	}
	restored := elsewhere.open("new/d.db")
	for _, name := range append(before, "user-0", "user-1999") {
		if _, err := restored.User(t.Context(), name); err != nil {
			t.Fatalf("%s is lost: %v", name, err)
		}
	}
}

func TestAFlippedBitIsRefused(t *testing.T) {
	p := filled(t, 50)
	p.save("d.db", "b", backup.Options{})
	whole, err := os.ReadFile(p.path("b"))
	if err != nil {
		t.Fatal(err)
	}
	places := []int{0, 1, 24, 28, 60, 99, len(whole) - 1}
	for at := len(whole) - 512; at < len(whole); at += 5 {
		places = append(places, at)
	}
	for range 100 {
		places = append(places, rand.IntN(len(whole)))
	}
	for _, at := range places {
		broken := bytes.Clone(whole)
		broken[at] ^= 1 << rand.IntN(8)
		if err := os.WriteFile(p.path("broken"), broken, 0o600); err != nil {
			t.Fatal(err)
		}
		if p.restore("broken", "x.db", backup.Options{}) == nil {
			t.Fatalf("byte %d of %d is another, and it was restored", at, len(whole))
		}
	}
	if left, _ := filepath.Glob(p.path("*x.db*")); len(left) > 0 {
		t.Errorf("refused backups leave %v behind", left)
	}
}

func TestATornBackupIsRefused(t *testing.T) {
	p := filled(t, 50)
	report := p.save("d.db", "b", backup.Options{})
	for _, size := range []int64{0, 100, 4096, report.Bytes / 2, report.Bytes - 512, report.Bytes - 1} {
		if err := os.Truncate(p.path("b"), size); err != nil {
			t.Fatal(err)
		}
		wantError(t, p.restore("b", "x.db", backup.Options{}), "cannot be restored")
		_ = os.Remove(p.path("b"))
		p.save("d.db", "b", backup.Options{})
	}
}

func TestNothingIsReplacedSilently(t *testing.T) {
	p := filled(t, 3)
	p.save("d.db", "b", backup.Options{})
	_, err := backup.Save(t.Context(), p.address("d.db"), p.path("b"), backup.Options{})
	wantError(t, err, "b exists")
	p.save("d.db", "b", backup.Options{Force: true})
	wantError(t, p.restore("b", "d.db", backup.Options{}), "d.db exists")

	s := p.open("d.db")
	if err := create(s, "later"); err != nil {
		t.Fatal(err)
	}
	wantError(t, p.restore("b", "d.db", backup.Options{Force: true}), "is in use: stop the server first")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	report, err := backup.Restore(t.Context(), p.path("b"), p.address("d.db"), backup.Options{Force: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.open("d.db").User(t.Context(), "later"); dragoman.CodeOf(err) != dragoman.CodeNotFound {
		t.Errorf("after the restore there is a user made after the backup: %v", err)
	}
	if _, err := p.open(filepath.Base(report.Aside)).User(t.Context(), "later"); err != nil {
		t.Errorf("the database that was there is not whole beside the new one: %v", err)
	}
}

// A log that lies about must not become part of the restored database.
func TestALogWithoutItsDatabaseIsNotTaken(t *testing.T) {
	p := filled(t, 3)
	p.save("d.db", "b", backup.Options{})
	if err := os.WriteFile(p.path("x.db-wal"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantError(t, p.restore("b", "x.db", backup.Options{}), "x.db-wal exists")
	if err := p.restore("b", "x.db", backup.Options{Force: true}); err != nil {
		t.Fatal(err)
	}
	if _, err := p.open("x.db").User(t.Context(), "user-1"); err != nil {
		t.Error(err)
	}
}

func TestABrokenDatabaseCanBeReplaced(t *testing.T) {
	p := filled(t, 3)
	p.save("d.db", "b", backup.Options{})
	if err := os.WriteFile(p.path("d.db"), bytes.Repeat([]byte("rubbish"), 2000), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := p.restore("b", "d.db", backup.Options{Force: true}); err != nil {
		t.Fatal(err)
	}
	if _, err := p.open("d.db").User(t.Context(), "user-1"); err != nil {
		t.Error(err)
	}
}

func TestOthersBackupsAreTakenOnlyWhenTold(t *testing.T) {
	p := filled(t, 3)
	if err := os.Rename(p.path("d.db"), p.path("copy")); err != nil {
		t.Fatal(err)
	}
	wantError(t, p.restore("copy", "x.db", backup.Options{}), "does not end as a backup of dragoman does")
	if err := p.restore("copy", "x.db", backup.Options{Unsealed: true}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p.path("letter"), bytes.Repeat([]byte("Dear Sir, "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	wantError(t, p.restore("letter", "y.db", backup.Options{Unsealed: true}), "cannot be restored")
}

func TestABackupIsForItsOwnerAlone(t *testing.T) {
	p := filled(t, 3)
	report := p.save("d.db", "b", backup.Options{})
	info, err := os.Stat(p.path("b"))
	if err != nil || info.Mode() != 0o600 || info.Size() != report.Bytes || report.Rows < 6 {
		t.Errorf("%v, mode %v, report %+v", err, info.Mode(), report)
	}
	if left, _ := filepath.Glob(p.path(".*")); len(left) > 0 {
		t.Errorf("it leaves %v behind", left)
	}
}

func TestProgressReachesTheEnd(t *testing.T) {
	p := filled(t, 300)
	var last, all int64
	p.save("d.db", "b", backup.Options{Progress: func(done, total int64) { last, all = done, total }})
	if all == 0 || last != all {
		t.Errorf("%d of %d", last, all)
	}
}

func TestWhereThereIsNothingNothingIsMade(t *testing.T) {
	p := place{t, t.TempDir()}
	_, err := backup.Save(t.Context(), p.address("d.db"), p.path("b"), backup.Options{})
	wantError(t, err, "there is no database at")
	_, err = backup.Save(t.Context(), "sqlite::memory:", p.path("b"), backup.Options{})
	wantError(t, err, "in memory")
	if left, _ := os.ReadDir(p.folder); len(left) > 0 {
		t.Errorf("it made %v", left)
	}
}

// The sqlite3 of the operating system calls a backup whole, and its .dump
// brings back every row.
func TestStockSQLiteReadsABackup(t *testing.T) {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("sqlite3 is not installed")
	}
	p := filled(t, 500)
	p.save("d.db", "b", backup.Options{})
	ask := func(args ...string) string {
		out, err := exec.Command(program, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("sqlite3 %v: %v\n%.500s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	if said := ask(p.path("b"), "PRAGMA integrity_check"); said != "ok" {
		t.Errorf("integrity_check: %s", said)
	}
	dump := ask(p.path("b"), ".dump")
	if err := os.WriteFile(p.path("dump.sql"), []byte(dump), 0o600); err != nil {
		t.Fatal(err)
	}
	ask(p.path("again.db"), ".read "+p.path("dump.sql"))
	for _, table := range []string{"users", "events"} {
		if n := ask(p.path("again.db"), "SELECT count(*) FROM "+table); n != "500" {
			t.Errorf("%s: %s rows come back of 500", table, n)
		}
	}
}
