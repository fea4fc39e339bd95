package clients

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/elastic/cloud-sdk-go/pkg/api"
	"github.com/elastic/cloud-sdk-go/pkg/api/userapi"
	"github.com/elastic/cloud-sdk-go/pkg/auth"
	"github.com/elastic/cloud-sdk-go/pkg/client/users"
	"github.com/elastic/cloud-sdk-go/pkg/models"
)

// cloudAs logs in as every program on cloud-sdk-go does: NewAPI exchanges the
// password for a token, and the SDK renews it until the program ends.
func cloudAs(t *testing.T, username, password string) (*api.API, error) {
	t.Helper()
	login, err := auth.NewUserLogin(username, password)
	check(t, err)
	return api.NewAPI(api.Config{
		Client:      new(http.Client),
		Host:        door(t, "DRAGOMAN_TEST_CLOUD"),
		AuthWriter:  login,
		ErrorDevice: io.Discard,
	})
}

func cloud(t *testing.T) *api.API {
	t.Helper()
	return must[*api.API](t)(cloudAs(t, administrator, adminPassword(t)))
}

func cloudUser(t *testing.T, as *api.API, name string, roles ...string) *models.User {
	t.Helper()
	return must[*models.User](t)(userapi.Create(userapi.CreateParams{
		API: as, UserName: name, Password: []byte("secret-1"), Roles: roles,
	}))
}

func TestCloudUserIsReadAsWritten(t *testing.T) {
	admin, name := cloud(t), unique("written")
	made := must[*models.User](t)(userapi.Create(userapi.CreateParams{
		API: admin, UserName: name, Password: []byte("secret-1"), FullName: "Jörg Ünal", Email: "j@example.org",
		Roles: []string{"ece_platform_viewer", "ece_deployment_manager"},
	}))
	read := must[*models.User](t)(userapi.Get(userapi.GetParams{API: admin, UserName: name}))
	for _, u := range []*models.User{made, read} {
		equal(t, "user name", *u.UserName, name)
		equal(t, "full name", u.FullName, "Jörg Ünal")
		equal(t, "e-mail", u.Email, "j@example.org")
		equal(t, "roles", strings.Join(u.Security.Roles, " "), "ece_platform_viewer ece_deployment_manager")
		equal(t, "enabled", *u.Security.Enabled, true)
		equal(t, "realm", *u.Security.SecurityRealm.Type, "native")
		equal(t, "builtin", *u.Builtin, false)
		equal(t, "password", u.Security.Password, "")
		equal(t, "creator", u.Metadata.CreatedBy, administrator)
	}
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudUpdateMerges(t *testing.T) {
	admin, name := cloud(t), unique("merged")
	cloudUser(t, admin, name, "ece_deployment_viewer")

	updated := must[*models.User](t)(userapi.Update(userapi.UpdateParams{API: admin, UserName: name, FullName: "New Name"}))

	equal(t, "full name", updated.FullName, "New Name")
	equal(t, "roles", strings.Join(updated.Security.Roles, " "), "ece_deployment_viewer")
	must[*api.API](t)(cloudAs(t, name, "secret-1"))
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudNewPasswordReplacesTheOld(t *testing.T) {
	admin, name := cloud(t), unique("repassworded")
	cloudUser(t, admin, name, "ece_deployment_viewer")

	must[*models.User](t)(userapi.Update(userapi.UpdateParams{API: admin, UserName: name, Password: []byte("secret-2")}))

	explains(t, lastError(cloudAs(t, name, "secret-1")), "root.unauthenticated")
	must[*api.API](t)(cloudAs(t, name, "secret-2"))
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudDisabledUserCannotLogInAndIsLeftOutOfTheList(t *testing.T) {
	admin, name := cloud(t), unique("disabled")
	cloudUser(t, admin, name, "ece_deployment_viewer")

	disabled := must[*models.User](t)(userapi.Enable(userapi.EnableParams{API: admin, UserName: name, Enabled: false}))
	equal(t, "enabled", *disabled.Security.Enabled, false)
	explains(t, lastError(cloudAs(t, name, "secret-1")), "root.unauthenticated")
	equal(t, "listed", cloudLists(t, admin, name, false), false)
	equal(t, "listed with the disabled", cloudLists(t, admin, name, true), true)

	enabled := must[*models.User](t)(userapi.Enable(userapi.EnableParams{API: admin, UserName: name, Enabled: true}))
	equal(t, "enabled", *enabled.Security.Enabled, true)
	must[*api.API](t)(cloudAs(t, name, "secret-1"))
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudUserSeesAndChangesThemselves(t *testing.T) {
	admin, name := cloud(t), unique("self")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	self := must[*api.API](t)(cloudAs(t, name, "secret-1"))

	equal(t, "current user", *must[*models.User](t)(userapi.GetCurrent(userapi.GetCurrentParams{API: self})).UserName, name)
	updated := must[*models.User](t)(userapi.UpdateCurrent(userapi.UpdateParams{
		API: self, UserName: name, Email: "me@example.org", Password: []byte("secret-2"),
	}))
	equal(t, "e-mail", updated.Email, "me@example.org")
	must[*api.API](t)(cloudAs(t, name, "secret-2"))
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudReadUserCanBeWrittenBack(t *testing.T) {
	admin, name := cloud(t), unique("writtenback")
	cloudUser(t, admin, name, "ece_deployment_viewer")

	// As read-change-write programs do: derived members and zero dates included.
	read := must[*models.User](t)(userapi.Get(userapi.GetParams{API: admin, UserName: name}))
	read.FullName = "New Name"
	patch := must[[]byte](t)(json.Marshal(read))
	answer := must[*users.UpdateUserOK](t)(admin.V1API.Users.UpdateUser(
		users.NewUpdateUserParams().WithUserName(name).WithBody(string(patch)), admin.AuthWriter))

	equal(t, "full name", answer.Payload.FullName, "New Name")
	equal(t, "roles", strings.Join(answer.Payload.Security.Roles, " "), "ece_deployment_viewer")
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func TestCloudTokenIsRenewed(t *testing.T) {
	admin := cloud(t)
	login := admin.AuthWriter.(*auth.UserLogin)
	old := login.Holder.Token()

	check(t, login.RefreshTokenOnce(admin.V1API)) // what the SDK does every minute

	equal(t, "it is another token", login.Holder.Token() != old, true)
	must[*models.User](t)(userapi.GetCurrent(userapi.GetCurrentParams{API: admin}))
}

func TestCloudManyAreDeletedAtOnce(t *testing.T) {
	admin := cloud(t)
	var names []string
	for range 8 {
		names = append(names, unique("crowd"))
		cloudUser(t, admin, names[len(names)-1], "ece_deployment_viewer")
	}
	trouble := make(chan error, len(names))
	for _, name := range names {
		go func() { trouble <- userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}) }()
	}
	for range names {
		check(t, <-trouble)
	}
}

func TestCloudListShowsBuiltinAndOwnUsers(t *testing.T) {
	admin, name := cloud(t), unique("listed")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	for _, expected := range []string{name, "admin", "readonly"} {
		equal(t, expected+" is listed", cloudLists(t, admin, expected, false), true)
	}
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
	equal(t, "listed after deletion", cloudLists(t, admin, name, true), false)
}

func TestCloudOddNamesTravel(t *testing.T) {
	admin := cloud(t)
	for _, odd := range []string{"j.doe@example.org", "_x", "A.b-c_9"} {
		name := unique(odd)
		cloudUser(t, admin, name, "ece_deployment_viewer")
		equal(t, "user name", *must[*models.User](t)(userapi.Get(userapi.GetParams{API: admin, UserName: name})).UserName, name)
		check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
	}
}

func TestCloudRefusalsReachTheCaller(t *testing.T) {
	admin, name := cloud(t), unique("plain")
	cloudUser(t, admin, name, "ece_deployment_viewer")
	self := must[*api.API](t)(cloudAs(t, name, "secret-1"))
	create := func(as *api.API, name, role string) error {
		return lastError(userapi.Create(userapi.CreateParams{API: as, UserName: name, Password: []byte("secret-1"), Roles: []string{role}}))
	}

	explains(t, create(admin, name, "ece_deployment_viewer"), "user.user_name.conflict")
	explains(t, create(admin, "jo/hn ü", "ece_deployment_viewer"), "user.user_name.invalid")
	explains(t, create(admin, unique("new"), "superuser"), "user.roles.invalid")
	explains(t, create(self, unique("new"), "ece_deployment_viewer"), "root.unauthorized.rbac")
	explains(t, lastError(userapi.Get(userapi.GetParams{API: admin, UserName: "no/body 100%"})), "user.not_found")
	explains(t, lastError(userapi.Update(userapi.UpdateParams{API: admin, UserName: unique("nobody"), FullName: "x"})), "user.not_found")
	explains(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: unique("nobody")}), "user.not_found")
	explains(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: "readonly"}), "user.cannot_modify")
	explains(t, lastError(cloudAs(t, name, "wrong-password")), "root.unauthenticated")
	check(t, userapi.Delete(userapi.DeleteParams{API: admin, UserName: name}))
}

func cloudLists(t *testing.T, as *api.API, name string, includeDisabled bool) bool {
	t.Helper()
	list := must[*models.UserList](t)(userapi.List(userapi.ListParams{API: as, IncludeDisabled: includeDisabled}))
	for _, u := range list.Users {
		if *u.UserName == name {
			return true
		}
	}
	return false
}

// explains insists on an error that tells people a code: the SDK has no other
// way of saying what went wrong.
func explains(t *testing.T, err error, code string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), code+": ") {
		t.Fatalf("want an error that says %s and why, got %v", code, err)
	}
}
