package clients

import (
	"net/url"
	"testing"

	elasticsearch7 "github.com/elastic/go-elasticsearch/v7"
	"github.com/elastic/go-elasticsearch/v7/esapi"
)

// esapi7 is go-elasticsearch 7, which asks GET / before anything else whether
// this is its product. It has esapi only: bodies by hand.
type esapi7 struct{ client *elasticsearch7.Client }

func openESAPI7(t *testing.T, username, password string) elasticsearchClient {
	return newESAPI7(t, elasticsearch7.Config{Username: username, Password: password})
}

func newESAPI7(t *testing.T, config elasticsearch7.Config) elasticsearchClient {
	config.Addresses = []string{elasticsearch(t)}
	return esapi7{must[*elasticsearch7.Client](t)(elasticsearch7.NewClient(config))}
}

func (c esapi7) as(t *testing.T, username, password string) elasticsearchClient {
	return openESAPI7(t, username, password)
}

func (c esapi7) oddNames(t *testing.T) []string { return esapiNames(elasticsearch(t)) }

func (c esapi7) info() (string, error) {
	var answer struct{ Tagline string }
	err := c.read(&answer)(c.client.Info())
	return answer.Tagline, err
}

func (c esapi7) put(username string, u putUser) (bool, error) {
	var answer struct{ Created bool }
	err := c.read(&answer)(c.client.Security.PutUser(url.PathEscape(username), jsonBody(u)))
	return answer.Created, err
}

func (c esapi7) get(usernames ...string) (map[string]user, error) {
	answer := map[string]user{}
	err := c.read(&answer)(c.client.Security.GetUser(c.client.Security.GetUser.WithUsername(escaped(usernames)...)))
	return answer, err
}

func (c esapi7) authenticate() (user, error) {
	var answer user
	err := c.read(&answer)(c.client.Security.Authenticate())
	return answer, err
}

func (c esapi7) changePassword(username, password string) error {
	change := c.client.Security.ChangePassword
	return c.read(nil)(change(passwordBody(password), change.WithUsername(url.PathEscape(username))))
}

func (c esapi7) enable(username string) error {
	return c.read(nil)(c.client.Security.EnableUser(url.PathEscape(username)))
}

func (c esapi7) disable(username string) error {
	return c.read(nil)(c.client.Security.DisableUser(url.PathEscape(username)))
}

func (c esapi7) delete(username string) (bool, error) {
	var answer struct{ Found bool }
	err := c.read(&answer)(c.client.Security.DeleteUser(url.PathEscape(username)))
	return answer.Found, err
}

func (esapi7) read(into any) func(*esapi.Response, error) error {
	return func(res *esapi.Response, err error) error {
		if err != nil {
			return err
		}
		defer res.Body.Close()
		return readESAPI(res.StatusCode, res.Body, into)
	}
}
