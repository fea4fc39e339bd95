package clients

import (
	"encoding/json"
	"fmt"
	"testing"
)

// elasticsearchSince8 is what only the later clients have calls for.
type elasticsearchSince8 interface {
	elasticsearchClient

	// queryUsers asks for the users whose names begin so, in their order, a
	// page at a time, after one of them.
	queryUsers(prefix string, size int, after ...string) (total int, users []user, err error)
	updateKey(id string, metadata map[string]json.RawMessage) (updated bool, err error)
}

func eachElasticsearchClientSince8(t *testing.T, test func(*testing.T, elasticsearchSince8)) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		if late, ok := es.(elasticsearchSince8); ok {
			test(t, late)
		}
	})
}

func TestElasticsearchQueryWalksTheUsersItFinds(t *testing.T) {
	eachElasticsearchClientSince8(t, func(t *testing.T, es elasticsearchSince8) {
		team := unique("team")
		for _, member := range []string{"c", "a", "b"} {
			must[bool](t)(es.put(team+member, putUser{Password: of("secret-1"), FullName: of("Member " + member), Roles: []string{"viewer"}}))
		}

		total, first, err := es.queryUsers(team, 2)
		check(t, err)
		equal(t, "how many there are", total, 3)
		equal(t, "how many on the page", len(first), 2)
		_, second, err := es.queryUsers(team, 2, first[1].Username)
		check(t, err)

		names := ""
		for _, found := range append(first, second...) {
			names += *found.FullName + " "
			must[bool](t)(es.delete(found.Username))
		}
		equal(t, "in their order", names, "Member a Member b Member c ")
	})
}

func TestElasticsearchKeyIsUpdated(t *testing.T) {
	eachElasticsearchClientSince8(t, func(t *testing.T, es elasticsearchSince8) {
		made := must[createdKey](t)(es.createKey(newKey{Name: unique("updated")}))
		metadata := map[string]json.RawMessage{"note": json.RawMessage(`"seen"`)}

		equal(t, "updated", must[bool](t)(es.updateKey(made.ID, metadata)), true)
		equal(t, "updated again", must[bool](t)(es.updateKey(made.ID, metadata)), false)
		equal(t, "metadata", fmt.Sprintf("%s", must[[]key](t)(es.getKey(made.ID))[0].Metadata), `map[note:"seen"]`)
		must[[]string](t)(es.invalidateKey(made.ID))
	})
}
