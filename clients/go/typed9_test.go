package clients

import (
	"context"
	"errors"
	"testing"

	elasticsearch9 "github.com/elastic/go-elasticsearch/v9"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/putuser"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types"
)

// typed9 is go-elasticsearch 9's typed client, which speaks
// application/vnd.elasticsearch+json;compatible-with=9.
type typed9 struct {
	client *elasticsearch9.TypedClient
	ctx    context.Context
}

func openTyped9(t *testing.T, username, password string) elasticsearchClient {
	return newTyped9(t, elasticsearch9.Config{Username: username, Password: password})
}

func newTyped9(t *testing.T, config elasticsearch9.Config) elasticsearchClient {
	config.Addresses = []string{elasticsearch(t)}
	return typed9{must[*elasticsearch9.TypedClient](t)(elasticsearch9.NewTypedClient(config)), t.Context()}
}

func (c typed9) as(t *testing.T, username, password string) elasticsearchClient {
	return openTyped9(t, username, password)
}

func (c typed9) oddNames(*testing.T) []string { return typedNames }

func (c typed9) info() (string, error) {
	res, err := c.client.Info().Do(c.ctx)
	if err != nil {
		return "", c.refusal(err)
	}
	return res.Tagline, nil
}

func (c typed9) put(username string, u putUser) (bool, error) {
	res, err := c.client.Security.PutUser(username).Request(&putuser.Request{
		Password: u.Password, PasswordHash: u.PasswordHash, FullName: u.FullName, Email: u.Email, Roles: u.Roles, Metadata: u.Metadata,
	}).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Created, nil
}

func (c typed9) get(usernames ...string) (map[string]user, error) {
	request := c.client.Security.GetUser()
	if len(usernames) > 0 {
		request.Username(usernames...)
	}
	res, err := request.Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	out := map[string]user{}
	for name, u := range res {
		out[name] = user{Username: u.Username, FullName: u.FullName, Email: u.Email, Roles: u.Roles, Metadata: u.Metadata, Enabled: u.Enabled}
	}
	return out, nil
}

func (c typed9) authenticate() (user, error) {
	u, err := c.client.Security.Authenticate().Do(c.ctx)
	if err != nil {
		return user{}, c.refusal(err)
	}
	return user{Username: u.Username, FullName: u.FullName, Email: u.Email, Roles: u.Roles, Metadata: u.Metadata, Enabled: u.Enabled}, nil
}

func (c typed9) changePassword(username, password string) error {
	request := c.client.Security.ChangePassword().Password(password)
	if username != "" {
		request.Username(username)
	}
	_, err := request.Do(c.ctx)
	return c.refusal(err)
}

func (c typed9) enable(username string) error {
	_, err := c.client.Security.EnableUser(username).Do(c.ctx)
	return c.refusal(err)
}

func (c typed9) disable(username string) error {
	_, err := c.client.Security.DisableUser(username).Do(c.ctx)
	return c.refusal(err)
}

func (c typed9) delete(username string) (bool, error) {
	res, err := c.client.Security.DeleteUser(username).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Found, nil
}

// refusal reads the client's own error type, as its users do.
func (typed9) refusal(err error) error {
	var refused *types.ElasticsearchError
	if !errors.As(err, &refused) {
		return err
	}
	return &elasticsearchError{status: refused.Status, kind: refused.ErrorCause.Type, reason: text(refused.ErrorCause.Reason)}
}
