package clients

import (
	"maps"
	"slices"
	"strconv"

	"github.com/elastic/go-elasticsearch/v9/typedapi/security/activateuserprofile"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/hasprivilegesuserprofile"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/suggestuserprofiles"
	"github.com/elastic/go-elasticsearch/v9/typedapi/security/updateuserprofiledata"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/granttype"
	"github.com/elastic/go-elasticsearch/v9/typedapi/types/enums/refresh"
)

func (c typed9) activateProfile(g grant) (profile, error) {
	res, err := c.client.Security.ActivateUserProfile().Request(&activateuserprofile.Request{
		GrantType: granttype.GrantType{Name: g.Kind}, Username: given(g.Username), Password: given(g.Password),
	}).Do(c.ctx)
	if err != nil {
		return profile{}, c.refusal(err)
	}
	return c.profile(types.UserProfileWithMetadata{
		Data: res.Data, Doc_: res.Doc_, Enabled: res.Enabled, Labels: res.Labels, LastSynchronized: res.LastSynchronized, Uid: res.Uid, User: res.User,
	}), nil
}

func (c typed9) getProfile(uid string, data ...string) ([]profile, error) {
	request := c.client.Security.GetUserProfile(uid)
	if len(data) > 0 {
		request.Data(data...)
	}
	res, err := request.Do(c.ctx)
	if err != nil {
		return nil, c.refusal(err)
	}
	var out []profile
	for _, p := range res.Profiles {
		out = append(out, c.profile(p))
	}
	return out, nil
}

func (c typed9) suggestProfiles(s suggestion) (int, []profile, error) {
	size := int64(s.Size)
	request := &suggestuserprofiles.Request{Name: &s.Name, Size: &size, Data: s.Data}
	if s.Hint != nil {
		request.Hint = &types.Hint{Uids: s.Hint["uids"]}
	}
	res, err := c.client.Security.SuggestUserProfiles().Request(request).Do(c.ctx)
	if err != nil {
		return 0, nil, c.refusal(err)
	}
	var out []profile
	for _, p := range res.Profiles {
		out = append(out, c.profile(types.UserProfileWithMetadata{Data: p.Data, Labels: p.Labels, Uid: p.Uid, User: p.User}))
	}
	return int(res.Total.Value), out, nil
}

func (c typed9) updateProfile(of profile, change profileChange) (bool, error) {
	res, err := c.client.Security.UpdateUserProfileData(of.UID).
		IfSeqNo(strconv.FormatInt(of.Version.SeqNo, 10)).IfPrimaryTerm(strconv.FormatInt(of.Version.Term, 10)).Refresh(refresh.Waitfor).
		Request(&updateuserprofiledata.Request{Labels: change.Labels, Data: change.Data}).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Acknowledged, nil
}

func (c typed9) enableProfile(uid string) (bool, error) {
	res, err := c.client.Security.EnableUserProfile(uid).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Acknowledged, nil
}

func (c typed9) disableProfile(uid string) (bool, error) {
	res, err := c.client.Security.DisableUserProfile(uid).Do(c.ctx)
	if err != nil {
		return false, c.refusal(err)
	}
	return res.Acknowledged, nil
}

func (c typed9) profilesWithPrivileges(asked profileQuestion) (uids, missing []string, err error) {
	res, err := c.client.Security.HasPrivilegesUserProfile().Request(&hasprivilegesuserprofile.Request{
		Uids: asked.UIDs, Privileges: types.PrivilegesCheck{Cluster: c.cluster(asked.Privileges.Cluster)},
	}).Do(c.ctx)
	if err != nil {
		return nil, nil, c.refusal(err)
	}
	if res.Errors != nil {
		missing = slices.Collect(maps.Keys(res.Errors.Details))
	}
	return res.HasPrivilegeUids, missing, nil
}

func (c typed9) profileOf(username string) (string, error) {
	res, err := c.client.Security.GetUser().Username(username).WithProfileUid(true).Do(c.ctx)
	if err != nil {
		return "", c.refusal(err)
	}
	return text(res[username].ProfileUid), nil
}

func (c typed9) profileOfKey(id string) (string, error) {
	res, err := c.client.Security.GetApiKey().Id(id).WithProfileUid(true).Do(c.ctx)
	if err != nil {
		return "", c.refusal(err)
	}
	return text(res.ApiKeys[0].ProfileUid), nil
}

func (typed9) profile(p types.UserProfileWithMetadata) profile {
	out := profile{UID: p.Uid, Enabled: p.Enabled != nil && *p.Enabled, Labels: p.Labels, Data: p.Data, Synchronized: p.LastSynchronized}
	out.User.Username, out.User.FullName, out.User.Roles, out.User.Realm = p.User.Username, p.User.FullName, p.User.Roles, p.User.RealmName
	out.Version.Term, out.Version.SeqNo = p.Doc_.PrimaryTerm_, p.Doc_.SeqNo_
	return out
}
