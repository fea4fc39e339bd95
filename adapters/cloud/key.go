package cloud

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/cloud"
)

// newKeyBody asks for a key.
type newKeyBody struct {
	Description optional[string]         `json:"description"`
	Expiration  optional[string]         `json:"expiration"`
	Roles       optional[jsontext.Value] `json:"role_assignments"`

	lifetime time.Duration // what Expiration comes to; 0 is for ever
}

type keyIDsBody struct {
	Keys optional[[]string] `json:"keys"`
}

type userKeysBody struct {
	Keys optional[[]userKeyBody] `json:"user_api_keys"`
}

type userKeyBody struct {
	UserID optional[string] `json:"user_id"`
	KeyID  optional[string] `json:"api_key_id"`
}

// fromWireNewKey reads what a new key should be like. Roles are refused: a key
// that ignored them could do more than it was asked to (quirk 32).
func fromWireNewKey(data []byte) (newKeyBody, error) {
	var b newKeyBody
	if err := fromWireObject(data, &b); err != nil {
		return newKeyBody{}, err
	}
	var wrong complaints
	if strings.TrimSpace(b.Description.value) == "" {
		wrong.add(codeKeyInvalid, "a description is needed", "body.description")
	}
	if b.Expiration.ok() {
		var ok bool
		if b.lifetime, ok = fromWireLifetime(b.Expiration.value); !ok {
			wrong.add(codeKeyInvalid, "the expiration must be a number of days, hours, minutes or seconds, such as 1d or 3h", "body.expiration")
		}
	}
	if b.Roles.ok() {
		wrong.add(codeKeyInvalid, "API keys have the roles of their owner and cannot be given others", "body.role_assignments")
	}
	return b, wrong.err()
}

var lifetimes = regexp.MustCompile(`^([0-9]{1,18})([dhms])$`)

// fromWireLifetime reads 1d, 3h and the like (quirk 32).
func fromWireLifetime(text string) (time.Duration, bool) {
	parts := lifetimes.FindStringSubmatch(text)
	if parts == nil {
		return 0, false
	}
	unit := map[string]time.Duration{"d": 24 * time.Hour, "h": time.Hour, "m": time.Minute, "s": time.Second}[parts[2]]
	n, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || n == 0 || n > int64(math.MaxInt64/unit) {
		return 0, false
	}
	return time.Duration(n) * unit, true
}

// keySet is some ids of keys.
type keySet map[string]bool

// fromWireKeyIDs reads the ids of keys; null is an empty list.
func fromWireKeyIDs(data []byte) (keySet, error) {
	var b keyIDsBody
	if err := fromWireObject(data, &b); err != nil {
		return nil, err
	}
	if !b.Keys.given {
		return nil, malformed("keys is missing", "body.keys")
	}
	ids := keySet{}
	for _, id := range b.Keys.value {
		ids[id] = true
	}
	return ids, nil
}

// fromWireUserKeys reads the ids of keys by the names of their owners.
func fromWireUserKeys(data []byte) (map[string]keySet, error) {
	var b userKeysBody
	if err := fromWireObject(data, &b); err != nil {
		return nil, err
	}
	if !b.Keys.given {
		return nil, malformed("user_api_keys is missing", "body.user_api_keys")
	}
	ids := map[string]keySet{}
	for i, k := range b.Keys.value {
		if !k.UserID.ok() || !k.KeyID.ok() {
			where := fmt.Sprintf("user_api_keys.%d", i)
			return nil, malformed(where+" needs a user_id and an api_key_id", "body."+where)
		}
		if ids[k.UserID.value] == nil {
			ids[k.UserID.value] = keySet{}
		}
		ids[k.UserID.value][k.KeyID.value] = true
	}
	return ids, nil
}

// toWireKey shows a key without its secret.
func toWireKey(k *dragoman.Key, owner string) wire.APIKeyResponse {
	shown := wire.APIKeyResponse{ID: k.ID, UserID: owner, Description: k.Name, ExpirationDate: toWireTime(k.ExpiresAt)}
	if created := toWireTime(&k.CreatedAt); created != nil {
		shown.CreationDate = *created
	}
	return shown
}

// toWireKeys shows the keys that live and whose owners are known, in the order
// in which they were made (quirk 33).
func toWireKeys(keys []dragoman.Key, owners map[string]string, now time.Time) wire.APIKeysJSONResponse {
	list := wire.APIKeysJSONResponse{Keys: []wire.APIKeyResponse{}}
	for i := range keys {
		owner, known := owners[keys[i].OwnerID]
		if known && !keys[i].ExpiredAt(now) {
			list.Keys = append(list.Keys, toWireKey(&keys[i], owner))
		}
	}
	return list
}
