// Package passwordpolicy reads the password policies of Kuzzle's strategy local,
// says whom one applies to, and matches its regular expression as JavaScript
// would. What follows from a policy is left to the room.
package passwordpolicy

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/kuzzle/internal/timespan"
	"github.com/dragoman-project/dragoman/adapters/rawjson"
)

// Policy is what the passwords of some users must be like, in the
// strategy's own words (section 14).
type Policy struct {
	everybody              bool
	users, profiles, roles []string
	ExpiresAfter           time.Duration // 0 is never
	NotTheLogin            bool
	NotReused              int // how many of the user's passwords, that of now included
	OwnChoice              bool
	Pattern                *Pattern // nil takes anything
}

// AppliesTo reports whether the policy concerns a user.
func (p Policy) AppliesTo(kuid string, profiles, roles []string) bool {
	meets := func(list, held []string) bool {
		return slices.ContainsFunc(held, func(id string) bool { return slices.Contains(list, id) })
	}
	return p.everybody || slices.Contains(p.users, kuid) || meets(p.profiles, profiles) || meets(p.roles, roles)
}

// wirePolicy is a policy as an operator writes it.
type wirePolicy struct {
	AppliesTo                      json.RawMessage `json:"appliesTo"`
	ExpiresAfter                   json.RawMessage `json:"expiresAfter"`
	ForbidLoginInPassword          bool            `json:"forbidLoginInPassword"`
	ForbidReusedPasswordCount      int             `json:"forbidReusedPasswordCount"`
	MustChangePasswordIfSetByAdmin bool            `json:"mustChangePasswordIfSetByAdmin"`
	PasswordRegex                  *string         `json:"passwordRegex"`
}

// Read reads the setting local.password_policies: a list in JSON.
func Read(text string) ([]Policy, error) {
	var list []json.RawMessage
	if err := strictly([]byte(text), &list); err != nil {
		return nil, errors.New("it must be a list of policies, in JSON")
	}
	policies := make([]Policy, len(list))
	for i, one := range list {
		var given wirePolicy
		err := strictly(one, &given)
		if err == nil {
			policies[i], err = fromWirePolicy(given)
		}
		if err != nil {
			return nil, fmt.Errorf("policy %d: %w", i+1, err)
		}
	}
	return policies, nil
}

// strictly reads one JSON value whose members are all known.
func strictly(body []byte, into any) error {
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.DisallowUnknownFields()
	err := dec.Decode(into)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%s cannot be a %s", wrong.Field, wrong.Value)
	}
	if err != nil {
		return errors.New(strings.TrimPrefix(err.Error(), "json: "))
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return errors.New("something follows it")
	}
	return nil
}

func fromWirePolicy(given wirePolicy) (p Policy, err error) {
	p.NotTheLogin, p.OwnChoice = given.ForbidLoginInPassword, given.MustChangePasswordIfSetByAdmin
	p.NotReused = given.ForbidReusedPasswordCount
	if most := dragoman.MostPastPasswords + 1; p.NotReused < 0 || p.NotReused > most {
		return p, fmt.Errorf("forbidReusedPasswordCount: %d is not between 0 and %d", p.NotReused, most)
	}
	if err := p.readAppliesTo(given.AppliesTo); err != nil {
		return p, fmt.Errorf("appliesTo: %w", err)
	}
	if v := given.ExpiresAfter; v != nil && !rawjson.IsNull(v) {
		var ok bool
		if p.ExpiresAfter, ok = timespan.Of(v); !ok {
			return p, fmt.Errorf("expiresAfter: %s is no time such as 30d or 12h", v)
		}
	}
	if given.PasswordRegex != nil {
		if p.Pattern, err = ParsePattern(*given.PasswordRegex); err != nil {
			return p, fmt.Errorf("passwordRegex: %w", err)
		}
	}
	return p, nil
}

// readAppliesTo reads "*", or an object with at least one of three lists.
func (p *Policy) readAppliesTo(v json.RawMessage) error {
	if text, _ := rawjson.Text(v); text == "*" {
		p.everybody = true
		return nil
	}
	var some struct{ Users, Profiles, Roles []string }
	if !rawjson.IsObject(v) || strictly(v, &some) != nil || some.Users == nil && some.Profiles == nil && some.Roles == nil {
		return errors.New(`it must be "*", or an object with lists of users, profiles or roles`)
	}
	p.users, p.profiles, p.roles = some.Users, some.Profiles, some.Roles
	return nil
}
