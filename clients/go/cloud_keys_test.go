package clients

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/elastic/cloud-sdk-go/pkg/api"
	"github.com/elastic/cloud-sdk-go/pkg/api/userapi"
	userauthapi "github.com/elastic/cloud-sdk-go/pkg/api/userapi/authapi"
	userauthadminapi "github.com/elastic/cloud-sdk-go/pkg/api/userapi/authapi/adminapi"
	"github.com/elastic/cloud-sdk-go/pkg/auth"
	"github.com/elastic/cloud-sdk-go/pkg/client/authentication"
	"github.com/elastic/cloud-sdk-go/pkg/client/users"
	"github.com/elastic/cloud-sdk-go/pkg/models"

	elasticsearchclient "github.com/dragoman-project/dragoman/sdk/go/elasticsearch"
	kuzzleclient "github.com/dragoman-project/dragoman/sdk/go/kuzzle"
)

// cloudWithKey is a program on cloud-sdk-go that has a key.
func cloudWithKey(t *testing.T, key string) *api.API {
	t.Helper()
	return must[*api.API](t)(api.NewAPI(api.Config{
		Client: new(http.Client), Host: door(t, "DRAGOMAN_TEST_CLOUD"), AuthWriter: auth.APIKey(key), ErrorDevice: io.Discard,
	}))
}

func cloudKey(t *testing.T, as *api.API, description string) *models.APIKeyResponse {
	t.Helper()
	return must[*models.APIKeyResponse](t)(userauthapi.CreateKey(userauthapi.CreateKeyParams{API: as, Description: description}))
}

func TestCloudKeyStandsForItsOwner(t *testing.T) {
	admin, name := cloud(t), unique("key-owner")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	self := must[*api.API](t)(cloudAs(t, name, "secret-1"))

	made := cloudKey(t, self, "ci")
	keyed := cloudWithKey(t, made.Key)
	equal(t, "current user", *must[*models.User](t)(userapi.GetCurrent(userapi.GetCurrentParams{API: keyed})).UserName, name)
	again := cloudKey(t, keyed, "made by a key")
	read := must[*models.APIKeyResponse](t)(userauthapi.GetKey(userauthapi.GetKeyParams{API: keyed, ID: *made.ID}))
	equal(t, "description", *read.Description, "ci")
	equal(t, "owner", read.UserID, name)
	equal(t, "secret", read.Key, "")
	equal(t, "created", read.CreationDate.String(), made.CreationDate.String())
	equal(t, "keys", len(must[*models.APIKeysResponse](t)(userauthapi.ListKeys(userauthapi.ListKeysParams{API: self})).Keys), 2)
	explains(t, lastError(userapi.List(userapi.ListParams{API: keyed})), "root.unauthorized.rbac")

	check(t, userauthapi.DeleteKey(userauthapi.DeleteKeyParams{API: self, ID: *made.ID}))
	explains(t, lastError(userapi.GetCurrent(userapi.GetCurrentParams{API: keyed})), "root.unauthenticated")
	explains(t, userauthapi.DeleteKey(userauthapi.DeleteKeyParams{API: self, ID: *made.ID}), "api_keys.key_not_found")
	must[*authentication.DeleteAPIKeysOK](t)(self.V1API.Authentication.DeleteAPIKeys(
		authentication.NewDeleteAPIKeysParams().WithBody(&models.DeleteAPIKeysRequest{Keys: []string{*made.ID, *again.ID}}), self.AuthWriter))
	equal(t, "keys", len(must[*models.APIKeysResponse](t)(userauthapi.ListKeys(userauthapi.ListKeysParams{API: self})).Keys), 0)
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudKeyExpires(t *testing.T) {
	admin, name := cloud(t), unique("key-expires")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	self := must[*api.API](t)(cloudAs(t, name, "secret-1"))
	create := func(expiration string) (*authentication.CreateAPIKeyCreated, error) {
		return self.V1API.Authentication.CreateAPIKey(authentication.NewCreateAPIKeyParams().WithBody(
			&models.CreateAPIKeyRequest{Description: of("for a while"), Expiration: expiration}), self.AuthWriter)
	}

	made := must[*authentication.CreateAPIKeyCreated](t)(create("3h")).Payload
	equal(t, "lifetime", time.Time(made.ExpirationDate).Sub(time.Time(*made.CreationDate)), 3*time.Hour)
	_, err := create("soon")
	invalid, ok := err.(*authentication.CreateAPIKeyBadRequest)
	equal(t, "refused in the declared way", ok, true)
	equal(t, "code", *invalid.Payload.Errors[0].Code, "api_keys.invalid_input")
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudKeysOfOthers(t *testing.T) {
	admin, name := cloud(t), unique("key-others")
	cloudUser(t, admin, name, "ece_platform_viewer")
	self := must[*api.API](t)(cloudAs(t, name, "secret-1"))
	first, second, third := cloudKey(t, self, "1"), cloudKey(t, self, "2"), cloudKey(t, self, "3")
	list := func(all bool) (ids map[string]string) {
		params := userauthadminapi.ListKeysParams{API: admin, All: all}
		if !all {
			params.UserID = name
		}
		ids = map[string]string{}
		for _, k := range must[*models.APIKeysResponse](t)(userauthadminapi.ListKeys(params)).Keys {
			ids[*k.ID] = k.UserID
		}
		return ids
	}

	equal(t, "owner among all", list(true)[*second.ID], name)
	equal(t, "keys of the user", len(list(false)), 3)
	read := must[*models.APIKeyResponse](t)(userauthadminapi.GetKey(userauthadminapi.GetKeyParams{API: admin, UserID: name, ID: *third.ID}))
	equal(t, "description", *read.Description, "3")
	check(t, userauthadminapi.DeleteKey(userauthadminapi.DeleteKeyParams{API: admin, UserID: name, ID: *first.ID}))
	explains(t, userauthadminapi.DeleteKey(userauthadminapi.DeleteKeyParams{API: admin, UserID: name, ID: *first.ID}), "api_keys.key_not_found")
	explains(t, userauthadminapi.DeleteKey(userauthadminapi.DeleteKeyParams{API: self, UserID: name, ID: *second.ID}), "root.unauthorized.rbac")
	must[*authentication.DeleteUsersAPIKeysOK](t)(admin.V1API.Authentication.DeleteUsersAPIKeys(
		authentication.NewDeleteUsersAPIKeysParams().WithBody(&models.DeleteUsersAPIKeysRequest{
			UserAPIKeys: []*models.UserAPIKey{{UserID: of(name), APIKeyID: second.ID}, {UserID: of(unique("nobody")), APIKeyID: third.ID}},
		}), admin.AuthWriter))
	equal(t, "keys of the user", len(list(false)), 1)
	must[*authentication.DeleteUserAPIKeysOK](t)(admin.V1API.Authentication.DeleteUserAPIKeys(
		authentication.NewDeleteUserAPIKeysParams().WithUserID(name), admin.AuthWriter))
	equal(t, "keys of the user", len(list(false)), 0)
	explains(t, lastError(userauthadminapi.ListKeys(userauthadminapi.ListKeysParams{API: admin, UserID: unique("nobody")})), "api_keys.user_not_found")
	explains(t, lastError(userauthapi.CreateKey(userauthapi.CreateKeyParams{API: admin, Description: "built in"})), "root.unauthorized.rbac")
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

// A program that reads a user, changes one field and writes all of it: zero
// dates, permissions and realm come along.
func TestCloudReadChangeWrite(t *testing.T) {
	admin, name := cloud(t), unique("rewritten")
	made := cloudUser(t, admin, name, "ece_platform_viewer")
	made.FullName = "Changed"
	body := string(must[[]byte](t)(json.Marshal(made)))

	written := must[*users.UpdateUserOK](t)(admin.V1API.Users.UpdateUser(
		users.NewUpdateUserParams().WithUserName(name).WithBody(body), admin.AuthWriter)).Payload

	equal(t, "full name", written.FullName, "Changed")
	written.FullName, written.Metadata.UpdatedAt, written.Metadata.UpdatedBy = made.FullName, made.Metadata.UpdatedAt, made.Metadata.UpdatedBy
	equal(t, "the rest", string(must[[]byte](t)(json.Marshal(written))), body)
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

// The product answers 500 to deletes that come close together, and its own
// client waits a second after each. Fifty are under way at any time: a new
// password is a second's work for a slow machine, and the SDK waits for thirty.
func TestCloudTwoHundredUsersAtOnce(t *testing.T) {
	admin := cloud(t)
	var crowd sync.WaitGroup
	turns := make(chan struct{}, 50)
	for range 200 {
		name := unique("crowd")
		turns <- struct{}{}
		crowd.Go(func() {
			defer func() { <-turns }()
			_, err := userapi.Create(userapi.CreateParams{API: admin, UserName: name, Password: []byte("secret-1"), Roles: []string{"ece_deployment_viewer"}})
			if err = errors.Join(err, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name})); err != nil {
				t.Error(err)
			}
		})
	}
	crowd.Wait()
}

// Disabled here, refused everywhere, at once; whatever the proof.
func TestCloudDisabledUserIsRefusedAtEveryDoor(t *testing.T) {
	ctx, admin, name := t.Context(), cloud(t), unique("disabled-everywhere")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	session := must[*api.API](t)(cloudAs(t, name, "secret-1"))
	keyed := cloudWithKey(t, cloudKey(t, session, "ci").Key)
	es := must[*elasticsearchclient.ClientWithResponses](t)(elasticsearchclient.NewClientWithResponses(
		elasticsearch(t), elasticsearchclient.WithRequestEditorFn(basic(name, "secret-1"))))
	kuzzle := must[*kuzzleclient.ClientWithResponses](t)(kuzzleclient.NewClientWithResponses(door(t, "DRAGOMAN_TEST_KUZZLE")))
	credentials := kuzzleclient.LocalCredentials{Username: of(name), Password: of("secret-1")}
	statuses := func() [3]int {
		return [3]int{
			must[*elasticsearchclient.AuthenticateResponse](t)(es.AuthenticateWithResponse(ctx, nil)).StatusCode(),
			must[*kuzzleclient.LoginResponse](t)(kuzzle.LoginWithResponse(ctx, "local", nil, credentials)).StatusCode(),
			fusionLogin(t, name, "secret-1").StatusCode(),
		}
	}
	equal(t, "before", statuses(), [3]int{200, 200, 201})

	must[*models.User](t)(userapi.Enable(userapi.EnableParams{API: admin, UserName: name, Enabled: false}))

	equal(t, "after", statuses(), [3]int{401, 401, 401})
	explains(t, lastError(userapi.GetCurrent(userapi.GetCurrentParams{API: session})), "root.unauthenticated")
	explains(t, lastError(userapi.GetCurrent(userapi.GetCurrentParams{API: keyed})), "root.unauthenticated")
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}
