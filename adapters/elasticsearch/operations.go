package elasticsearch

import "slices"

// operation is what the vendor knows of one of its APIs besides what it does.
type operation struct {
	action     string   // its name in authorization
	granted    string   // the cluster privileges that would do
	parameters []string // in the query, besides those of every operation
	path       []string // names of path parts: the vendor takes them in the query too
	body       bool     // whether it reads one
	optional   bool     // whether it can do without one
	parseFirst bool     // whether it parses the body before it looks at the parameters
}

// What the vendor calls its own actions and their privileges (reference:
// elasticsearch, section 2.6).
const (
	userAction  = "cluster:admin/xpack/security/user/"
	roleAction  = "cluster:admin/xpack/security/role/"
	keyAction   = "cluster:admin/xpack/security/api_key/"
	mayManage   = "manage_security,all"
	mayRead     = "read_security,manage_security,all"
	mayAnything = ""

	tokenAction        = "cluster:admin/xpack/security/token/"
	refreshTokenAction = tokenAction + "refresh"
	mayManageTokens    = "manage_token,manage_security,all"

	mappingAction   = "cluster:admin/xpack/security/role_mapping/"
	privilegeAction = "cluster:admin/xpack/security/privilege/"

	mayManageOwnKeys = "manage_own_api_key,manage_api_key,manage_security,all"
	mayReadKeys      = "manage_own_api_key,manage_api_key,read_security,manage_security,all"

	mayMonitor        = "monitor,manage,all"
	serviceAction     = "cluster:admin/xpack/security/service_account/"
	mayManageServices = "manage_service_account,manage_security,all"
	mayReadServices   = "manage_service_account,read_security,manage_security,all"
	mayManageSAML     = "manage_saml,manage_security,all"
	mayManageOIDC     = "manage_oidc,manage_security,all"

	profileAction    = "cluster:admin/xpack/security/profile/"
	mayManageProfile = "manage_user_profile,manage_security,all"
	mayReadProfile   = "manage_user_profile,read_security,manage_security,all"
)

// tableParameters are those of every table.
var tableParameters = []string{"bytes", "h", "help", "local", "master_timeout", "s", "time", "v"}

var (
	opRoot         = operation{action: "cluster:monitor/main", granted: mayAnything}
	opAuthenticate = operation{action: userAction + "authenticate", granted: mayAnything}
	opGetUsers     = operation{
		action: userAction + "get", granted: mayRead,
		parameters: []string{"with_profile_uid"}, path: []string{"username"},
	}
	opPutUser = operation{
		action: userAction + "put", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"username"}, body: true, parseFirst: true,
	}
	opDeleteUser = operation{
		action: userAction + "delete", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"username"},
	}
	opSetEnabled = operation{
		action: userAction + "set_enabled", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"username"},
	}
	opChangePassword = operation{
		action: userAction + "change_password", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"username"}, body: true,
	}
	opHasPrivileges = operation{
		action: userAction + "has_privileges", granted: mayRead,
		parameters: sourceParameters, path: []string{"username"}, body: true, parseFirst: true,
	}
	opQueryUsers = operation{
		action: userAction + "query", granted: mayRead,
		parameters: slices.Concat(sourceParameters, []string{"with_profile_uid"}), body: true, optional: true, parseFirst: true,
	}
	opGetRoles   = operation{action: roleAction + "get", granted: mayRead, parameters: []string{"include_implicit"}, path: []string{"name"}}
	opQueryRoles = operation{
		action: roleAction + "query", granted: mayRead,
		parameters: sourceParameters, body: true, optional: true, parseFirst: true,
	}
	opPutRole = operation{
		action: roleAction + "put", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"name"}, body: true, parseFirst: true,
	}
	opDeleteRole = operation{
		action: roleAction + "delete", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"name"},
	}
	opBulkPutRoles = operation{
		action: roleAction + "bulk_put", granted: mayManage,
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opBulkDeleteRoles = operation{
		action: roleAction + "bulk_delete", granted: mayManage,
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opCreateKey = operation{
		action: keyAction + "create", granted: mayManageOwnKeys,
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opGetKeys = operation{
		action: keyAction + "get", granted: mayReadKeys,
		parameters: []string{"active_only", "id", "name", "owner", "realm_name", "username", "with_limited_by", "with_profile_uid"},
	}
	opQueryKeys = operation{
		action: keyAction + "query", granted: mayReadKeys,
		parameters: slices.Concat(sourceParameters, []string{"typed_keys", "with_limited_by", "with_profile_uid"}),
		body:       true, optional: true, parseFirst: true,
	}
	opInvalidateKeys = operation{action: keyAction + "invalidate", granted: mayManageOwnKeys, body: true, parseFirst: true}
	opUpdateKey      = operation{
		action: keyAction + "update", granted: mayManageOwnKeys,
		path: []string{"ids"}, body: true, optional: true, parseFirst: true,
	}
	opBulkUpdateKeys = operation{action: keyAction + "bulk_update", granted: mayManageOwnKeys, body: true, parseFirst: true}
	opCloneKey       = operation{
		action: keyAction + "clone", granted: "manage_api_key,manage_security,all",
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opGrantKey = operation{
		action: keyAction + "grant", granted: "grant_api_key,manage_api_key,manage_security,all",
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opGetToken        = operation{action: tokenAction + "create", granted: mayManageTokens, body: true, parseFirst: true}
	opInvalidateToken = operation{action: tokenAction + "invalidate", granted: mayManageTokens, body: true, parseFirst: true}
	opClearRealms     = operation{
		action: "cluster:admin/xpack/security/realm/cache/clear", granted: mayManage,
		parameters: []string{"usernames"}, path: []string{"realms"},
	}
	opClearRoles        = operation{action: "cluster:admin/xpack/security/roles/cache/clear", granted: mayManage, path: []string{"name"}}
	opClearKeys         = operation{action: "cluster:admin/xpack/security/cache/clear", granted: mayManage, path: []string{"ids"}}
	opClearPrivileges   = operation{action: "cluster:admin/xpack/security/cache/clear", granted: mayManage, path: []string{"application"}}
	opUserPrivileges    = operation{action: userAction + "list_privileges", granted: mayAnything}
	opBuiltinPrivileges = operation{action: privilegeAction + "builtin/get", granted: mayRead}
	opGetMappings       = operation{action: mappingAction + "get", granted: mayRead, path: []string{"name"}}
	opPutMapping        = operation{
		action: mappingAction + "put", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"name"}, body: true, parseFirst: true,
	}
	opDeleteMapping = operation{
		action: mappingAction + "delete", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"name"},
	}
	opGetPrivileges = operation{action: privilegeAction + "get", granted: mayRead, path: []string{"application", "privilege"}}
	opPutPrivileges = operation{
		action: privilegeAction + "put", granted: mayManage,
		parameters: []string{"refresh"}, body: true, parseFirst: true,
	}
	opDeletePrivileges = operation{
		action: privilegeAction + "delete", granted: mayManage,
		parameters: []string{"refresh"}, path: []string{"application", "privilege"},
	}

	opActivateProfile = operation{action: profileAction + "activate", granted: mayManageProfile, body: true, parseFirst: true}
	opGetProfiles     = operation{
		action: profileAction + "get", granted: mayReadProfile,
		parameters: []string{"data"}, path: []string{"uid"},
	}
	opSuggestProfiles = operation{
		action: profileAction + "suggest", granted: mayReadProfile,
		parameters: slices.Concat(sourceParameters, []string{"data"}), body: true, optional: true, parseFirst: true,
	}
	opProfilesHavePrivileges = operation{
		action: profileAction + "has_privileges", granted: mayReadProfile,
		parameters: sourceParameters, body: true, parseFirst: true,
	}
	opUpdateProfile = operation{
		action: profileAction + "put/data", granted: mayManageProfile,
		parameters: []string{"if_primary_term", "if_seq_no", "refresh"}, path: []string{"uid"}, body: true, parseFirst: true,
	}
	opSetProfileEnabled = operation{
		action: profileAction + "set_enabled", granted: mayManageProfile,
		parameters: []string{"refresh"}, path: []string{"uid"},
	}

	opGetServiceAccounts    = operation{action: serviceAction + "get", granted: mayReadServices, path: []string{"namespace", "service"}}
	opGetServiceCredentials = operation{
		action: serviceAction + "credential/get", granted: mayReadServices,
		path: []string{"namespace", "service"},
	}
	opMakeServiceToken = operation{
		action: serviceAction + "token/create", granted: mayManageServices,
		parameters: []string{"refresh"}, path: []string{"name", "namespace", "service"},
	}
	opDeleteServiceToken = operation{
		action: serviceAction + "token/delete", granted: mayManageServices,
		parameters: []string{"refresh"}, path: []string{"name", "namespace", "service"},
	}
	opClearServiceTokens = operation{
		action: "cluster:admin/xpack/security/cache/clear", granted: mayManage,
		path: []string{"name", "namespace", "service"},
	}
	opMakeClusterKey = operation{
		action:  "cluster:admin/xpack/security/cross_cluster/api_key/create",
		granted: mayManage, body: true, parseFirst: true,
	}
	opUpdateClusterKey = operation{
		action: "cluster:admin/xpack/security/cross_cluster/api_key/update", granted: mayManage,
		path: []string{"id"}, body: true, parseFirst: true,
	}
	opGetSettings    = operation{action: "cluster:admin/xpack/security/settings/get", granted: mayRead, parameters: []string{"master_timeout"}}
	opUpdateSettings = operation{
		action: "cluster:admin/xpack/security/settings/update", granted: mayManage,
		parameters: []string{"master_timeout", "timeout"}, body: true, parseFirst: true,
	}
	opGetStats     = operation{action: "cluster:monitor/xpack/security/stats", granted: mayMonitor}
	opEnrollNode   = operation{action: "cluster:admin/xpack/security/enroll/node", granted: mayManage}
	opEnrollKibana = operation{action: "cluster:admin/xpack/security/enroll/kibana", granted: mayManage}
	opDelegatePKI  = operation{action: "cluster:admin/xpack/security/delegate_pki", granted: "delegate_pki,all", body: true, parseFirst: true}
	opSAMLPrepare  = operation{action: "cluster:admin/xpack/security/saml/prepare", granted: mayManageSAML, body: true, parseFirst: true}
	opSAMLLogin    = operation{action: "cluster:admin/xpack/security/saml/authenticate", granted: mayManageSAML, body: true, parseFirst: true}
	opSAMLLogout   = operation{action: "cluster:admin/xpack/security/saml/logout", granted: mayManageSAML, body: true, parseFirst: true}
	opSAMLComplete = operation{
		action: "cluster:admin/xpack/security/saml/complete_logout", granted: mayManageSAML,
		body: true, parseFirst: true,
	}
	opSAMLEnd      = operation{action: "cluster:admin/xpack/security/saml/invalidate", granted: mayManageSAML, body: true, parseFirst: true}
	opSAMLMetadata = operation{action: "cluster:monitor/xpack/security/saml/metadata", granted: mayMonitor, path: []string{"realm_name"}}
	opOIDCPrepare  = operation{action: "cluster:admin/xpack/security/oidc/prepare", granted: mayManageOIDC, body: true, parseFirst: true}
	opOIDCLogin    = operation{action: "cluster:admin/xpack/security/oidc/authenticate", granted: mayManageOIDC, body: true, parseFirst: true}
	opOIDCLogout   = operation{action: "cluster:admin/xpack/security/oidc/logout", granted: mayManageOIDC, body: true, parseFirst: true}
	opCertificates = operation{action: "cluster:monitor/xpack/ssl/certificates/get", granted: mayMonitor}

	opLicense = operation{
		action: "cluster:monitor/xpack/license/get", granted: mayMonitor,
		parameters: []string{"accept_enterprise", "local"},
	}
	opFeatures = operation{
		action: "cluster:monitor/xpack/info", granted: mayMonitor,
		parameters: []string{"accept_enterprise", "categories"},
	}
	opUsage         = operation{action: "cluster:monitor/xpack/usage", granted: mayMonitor, parameters: []string{"master_timeout"}}
	opClusterHealth = operation{
		action: "cluster:monitor/health", granted: mayMonitor,
		parameters: []string{
			"expand_wildcards", "level", "local", "master_timeout", "timeout", "wait_for_active_shards", "wait_for_events",
			"wait_for_no_initializing_shards", "wait_for_no_relocating_shards", "wait_for_nodes", "wait_for_status",
		},
	}
	opClusterSettings = operation{
		action: "cluster:monitor/settings", granted: mayMonitor,
		parameters: []string{"flat_settings", "include_defaults", "master_timeout", "timeout"},
	}
	opNodes = operation{
		action: "cluster:monitor/nodes/info", granted: mayMonitor,
		parameters: []string{"flat_settings", "timeout"}, path: []string{"metric", "node_id"},
	}
	opCatHealth = operation{action: "cluster:monitor/health", granted: mayMonitor, parameters: slices.Concat(tableParameters, []string{"ts"})}
	opCatNodes  = operation{
		action: "cluster:monitor/nodes/info", granted: mayMonitor,
		parameters: slices.Concat(tableParameters, []string{"full_id"}),
	}
	opCatMaster  = operation{action: "cluster:monitor/state", granted: mayMonitor, parameters: tableParameters}
	opCatIndices = operation{
		action: "cluster:monitor/health", granted: mayMonitor,
		parameters: slices.Concat(tableParameters, []string{"expand_wildcards"}),
	}
)

// operations are all of them, by the generated server's name.
var operations = map[string]operation{
	"Info":                     opRoot,
	"Ping":                     opRoot,
	"Authenticate":             opAuthenticate,
	"GetUsers":                 opGetUsers,
	"GetUser":                  opGetUsers,
	"PutUser":                  opPutUser,
	"PostUser":                 opPutUser,
	"DeleteUser":               opDeleteUser,
	"EnableUser":               opSetEnabled,
	"EnableUserByPost":         opSetEnabled,
	"DisableUser":              opSetEnabled,
	"DisableUserByPost":        opSetEnabled,
	"ChangePassword":           opChangePassword,
	"ChangePasswordByPost":     opChangePassword,
	"ChangeOwnPassword":        opChangePassword,
	"ChangeOwnPasswordByPost":  opChangePassword,
	"HasPrivileges":            opHasPrivileges,
	"HasPrivilegesByPost":      opHasPrivileges,
	"UserHasPrivileges":        opHasPrivileges,
	"UserHasPrivilegesByPost":  opHasPrivileges,
	"GetRoles":                 opGetRoles,
	"GetRole":                  opGetRoles,
	"PutRole":                  opPutRole,
	"PostRole":                 opPutRole,
	"DeleteRole":               opDeleteRole,
	"BulkPutRoles":             opBulkPutRoles,
	"BulkDeleteRoles":          opBulkDeleteRoles,
	"CreateKey":                opCreateKey,
	"CreateKeyByPost":          opCreateKey,
	"GetKeys":                  opGetKeys,
	"InvalidateKeys":           opInvalidateKeys,
	"UpdateKey":                opUpdateKey,
	"BulkUpdateKeys":           opBulkUpdateKeys,
	"CloneKey":                 opCloneKey,
	"CloneKeyByPut":            opCloneKey,
	"GrantKey":                 opGrantKey,
	"GetToken":                 opGetToken,
	"InvalidateToken":          opInvalidateToken,
	"QueryUsers":               opQueryUsers,
	"QueryUsersByPost":         opQueryUsers,
	"QueryKeys":                opQueryKeys,
	"QueryKeysByPost":          opQueryKeys,
	"QueryRoles":               opQueryRoles,
	"QueryRolesByPost":         opQueryRoles,
	"ClearRealmCache":          opClearRealms,
	"ClearKeyCache":            opClearKeys,
	"ClearPrivilegeCache":      opClearPrivileges,
	"ClearRoleCache":           opClearRoles,
	"GetUserPrivileges":        opUserPrivileges,
	"GetBuiltinPrivileges":     opBuiltinPrivileges,
	"GetAllPrivileges":         opGetPrivileges,
	"GetApplicationPrivileges": opGetPrivileges,
	"GetPrivileges":            opGetPrivileges,
	"GetRoleMappings":          opGetMappings,
	"GetRoleMapping":           opGetMappings,
	"PutRoleMapping":           opPutMapping,
	"PostRoleMapping":          opPutMapping,
	"DeleteRoleMapping":        opDeleteMapping,
	"PutPrivileges":            opPutPrivileges,
	"PostPrivileges":           opPutPrivileges,
	"DeletePrivileges":         opDeletePrivileges,

	"ActivateProfile":              opActivateProfile,
	"GetProfiles":                  opGetProfiles,
	"SuggestProfiles":              opSuggestProfiles,
	"SuggestProfilesByPost":        opSuggestProfiles,
	"ProfilesHavePrivileges":       opProfilesHavePrivileges,
	"ProfilesHavePrivilegesByPost": opProfilesHavePrivileges,
	"UpdateProfileData":            opUpdateProfile,
	"UpdateProfileDataByPost":      opUpdateProfile,
	"EnableProfile":                opSetProfileEnabled,
	"EnableProfileByPost":          opSetProfileEnabled,
	"DisableProfile":               opSetProfileEnabled,
	"DisableProfileByPost":         opSetProfileEnabled,

	"GetAllServiceAccounts":  opGetServiceAccounts,
	"GetServiceAccounts":     opGetServiceAccounts,
	"GetServiceAccount":      opGetServiceAccounts,
	"GetServiceCredentials":  opGetServiceCredentials,
	"CreateServiceToken":     opMakeServiceToken,
	"PutServiceToken":        opMakeServiceToken,
	"PostServiceToken":       opMakeServiceToken,
	"DeleteServiceToken":     opDeleteServiceToken,
	"ClearServiceTokenCache": opClearServiceTokens,
	"CreateCrossClusterKey":  opMakeClusterKey,
	"UpdateCrossClusterKey":  opUpdateClusterKey,
	"GetSettings":            opGetSettings,
	"UpdateSettings":         opUpdateSettings,
	"GetStats":               opGetStats,
	"EnrollNode":             opEnrollNode,
	"EnrollKibana":           opEnrollKibana,
	"DelegatePki":            opDelegatePKI,
	"SamlPrepare":            opSAMLPrepare,
	"SamlAuthenticate":       opSAMLLogin,
	"SamlLogout":             opSAMLLogout,
	"SamlCompleteLogout":     opSAMLComplete,
	"SamlInvalidate":         opSAMLEnd,
	"SamlMetadata":           opSAMLMetadata,
	"OidcPrepare":            opOIDCPrepare,
	"OidcAuthenticate":       opOIDCLogin,
	"OidcLogout":             opOIDCLogout,
	"GetCertificates":        opCertificates,
	"GetLicense":             opLicense,
	"GetFeatures":            opFeatures,
	"GetUsage":               opUsage,
	"ClusterHealth":          opClusterHealth,
	"ClusterSettings":        opClusterSettings,
	"GetNodes":               opNodes,
	"GetNode":                opNodes,
	"GetNodePart":            opNodes,
	"CatHealth":              opCatHealth,
	"CatNodes":               opCatNodes,
	"CatMaster":              opCatMaster,
	"CatIndices":             opCatIndices,
}
