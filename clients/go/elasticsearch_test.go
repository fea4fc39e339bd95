package clients

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	elasticsearch9 "github.com/elastic/go-elasticsearch/v9"
	"golang.org/x/crypto/bcrypt"
)

// elasticsearchClient is what the story asks of a client of Elasticsearch, so
// that five of them can tell the same one.
type elasticsearchClient interface {
	// as returns a client with other credentials.
	as(t *testing.T, username, password string) elasticsearchClient
	// oddNames are the strangest that its users can send: Elasticsearch allows
	// printable ASCII, and the clients differ in what they escape.
	oddNames(t *testing.T) []string

	info() (tagline string, err error)
	put(username string, u putUser) (created bool, err error)
	get(usernames ...string) (map[string]user, error)
	authenticate() (user, error)
	changePassword(username, password string) error
	enable(username string) error
	disable(username string) error
	delete(username string) (found bool, err error)

	elasticsearchRoles
	elasticsearchPrivileges
	elasticsearchKeys
	elasticsearchTokens
}

type user struct {
	Username string                     `json:"username"`
	FullName *string                    `json:"full_name"`
	Email    *string                    `json:"email"`
	Roles    []string                   `json:"roles"`
	Metadata map[string]json.RawMessage `json:"metadata"`
	Enabled  bool                       `json:"enabled"`
}

type putUser struct {
	Password     *string                    `json:"password,omitempty"`
	PasswordHash *string                    `json:"password_hash,omitempty"`
	FullName     *string                    `json:"full_name,omitempty"`
	Email        *string                    `json:"email,omitempty"`
	Roles        []string                   `json:"roles"`
	Metadata     map[string]json.RawMessage `json:"metadata,omitempty"`
}

// elasticsearchError is what each client makes of a refusal, in its own type.
type elasticsearchError struct {
	status int
	kind   string
	reason string
}

func (e *elasticsearchError) Error() string {
	return fmt.Sprintf("%d %s: %s", e.status, e.kind, e.reason)
}

// eachElasticsearchClient runs a test once with every client.
func eachElasticsearchClient(t *testing.T, test func(*testing.T, elasticsearchClient)) {
	for name, open := range map[string]func(*testing.T, string, string) elasticsearchClient{
		"go-elasticsearch 7, esapi": openESAPI7,
		"go-elasticsearch 8, esapi": openESAPI8,
		"go-elasticsearch 8, typed": openTyped8,
		"go-elasticsearch 9, esapi": openESAPI9,
		"go-elasticsearch 9, typed": openTyped9,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t, administrator, adminPassword(t))) })
	}
}

func elasticsearch(t *testing.T) string { return door(t, "DRAGOMAN_TEST_ELASTICSEARCH") }

func TestElasticsearchPassesTheProductCheck(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		equal(t, "the tagline", must[string](t)(es.info()), "You Know, for Search")
	})
}

func TestElasticsearchUserIsReadAsWritten(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("written")
		metadata := map[string]json.RawMessage{
			"big":    json.RawMessage(`9007199254740993`),
			"nested": json.RawMessage(`{"empty":{},"list":[],"nothing":null,"é":"ü"}`),
		}
		body := putUser{Password: of("secret-1"), FullName: of("Jörg Ünal"), Email: of("j@example.org"), Roles: []string{"b", "a"}, Metadata: metadata}
		equal(t, "created", must[bool](t)(es.put(name, body)), true)

		got := must[map[string]user](t)(es.get(name))[name]
		equal(t, "username", got.Username, name)
		equal(t, "full name", *got.FullName, *body.FullName)
		equal(t, "e-mail", *got.Email, *body.Email)
		equal(t, "roles", fmt.Sprint(got.Roles), fmt.Sprint(body.Roles))
		equal(t, "big number", string(got.Metadata["big"]), "9007199254740993")
		equal(t, "nested metadata", sameJSON(t, got.Metadata["nested"]), sameJSON(t, metadata["nested"]))
		equal(t, "enabled", got.Enabled, true)
		equal(t, "found", must[bool](t)(es.delete(name)), true)
	})
}

func TestElasticsearchUpdateKeepsThePasswordUnlessGiven(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("kept")
		must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Email: of("old@example.org"), Roles: []string{"viewer"}}))

		equal(t, "created", must[bool](t)(es.put(name, putUser{FullName: of("New Name"), Roles: []string{"viewer"}})), false)

		got := must[user](t)(es.as(t, name, "secret-1").authenticate())
		equal(t, "full name", *got.FullName, "New Name")
		equal(t, "e-mail was replaced by nothing", got.Email == nil, true)
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchHashedPasswordLogsIn(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("hashed")
		hash := must[[]byte](t)(bcrypt.GenerateFromPassword([]byte("hashed elsewhere"), bcrypt.MinCost))
		must[bool](t)(es.put(name, putUser{PasswordHash: of(string(hash)), Roles: []string{"viewer"}}))

		equal(t, "username", must[user](t)(es.as(t, name, "hashed elsewhere").authenticate()).Username, name)
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchNewPasswordReplacesTheOld(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("repassworded")
		must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))
		must[user](t)(es.as(t, name, "secret-1").authenticate())

		check(t, es.changePassword(name, "secret-2"))

		refused(t, lastError(es.as(t, name, "secret-1").authenticate()), 401, "security_exception")
		check(t, es.as(t, name, "secret-2").changePassword("", "secret-3")) // their own
		must[user](t)(es.as(t, name, "secret-3").authenticate())
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchDisabledUserCannotAuthenticate(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("disabled")
		must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))
		theirs := es.as(t, name, "secret-1")
		must[user](t)(theirs.authenticate())

		check(t, es.disable(name))
		refused(t, lastError(theirs.authenticate()), 401, "security_exception")
		equal(t, "enabled", must[map[string]user](t)(es.get(name))[name].Enabled, false)

		check(t, es.enable(name))
		must[user](t)(theirs.authenticate())
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchListShowsEverybody(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		one, two := unique("one"), unique("two")
		must[bool](t)(es.put(one, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))
		must[bool](t)(es.put(two, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))

		all := must[map[string]user](t)(es.get())
		for _, name := range []string{one, two, "elastic", "kibana_system", administrator} {
			equal(t, name+" is listed", all[name].Username, name)
		}
		two2 := must[map[string]user](t)(es.get(one, two, unique("nobody")))
		equal(t, "the two asked for", len(two2), 2)
		must[bool](t)(es.delete(one))
		must[bool](t)(es.delete(two))
	})
}

func TestElasticsearchOddNamesTravel(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		for _, odd := range es.oddNames(t) {
			name := unique(odd)
			must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))
			found := must[map[string]user](t)(es.get(name))
			equal(t, "the name found", slices.Collect(maps.Keys(found))[0], name)
			equal(t, "who authenticates", must[user](t)(es.as(t, name, "secret-1").authenticate()).Username, name)
			check(t, es.changePassword(name, "secret-2"))
			check(t, es.disable(name))
			equal(t, "found", must[bool](t)(es.delete(name)), true)
		}
	})
}

func TestElasticsearchRacersMakeOneUser(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		type finish struct {
			created bool
			err     error
		}
		name, racers := unique("raced"), 8
		finished := make(chan finish, racers)
		for range racers {
			go func() {
				created, err := es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}})
				finished <- finish{created, err}
			}()
		}
		winners := 0
		for range racers {
			f := <-finished
			check(t, f.err)
			if f.created {
				winners++
			}
		}
		equal(t, "winners", winners, 1)
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchReadsCompressedRequests(t *testing.T) {
	name := unique("compressed")
	es := newESAPI9(t, elasticsearch9.Config{Username: administrator, Password: adminPassword(t), CompressRequestBody: true})
	equal(t, "created", must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}})), true)
	must[bool](t)(es.delete(name))
}

func TestElasticsearchRefusalsReachTheCaller(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name, roles := unique("plain"), []string{"nothing-much"}
		must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: roles}))

		refused(t, lastError(es.put(unique("new"), putUser{Roles: roles})), 400, "validation_exception")
		refused(t, lastError(es.put(unique("new"), putUser{Password: of("short"), Roles: roles})), 400, "validation_exception")
		refused(t, lastError(es.put("naïve", putUser{Password: of("secret-1"), Roles: roles})), 400, "action_request_validation_exception")
		refused(t, lastError(es.put("elastic", putUser{Password: of("secret-1"), Roles: roles})), 400, "action_request_validation_exception")
		refused(t, es.disable(unique("nobody")), 400, "validation_exception")
		refused(t, lastError(es.as(t, name, "wrong-password").authenticate()), 401, "security_exception")
		refused(t, lastError(es.as(t, name, "secret-1").put(unique("new"), putUser{Password: of("secret-1"), Roles: roles})), 403, "security_exception")
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchUnknownUserIsNotFound(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		// Neither answer is an error object: {} and {"found":false}.
		refused(t, lastError(es.get(unique("nobody"))), 404, "")
		refused(t, lastError(es.delete(unique("nobody"))), 404, "")
	})
}

// refused insists on an error of that status and type.
func refused(t *testing.T, err error, status int, kind string) {
	t.Helper()
	var refusal *elasticsearchError
	if !errors.As(err, &refusal) {
		t.Fatalf("want a refusal with %d %s, got %v", status, kind, err)
	}
	if refusal.status != status || refusal.kind != kind {
		t.Fatalf("refused with %v, want %d %s", refusal, status, kind)
	}
	if kind != "" && refusal.reason == "" {
		t.Fatalf("refused with %d %s and no reason", status, kind)
	}
}

func lastError[T any](_ T, err error) error { return err }

// sameJSON writes a JSON value with its keys in order.
func sameJSON(t *testing.T, raw json.RawMessage) string {
	t.Helper()
	var value any
	check(t, json.Unmarshal(raw, &value))
	return string(must[[]byte](t)(json.Marshal(value)))
}
