package elasticsearch

import (
	"slices"

	"github.com/dragoman-project/dragoman"
)

// Names with a meaning of their own at this door.
const (
	roleSuperuser = "superuser"
	roleViewer    = "viewer"

	userElastic   = "elastic"
	userKibana    = "kibana"
	userAnonymous = "_anonymous"
)

const kibanaReason = "Please use the [kibana_system] user instead."

// reservedUsers are the vendor's (reference: elasticsearch, section 3.5), with
// shared role names.
var reservedUsers = []struct {
	username string
	roles    []string
	metadata string
}{
	{userElastic, []string{dragoman.RoleAdmin}, `{"_reserved":true}`},
	{userKibana, []string{"kibana_system"}, `{"_deprecated":true,"_deprecated_reason":"` + kibanaReason + `","_reserved":true}`},
	{"kibana_system", []string{"kibana_system"}, `{"_reserved":true}`},
	{"logstash_system", []string{"logstash_system"}, `{"_reserved":true}`},
	{"beats_system", []string{"beats_system"}, `{"_reserved":true}`},
	{"apm_system", []string{"apm_system"}, `{"_reserved":true}`},
	{
		"remote_monitoring_user",
		[]string{"remote_monitoring_collector", "remote_monitoring_agent"},
		`{"_reserved":true}`,
	},
}

// reservedRoles exist without being defined (reference: elasticsearch, section 3.6).
var reservedRoles = []string{
	"apm_system", "apm_user", "beats_admin", "beats_system", "data_frame_transforms_admin",
	"data_frame_transforms_user", "editor", "enrich_user", "inference_admin", "ingest_admin", "kibana_admin",
	"kibana_system", "kibana_user", "logstash_admin", "logstash_system", "machine_learning_admin",
	"machine_learning_user", "monitoring_user", "remote_monitoring_agent", "remote_monitoring_collector",
	"reporting_user", "rollup_admin", "rollup_user", "snapshot_user", roleSuperuser, "transform_admin",
	"transform_user", "transport_client", roleViewer, "watcher_admin", "watcher_user",
}

// isReserved reports whether a user is the service's own, so that only its
// password can be changed: the vendor's, and the directory's administrator
// (quirk 6).
func isReserved(u *dragoman.User) bool { return u.Builtin }

func isReservedRole(name string) bool { return slices.Contains(reservedRoles, name) }
