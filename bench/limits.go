package main

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/coder/websocket"
	_ "github.com/jackc/pgx/v5/stdlib"
	"github.com/labstack/echo/v4"
	_ "github.com/mattn/go-sqlite3"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// The limits are what the least programs do that could be written with the
// same parts: echo, the same database with the same settings, and nothing of
// what a directory is for. They check no password, no right and no request.
const nameLimits = "limits"

// person is a row, and what Elasticsearch's door shows of a user.
type person struct {
	Username string `gorm:"primaryKey" json:"username"`
	FullName string `json:"full_name"`
	Email    string `json:"email"`
	Roles    stored `gorm:"type:text" json:"roles"`
	Metadata stored `gorm:"type:text" json:"metadata"`
	Enabled  bool   `json:"enabled"`
	Hash     string `json:"-"`
	Document string `json:"-"` // the answer as it is sent
}

// stored is JSON that is text in a database; what drivers make of text differs.
type stored string

// Scan takes what a driver makes of text.
func (s *stored) Scan(value any) error {
	switch value := value.(type) {
	case string:
		*s = stored(value)
	case []byte:
		*s = stored(value)
	default:
		return fmt.Errorf("%T is no text", value)
	}
	return nil
}

// Value is text.
func (s stored) Value() (driver.Value, error) { return string(s), nil }

// MarshalJSON passes it through.
func (s stored) MarshalJSON() ([]byte, error) { return []byte(s), nil }

// UnmarshalJSON passes it through.
func (s *stored) UnmarshalJSON(raw []byte) error {
	*s = stored(raw)
	return nil
}

const (
	onePerson = "SELECT username, full_name, email, roles, metadata, enabled FROM people WHERE username = "
	fiftyRows = "SELECT document FROM people ORDER BY username LIMIT 50"
)

type limits struct {
	db     *gorm.DB
	writes *gorm.DB
	reads  *sql.DB
	one    *sql.Stmt
	page   *sql.Stmt
	groups chan insertion
}

// insertion waits to be part of a group.
type insertion struct {
	row  person
	done chan error
}

func openLimits(dsn string) (*limits, error) {
	mark := "?"
	var writing, reading gorm.Dialector
	if strings.HasPrefix(dsn, "postgres:") {
		writing, reading, mark = postgres.Open(dsn), postgres.Open(dsn), "$1"
	} else {
		writing = sqlite.Open(dsn + "?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_txlock=immediate")
		reading = sqlite.Open(dsn + "?mode=ro&_query_only=1&_busy_timeout=5000")
	}
	quiet := &gorm.Config{SkipDefaultTransaction: true, PrepareStmt: true, Logger: logger.Discard}
	l := &limits{groups: make(chan insertion, 1024)}
	write, err := gorm.Open(writing, quiet)
	if err != nil {
		return nil, err
	}
	if err := write.AutoMigrate(&person{}); err != nil {
		return nil, err
	}
	if l.db, err = gorm.Open(reading, quiet); err != nil {
		return nil, err
	}
	if l.reads, err = l.db.DB(); err != nil {
		return nil, err
	}
	connections := 2 * runtime.GOMAXPROCS(0)
	l.reads.SetMaxOpenConns(connections)
	l.reads.SetMaxIdleConns(connections)
	one, oneErr := l.reads.Prepare(onePerson + mark)
	page, pageErr := l.reads.Prepare(fiftyRows)
	l.one, l.page = one, page
	l.writes = write
	go l.insert(write)
	if oneErr != nil {
		return nil, oneErr
	}
	return l, pageErr
}

func (l *limits) fill(ctx context.Context, users int) error {
	var group sync.WaitGroup
	failed := make(chan error, 64)
	for at := range 64 {
		group.Go(func() {
			for i := at; i < users; i += 64 {
				if err := l.add(ctx, someone(i)); err != nil {
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

// someone is the i-th user, the same at every subject.
func someone(i int) person {
	p := person{
		Username: fmt.Sprintf("person%07d", i), FullName: fmt.Sprintf("Person %d", i), Email: fmt.Sprintf("person%07d@example.org", i),
		Roles: `["viewer"]`, Metadata: stored(fmt.Sprintf(`{"team":%d}`, i%100)), Enabled: true,
	}
	raw, err := json.Marshal(p)
	if err != nil {
		panic(err) // our own strings
	}
	p.Document = string(raw)
	return p
}

func (l *limits) add(ctx context.Context, p person) error {
	waiting := insertion{p, make(chan error, 1)}
	select {
	case l.groups <- waiting:
		return <-waiting.done
	case <-ctx.Done():
		return ctx.Err()
	}
}

// insert writes what waits in one transaction, then what came meanwhile.
func (l *limits) insert(db *gorm.DB) {
	for first := range l.groups {
		group := []insertion{first}
		for more := true; more && len(group) < 256; {
			select {
			case next := <-l.groups:
				group = append(group, next)
			default:
				more = false
			}
		}
		rows := make([]person, len(group))
		for i, one := range group {
			rows[i] = one.row
		}
		err := db.Transaction(func(tx *gorm.DB) error { return tx.Create(&rows).Error })
		for _, one := range group {
			one.done <- err
		}
	}
}

var constant = []byte(`{"person0000001":{"username":"person0000001","roles":["viewer"],"full_name":"Person 1","email":"person0000001@example.org","metadata":{"team":1},"enabled":true}}`)

func (l *limits) handler() http.Handler {
	e := echo.New()
	e.GET("/constant/:name", func(c echo.Context) error { return c.JSONBlob(http.StatusOK, constant) })
	e.GET("/prepared/:name", func(c echo.Context) error {
		p, err := l.prepared(c.Request().Context(), c.Param("name"))
		if err != nil {
			return err
		}
		return c.JSON(http.StatusOK, map[string]person{p.Username: p})
	})
	e.GET("/gorm/:name", func(c echo.Context) error {
		var p person
		if err := l.db.WithContext(c.Request().Context()).Where("username = ?", c.Param("name")).Take(&p).Error; err != nil {
			return err
		}
		return c.JSON(http.StatusOK, map[string]person{p.Username: p})
	})
	e.GET("/page", func(c echo.Context) error {
		rows, err := l.page.QueryContext(c.Request().Context())
		if err != nil {
			return err
		}
		defer rows.Close()
		out := append(make([]byte, 0, 16<<10), '[')
		for rows.Next() {
			var document sql.RawBytes
			if err := rows.Scan(&document); err != nil {
				return err
			}
			if len(out) > 1 {
				out = append(out, ',')
			}
			out = append(out, document...)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		return c.JSONBlob(http.StatusOK, append(out, ']'))
	})
	e.GET("/gorm-page", func(c echo.Context) error {
		var people []person
		if err := l.db.WithContext(c.Request().Context()).Order("username").Limit(50).Find(&people).Error; err != nil {
			return err
		}
		return c.JSON(http.StatusOK, people)
	})
	creating := func(keep func(context.Context, person) error) echo.HandlerFunc {
		return func(c echo.Context) error {
			raw, err := io.ReadAll(c.Request().Body)
			if err != nil {
				return err
			}
			var p person
			if err := json.Unmarshal(raw, &p); err != nil {
				return err
			}
			p.Username, p.Document = c.Param("name"), string(raw)
			if err := keep(c.Request().Context(), p); err != nil {
				return err
			}
			return c.JSON(http.StatusOK, map[string]bool{"created": true})
		}
	}
	e.PUT("/create/:name", creating(l.add))
	e.PUT("/create-alone/:name", creating(func(ctx context.Context, p person) error { return l.writes.WithContext(ctx).Create(&p).Error }))
	e.GET("/frames", l.frames)
	return e
}

// frames answers WebSocket frames: a name is read as by the prepared
// statement, a person is written in a group.
func (l *limits) frames(c echo.Context) error {
	conn, err := websocket.Accept(c.Response(), c.Request(), nil)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	for ctx := c.Request().Context(); ; {
		_, raw, err := conn.Read(ctx)
		if err != nil {
			return nil // it has left
		}
		answer, err := l.frame(ctx, raw)
		if err != nil {
			return err
		}
		if err := conn.Write(ctx, websocket.MessageText, answer); err != nil {
			return nil
		}
	}
}

func (l *limits) frame(ctx context.Context, raw []byte) ([]byte, error) {
	var asked struct {
		Name   string
		Person *person
	}
	if err := json.Unmarshal(raw, &asked); err != nil {
		return nil, err
	}
	if asked.Person == nil {
		p, err := l.prepared(ctx, asked.Name)
		if err != nil {
			return nil, err
		}
		return json.Marshal(map[string]person{p.Username: p})
	}
	asked.Person.Username = asked.Name
	if err := l.add(ctx, *asked.Person); err != nil {
		return nil, err
	}
	return json.Marshal(map[string]bool{"created": true})
}

// prepared reads one person with the prepared statement.
func (l *limits) prepared(ctx context.Context, name string) (p person, err error) {
	err = l.one.QueryRowContext(ctx, name).Scan(&p.Username, &p.FullName, &p.Email, &p.Roles, &p.Metadata, &p.Enabled)
	return p, err
}

func serveLimits(ctx context.Context, c childSettings, users int) error {
	l, err := openLimits(c.database)
	if err != nil {
		return err
	}
	if err := l.fill(ctx, users); err != nil {
		return err
	}
	plain, plainErr := net.Listen("tcp", "127.0.0.1:0")
	secure, secureErr := net.Listen("tcp", "127.0.0.1:0")
	if err := errors.Join(plainErr, secureErr); err != nil {
		return err
	}
	server := &http.Server{
		Handler: l.handler(), ReadHeaderTimeout: 10 * time.Second,
		ErrorLog: log.New(io.Discard, "", 0), // wrk hangs up on its first handshake
	}
	ended := make(chan error, 2)
	go func() { ended <- server.Serve(plain) }()
	go func() { ended <- server.ServeTLS(secure, c.cert, c.key) }()
	go func() {
		untilClosed(os.Stdin)
		_ = server.Close()
	}()
	fmt.Printf("http://%s https://%s\n", plain.Addr(), secure.Addr())
	if err := <-ended; err != http.ErrServerClosed {
		return err
	}
	return nil
}
