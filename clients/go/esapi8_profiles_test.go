package clients

import (
	"maps"
	"slices"
)

func (c esapi8) activateProfile(g grant) (profile, error) {
	var answer profile
	err := c.read(&answer)(c.client.Security.ActivateUserProfile(jsonBody(g)))
	return answer, err
}

func (c esapi8) getProfile(uid string, data ...string) ([]profile, error) {
	var answer foundProfiles
	get := c.client.Security.GetUserProfile
	err := c.read(&answer)(get([]string{uid}, get.WithData(data...)))
	return answer.Profiles, err
}

func (c esapi8) suggestProfiles(s suggestion) (int, []profile, error) {
	var answer foundProfiles
	suggest := c.client.Security.SuggestUserProfiles
	data := s.Data
	s.Data = nil
	err := c.read(&answer)(suggest(suggest.WithBody(jsonBody(s)), suggest.WithData(data...)))
	return answer.Total.Value, answer.Profiles, err
}

func (c esapi8) updateProfile(of profile, change profileChange) (bool, error) {
	var answer acknowledged
	update := c.client.Security.UpdateUserProfileData
	err := c.read(&answer)(update(jsonBody(change), of.UID,
		update.WithIfSeqNo(int(of.Version.SeqNo)), update.WithIfPrimaryTerm(int(of.Version.Term)), update.WithRefresh("wait_for")))
	return answer.Acknowledged, err
}

func (c esapi8) enableProfile(uid string) (bool, error) {
	var answer acknowledged
	err := c.read(&answer)(c.client.Security.EnableUserProfile(uid))
	return answer.Acknowledged, err
}

func (c esapi8) disableProfile(uid string) (bool, error) {
	var answer acknowledged
	err := c.read(&answer)(c.client.Security.DisableUserProfile(uid))
	return answer.Acknowledged, err
}

func (c esapi8) profilesWithPrivileges(asked profileQuestion) (uids, missing []string, err error) {
	var answer struct {
		UIDs   []string `json:"has_privilege_uids"`
		Errors profileTrouble
	}
	err = c.read(&answer)(c.client.Security.HasPrivilegesUserProfile(jsonBody(asked)))
	return answer.UIDs, slices.Collect(maps.Keys(answer.Errors.Details)), err
}

func (c esapi8) profileOf(username string) (string, error) {
	answer := map[string]profiled{}
	get := c.client.Security.GetUser
	err := c.read(&answer)(get(get.WithUsername(escaped([]string{username})...), get.WithWithProfileUID(true)))
	return answer[username].UID, err
}

func (c esapi8) profileOfKey(id string) (string, error) {
	var answer struct {
		Keys []profiled `json:"api_keys"`
	}
	get := c.client.Security.GetAPIKey
	err := c.read(&answer)(get(get.WithID(id), get.WithWithProfileUID(true)))
	if err != nil {
		return "", err
	}
	return answer.Keys[0].UID, nil
}
