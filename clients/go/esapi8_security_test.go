package clients

import (
	"encoding/json"
	"net/url"
	"testing"

	elasticsearch8 "github.com/elastic/go-elasticsearch/v8"
)

func (c esapi8) putRole(name string, r role) (bool, error) {
	var answer struct{ Role struct{ Created bool } }
	err := c.read(&answer)(c.client.Security.PutRole(url.PathEscape(name), jsonBody(r)))
	return answer.Role.Created, err
}

func (c esapi8) getRole(name string) (map[string]role, error) {
	answer := map[string]role{}
	err := c.read(&answer)(c.client.Security.GetRole(c.client.Security.GetRole.WithName(url.PathEscape(name))))
	return answer, err
}

func (c esapi8) deleteRole(name string) (bool, error) {
	var answer struct{ Found bool }
	err := c.read(&answer)(c.client.Security.DeleteRole(url.PathEscape(name)))
	return answer.Found, err
}

func (c esapi8) hasPrivileges(asked privileges) (hasPrivileges, error) {
	var answer hasPrivileges
	err := c.read(&answer)(c.client.Security.HasPrivileges(jsonBody(asked)))
	return answer, err
}

func (c esapi8) putPrivilege(application, name string, actions ...string) (bool, error) {
	var answer map[string]map[string]struct{ Created bool }
	err := c.read(&answer)(c.client.Security.PutPrivileges(jsonBody(map[string]any{application: map[string]any{name: map[string]any{"actions": actions}}})))
	return answer[application][name].Created, err
}

func (c esapi8) getPrivilege(application, name string) ([]string, error) {
	var answer map[string]map[string]struct{ Actions []string }
	get := c.client.Security.GetPrivileges
	err := c.read(&answer)(get(get.WithApplication(application), get.WithName(name)))
	return answer[application][name].Actions, err
}

func (c esapi8) deletePrivilege(application, name string) (bool, error) {
	var answer map[string]map[string]struct{ Found bool }
	err := c.read(&answer)(c.client.Security.DeletePrivileges(name, application))
	return answer[application][name].Found, err
}

func (c esapi8) withKey(t *testing.T, encoded string) elasticsearchClient {
	return newESAPI8(t, elasticsearch8.Config{APIKey: encoded})
}

func (c esapi8) createKey(k newKey) (createdKey, error) {
	var answer createdKey
	err := c.read(&answer)(c.client.Security.CreateAPIKey(jsonBody(k)))
	return answer, err
}

func (c esapi8) getKey(id string) ([]key, error) {
	var answer foundKeys
	err := c.read(&answer)(c.client.Security.GetAPIKey(c.client.Security.GetAPIKey.WithID(id)))
	return answer.Keys, err
}

func (c esapi8) queryKeys(name string) (int, []key, error) {
	var answer foundKeys
	err := c.read(&answer)(c.client.Security.QueryAPIKeys(c.client.Security.QueryAPIKeys.WithBody(keysNamed(name))))
	return answer.Total, answer.Keys, err
}

func (c esapi8) invalidateKey(id string) ([]string, error) {
	var answer struct {
		Invalidated []string `json:"invalidated_api_keys"`
	}
	err := c.read(&answer)(c.client.Security.InvalidateAPIKey(jsonBody(map[string][]string{"ids": {id}})))
	return answer.Invalidated, err
}

func (c esapi8) withToken(t *testing.T, access string) elasticsearchClient {
	return newESAPI8(t, elasticsearch8.Config{ServiceToken: access})
}

func (c esapi8) getToken(g grant) (token, error) {
	var answer token
	err := c.read(&answer)(c.client.Security.GetToken(jsonBody(g)))
	return answer, err
}

func (c esapi8) invalidateToken(access string) (int, error) {
	var answer struct {
		Invalidated int `json:"invalidated_tokens"`
	}
	err := c.read(&answer)(c.client.Security.InvalidateToken(jsonBody(map[string]string{"token": access})))
	return answer.Invalidated, err
}

func (c esapi8) queryUsers(prefix string, size int, after ...string) (int, []user, error) {
	var answer struct {
		Total int
		Users []user
	}
	err := c.read(&answer)(c.client.Security.QueryUser(c.client.Security.QueryUser.WithBody(usersNamed(prefix, size, after))))
	return answer.Total, answer.Users, err
}

func (c esapi8) updateKey(id string, metadata map[string]json.RawMessage) (bool, error) {
	var answer struct{ Updated bool }
	update := c.client.Security.UpdateAPIKey
	err := c.read(&answer)(update(id, update.WithBody(jsonBody(map[string]any{"metadata": metadata}))))
	return answer.Updated, err
}
