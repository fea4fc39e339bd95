package console

import (
	"testing"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// newUser opens the form for a new user, fills it and saves it.
func (b *tab) newUser(kuid, login, password, content string) {
	b.Helper()
	b.click("#new-user")
	b.sees("#user h2", "New user")
	b.write("#user [name=kuid]", kuid)
	b.click("#user option[value=default]")
	b.write("#user [name=username]", login)
	b.write("#user [name=password]", password)
	b.write("#user [name=content]", content)
	b.click("#user .primary")
}

// find narrows the list to what begins so.
func (b *tab) find(words string) {
	b.Helper()
	b.write("#search-form [name=words]", words)
	b.click("#search-form button:not([type])")
}

func row(id string) string { return `tr[data-id="` + id + `"]` }

func TestAUserIsMadeChangedAndDeleted(t *testing.T) {
	b := opened(t, administrator, adminPassword(t), "")
	kuid, login := unique("ada"), unique("lovelace")
	b.sees("#place", "1 to ")
	b.asked()

	b.newUser(kuid, login, "foobar", `{"fullname": "Ada Lovelace", "city": "London"}`)
	b.sees("#users output", kuid+" is here now.")
	b.wantAsked("security:getAllCredentialFields", "security:searchProfiles",
		"security:createUser", "security:searchUsers", "security:getCredentials")

	b.find(kuid)
	b.sees("#place", "1 to 1 of 1")
	b.sees(row(kuid), login)
	b.sees(row(kuid), "default")
	b.sees(row(kuid), `"city":"London"`)
	b.asked()

	b.click(row(kuid) + " button")
	b.sees("#user h2", "Edit "+kuid)
	b.click("#user option[value=viewer]")
	b.write("#user [name=password]", "foobaz")
	b.Picture("edit")
	b.click("#user .primary")
	b.sees("#users output", kuid+" is changed.")
	b.sees(row(kuid), "viewer")
	b.sees(row(kuid), `"city":"London"`)
	b.wantAsked("security:getAllCredentialFields", "security:searchProfiles", "security:getUser",
		"security:hasCredentials", "security:getCredentials", "security:replaceUser", "security:hasCredentials",
		"security:updateCredentials", "security:searchUsers", "security:getCredentials")

	theirs := opened(t, login, "foobaz", "")
	theirs.sees("#who", kuid)
	theirs.sees("#rights", "things") // and not everything
	theirs.sees("#users output.bad", `Insufficient permissions to execute the action`)
	theirs.Picture("insufficient-rights")

	b.click(row(kuid) + " input")
	b.click("#users [data-remove]")
	b.sees("#users output", "Deleted: "+kuid+".")
	b.sees("#place", "Nobody")
	b.wantAsked("security:mDeleteUsers", "auth:getStrategies", "security:getUserMapping", "security:searchUsers")
	theirs.click("[data-page=roles]")
	theirs.sees("#why", "Your session has expired.") // their token went with them
	b.wantSpoken()
}

func TestATakenLoginIsSaidAndNothingIsMade(t *testing.T) {
	b := opened(t, administrator, adminPassword(t), "")
	kuid, login := unique("jane"), unique("jane")
	b.newUser(kuid, login, "foobar", "{}")
	b.sees("#users output", kuid+" is here now.")

	second := unique("second")
	b.newUser(second, login, "foobar", "{}")
	b.sees("#user output.bad", `Login "`+login+`" is already used.`)
	b.Picture("taken-login")
	b.write("#user [name=kuid]", kuid)
	b.click("#user .primary")
	b.sees("#user output.bad", "User "+kuid+" already exists.")
	b.click("#cancel")
	b.find(second)
	b.sees("#place", "Nobody")
	b.find(kuid)
	b.click(row(kuid) + " input")
	b.click("#users [data-remove]")
	b.sees("#place", "Nobody")
}

func TestSomebodyIsGivenCredentialsLater(t *testing.T) {
	b := opened(t, administrator, adminPassword(t), "")
	kuid, login := unique("jack"), unique("jack")
	b.newUser(kuid, "", "", "{}")
	b.sees("#users output", kuid+" is here now.")
	b.find(kuid)
	b.sees("#place", "1 to 1 of 1")
	b.asked()
	b.click(row(kuid) + " button")
	b.write("#user [name=username]", login)
	b.write("#user [name=password]", "foobar")
	b.click("#user .primary")
	b.sees(row(kuid), login)
	b.wantAsked("security:getAllCredentialFields", "security:searchProfiles", "security:getUser",
		"security:hasCredentials", "security:replaceUser", "security:hasCredentials",
		"security:createCredentials", "security:searchUsers", "security:getCredentials")
	opened(t, login, "foobar", "").sees("#who", kuid)
	b.click(row(kuid) + " input")
	b.click("#users [data-remove]")
	b.sees("#place", "Nobody")
	b.wantSpoken()
}

func TestTheListTurnsItsPages(t *testing.T) {
	b := opened(t, administrator, adminPassword(t), "")
	team := unique("team")
	browser.Evaluate[bool](b, `import("/session.js").then(async ({ kuzzle }) => {
		for (let i = 10; i < 33; i++)
			await kuzzle.security.createUser("`+team+`-" + i, { content: { profileIds: ["default"], fullname: "`+team+` " + i, i } });
		return true;
	})`)
	b.find(team)
	b.sees("#place", "1 to 10 of 23")
	b.sees("#users tbody", team+"-19")
	b.click("#next")
	b.sees("#place", "11 to 20 of 23")
	b.click("#next")
	b.sees("#place", "21 to 23 of 23")
	b.sees("#users tbody", team+"-32")
	b.click("#back")
	b.sees("#place", "11 to 20 of 23")
	b.sees("#users tbody", team+"-20")
	b.Picture("users")
}
