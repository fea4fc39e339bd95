package clients

import (
	"net/url"
	"testing"

	elasticsearch8 "github.com/elastic/go-elasticsearch/v8"
	"github.com/elastic/go-elasticsearch/v8/esapi"
)

// esapi8 is go-elasticsearch 8 as most programs use it: esapi, bodies by hand.
type esapi8 struct{ client *elasticsearch8.Client }

func openESAPI8(t *testing.T, username, password string) elasticsearchClient {
	return newESAPI8(t, elasticsearch8.Config{Username: username, Password: password})
}

func newESAPI8(t *testing.T, config elasticsearch8.Config) elasticsearchClient {
	config.Addresses = []string{elasticsearch(t)}
	return esapi8{must[*elasticsearch8.Client](t)(elasticsearch8.NewClient(config))}
}

func (c esapi8) as(t *testing.T, username, password string) elasticsearchClient {
	return openESAPI8(t, username, password)
}

func (c esapi8) oddNames(t *testing.T) []string { return esapiNames(elasticsearch(t)) }

func (c esapi8) info() (string, error) {
	var answer struct{ Tagline string }
	err := c.read(&answer)(c.client.Info())
	return answer.Tagline, err
}

func (c esapi8) put(username string, u putUser) (bool, error) {
	var answer struct{ Created bool }
	err := c.read(&answer)(c.client.Security.PutUser(url.PathEscape(username), jsonBody(u)))
	return answer.Created, err
}

func (c esapi8) get(usernames ...string) (map[string]user, error) {
	answer := map[string]user{}
	err := c.read(&answer)(c.client.Security.GetUser(c.client.Security.GetUser.WithUsername(escaped(usernames)...)))
	return answer, err
}

func (c esapi8) authenticate() (user, error) {
	var answer user
	err := c.read(&answer)(c.client.Security.Authenticate())
	return answer, err
}

func (c esapi8) changePassword(username, password string) error {
	change := c.client.Security.ChangePassword
	return c.read(nil)(change(passwordBody(password), change.WithUsername(url.PathEscape(username))))
}

func (c esapi8) enable(username string) error {
	return c.read(nil)(c.client.Security.EnableUser(url.PathEscape(username)))
}

func (c esapi8) disable(username string) error {
	return c.read(nil)(c.client.Security.DisableUser(url.PathEscape(username)))
}

func (c esapi8) delete(username string) (bool, error) {
	var answer struct{ Found bool }
	err := c.read(&answer)(c.client.Security.DeleteUser(url.PathEscape(username)))
	return answer.Found, err
}

func (esapi8) read(into any) func(*esapi.Response, error) error {
	return func(res *esapi.Response, err error) error {
		if err != nil {
			return err
		}
		defer res.Body.Close()
		return readESAPI(res.StatusCode, res.Body, into)
	}
}
