package elasticsearch

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/content"
	"github.com/dragoman-project/dragoman/adapters/elasticsearch/internal/problem"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// What tools ask of a cluster before they touch users is answered small and true:
// one node that answers HTTP, no indices, nothing set (quirk 57).

// facts are what the door says of itself, by name.
type facts = map[string]json.RawMessage

func factsOf(values map[string]any) facts {
	all := make(facts, len(values))
	for name, value := range values {
		all[name] = content.MustJSON(value)
	}
	return all
}

// oneNode is how the vendor counts the nodes that answered.
var oneNode = json.RawMessage(`{"total":1,"successful":1,"failed":0}`)

// GetLicense describes the licence: it never ends, and it is of the type that has
// all features, since every feature of security works.
func (d *door) GetLicense(ctx context.Context, _ wire.GetLicenseRequestObject) (wire.GetLicenseResponseObject, error) {
	started := d.product.started
	return wire.GetLicense200JSONResponse(factsOf(map[string]any{"license": json.RawMessage(
		`{"status":"active","uid":` + quoted(d.product.info.ClusterUUID) + `,"type":"enterprise","issue_date":` + quoted(started.date) +
			`,"issue_date_in_millis":` + started.millis +
			`,"max_nodes":null,"max_resource_units":1000,"issued_to":` + quoted(d.product.info.ClusterName) +
			`,"issuer":"dragoman","start_date_in_millis":` + started.millis + `}`)})), may(ctx)
}

func quoted(text string) string { return string(content.MustJSON(text)) }

// categories are the parts of the answer about features.
var categories = []string{"build", "license", "features"}

// GetFeatures lists the features; only security is available.
func (d *door) GetFeatures(ctx context.Context, _ wire.GetFeaturesRequestObject) (wire.GetFeaturesResponseObject, error) {
	if err := may(ctx); err != nil {
		return nil, err
	}
	wanted := categories
	if text := lastValue(requestFrom(ctx).query, "categories"); text != "" {
		wanted = strings.Split(text, ",")
	}
	all := map[string]any{
		"build": map[string]any{"hash": buildHash, "date": buildDate},
		"license": json.RawMessage(`{"uid":` + quoted(d.product.info.ClusterUUID) +
			`,"type":"enterprise","mode":"enterprise","status":"active"}`),
		"features": json.RawMessage(`{"security":{"available":true,"enabled":true}}`),
	}
	shown := map[string]any{}
	for _, name := range wanted {
		if !slices.Contains(categories, name) {
			return nil, problem.IllegalArgument(
				"No enum constant org.elasticsearch.protocol.xpack.XPackInfoRequest.Category.%s", strings.ToUpper(clean(name)))
		}
		shown[name] = all[name]
	}
	if len(shown) == len(categories) {
		shown["tagline"] = "You know, for X"
	}
	return wire.GetFeatures200JSONResponse(factsOf(shown)), nil
}

// GetUsage tells what is used of security.
func (d *door) GetUsage(ctx context.Context, _ wire.GetUsageRequestObject) (wire.GetUsageResponseObject, error) {
	if err := d.timeouts(ctx); err != nil {
		return nil, err
	}
	if err := may(ctx); err != nil {
		return nil, err
	}
	return wire.GetUsage200JSONResponse(factsOf(map[string]any{"security": json.RawMessage(
		`{"available":true,"enabled":true,"realms":{"native":{"name":["default_native"],"available":true,"enabled":true,"order":[2147483647]},` +
			`"reserved":{"name":["reserved"],"available":true,"enabled":true,"order":[-2147483648]}},"token_service":{"enabled":true},` +
			`"api_key_service":{"enabled":true},"anonymous":{"enabled":false},"audit":{"enabled":true,"outputs":["events"]},` +
			`"ssl":{"http":{"enabled":` +
			boolean(requestFrom(ctx).secure) + `}}}`)})), nil
}

func boolean(yes bool) string {
	if yes {
		return "true"
	}
	return "false"
}

// ClusterHealth is green: there is one node and no index.
func (d *door) ClusterHealth(ctx context.Context, _ wire.ClusterHealthRequestObject) (wire.ClusterHealthResponseObject, error) {
	if err := d.timeouts(ctx); err != nil {
		return nil, err
	}
	return wire.ClusterHealth200JSONResponse(factsOf(map[string]any{
		"cluster_name": d.product.info.ClusterName, "status": "green", "timed_out": false, "number_of_nodes": 1, "number_of_data_nodes": 1,
		"active_primary_shards": 0, "active_shards": 0, "relocating_shards": 0, "initializing_shards": 0, "unassigned_shards": 0,
		"unassigned_primary_shards": 0, "delayed_unassigned_shards": 0, "number_of_pending_tasks": 0, "number_of_in_flight_fetch": 0,
		"task_max_waiting_in_queue_millis": 0, "active_shards_percent_as_number": json.RawMessage("100.0"),
	})), may(ctx)
}

// ClusterSettings answers that nothing is set.
func (d *door) ClusterSettings(ctx context.Context, _ wire.ClusterSettingsRequestObject) (wire.ClusterSettingsResponseObject, error) {
	if err := d.timeouts(ctx); err != nil {
		return nil, err
	}
	shown := map[string]any{"persistent": struct{}{}, "transient": struct{}{}}
	if all, err := readFlag(requestFrom(ctx).query, "include_defaults"); err != nil {
		return nil, err
	} else if all {
		shown["defaults"] = struct{}{}
	}
	return wire.ClusterSettings200JSONResponse(factsOf(shown)), may(ctx)
}

// GetNodes shows the one that answers.
func (d *door) GetNodes(ctx context.Context, _ wire.GetNodesRequestObject) (wire.GetNodesResponseObject, error) {
	shown, err := d.nodes(ctx, "_all", nil)
	return wire.GetNodes200JSONResponse(shown), err
}

// nodeMetrics are the parts of the answer about a node.
var nodeMetrics = []string{
	"settings", "os", "process", "jvm", "thread_pool", "transport", "http", "plugins", "ingest", "indices", "aggregations", "_all", "_none",
	"remote_cluster_server",
}

// GetNode shows one node, or one part of all.
func (d *door) GetNode(ctx context.Context, r wire.GetNodeRequestObject) (wire.GetNodeResponseObject, error) {
	which, parts := r.NodeID, []string(nil)
	listed := strings.Split(r.NodeID, ",")
	unknown := func(part string) bool { return !slices.Contains(nodeMetrics, part) }
	if !slices.ContainsFunc(listed, unknown) && r.NodeID != "_all" {
		which, parts = "_all", listed
	}
	shown, err := d.nodes(ctx, which, parts)
	return wire.GetNode200JSONResponse(shown), err
}

// GetNodePart shows parts of the answer about a node.
func (d *door) GetNodePart(ctx context.Context, r wire.GetNodePartRequestObject) (wire.GetNodePartResponseObject, error) {
	parts := strings.Split(r.Metric, ",")
	for _, part := range parts {
		if !slices.Contains(nodeMetrics, part) {
			return nil, problem.IllegalArgument("request [%s] contains unrecognized metric: [%s]", requestFrom(ctx).path, clean(part))
		}
	}
	shown, err := d.nodes(ctx, r.NodeID, parts)
	return wire.GetNodePart200JSONResponse(shown), err
}

// nodes describes the node, if it is meant; parts are all unless told.
func (d *door) nodes(ctx context.Context, which string, parts []string) (facts, error) {
	if err := d.timeouts(ctx); err != nil {
		return nil, err
	}
	if err := may(ctx); err != nil {
		return nil, err
	}
	counts, nodes := json.RawMessage(`{"total":0,"successful":0,"failed":0}`), map[string]any{}
	if d.isNode(which) {
		counts, nodes[d.product.info.ClusterUUID] = oneNode, d.node(ctx, parts)
	}
	return factsOf(map[string]any{"_nodes": counts, "cluster_name": d.product.info.ClusterName, "nodes": nodes}), nil
}

// isNode reports whether the node is meant.
func (d *door) isNode(which string) bool {
	names := []string{
		"_all", "_local", "_master", "*", "master:true", "data:true", "ingest:true",
		d.product.info.ClusterUUID, d.product.info.Name,
	}
	return slices.ContainsFunc(strings.Split(which, ","), func(name string) bool { return slices.Contains(names, name) })
}

func (d *door) node(ctx context.Context, parts []string) map[string]any {
	host := requestFrom(ctx).address
	node := map[string]any{
		"name": d.product.info.Name, "transport_address": host, "host": host, "ip": host, "version": d.product.info.Version.Number,
		"build_flavor": "default", "build_type": d.product.info.Version.BuildType, "build_hash": buildHash,
		"roles": []string{"data", "ingest", "master"}, "attributes": struct{}{},
	}
	all := parts == nil || slices.Contains(parts, "_all")
	if all || slices.Contains(parts, "http") {
		node["http"] = map[string]any{"bound_address": []string{host}, "publish_address": host, "max_content_length_in_bytes": d.maxBody}
	}
	if all || slices.Contains(parts, "settings") {
		node["settings"] = map[string]any{
			"cluster": map[string]string{"name": d.product.info.ClusterName}, "node": map[string]string{"name": d.product.info.Name},
		}
	}
	if all || slices.Contains(parts, "plugins") {
		node["plugins"], node["modules"] = []string{}, []string{}
	}
	return node
}
