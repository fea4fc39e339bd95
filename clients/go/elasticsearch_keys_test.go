package clients

import (
	"encoding/json"
	"testing"
)

// elasticsearchKeys is what the story about API keys asks of a client.
type elasticsearchKeys interface {
	// withKey returns a client whose credentials are an API key.
	withKey(t *testing.T, encoded string) elasticsearchClient

	createKey(k newKey) (createdKey, error)
	getKey(id string) ([]key, error)
	queryKeys(name string) (total int, keys []key, err error)
	invalidateKey(id string) (invalidated []string, err error)
}

type newKey struct {
	Name       string                     `json:"name"`
	Expiration string                     `json:"expiration,omitempty"`
	Roles      map[string]role            `json:"role_descriptors,omitempty"`
	Metadata   map[string]json.RawMessage `json:"metadata,omitempty"`
}

type createdKey struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Encoded string `json:"encoded"`
}

type key struct {
	ID          string                     `json:"id"`
	Name        string                     `json:"name"`
	Username    string                     `json:"username"`
	Realm       string                     `json:"realm"`
	Expiration  *int64                     `json:"expiration"`
	Invalidated bool                       `json:"invalidated"`
	Metadata    map[string]json.RawMessage `json:"metadata"`
}

func TestElasticsearchKeyActsForItsOwnerUntilInvalidated(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		owner := unique("owner")
		must[bool](t)(es.put(owner, putUser{Password: of("secret-1"), Roles: []string{"superuser"}}))
		made := must[createdKey](t)(es.as(t, owner, "secret-1").createKey(newKey{
			Name: unique("till"), Expiration: "1d", Metadata: map[string]json.RawMessage{"shop": json.RawMessage(`{"no":7}`)},
		}))
		theirs := es.withKey(t, made.Encoded)
		equal(t, "who it acts for", must[user](t)(theirs.authenticate()).Username, owner)
		equal(t, "what its owner may", must[map[string]user](t)(theirs.get(owner))[owner].Username, owner)

		told := must[[]key](t)(es.getKey(made.ID))[0]
		equal(t, "name", told.Name, made.Name)
		equal(t, "owner", told.Username, owner)
		equal(t, "expires", told.Expiration != nil, true)
		equal(t, "metadata", string(told.Metadata["shop"]), `{"no":7}`)

		equal(t, "the key invalidated", must[[]string](t)(es.invalidateKey(made.ID))[0], made.ID)
		refused(t, lastError(theirs.authenticate()), 401, "security_exception")
		must[bool](t)(es.delete(owner))
	})
}

func TestElasticsearchLimitedKeyMayLessThanItsOwner(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		made := must[createdKey](t)(es.createKey(newKey{Name: unique("limited"), Roles: map[string]role{"reads": readsSecurity()}}))
		limited, name := es.withKey(t, made.Encoded), unique("new")

		equal(t, "reads", must[map[string]user](t)(limited.get(administrator))[administrator].Username, administrator)
		refused(t, lastError(limited.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}})), 403, "security_exception")
		refused(t, lastError(es.get(name)), 404, "")
		must[[]string](t)(es.invalidateKey(made.ID))
	})
}

func TestElasticsearchKeyIsFoundByItsName(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		made := must[createdKey](t)(es.createKey(newKey{Name: unique("sought")}))

		total, found, err := es.queryKeys(made.Name)
		check(t, err)
		equal(t, "how many", total, 1)
		equal(t, "which", found[0].ID, made.ID)
		must[[]string](t)(es.invalidateKey(made.ID))
	})
}

func TestElasticsearchKeyDiesWithItsOwner(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		owner := unique("owner")
		must[bool](t)(es.put(owner, putUser{Password: of("secret-1"), Roles: []string{"superuser"}}))
		made := must[createdKey](t)(es.as(t, owner, "secret-1").createKey(newKey{Name: unique("orphan")}))
		theirs := es.withKey(t, made.Encoded)
		must[user](t)(theirs.authenticate())

		must[bool](t)(es.delete(owner))
		refused(t, lastError(theirs.authenticate()), 401, "security_exception")
	})
}
