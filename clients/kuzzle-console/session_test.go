package console

import (
	"crypto/rand"
	"encoding/hex"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/dragoman-project/dragoman/clients/browser"
)

const administrator = "admin"

func adminPassword(t *testing.T) string {
	t.Helper()
	return browser.Environment(t, "DRAGOMAN_TEST_ADMIN_PASSWORD")
}

// unique makes a name that no other test and no earlier run has used.
func unique(name string) string {
	var tail [4]byte
	_, _ = rand.Read(tail[:]) // never fails
	return name + "-" + hex.EncodeToString(tail[:])
}

// opened is the page with somebody signed in.
func opened(t *testing.T, login, password, options string) *tab {
	t.Helper()
	b := newTab(t, options)
	b.sees("#why", "Please sign in.")
	b.signIn(login, password)
	b.sees("#who", "")
	return b
}

func (b *tab) signIn(login, password string) {
	b.Helper()
	b.write("#signin [name=username]", login)
	b.write("#signin [name=password]", password)
	b.click("#signin button")
}

func (b *tab) wantAsked(want ...string) {
	b.Helper()
	if got := b.asked(); !slices.Equal(got, want) {
		b.Errorf("the page has asked for\n%q, not for\n%q", got, want)
	}
}

func TestSigningInOutAndReloading(t *testing.T) {
	b := newTab(t, "")
	b.sees("#why", "Please sign in.") // that adminExists is refused means that there is one
	b.Picture("sign-in")
	b.signIn(administrator, adminPassword(t))
	b.sees("#who", administrator)
	b.sees("#rights", "may do everything")
	b.sees("#place", "1 to ")
	firstPage := []string{"auth:getStrategies", "security:getUserMapping", "security:searchUsers", "security:getCredentials"}
	welcome := append([]string{"auth:getCurrentUser", "auth:getMyRights"}, firstPage...)
	b.wantAsked(append([]string{"auth:checkToken", "server:adminExists", "auth:login"}, welcome...)...)

	b.Do(chromedp.Reload())
	b.sees("#who", administrator)
	b.sees("#place", "1 to ")
	b.wantAsked(append([]string{"auth:checkToken"}, welcome...)...)

	b.click("#logout")
	b.sees("#why", "You have signed out.")
	b.Do(chromedp.Reload())
	b.sees("#why", "Please sign in.")
	b.wantAsked("auth:logout", "auth:checkToken", "server:adminExists")
}

func TestAWrongPasswordIsSaidAndTheRightOneEnters(t *testing.T) {
	b := newTab(t, "")
	b.sees("#why", "Please sign in.")
	b.signIn(administrator, "nope")
	b.sees("#signin output.bad", "wrong username or password")
	b.Picture("wrong-password")
	b.Do(chromedp.Reload()) // a socket may try once a second
	b.sees("#why", "Please sign in.")
	b.signIn(administrator, adminPassword(t))
	b.sees("#who", administrator)
}

func TestAPersonIsToldWhenTheirSessionEnds(t *testing.T) {
	b := newTab(t, "&session=2s")
	b.sees("#why", "Please sign in.")
	b.signIn(administrator, adminPassword(t))
	b.sees("#who", administrator)
	b.sees("#why", "Your session has expired.") // and nobody has clicked
	b.Picture("session-over")
	if !b.heard(`"type":"TokenExpired"`, `"room":"kuzzle:notification:server"`) {
		t.Error("the door has not said so over the socket")
	}
	b.Do(chromedp.Reload())
	b.sees("#why", "Please sign in.")
}
