package clients

import "testing"

// elasticsearchTokens is what the story about tokens asks of a client.
type elasticsearchTokens interface {
	// withToken returns a client whose credentials are an access token.
	withToken(t *testing.T, access string) elasticsearchClient

	getToken(g grant) (token, error)
	invalidateToken(access string) (invalidated int, err error)
}

type grant struct {
	Kind     string `json:"grant_type"`
	Username string `json:"username,omitempty"`
	Password string `json:"password,omitempty"`
	Refresh  string `json:"refresh_token,omitempty"`
}

type token struct {
	Access    string `json:"access_token"`
	Refresh   string `json:"refresh_token"`
	Type      string `json:"type"`
	ExpiresIn int    `json:"expires_in"`
}

func TestElasticsearchTokenLogsInUntilInvalidated(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		name := unique("bearer")
		must[bool](t)(es.put(name, putUser{Password: of("secret-1"), Roles: []string{"viewer"}}))
		made := must[token](t)(es.getToken(grant{Kind: "password", Username: name, Password: "secret-1"}))
		equal(t, "type", made.Type, "Bearer")
		equal(t, "seconds", made.ExpiresIn, 1200)
		theirs := es.withToken(t, made.Access)
		equal(t, "who", must[user](t)(theirs.authenticate()).Username, name)

		equal(t, "invalidated", must[int](t)(es.invalidateToken(made.Access)), 1)
		refused(t, lastError(theirs.authenticate()), 401, "security_exception")
		must[bool](t)(es.delete(name))
	})
}

func TestElasticsearchTokenIsRefreshedOnce(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		made := must[token](t)(es.getToken(grant{Kind: "password", Username: administrator, Password: adminPassword(t)}))

		renewed := must[token](t)(es.getToken(grant{Kind: "refresh_token", Refresh: made.Refresh}))
		equal(t, "who", must[user](t)(es.withToken(t, renewed.Access).authenticate()).Username, administrator)
		again := must[token](t)(es.getToken(grant{Kind: "refresh_token", Refresh: made.Refresh}))
		equal(t, "the token of a second refresh", again.Access, renewed.Access)
		must[int](t)(es.invalidateToken(renewed.Access))
	})
}

func TestElasticsearchClientCredentialsCannotBeRefreshed(t *testing.T) {
	eachElasticsearchClient(t, func(t *testing.T, es elasticsearchClient) {
		made := must[token](t)(es.getToken(grant{Kind: "client_credentials"}))
		equal(t, "refresh token", made.Refresh, "")
		equal(t, "who", must[user](t)(es.withToken(t, made.Access).authenticate()).Username, administrator)
		must[int](t)(es.invalidateToken(made.Access))
	})
}
