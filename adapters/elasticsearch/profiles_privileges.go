package elasticsearch

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
	"github.com/dragoman-project/dragoman/search/automaton"
)

// profileQuestion asks who of several may do something.
type profileQuestion struct {
	uids []string
	privilege.Question
}

const profileQuestionBody = "profile_has_privileges_request"

func fromWireProfileQuestion(body []byte) (q profileQuestion, err error) {
	p := content.Parser{What: profileQuestionBody, Body: body}
	missing := []string{"uids", "privileges"}
	fields, err := p.Fields(body, missing...)
	if err != nil {
		return q, err
	}
	for _, f := range fields {
		missing = slices.DeleteFunc(missing, func(name string) bool { return name == f.Name })
		if f.Name == "uids" {
			q.uids, err = p.Texts(f)
		} else {
			q.Question, err = fromWirePrivilegesOf(p, f)
		}
		if err != nil {
			return q, err
		}
	}
	if len(missing) > 0 {
		return q, problem.IllegalArgument("Required [%s]", strings.Join(missing, ", "))
	}
	return q, nil
}

func fromWirePrivilegesOf(p content.Parser, f content.Field) (q privilege.Question, err error) {
	if _, err = p.Object(f); err != nil {
		return q, err
	}
	q, err = privilege.ReadQuestion(profileQuestionBody, f.Raw)
	var inner *problem.Problem
	if errors.As(err, &inner) {
		err = p.Failed(f, inner)
	}
	return q, err
}

func (q profileQuestion) check() error {
	if len(q.uids) == 0 {
		return problem.InvalidRequest("profile uids list must not be empty")
	}
	return q.Question.Check()
}

// ProfilesHavePrivileges tells whose roles grant all that is asked for.
func (d *door) ProfilesHavePrivileges(
	ctx context.Context, r wire.ProfilesHavePrivilegesRequestObject,
) (wire.ProfilesHavePrivilegesResponseObject, error) {
	out, err := d.profilesHavePrivileges(ctx, contentOf(ctx, r.Body))
	return wire.ProfilesHavePrivileges200JSONResponse{ProfileAnswerJSONResponse: out}, err
}

// ProfilesHavePrivilegesByPost is ProfilesHavePrivileges by another method.
func (d *door) ProfilesHavePrivilegesByPost(
	ctx context.Context, r wire.ProfilesHavePrivilegesByPostRequestObject,
) (wire.ProfilesHavePrivilegesByPostResponseObject, error) {
	out, err := d.profilesHavePrivileges(ctx, contentOf(ctx, r.Body))
	return wire.ProfilesHavePrivilegesByPost200JSONResponse{ProfileAnswerJSONResponse: out}, err
}

func (d *door) profilesHavePrivileges(ctx context.Context, body []byte) (out wire.ProfileAnswerJSONResponse, err error) {
	q, err := fromWireProfileQuestion(body)
	if err = admit(ctx, err, q.check, may); err != nil {
		return out, err
	}
	err = d.slots.run(ctx, q.Pairs()*len(q.uids), func() error {
		found, missing, err := d.profiles(ctx, unique(q.uids))
		if err != nil {
			return err
		}
		out = wire.ProfileAnswerJSONResponse{HasPrivilegeUids: []string{}, Errors: missing}
		has := d.privilegeChecker(ctx, q.Question)
		for _, profile := range found {
			yes, err := has(profile)
			if err != nil {
				return err
			}
			if yes {
				out.HasPrivilegeUids = append(out.HasPrivilegeUids, profile.uid)
			}
		}
		return nil
	})
	return out, err
}

// privilegeChecker answers one question for many profiles. Users with the same
// roles get the same answer, and all share the work that one request may cost.
func (d *door) privilegeChecker(ctx context.Context, q privilege.Question) func(shownProfile) (bool, error) {
	work, known := automaton.NewInquiry(ctx), map[string]bool{}
	return func(s shownProfile) (bool, error) {
		if !s.Enabled || !s.user.Enabled {
			return false, nil
		}
		key, _ := json.Marshal([]any{s.user.Roles, isReserved(&s.user)}) // texts: always JSON
		if answer, ok := known[string(key)]; ok {
			return answer, nil
		}
		who, err := d.callerFor(ctx, s.user)
		if err != nil {
			return false, err
		}
		held := privilege.NewPermissions(ctx, who.roles)
		held.Inquiry = work
		if held.Known, err = d.catalogueFor(ctx, q, []*privilege.Permissions{held}); err != nil {
			return false, err
		}
		answer, err := answerTo(q, s.user.Username, []*privilege.Permissions{held})
		known[string(key)] = answer.HasAllRequested
		return answer.HasAllRequested, err
	}
}

// unique drops repetitions and keeps the order.
func unique(list []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(slices.Clone(list), func(text string) bool {
		again := seen[text]
		seen[text] = true
		return again
	})
}
