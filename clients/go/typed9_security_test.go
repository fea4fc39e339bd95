package clients

import (
	"encoding/json"
	"testing"

	elasticsearch9 "github.com/elastic/go-elasticsearch/v9"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/createapikey"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/gettoken"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/hasprivileges"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/putprivileges"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/putrole"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/queryapikeys"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/queryuser"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/updateapikey"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/accesstokengranttype"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/clusterprivilege"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/indexprivilege"
)

func (c typed9) putRole(name string, r role) (bool, error) {
	res, err := c.client.Security.PutRole(name).Request(&putrole.Request{
		Cluster: c.cluster(r.Cluster), Indices: c.indices(r.Indices), RunAs: r.RunAs, Metadata: r.Metadata,
	}).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Role.Created, nil
}

func (c typed9) getRole(name string) (map[string]role, error) {
	res, err := c.client.Security.GetRole().Name(name).Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	out := map[string]role{}
	for name, r := range res {
		read := role{Cluster: words(r.Cluster), RunAs: r.RunAs, Metadata: r.Metadata}
		for _, i := range r.Indices {
			read.Indices = append(read.Indices, indices{Names: i.Names, Privileges: words(i.Privileges)})
		}
		out[name] = read
	}
	return out, nil
}

func (c typed9) deleteRole(name string) (bool, error) {
	res, err := c.client.Security.DeleteRole(name).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Found, nil
}

func (c typed9) hasPrivileges(asked privileges) (hasPrivileges, error) {
	request := &hasprivileges.Request{Cluster: c.cluster(asked.Cluster)}
	for _, i := range c.indices(asked.Index) {
		request.Index = append(request.Index, types.IndexPrivilegesCheck{Names: i.Names, Privileges: i.Privileges})
	}
	res, err := c.client.Security.HasPrivileges().Request(request).Do(c.ctx)
	if err != nil {
		return hasPrivileges{}, c.refusal(err)
	}
	has := hasPrivileges{Username: res.Username, All: res.HasAllRequested, Cluster: res.Cluster, Index: map[string]map[string]bool{}}
	for index, privileges := range res.Index {
		has.Index[index] = privileges
	}
	return has, nil
}

func (c typed9) putPrivilege(application, name string, actions ...string) (bool, error) {
	res, err := c.client.Security.PutPrivileges().Request(&putprivileges.Request{application: {name: {Actions: actions}}}).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res[application][name].Created, nil
}

func (c typed9) getPrivilege(application, name string) ([]string, error) {
	res, err := c.client.Security.GetPrivileges().Application(application).Name(name).Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	return res[application][name].Actions, nil
}

func (c typed9) deletePrivilege(application, name string) (bool, error) {
	res, err := c.client.Security.DeletePrivileges(application, name).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res[application][name].Found, nil
}

func (c typed9) withKey(t *testing.T, encoded string) elasticsearchClient {
	return newTyped9(t, elasticsearch9.Config{APIKey: encoded})
}

func (c typed9) createKey(k newKey) (createdKey, error) {
	request := &createapikey.Request{Name: &k.Name, Metadata: k.Metadata, RoleDescriptors: map[string]types.RoleDescriptor{}}
	if k.Expiration != "" {
		request.Expiration = k.Expiration
	}
	for name, r := range k.Roles {
		request.RoleDescriptors[name] = types.RoleDescriptor{Cluster: c.cluster(r.Cluster), Indices: c.indices(r.Indices)}
	}
	res, err := c.client.Security.CreateApiKey().Request(request).Do(c.ctx)
	if err != nil {
		return createdKey{}, c.refusal(err)
	}
	return createdKey{ID: res.Id, Name: res.Name, Encoded: res.Encoded}, nil
}

func (c typed9) getKey(id string) ([]key, error) {
	res, err := c.client.Security.GetApiKey().Id(id).Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	return c.keys(res.ApiKeys), nil
}

func (c typed9) queryKeys(name string) (int, []key, error) {
	res, err := c.client.Security.QueryApiKeys().Request(&queryapikeys.Request{
		Query: &types.ApiKeyQueryContainer{Term: map[string]types.TermQuery{"name": {Value: name}}},
	}).Do(c.ctx)
	if err != nil {
		return 0, nil, c.refusal(err)
	}
	return res.Total, c.keys(res.ApiKeys), nil
}

func (c typed9) updateKey(id string, metadata map[string]json.RawMessage) (bool, error) {
	res, err := c.client.Security.UpdateApiKey(id).Request(&updateapikey.Request{Metadata: metadata}).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Updated, nil
}

func (c typed9) invalidateKey(id string) ([]string, error) {
	res, err := c.client.Security.InvalidateApiKey().Ids(id).Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	return res.InvalidatedApiKeys, nil
}

func (c typed9) withToken(t *testing.T, access string) elasticsearchClient {
	return newTyped9(t, elasticsearch9.Config{ServiceToken: access})
}

func (c typed9) getToken(g grant) (token, error) {
	res, err := c.client.Security.GetToken().Request(&gettoken.Request{
		GrantType: &accesstokengranttype.AccessTokenGrantType{Name: g.Kind},
		Username:  given(g.Username), Password: given(g.Password), RefreshToken: given(g.Refresh),
	}).Do(c.ctx)
	if err != nil {
		return token{}, c.refusal(err)
	}
	return token{Access: res.AccessToken, Refresh: text(res.RefreshToken), Type: res.Type, ExpiresIn: int(res.ExpiresIn)}, nil
}

func (c typed9) invalidateToken(access string) (int, error) {
	res, err := c.client.Security.InvalidateToken().Token(access).Do(c.ctx)
	if err != nil {
		return 0, c.refusal(err)
	}
	return int(res.InvalidatedTokens), nil
}

func (c typed9) queryUsers(prefix string, size int, after ...string) (int, []user, error) {
	request := &queryuser.Request{
		Query: &types.UserQueryContainer{Prefix: map[string]types.PrefixQuery{"username": {Value: prefix}}},
		Sort:  []types.SortCombinations{"username"},
		Size:  &size,
	}
	for _, name := range after {
		request.SearchAfter = append(request.SearchAfter, name)
	}
	res, err := c.client.Security.QueryUser().Request(request).Do(c.ctx)
	if err != nil {
		return 0, nil, c.refusal(err)
	}
	var out []user
	for _, u := range res.Users {
		out = append(out, user{Username: u.Username, FullName: u.FullName, Email: u.Email, Roles: u.Roles, Metadata: u.Metadata, Enabled: u.Enabled})
	}
	return res.Total, out, nil
}

func (typed9) keys(list []types.ApiKey) []key {
	var out []key
	for _, k := range list {
		out = append(out, key{ID: k.Id, Name: k.Name, Username: k.Username, Realm: k.Realm, Expiration: k.Expiration, Invalidated: k.Invalidated, Metadata: k.Metadata})
	}
	return out
}

func (typed9) cluster(names []string) []clusterprivilege.ClusterPrivilege {
	var out []clusterprivilege.ClusterPrivilege
	for _, name := range names {
		out = append(out, clusterprivilege.ClusterPrivilege{Name: name})
	}
	return out
}

func (typed9) indices(list []indices) []types.IndicesPrivileges {
	var out []types.IndicesPrivileges
	for _, i := range list {
		entry := types.IndicesPrivileges{Names: i.Names}
		for _, name := range i.Privileges {
			entry.Privileges = append(entry.Privileges, indexprivilege.IndexPrivilege{Name: name})
		}
		out = append(out, entry)
	}
	return out
}
