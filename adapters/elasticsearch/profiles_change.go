package elasticsearch

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/privilege"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// profileChange is what an application says in a profile; nil is silence.
type profileChange struct {
	labels, data json.RawMessage
	// ifTerm and ifSeqNo are the version that is meant; negative for any.
	ifTerm, ifSeqNo int64
}

func fromWireProfileChange(query url.Values, body []byte) (c profileChange, err error) {
	if c.ifTerm, err = readLong(query, "if_primary_term"); err != nil {
		return c, err
	}
	if c.ifSeqNo, err = readLong(query, "if_seq_no"); err != nil {
		return c, err
	}
	p := content.Parser{What: "update_profile_data_request_payload", Body: body}
	fields, err := p.Fields(body, "labels", "data")
	if err != nil {
		return c, err
	}
	for _, f := range fields {
		into := &c.labels
		if f.Name == "data" {
			into = &c.data
		}
		if *into, err = p.Object(f); err != nil {
			return c, err
		}
	}
	return c, nil
}

// readLong reads a whole number from the query; absent is -1.
func readLong(query url.Values, name string) (int64, error) {
	value := lastValue(query, name)
	if !query.Has(name) {
		return -1, nil
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, problem.IllegalArgument("Failed to parse long parameter [%s] with value [%s]", name, value)
	}
	return n, nil
}

// applications are those whose labels or data are meant.
func (c profileChange) applications() []string {
	names := content.MembersOf(c.labels)
	if names == nil {
		names = map[string]json.RawMessage{}
	}
	maps.Copy(names, content.MembersOf(c.data))
	return slices.Sorted(maps.Keys(names))
}

// check holds the change against the vendor's rules.
func (c profileChange) check() error {
	names := c.applications()
	var complaints []string
	if len(names) == 0 {
		complaints = append(complaints, "update request is empty")
	}
	for rule, breaks := range []func(string) bool{
		func(name string) bool { return strings.Contains(name, ".") },
		func(name string) bool { return strings.HasPrefix(name, "_") },
	} {
		what := [...]string{"contain dot", "start with underscore"}[rule]
		if broken := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !breaks(name) }); len(broken) > 0 {
			complaints = append(complaints, "application name must not "+what+", but found ["+strings.Join(broken, ",")+"]")
		}
	}
	if len(complaints) > 0 {
		return problem.InvalidRequest(complaints...)
	}
	return nil
}

// checkVersion wants both parts of a version or neither, once it is clear that
// the caller may.
func (c profileChange) checkVersion() error {
	switch {
	case c.ifSeqNo >= 0 && c.ifTerm <= 0:
		return problem.InvalidRequest("ifSeqNo is set, but primary term is [0]")
	case c.ifTerm > 0 && c.ifSeqNo < 0:
		return problem.InvalidRequest("ifSeqNo is unassigned, but primary term is [" + strconv.FormatInt(c.ifTerm, 10) + "]")
	}
	return nil
}

// apply writes the change into a profile of that version.
func (c profileChange) apply(d *door, uid string, p *profile, version int64) error {
	if c.ifSeqNo >= 0 && (c.ifSeqNo != seqNo(version) || c.ifTerm != primaryTerm) {
		f := problem.New(http.StatusConflict, problem.TypeVersionConflict,
			"[profile_%s]: version conflict, required seqNo [%d], primary term [%d]. current document has seqNo [%d] and primary term [%d]",
			uid, c.ifSeqNo, c.ifTerm, seqNo(version), primaryTerm)
		f.Index = d.profileIndex()
		return f
	}
	before := p.json()
	if c.labels != nil {
		p.Labels = merged(p.Labels, c.labels)
	}
	if c.data != nil {
		p.Data = merged(p.Data, c.data)
	}
	if content.SameJSON(before, p.json()) {
		return errUnchanged
	}
	return nil
}

// profileIndex is where the vendor keeps profiles.
func (d *door) profileIndex() *problem.IndexName {
	return &problem.IndexName{UUID: d.product.info.ClusterUUID, Shard: "0", Index: ".security-profile-8"}
}

// UpdateProfileData lets an application change what it has in a profile.
func (d *door) UpdateProfileData(ctx context.Context, r wire.UpdateProfileDataRequestObject) (wire.UpdateProfileDataResponseObject, error) {
	return wire.UpdateProfileData200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.updateProfileData(ctx, r.UID, *r.Body)
}

// UpdateProfileDataByPost is UpdateProfileData by another method.
func (d *door) UpdateProfileDataByPost(
	ctx context.Context, r wire.UpdateProfileDataByPostRequestObject,
) (wire.UpdateProfileDataByPostResponseObject, error) {
	return wire.UpdateProfileDataByPost200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.updateProfileData(ctx, r.UID, *r.Body)
}

func acknowledged() wire.AcknowledgedJSONResponse {
	return wire.AcknowledgedJSONResponse{Acknowledged: true}
}

func (d *door) updateProfileData(ctx context.Context, uid string, body []byte) error {
	c, err := fromWireProfileChange(requestFrom(ctx).query, body)
	permitted := func(ctx context.Context) error {
		return allowed(callerFrom(ctx).mayFor(opUpdateProfile.action, privilege.Written, c.applications()))
	}
	if err = admit(ctx, err, c.check, permitted); err == nil {
		err = c.checkVersion()
	}
	if err != nil {
		return err
	}
	err = d.changeProfile(ctx, uid, func(p *profile, version int64) error { return c.apply(d, uid, p, version) })
	if dragoman.CodeOf(err) == dragoman.CodeInvalid {
		err = problem.IllegalArgument("labels and data cannot be kept: %s", strings.Replace(err.Error(), "extensions", "free-form data", 1))
	}
	return err
}

// changeProfile changes a profile that there is.
func (d *door) changeProfile(ctx context.Context, uid string, fn func(p *profile, version int64) error) error {
	_, err := d.dir.Document(ctx, Dialect, kindProfile, uid)
	if err == nil {
		_, err = d.putProfile(ctx, uid, func(doc *dragoman.Document, p *profile) error {
			if doc.OwnerID == "" {
				return dragoman.ErrNotFound // it has just gone
			}
			return fn(p, doc.Version)
		})
	}
	switch {
	case errors.Is(err, errUnchanged):
		return nil
	case errors.Is(err, dragoman.ErrNotFound):
		missing := problem.New(http.StatusNotFound, "document_missing_exception", "[profile_%s]: document missing", uid)
		missing.Index = d.profileIndex()
		return missing
	}
	return err
}

// EnableProfile lets a profile be suggested again.
func (d *door) EnableProfile(ctx context.Context, r wire.EnableProfileRequestObject) (wire.EnableProfileResponseObject, error) {
	return wire.EnableProfile200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.setProfileEnabled(ctx, r.UID, true)
}

// EnableProfileByPost is EnableProfile by another method.
func (d *door) EnableProfileByPost(
	ctx context.Context, r wire.EnableProfileByPostRequestObject,
) (wire.EnableProfileByPostResponseObject, error) {
	return wire.EnableProfileByPost200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.setProfileEnabled(ctx, r.UID, true)
}

// DisableProfile keeps a profile from being suggested.
func (d *door) DisableProfile(ctx context.Context, r wire.DisableProfileRequestObject) (wire.DisableProfileResponseObject, error) {
	return wire.DisableProfile200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.setProfileEnabled(ctx, r.UID, false)
}

// DisableProfileByPost is DisableProfile by another method.
func (d *door) DisableProfileByPost(
	ctx context.Context, r wire.DisableProfileByPostRequestObject,
) (wire.DisableProfileByPostResponseObject, error) {
	return wire.DisableProfileByPost200JSONResponse{AcknowledgedJSONResponse: acknowledged()}, d.setProfileEnabled(ctx, r.UID, false)
}

func (d *door) setProfileEnabled(ctx context.Context, uid string, enabled bool) error {
	if err := may(ctx); err != nil {
		return err
	}
	return d.changeProfile(ctx, uid, func(p *profile, _ int64) error {
		if p.Enabled == enabled {
			return errUnchanged
		}
		p.Enabled = enabled
		return nil
	})
}
