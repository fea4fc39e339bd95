// Package stories tells the story of a user through each of the Go clients,
// against a server that clients/run starts.
package stories

import (
	"context"
	"net/http"
	"testing"

	"github.com/oapi-codegen/nullable"

	cloudclient "github.com/dragoman-project/dragoman/sdk/go/cloud"
	elasticsearchclient "github.com/dragoman-project/dragoman/sdk/go/elasticsearch"
	fusionclient "github.com/dragoman-project/dragoman/sdk/go/fusion"
	kuzzleclient "github.com/dragoman-project/dragoman/sdk/go/kuzzle"
)

// Every contract is good enough to make a client from that needs no advice:
// each of these tells a whole story through nothing but what was generated. A
// user is made, read, changed, logs in, gets another password, is found in a
// list page by page, is refused and deleted.

func TestGeneratedElasticsearchClientTellsTheStory(t *testing.T) {
	ctx, name := t.Context(), unique("jo/hn 100% & co")
	open := func(username, password string) *elasticsearchclient.ClientWithResponses {
		return must[*elasticsearchclient.ClientWithResponses](t)(elasticsearchclient.NewClientWithResponses(
			door(t, "DRAGOMAN_TEST_ELASTICSEARCH"), elasticsearchclient.WithRequestEditorFn(basic(username, password))))
	}
	admin := open(administrator, adminPassword(t))

	created := must[*elasticsearchclient.PutUserResponse](t)(admin.PutUserWithResponse(ctx, name, nil, elasticsearchclient.UserChange{
		Password: of("secret-1"), Roles: []string{"viewer"}, FullName: nullable.NewNullableWithValue("Jörg Ünal"),
		Metadata: &elasticsearchclient.Metadata{"team": "blue"},
	}))
	equal(t, "created", answered(t, created, created.JSON200).Created, true)

	read := must[*elasticsearchclient.GetUserResponse](t)(admin.GetUserWithResponse(ctx, name, nil))
	equal(t, "full name", (*answered(t, read, read.JSON200))[name].FullName.MustGet(), "Jörg Ünal")
	equal(t, "team", (*answered(t, read, read.JSON200))[name].Metadata["team"], any("blue"))

	must[*elasticsearchclient.ChangePasswordResponse](t)(admin.ChangePasswordWithResponse(ctx, name, nil, elasticsearchclient.PasswordChange{Password: of("secret-2")}))
	self := must[*elasticsearchclient.AuthenticateResponse](t)(open(name, "secret-2").AuthenticateWithResponse(ctx, nil))
	equal(t, "who authenticates", answered(t, self, self.JSON200).Username, name)

	page := must[*elasticsearchclient.QueryUsersResponse](t)(admin.QueryUsersWithResponse(ctx, nil, elasticsearchclient.UserQuery{
		From: of(0), Size: of(1), Query: &elasticsearchclient.Query{Term: &elasticsearchclient.FieldQuery{"username": name}},
	}))
	equal(t, "on the first page", answered(t, page, page.JSON200).Users[0].Username, name)
	next := must[*elasticsearchclient.QueryUsersResponse](t)(admin.QueryUsersWithResponse(ctx, nil, elasticsearchclient.UserQuery{
		From: of(1), Size: of(1), Query: &elasticsearchclient.Query{Term: &elasticsearchclient.FieldQuery{"username": name}},
	}))
	equal(t, "on the second", len(answered(t, next, next.JSON200).Users), 0)

	equal(t, "disabled", must[*elasticsearchclient.DisableUserResponse](t)(admin.DisableUserWithResponse(ctx, name, nil)).StatusCode(), 200)
	refused := must[*elasticsearchclient.AuthenticateResponse](t)(open(name, "secret-2").AuthenticateWithResponse(ctx, nil))
	equal(t, "status of a disabled user", refused.StatusCode(), 401)
	equal(t, "status in the body", *answered(t, refused, refused.JSON401).Status, 401)

	deleted := must[*elasticsearchclient.DeleteUserResponse](t)(admin.DeleteUserWithResponse(ctx, name, nil))
	equal(t, "found", answered(t, deleted, deleted.JSON200).Found, true)
	gone := must[*elasticsearchclient.DeleteUserResponse](t)(admin.DeleteUserWithResponse(ctx, name, nil))
	equal(t, "found again", answered(t, gone, gone.JSON404).Found, false)
}

func TestGeneratedCloudClientTellsTheStory(t *testing.T) {
	ctx, name := t.Context(), unique("j.doe@example.org")
	open := func(editors ...cloudclient.RequestEditorFn) *cloudclient.ClientWithResponses {
		c := must[*cloudclient.ClientWithResponses](t)(cloudclient.NewClientWithResponses(door(t, "DRAGOMAN_TEST_CLOUD")))
		c.ClientInterface.(*cloudclient.Client).RequestEditors = editors
		return c
	}
	login := must[*cloudclient.LoginResponse](t)(open().LoginWithResponse(ctx, cloudclient.LoginRequest{Username: administrator, Password: adminPassword(t)}))
	admin := open(bearer(answered(t, login, login.JSON200).Token))

	body := cloudclient.NewUser{UserName: name, Security: cloudclient.NewUserSecurity{
		Password: "secret-1", Roles: []cloudclient.PlatformRole{"ece_deployment_viewer"},
	}}
	created := must[*cloudclient.CreateUserResponse](t)(admin.CreateUserWithResponse(ctx, body))
	equal(t, "enabled", answered(t, created, created.JSON200).Security.Enabled, true)
	again := must[*cloudclient.CreateUserResponse](t)(admin.CreateUserWithResponse(ctx, body))
	equal(t, "conflict", answered(t, again, again.JSON409).Errors[0].Code, "user.user_name.conflict")

	patched := must[*cloudclient.UpdateUserResponse](t)(admin.UpdateUserWithResponse(ctx, name, cloudclient.UserPatch{
		Email: nullable.NewNullableWithValue("j@example.org"), Security: &cloudclient.UserPatchSecurity{Enabled: nullable.NewNullableWithValue(false)},
	}))
	equal(t, "e-mail", *answered(t, patched, patched.JSON200).Email, "j@example.org")
	read := must[*cloudclient.GetUserResponse](t)(admin.GetUserWithResponse(ctx, name))
	equal(t, "disabled", answered(t, read, read.JSON200).Security.Enabled, false)
	refused := must[*cloudclient.LoginResponse](t)(open().LoginWithResponse(ctx, cloudclient.LoginRequest{Username: name, Password: "secret-1"}))
	equal(t, "login while disabled", answered(t, refused, refused.JSON401).Errors[0].Code, "root.unauthenticated")

	must[*cloudclient.UpdateUserResponse](t)(admin.UpdateUserWithResponse(ctx, name, cloudclient.UserPatch{
		Security: &cloudclient.UserPatchSecurity{Enabled: nullable.NewNullableWithValue(true), Password: nullable.NewNullableWithValue("secret-2")},
	}))
	again2 := must[*cloudclient.LoginResponse](t)(open().LoginWithResponse(ctx, cloudclient.LoginRequest{Username: name, Password: "secret-2"}))
	self := must[*cloudclient.GetCurrentUserResponse](t)(open(bearer(answered(t, again2, again2.JSON200).Token)).GetCurrentUserWithResponse(ctx))
	equal(t, "who is logged in", answered(t, self, self.JSON200).UserName, name)

	list := must[*cloudclient.GetUsersResponse](t)(admin.GetUsersWithResponse(ctx, &cloudclient.GetUsersParams{IncludeDisabled: of(true)}))
	listed := map[string]bool{}
	for _, u := range answered(t, list, list.JSON200).Users {
		listed[u.UserName] = true
	}
	equal(t, "listed", listed[name] && listed["readonly"], true)

	equal(t, "deleted", must[*cloudclient.DeleteUserResponse](t)(admin.DeleteUserWithResponse(ctx, name)).StatusCode(), 200)
	gone := must[*cloudclient.GetUserResponse](t)(admin.GetUserWithResponse(ctx, name))
	equal(t, "gone", answered(t, gone, gone.JSON404).Errors[0].Code, "user.not_found")
}

func TestGeneratedKuzzleClientTellsTheStory(t *testing.T) {
	ctx, kuid := t.Context(), unique("jo/hn 100% ünï")
	open := func(editors ...kuzzleclient.RequestEditorFn) *kuzzleclient.ClientWithResponses {
		c := must[*kuzzleclient.ClientWithResponses](t)(kuzzleclient.NewClientWithResponses(door(t, "DRAGOMAN_TEST_KUZZLE")))
		c.ClientInterface.(*kuzzleclient.Client).RequestEditors = editors
		return c
	}
	login := func(username, password string) *kuzzleclient.LoginResponse {
		return must[*kuzzleclient.LoginResponse](t)(open().LoginWithResponse(ctx, "local", nil, kuzzleclient.LocalCredentials{Username: &username, Password: &password}))
	}
	token := func(r *kuzzleclient.LoginResponse) string { return *answered(t, r, r.JSON200).Result.Jwt }
	admin := open(bearer(token(login(administrator, adminPassword(t)))))

	created := must[*kuzzleclient.CreateUserWithIDResponse](t)(admin.CreateUserWithIDWithResponse(ctx, kuid, nil, kuzzleclient.NewUser{
		Content:     kuzzleclient.FullContent{ProfileIds: []string{"default"}, AdditionalProperties: map[string]any{"team": "blue"}},
		Credentials: &kuzzleclient.Credentials{Local: &kuzzleclient.AnyLocalCredentials{Username: of(kuid + "'s login"), Password: of("secret-1")}},
	}))
	equal(t, "kuid", answered(t, created, created.JSON200).Result.ID, kuid)
	again := must[*kuzzleclient.CreateUserWithIDResponse](t)(admin.CreateUserWithIDWithResponse(ctx, kuid, nil, kuzzleclient.NewUser{
		Content: kuzzleclient.FullContent{ProfileIds: []string{"default"}},
	}))
	equal(t, "taken", *answered(t, again, again.JSON412).Error.ID, "security.user.already_exists")

	updated := must[*kuzzleclient.UpdateUserResponse](t)(admin.UpdateUserWithResponse(ctx, kuid, nil, kuzzleclient.Content{
		AdditionalProperties: map[string]any{"shift": "night"},
	}))
	equal(t, "team", answered(t, updated, updated.JSON200).Result.UserSource.AdditionalProperties["team"], any("blue"))
	equal(t, "shift", answered(t, updated, updated.JSON200).Result.UserSource.AdditionalProperties["shift"], any("night"))

	self := open(bearer(token(login(kuid+"'s login", "secret-1"))))
	me := must[*kuzzleclient.GetCurrentUserResponse](t)(self.GetCurrentUserWithResponse(ctx, nil))
	equal(t, "who is logged in", answered(t, me, me.JSON200).Result.ID, kuid)

	newPassword := must[*kuzzleclient.UpdateCredentialsResponse](t)(admin.UpdateCredentialsWithResponse(ctx, "local", kuid, nil, kuzzleclient.AnyLocalCredentials{Password: of("secret-2")}))
	answered(t, newPassword, newPassword.JSON200)
	equal(t, "login with the old password", login(kuid+"'s login", "secret-1").StatusCode(), 401)
	equal(t, "login with the new one", login(kuid+"'s login", "secret-2").StatusCode(), 200)

	page := must[*kuzzleclient.SearchUsersResponse](t)(admin.SearchUsersWithResponse(ctx, &kuzzleclient.SearchUsersParams{Size: of(1)}, kuzzleclient.Search{
		Query: nullable.NewNullableWithValue(kuzzleclient.SearchQuery{Ids: &kuzzleclient.IdsQuery{Values: []string{kuid, "admin"}}}),
	}))
	equal(t, "users on a page", len(answered(t, page, page.JSON200).Result.Hits), 1)
	equal(t, "users in all", *page.JSON200.Result.Total, 2)

	deleted := must[*kuzzleclient.DeleteUserResponse](t)(admin.DeleteUserWithResponse(ctx, kuid, nil))
	equal(t, "deleted", answered(t, deleted, deleted.JSON200).Result.ID, kuid)
	equal(t, "login of the deleted", login(kuid+"'s login", "secret-2").StatusCode(), 401)
}

func TestGeneratedFusionClientTellsTheStory(t *testing.T) {
	ctx, name := t.Context(), unique("jo/hn 100% ünï")
	admin := fusion(t, basic(administrator, adminPassword(t)))

	created := must[*fusionclient.CreateUserResponse](t)(admin.CreateUserWithResponse(ctx, nil, fusionclient.CreateUser{
		Username: name, Password: of("secret-pw1"), RoleNames: nullable.NewNullableWithValue([]string{"developer"}), Timezone: of("Pacific Time (US & Canada)"),
	}))
	id := answered(t, created, created.JSON201).ID
	again := must[*fusionclient.CreateUserResponse](t)(admin.CreateUserWithResponse(ctx, nil, fusionclient.CreateUser{Username: name, Password: of("secret-pw1")}))
	equal(t, "conflict", answered(t, again, again.JSON409).Code, fusionclient.ErrorCodeDuplicateUser)

	list := must[*fusionclient.GetUsersResponse](t)(admin.GetUsersWithResponse(ctx, &fusionclient.GetUsersParams{Username: &name}))
	equal(t, "found by name", (*answered(t, list, list.JSON200))[0].ID, id)

	page := must[*fusionclient.GetUsersResponse](t)(admin.GetUsersWithResponse(ctx, &fusionclient.GetUsersParams{Page: of(1), PageSize: of(1)}))
	equal(t, "users on a page", len(*answered(t, page, page.JSON200)), 1)
	read := must[*fusionclient.GetUserResponse](t)(admin.GetUserWithResponse(ctx, id, nil))
	equal(t, "name", answered(t, read, read.JSON200).Username, name)

	put := must[*fusionclient.UpdateUserResponse](t)(admin.UpdateUserWithResponse(ctx, id, nil, fusionclient.UpdateUser{Timezone: of("Europe/Paris")}))
	equal(t, "time zone", *answered(t, put, put.JSON200).Timezone, "Europe/Paris")
	equal(t, "roles left out are gone", len(answered(t, put, put.JSON200).RoleNames), 0)

	must[*fusionclient.UpdateUserPasswordResponse](t)(admin.UpdateUserPasswordWithResponse(ctx, id, nil, fusionclient.PatchPassword{Password: "secret-pw2", PasswordConfirm: "secret-pw2"}))
	wrong := fusionLogin(t, name, "secret-pw1")
	equal(t, "the old password", wrong.StatusCode(), 401)
	right := fusionLogin(t, name, "secret-pw2")
	equal(t, "the new password", right.StatusCode(), 201)

	session := must[*fusionclient.GetSessionResponse](t)(fusion(t, cookie(right.HTTPResponse)).GetSessionWithResponse(ctx, nil))
	equal(t, "whose session", answered(t, session, session.JSON200).User.ID, id)

	equal(t, "deleted", must[*fusionclient.DeleteUserResponse](t)(admin.DeleteUserWithResponse(ctx, id, nil)).StatusCode(), 204)
	gone := must[*fusionclient.GetUserResponse](t)(admin.GetUserWithResponse(ctx, id, nil))
	equal(t, "gone", answered(t, gone, gone.JSON404).Code, fusionclient.ErrorCodeNotFound)
	ended := must[*fusionclient.GetSessionResponse](t)(fusion(t, cookie(right.HTTPResponse)).GetSessionWithResponse(ctx, nil))
	equal(t, "the session of the deleted", ended.StatusCode(), 401)
}

func fusion(t *testing.T, editors ...fusionclient.RequestEditorFn) *fusionclient.ClientWithResponses {
	t.Helper()
	c := must[*fusionclient.ClientWithResponses](t)(fusionclient.NewClientWithResponses(door(t, "DRAGOMAN_TEST_FUSION")))
	c.ClientInterface.(*fusionclient.Client).RequestEditors = editors
	return c
}

func fusionLogin(t *testing.T, username, password string) *fusionclient.CreateSessionResponse {
	t.Helper()
	return must[*fusionclient.CreateSessionResponse](t)(fusion(t).CreateSessionWithResponse(t.Context(), nil,
		fusionclient.Login{Username: username, Password: password}))
}

// answered returns the body of the status that was expected.
func answered[T any](t *testing.T, answer interface {
	Status() string
	GetBody() []byte
}, body *T,
) *T {
	t.Helper()
	if body == nil {
		t.Fatalf("unexpected answer: %s %s", answer.Status(), answer.GetBody())
	}
	return body
}

// What the generated clients leave to their callers: proving who is calling.

func basic(username, password string) func(context.Context, *http.Request) error {
	return func(_ context.Context, r *http.Request) error {
		r.SetBasicAuth(username, password)
		return nil
	}
}

func bearer(token string) func(context.Context, *http.Request) error {
	return func(_ context.Context, r *http.Request) error {
		r.Header.Set("Authorization", "Bearer "+token)
		return nil
	}
}

func cookie(from *http.Response) func(context.Context, *http.Request) error {
	return func(_ context.Context, r *http.Request) error {
		for _, c := range from.Cookies() {
			r.AddCookie(c)
		}
		return nil
	}
}
