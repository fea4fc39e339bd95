package elasticsearch

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/dragoman-project/dragoman"
	wire "github.com/dragoman-project/dragoman/gen/elasticsearch"
)

// What the door says it is where the settings are silent.
const (
	defaultVersion = "8.19.0"
	defaultName    = "dragoman"
	buildHash      = "0000000000000000000000000000000000000000"
	buildDate      = "2025-07-23T22:10:13.578182715Z"
)

// product is what the door claims to be: clients refuse to talk to anything else.
type product struct {
	major int
	info  wire.Info
	// started is when the licence begins, which is the day of the build.
	started struct{ date, millis string }
}

var versionPattern = regexp.MustCompile(`^([789])\.(\d{1,3})\.(\d{1,3})$`)

// compatibility says, per major version, what a real server of it reports.
var compatibility = map[int]struct{ lucene, wire, index string }{
	7: {"8.11.3", "6.8.0", "6.0.0-beta1"},
	8: {"9.12.2", "7.17.0", "7.0.0"},
	9: {"10.2.2", "8.19.0", "8.0.0"},
}

// newProduct reads the settings version, cluster_name and node_name.
func newProduct(settings map[string]string) (product, error) {
	version, cluster, node := defaultVersion, defaultName, defaultName
	known := map[string]*string{"version": &version, "cluster_name": &cluster, "node_name": &node}
	for key, value := range settings {
		setting, ok := known[key]
		if !ok {
			return product{}, dragoman.Errorf(dragoman.CodeInvalid, key,
				"%s has no setting %q; it knows cluster_name, node_name and version", Dialect, key)
		}
		if strings.TrimSpace(value) == "" {
			return product{}, dragoman.Errorf(dragoman.CodeInvalid, key, "%s is empty", key)
		}
		*setting = value
	}
	match := versionPattern.FindStringSubmatch(version)
	if match == nil {
		return product{}, dragoman.Errorf(dragoman.CodeInvalid, "version",
			"version %q is not one that can be played: give 7.x.y, 8.x.y or 9.x.y", version)
	}
	major, _ := strconv.Atoi(match[1]) // the pattern lets only digits through
	p := product{major: major, info: newInfo(version, cluster, node, major)}
	p.started.date, p.started.millis = "2025-07-23T22:10:13.578Z", "1753308613578"
	return p, nil
}

func newInfo(version, cluster, node string, major int) wire.Info {
	compatible := compatibility[major]
	return wire.Info{
		Name:        node,
		ClusterName: cluster,
		ClusterUUID: clusterID(cluster),
		Version: wire.Version{
			Number:                           version,
			BuildFlavor:                      "default",
			BuildType:                        "tar",
			BuildHash:                        buildHash,
			BuildDate:                        buildDate,
			LuceneVersion:                    compatible.lucene,
			MinimumWireCompatibilityVersion:  compatible.wire,
			MinimumIndexCompatibilityVersion: compatible.index,
		},
		Tagline: "You Know, for Search",
	}
}

// clusterID looks like the vendor's and is the same on every node of a cluster
// without anybody having to keep it.
func clusterID(cluster string) string {
	sum := sha256.Sum256([]byte("cluster " + cluster))
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}

// warning is a Warning header value that tells of something deprecated.
func (p product) warning(text string) string {
	escaped := strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text)
	return fmt.Sprintf(`299 Elasticsearch-%s-%s "%s"`, p.info.Version.Number, buildHash, escaped)
}

// Info says what product this is, to everybody who is let in (quirk 23).
func (d *door) Info(context.Context, wire.InfoRequestObject) (wire.InfoResponseObject, error) {
	return wire.Info200JSONResponse(d.product.info), nil
}

// Ping says that somebody is there.
func (d *door) Ping(context.Context, wire.PingRequestObject) (wire.PingResponseObject, error) {
	return wire.Ping200Response{}, nil
}
