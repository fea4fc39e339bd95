package clients

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"github.com/elastic/cloud-sdk-go/pkg/api/userapi"
	"github.com/elastic/cloud-sdk-go/pkg/models"
	"github.com/oapi-codegen/nullable"

	fusionclient "github.com/dragoman-project/dragoman/sdk/go/fusion"
)

// One person, four products, each through a client of its own: made by
// kuzzle-sdk, logging in through go-elasticsearch, found by cloud-sdk-go,
// changed by the Fusion client, deleted by kuzzle-sdk.
func TestOnePersonThroughFourProductsClients(t *testing.T) {
	kuid, username := unique("kuid-one-person"), unique("one.person")
	content := map[string]any{"profileIds": []string{"default"}, "fullname": "One Person", "email": "one@example.org", "badge": map[string]any{"number": 7, "colour": nil}}
	kuzzle(t, "create", kuid, map[string]any{"content": content, "credentials": map[string]any{"local": map[string]any{"username": username, "password": "secret-pw1"}}})
	es := openESAPI9(t, administrator, adminPassword(t))

	// go-elasticsearch: they log in, and somebody notes something about them.
	self := must[user](t)(openTyped9(t, username, "secret-pw1").authenticate())
	equal(t, "full name in Elasticsearch", *self.FullName, "One Person")
	must[bool](t)(es.put(username, putUser{
		Roles: self.Roles, FullName: self.FullName, Email: self.Email,
		Metadata: map[string]json.RawMessage{"note": json.RawMessage(`9007199254740993`)},
	}))

	// cloud-sdk-go: found, and given another e-mail address.
	admin := cloud(t)
	found := must[*models.User](t)(userapi.Get(userapi.GetParams{API: admin, UserName: username}))
	equal(t, "full name in Elastic Cloud", found.FullName, "One Person")
	must[*models.User](t)(userapi.Update(userapi.UpdateParams{API: admin, UserName: username, Email: "new@example.org"}))

	// The Fusion client: another time zone and another password.
	ops := fusion(t, basic(administrator, adminPassword(t)))
	list := must[*fusionclient.GetUsersResponse](t)(ops.GetUsersWithResponse(t.Context(), &fusionclient.GetUsersParams{Username: &username}))
	listed := (*answered(t, list, list.JSON200))[0]
	equal(t, "id in Fusion", listed.ID, kuid)
	changed := must[*fusionclient.UpdateUserResponse](t)(ops.UpdateUserWithResponse(t.Context(), listed.ID, nil, fusionclient.UpdateUser{
		RoleNames: nullable.NewNullableWithValue(listed.RoleNames), Timezone: of("Europe/Paris"), Password: of("secret-pw2"),
	}))
	equal(t, "time zone", *answered(t, changed, changed.JSON200).Timezone, "Europe/Paris")

	// Nothing that one product said has been lost through the others.
	seen := kuzzle(t, "read", kuid, nil)
	equal(t, "content in Kuzzle", sameJSON(t, seen["badge"]), `{"colour":null,"number":7}`)
	equal(t, "e-mail in Kuzzle", string(seen["email"]), `"new@example.org"`)
	equal(t, "profiles in Kuzzle", string(seen["profileIds"]), `["default"]`)
	equal(t, "note in Elasticsearch", string(must[map[string]user](t)(es.get(username))[username].Metadata["note"]), "9007199254740993")
	kuzzle(t, "login", kuid, map[string]any{"username": username, "password": "secret-pw2"})

	// kuzzle-sdk: gone from one product is gone from all.
	kuzzle(t, "delete", kuid, nil)
	refused(t, lastError(openTyped9(t, username, "secret-pw2").authenticate()), 401, "security_exception")
	explains(t, lastError(userapi.Get(userapi.GetParams{API: admin, UserName: username})), "user.not_found")
	gone := must[*fusionclient.GetUserResponse](t)(ops.GetUserWithResponse(t.Context(), kuid, nil))
	equal(t, "status in Fusion", gone.StatusCode(), 404)
}

// kuzzle lets kuzzle-sdk do one thing with a user and returns their content.
func kuzzle(t *testing.T, what, kuid string, argument any) map[string]json.RawMessage {
	t.Helper()
	door(t, "DRAGOMAN_TEST_KUZZLE") // or skip
	wants(t, "node", "../kuzzle-sdk/node_modules/kuzzle-sdk")
	command := exec.CommandContext(t.Context(), "node", "../kuzzle-sdk/person.js", what, kuid)
	command.Stdin = bytes.NewReader(must[[]byte](t)(json.Marshal(argument)))
	command.Stderr = os.Stderr
	out := must[[]byte](t)(command.Output())
	content := map[string]json.RawMessage{}
	check(t, json.Unmarshal(out, &content))
	return content
}

// wants skips the test on a machine without node or the SDK, which CI has.
func wants(t *testing.T, program, folder string) {
	t.Helper()
	_, missing := exec.LookPath(program)
	if missing == nil {
		_, missing = os.Stat(folder)
	}
	if missing != nil && os.Getenv("CI") == "true" {
		t.Fatalf("CI runs every client: %v", missing)
	}
	if missing != nil {
		t.Skipf("kuzzle-sdk is not here (npm ci in clients/kuzzle-sdk): %v", missing)
	}
}
