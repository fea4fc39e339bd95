package console

import (
	"net/http"
	"regexp"
	"testing"

	"github.com/dragoman-project/dragoman/clients/browser"
)

// The page comes from another origin than the door, so a browser lets it read
// what the door's CORS headers allow and no more.

func TestADownloadWithATokenThatIsGoodForOnce(t *testing.T) {
	b := opened(t, administrator, adminPassword(t), "")
	b.sees("#place", "1 to ")
	b.asked()
	b.click("#download")
	b.sees("#users output", "are in users.json.")
	b.wantAsked("auth:createToken")
	b.wantSpoken()

	var token string
	for _, frame := range b.received {
		if found := regexp.MustCompile(`"singleUse":true,"token":"([^"]+)"`).FindStringSubmatch(frame); found != nil {
			token = found[1]
		}
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+b.door+"/_me", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+token)
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if token == "" || answer.StatusCode != http.StatusUnauthorized {
		t.Errorf("the token (of %d bytes) is used, and the door says %s", len(token), answer.Status)
	}
}

func TestASessionInACookieThatTheScriptNeverSees(t *testing.T) {
	b := trustedTab(t)
	b.sees("#why", "Please sign in.")
	const script = `(async () => {
		const door = "http://" + new URLSearchParams(location.search).get("door");
		const ask = async (path, options) => (await fetch(door + path, { credentials: "include", ...options })).json();
		const me = async () => (await ask("/_me")).result._id;
		const before = await me();
		const body = JSON.stringify({ username: "admin", password: PASSWORD });
		const headers = { "Content-Type": "application/json", "X-Kuzzle-Volatile": "{}" };
		const login = await ask("/_login/local?cookieAuth", { method: "POST", headers, body });
		const after = await me();
		const without = (await (await fetch(door + "/_me")).json()).result._id;
		const out = await ask("/_logout?cookieAuth", { method: "POST" });
		return [before, login.result._id, "jwt" in login.result, after, without, document.cookie, out.status, await me()].join();
	})()`
	password := browser.Quoted(adminPassword(t))
	got := browser.Evaluate[string](b, regexp.MustCompile("PASSWORD").ReplaceAllLiteralString(script, password))
	if want := "-1,admin,false,admin,-1,,200,-1"; got != want {
		t.Errorf("fetch sees %s, not %s", got, want)
	}
}

// sdkWithCookie signs in through the SDK, which then has no token of its own,
// asks who it is, signs out and asks again.
const sdkWithCookie = `async (transport, password, signIn) => {
	const { hostname, port } = new URL("http://" + new URLSearchParams(location.search).get("door"));
	const kuzzle = new KuzzleSDK.Kuzzle(new KuzzleSDK[transport](hostname, { port: Number(port) }), { cookieAuth: true });
	await kuzzle.connect();
	await signIn(kuzzle, () => kuzzle.auth.login("local", { username: "admin", password }));
	const seen = [kuzzle.jwt, (await kuzzle.auth.getCurrentUser())._id, (await kuzzle.security.getUser("admin"))._id];
	await signIn(kuzzle, () => kuzzle.auth.logout());
	seen.push((await kuzzle.auth.getCurrentUser())._id, document.cookie);
	kuzzle.disconnect();
	return seen.map(String).join();
}`

func TestTheSDKKeepsItsSessionInACookie(t *testing.T) {
	for transport, signIn := range map[string]string{
		"Http": `(kuzzle, deed) => deed()`,
		// Over a socket the SDK signs in by HTTP and opens another socket, with
		// the cookie. The login that it has begun on the old one it gives up,
		// whatever the server says.
		"WebSocket": `async (kuzzle, deed) => {
			const again = new Promise((resolve) => kuzzle.protocol.once("websocketRenewalDone", resolve));
			await deed().catch((error) => { if (!/no response has been received/.test(error.message)) throw error; });
			await again;
		}`,
	} {
		t.Run(transport, func(t *testing.T) {
			b := trustedTab(t)
			b.sees("#why", "Please sign in.")
			script := `(` + sdkWithCookie + `)(` + browser.Quoted(transport) + `, ` + browser.Quoted(adminPassword(t)) + `, ` + signIn + `)`
			if got, want := browser.Evaluate[string](b, script), "null,admin,admin,-1,"; got != want {
				t.Errorf("the SDK sees %s, not %s", got, want)
			}
		})
	}
}
