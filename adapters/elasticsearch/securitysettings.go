package elasticsearch

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// The settings of the vendor's security indices are kept and shown; there are no
// indices that they could change (quirk 55).
const (
	kindSettings = "security_settings"
	settingsBody = "update_security_settings_request"
)

// settingIndices are those whose settings can be changed, and settingNames which
// ones, in the vendor's order.
var (
	settingIndices = []string{"security", "security-tokens", "security-profile"}
	settingNames   = []string{"index.auto_expand_replicas", "index.number_of_replicas", "index.routing.allocation.include._tier_preference"}
)

// newSettings are those of an index that nobody has changed, as the vendor's are
// on one node: with no second one there are no replicas.
func newSettings() map[string]*string {
	expand, replicas := "0-1", "0"
	return map[string]*string{"index.auto_expand_replicas": &expand, "index.number_of_replicas": &replicas}
}

// GetSettings shows what is set.
func (d *door) GetSettings(ctx context.Context, _ wire.GetSettingsRequestObject) (wire.GetSettingsResponseObject, error) {
	if err := d.timeouts(ctx); err != nil {
		return nil, err
	}
	if err := may(ctx); err != nil {
		return nil, err
	}
	kept, err := d.keptSettings(ctx)
	shown := wire.GetSettings200JSONResponse{}
	for index, settings := range kept {
		shown[index] = nested(settings)
	}
	return shown, err
}

func (d *door) keptSettings(ctx context.Context) (map[string]map[string]*string, error) {
	kept := map[string]map[string]*string{}
	for _, index := range settingIndices {
		kept[index] = newSettings()
	}
	documents, err := d.dir.Documents(ctx, Dialect, kindSettings)
	for _, doc := range documents {
		settings := map[string]*string{}
		if json.Unmarshal(doc.Body, &settings) == nil && kept[doc.ID] != nil {
			kept[doc.ID] = settings
		}
	}
	return kept, err
}

// nested writes settings as objects within each other.
func nested(settings map[string]*string) json.RawMessage {
	root := map[string]any{}
	for name, value := range settings {
		parts, at := strings.Split(name, "."), root
		for _, part := range parts[:len(parts)-1] {
			inner, _ := at[part].(map[string]any)
			if inner == nil {
				inner = map[string]any{}
				at[part] = inner
			}
			at = inner
		}
		if value != nil {
			at[parts[len(parts)-1]] = *value
		}
	}
	return content.MustJSON(root)
}

// UpdateSettings sets what is named; null takes it away.
func (d *door) UpdateSettings(ctx context.Context, r wire.UpdateSettingsRequestObject) (wire.UpdateSettingsResponseObject, error) {
	changes, err := fromWireSettings(*r.Body)
	rules := func() error { return checkSettings(changes) }
	if err == nil {
		err = d.timeouts(ctx)
	}
	if err = admit(ctx, err, rules, may); err != nil {
		return nil, err
	}
	for _, index := range slices.Sorted(maps.Keys(changes)) {
		_, err = d.dir.PutDocument(raised(ctx, dragoman.DocumentsWrite), dragoman.DocumentsWrite, kindSettings, index,
			func(doc *dragoman.Document, _ bool) error {
				settings := newSettings()
				if len(doc.Body) > 0 {
					settings = map[string]*string{}
					if json.Unmarshal(doc.Body, &settings) != nil {
						settings = newSettings()
					}
				}
				for name, value := range changes[index] {
					if settings[name] = value; value == nil {
						delete(settings, name)
					}
				}
				doc.Body = content.MustJSON(settings)
				return nil
			})
		if err != nil {
			return nil, err
		}
	}
	return wire.UpdateSettings200JSONResponse{AcknowledgedJSONResponse: wire.AcknowledgedJSONResponse{Acknowledged: true}}, nil
}

// fromWireSettings reads settings by index and full name, nil for null.
func fromWireSettings(body []byte) (map[string]map[string]*string, error) {
	p, fields, err := content.Read(settingsBody, body, settingIndices...)
	if err != nil {
		return nil, err
	}
	all := map[string]map[string]*string{}
	for _, f := range fields {
		raw, err := p.Object(f)
		if err != nil {
			return nil, err
		}
		var root map[string]any
		if err := content.DecodeExactly(raw, &root); err != nil {
			return nil, err
		}
		all[f.Name] = map[string]*string{}
		flatten(root, "", all[f.Name])
	}
	return all, nil
}

func flatten(value any, path string, into map[string]*string) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			flatten(inner, strings.TrimPrefix(path+"."+key, "."), into)
		}
	case nil:
		into[path] = nil
	default:
		text := fmt.Sprint(v)
		into[path] = &text
	}
}

var (
	expandReplicas = regexp.MustCompile(`^(false|\d+-(all|\d+))$`)
	wholeNumber    = regexp.MustCompile(`^\d{1,9}$`)
)

// checkSettings holds them against the vendor's rules.
func checkSettings(changes map[string]map[string]*string) error {
	total := 0
	var complaints []string
	for _, index := range settingIndices {
		total += len(changes[index])
		var unknown []string
		for name := range changes[index] {
			if !slices.Contains(settingNames, name) {
				unknown = append(unknown, name)
			}
		}
		if slices.Sort(unknown); len(unknown) > 0 {
			complaints = append(complaints, fmt.Sprintf("illegal settings for index [%s]: [%s], these settings may not be configured. "+
				"Only the following settings may be configured for that index: [%s]", index,
				strings.Join(unknown, ", "), strings.Join(settingNames, ", ")))
		}
	}
	if total == 0 {
		complaints = append(complaints, "No settings given to update")
	}
	if err := invalidRequest(complaints); err != nil {
		return err
	}
	for _, index := range settingIndices {
		if v := changes[index]["index.number_of_replicas"]; v != nil && !wholeNumber.MatchString(*v) {
			return problem.IllegalArgument("Failed to parse value [%s] for setting [index.number_of_replicas]", *v)
		}
		if v := changes[index]["index.auto_expand_replicas"]; v != nil && !expandReplicas.MatchString(*v) {
			return problem.IllegalArgument("failed to parse [index.auto_expand_replicas] from value: [%s] at index -1", *v)
		}
	}
	return nil
}

// timeouts holds the times that a request gives against the vendor's rules.
// Nothing waits for them here.
func (d *door) timeouts(ctx context.Context) error {
	r := requestFrom(ctx)
	for _, name := range []string{"master_timeout", "timeout"} {
		if text := lastValue(r.query, name); text != "" {
			if _, err := content.ReadTime(name, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// GetStats tells what security has counted: nothing is narrowed by documents here.
func (d *door) GetStats(ctx context.Context, _ wire.GetStatsRequestObject) (wire.GetStatsResponseObject, error) {
	return wire.GetStats200JSONResponse{
		"nodes": content.MustJSON(map[string]any{d.product.info.ClusterUUID: json.RawMessage(`{"roles":{"dls":{"bit_set_cache":` +
			`{"count":0,"memory":"0b","memory_in_bytes":0,"hits":0,"misses":0,"evictions":0,"hits_time_in_millis":0,` +
			`"misses_time_in_millis":0}}}}`)}),
	}, may(ctx)
}

// EnrollNode refuses: enrolment is not enabled.
func (d *door) EnrollNode(ctx context.Context, _ wire.EnrollNodeRequestObject) (wire.EnrollNodeResponseObject, error) {
	return nil, notEnrolling(ctx)
}

// EnrollKibana is EnrollNode for Kibana.
func (d *door) EnrollKibana(ctx context.Context, _ wire.EnrollKibanaRequestObject) (wire.EnrollKibanaResponseObject, error) {
	return nil, notEnrolling(ctx)
}

func notEnrolling(context.Context) error {
	return problem.New(http.StatusForbidden, problem.TypeSecurity,
		"Enrollment mode is not enabled. Set [xpack.security.enrollment.enabled] to true, in order to use this API.")
}
