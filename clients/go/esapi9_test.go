package clients

import (
	"net/url"
	"testing"

	elasticsearch9 "github.com/elastic/go-elasticsearch/v9"
	"github.com/elastic/go-elasticsearch/v9/esapi"
)

// esapi9 is go-elasticsearch 9 as most programs use it: esapi, bodies by hand.
type esapi9 struct{ client *elasticsearch9.Client }

func openESAPI9(t *testing.T, username, password string) elasticsearchClient {
	return newESAPI9(t, elasticsearch9.Config{Username: username, Password: password})
}

func newESAPI9(t *testing.T, config elasticsearch9.Config) elasticsearchClient {
	config.Addresses = []string{elasticsearch(t)}
	return esapi9{must[*elasticsearch9.Client](t)(elasticsearch9.NewClient(config))}
}

func (c esapi9) as(t *testing.T, username, password string) elasticsearchClient {
	return openESAPI9(t, username, password)
}

func (c esapi9) oddNames(t *testing.T) []string { return esapiNames(elasticsearch(t)) }

func (c esapi9) info() (string, error) {
	var answer struct{ Tagline string }
	err := c.read(&answer)(c.client.Info())
	return answer.Tagline, err
}

func (c esapi9) put(username string, u putUser) (bool, error) {
	var answer struct{ Created bool }
	err := c.read(&answer)(c.client.Security.PutUser(url.PathEscape(username), jsonBody(u)))
	return answer.Created, err
}

func (c esapi9) get(usernames ...string) (map[string]user, error) {
	answer := map[string]user{}
	err := c.read(&answer)(c.client.Security.GetUser(c.client.Security.GetUser.WithUsername(escaped(usernames)...)))
	return answer, err
}

func (c esapi9) authenticate() (user, error) {
	var answer user
	err := c.read(&answer)(c.client.Security.Authenticate())
	return answer, err
}

func (c esapi9) changePassword(username, password string) error {
	change := c.client.Security.ChangePassword
	return c.read(nil)(change(passwordBody(password), change.WithUsername(url.PathEscape(username))))
}

func (c esapi9) enable(username string) error {
	return c.read(nil)(c.client.Security.EnableUser(url.PathEscape(username)))
}

func (c esapi9) disable(username string) error {
	return c.read(nil)(c.client.Security.DisableUser(url.PathEscape(username)))
}

func (c esapi9) delete(username string) (bool, error) {
	var answer struct{ Found bool }
	err := c.read(&answer)(c.client.Security.DeleteUser(url.PathEscape(username)))
	return answer.Found, err
}

func (esapi9) read(into any) func(*esapi.Response, error) error {
	return func(res *esapi.Response, err error) error {
		if err != nil {
			return err
		}
		defer res.Body.Close()
		return readESAPI(res.StatusCode, res.Body, into)
	}
}
