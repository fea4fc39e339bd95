"""Contains all the data models used in inputs/outputs"""

from .acknowledged import Acknowledged
from .activate_profile_format import ActivateProfileFormat
from .aggregations import Aggregations
from .aggregations_additional_property import AggregationsAdditionalProperty
from .application_privileges import ApplicationPrivileges
from .authenticate_format import AuthenticateFormat
from .authentication import Authentication
from .authentication_authentication_type import AuthenticationAuthenticationType
from .builtin_privileges import BuiltinPrivileges
from .bulk_delete_roles_format import BulkDeleteRolesFormat
from .bulk_delete_roles_refresh import BulkDeleteRolesRefresh
from .bulk_error import BulkError
from .bulk_errors import BulkErrors
from .bulk_errors_details import BulkErrorsDetails
from .bulk_put_roles_format import BulkPutRolesFormat
from .bulk_put_roles_refresh import BulkPutRolesRefresh
from .bulk_update_keys_format import BulkUpdateKeysFormat
from .cache_cleared import CacheCleared
from .cache_cleared_nodes import CacheClearedNodes
from .cat_health_format import CatHealthFormat
from .cat_indices_format import CatIndicesFormat
from .cat_master_format import CatMasterFormat
from .cat_nodes_format import CatNodesFormat
from .cause import Cause
from .cause_header import CauseHeader
from .certificates_item import CertificatesItem
from .change_own_password_by_post_format import ChangeOwnPasswordByPostFormat
from .change_own_password_by_post_refresh import ChangeOwnPasswordByPostRefresh
from .change_own_password_format import ChangeOwnPasswordFormat
from .change_own_password_refresh import ChangeOwnPasswordRefresh
from .change_password_by_post_format import ChangePasswordByPostFormat
from .change_password_by_post_refresh import ChangePasswordByPostRefresh
from .change_password_format import ChangePasswordFormat
from .change_password_refresh import ChangePasswordRefresh
from .clear_key_cache_format import ClearKeyCacheFormat
from .clear_privilege_cache_format import ClearPrivilegeCacheFormat
from .clear_realm_cache_format import ClearRealmCacheFormat
from .clear_role_cache_format import ClearRoleCacheFormat
from .clear_service_token_cache_format import ClearServiceTokenCacheFormat
from .client_authentication import ClientAuthentication
from .clone_key_by_put_format import CloneKeyByPutFormat
from .clone_key_by_put_refresh import CloneKeyByPutRefresh
from .clone_key_format import CloneKeyFormat
from .clone_key_refresh import CloneKeyRefresh
from .cluster_access import ClusterAccess
from .cluster_health_format import ClusterHealthFormat
from .cluster_settings_format import ClusterSettingsFormat
from .create_cross_cluster_key_format import CreateCrossClusterKeyFormat
from .create_key_by_post_format import CreateKeyByPostFormat
from .create_key_by_post_refresh import CreateKeyByPostRefresh
from .create_key_format import CreateKeyFormat
from .create_key_refresh import CreateKeyRefresh
from .create_service_token_format import CreateServiceTokenFormat
from .create_service_token_refresh import CreateServiceTokenRefresh
from .cross_cluster_key_change import CrossClusterKeyChange
from .cross_cluster_key_creation import CrossClusterKeyCreation
from .delegate_pki_format import DelegatePkiFormat
from .delete_privileges_format import DeletePrivilegesFormat
from .delete_privileges_refresh import DeletePrivilegesRefresh
from .delete_role_format import DeleteRoleFormat
from .delete_role_mapping_format import DeleteRoleMappingFormat
from .delete_role_mapping_refresh import DeleteRoleMappingRefresh
from .delete_role_refresh import DeleteRoleRefresh
from .delete_service_token_format import DeleteServiceTokenFormat
from .delete_service_token_refresh import DeleteServiceTokenRefresh
from .delete_user_format import DeleteUserFormat
from .delete_user_refresh import DeleteUserRefresh
from .disable_profile_by_post_format import DisableProfileByPostFormat
from .disable_profile_by_post_refresh import DisableProfileByPostRefresh
from .disable_profile_format import DisableProfileFormat
from .disable_profile_refresh import DisableProfileRefresh
from .disable_user_by_post_format import DisableUserByPostFormat
from .disable_user_by_post_refresh import DisableUserByPostRefresh
from .disable_user_format import DisableUserFormat
from .disable_user_refresh import DisableUserRefresh
from .enable_profile_by_post_format import EnableProfileByPostFormat
from .enable_profile_by_post_refresh import EnableProfileByPostRefresh
from .enable_profile_format import EnableProfileFormat
from .enable_profile_refresh import EnableProfileRefresh
from .enable_user_by_post_format import EnableUserByPostFormat
from .enable_user_by_post_refresh import EnableUserByPostRefresh
from .enable_user_format import EnableUserFormat
from .enable_user_refresh import EnableUserRefresh
from .enroll_kibana_format import EnrollKibanaFormat
from .enroll_node_format import EnrollNodeFormat
from .facts import Facts
from .failure import Failure
from .field_security import FieldSecurity
from .found import Found
from .found_role import FoundRole
from .found_role_global import FoundRoleGlobal
from .found_role_restriction import FoundRoleRestriction
from .found_role_transient_metadata import FoundRoleTransientMetadata
from .found_user import FoundUser
from .free_form import FreeForm
from .get_all_privileges_format import GetAllPrivilegesFormat
from .get_all_service_accounts_format import GetAllServiceAccountsFormat
from .get_application_privileges_format import GetApplicationPrivilegesFormat
from .get_builtin_privileges_format import GetBuiltinPrivilegesFormat
from .get_certificates_format import GetCertificatesFormat
from .get_features_format import GetFeaturesFormat
from .get_keys_format import GetKeysFormat
from .get_license_format import GetLicenseFormat
from .get_node_format import GetNodeFormat
from .get_node_part_format import GetNodePartFormat
from .get_nodes_format import GetNodesFormat
from .get_privileges_format import GetPrivilegesFormat
from .get_profiles_format import GetProfilesFormat
from .get_role_format import GetRoleFormat
from .get_role_mapping_format import GetRoleMappingFormat
from .get_role_mappings_format import GetRoleMappingsFormat
from .get_role_response_200 import GetRoleResponse200
from .get_roles_format import GetRolesFormat
from .get_roles_response_200 import GetRolesResponse200
from .get_service_account_format import GetServiceAccountFormat
from .get_service_accounts_format import GetServiceAccountsFormat
from .get_service_credentials_format import GetServiceCredentialsFormat
from .get_settings_format import GetSettingsFormat
from .get_stats_format import GetStatsFormat
from .get_token_format import GetTokenFormat
from .get_usage_format import GetUsageFormat
from .get_user_format import GetUserFormat
from .get_user_privileges_format import GetUserPrivilegesFormat
from .get_user_response_200 import GetUserResponse200
from .get_users_format import GetUsersFormat
from .get_users_response_200 import GetUsersResponse200
from .grant_key_format import GrantKeyFormat
from .grant_key_refresh import GrantKeyRefresh
from .has_privileges_by_post_format import HasPrivilegesByPostFormat
from .has_privileges_format import HasPrivilegesFormat
from .index_privileges import IndexPrivileges
from .index_settings import IndexSettings
from .info import Info
from .info_format import InfoFormat
from .invalidate_keys_format import InvalidateKeysFormat
from .invalidate_token_format import InvalidateTokenFormat
from .key import Key
from .key_change import KeyChange
from .key_clone import KeyClone
from .key_grant import KeyGrant
from .key_grant_grant_type import KeyGrantGrantType
from .key_limited_by_item import KeyLimitedByItem
from .key_name import KeyName
from .key_query import KeyQuery
from .key_query_aggs import KeyQueryAggs
from .key_query_aggs_additional_property import KeyQueryAggsAdditionalProperty
from .key_query_query import KeyQueryQuery
from .key_request import KeyRequest
from .key_role_descriptors import KeyRoleDescriptors
from .key_updated import KeyUpdated
from .keys import Keys
from .keys_change import KeysChange
from .keys_end import KeysEnd
from .keys_ended import KeysEnded
from .keys_found import KeysFound
from .keys_updated import KeysUpdated
from .mapping_rule import MappingRule
from .mapping_rule_field import MappingRuleField
from .mapping_saved import MappingSaved
from .mapping_saved_role_mapping import MappingSavedRoleMapping
from .metadata import Metadata
from .new_key import NewKey
from .node_counts import NodeCounts
from .node_name import NodeName
from .nothing import Nothing
from .oidc_authenticate import OIDCAuthenticate
from .oidc_authenticate_format import OidcAuthenticateFormat
from .oidc_logout_format import OidcLogoutFormat
from .oidc_prepare import OIDCPrepare
from .oidc_prepare_format import OidcPrepareFormat
from .password_change import PasswordChange
from .ping_format import PingFormat
from .pki_delegation import PKIDelegation
from .post_privileges_format import PostPrivilegesFormat
from .post_privileges_refresh import PostPrivilegesRefresh
from .post_role_format import PostRoleFormat
from .post_role_mapping_format import PostRoleMappingFormat
from .post_role_mapping_refresh import PostRoleMappingRefresh
from .post_role_refresh import PostRoleRefresh
from .post_service_token_format import PostServiceTokenFormat
from .post_service_token_refresh import PostServiceTokenRefresh
from .post_user_format import PostUserFormat
from .post_user_refresh import PostUserRefresh
from .privilege import Privilege
from .privilege_answer import PrivilegeAnswer
from .privilege_answer_application import PrivilegeAnswerApplication
from .privilege_answer_application_additional_property import PrivilegeAnswerApplicationAdditionalProperty
from .privilege_answer_application_additional_property_additional_property import (
    PrivilegeAnswerApplicationAdditionalPropertyAdditionalProperty,
)
from .privilege_answer_cluster import PrivilegeAnswerCluster
from .privilege_answer_index import PrivilegeAnswerIndex
from .privilege_answer_index_additional_property import PrivilegeAnswerIndexAdditionalProperty
from .privilege_change import PrivilegeChange
from .privilege_question import PrivilegeQuestion
from .privilege_question_index_item import PrivilegeQuestionIndexItem
from .privilege_saved import PrivilegeSaved
from .privileges import Privileges
from .privileges_additional_property import PrivilegesAdditionalProperty
from .privileges_change import PrivilegesChange
from .privileges_change_additional_property import PrivilegesChangeAdditionalProperty
from .privileges_deleted import PrivilegesDeleted
from .privileges_deleted_additional_property import PrivilegesDeletedAdditionalProperty
from .privileges_saved import PrivilegesSaved
from .privileges_saved_additional_property import PrivilegesSavedAdditionalProperty
from .profile import Profile
from .profile_answer import ProfileAnswer
from .profile_change import ProfileChange
from .profile_grant import ProfileGrant
from .profile_grant_grant_type import ProfileGrantGrantType
from .profile_question import ProfileQuestion
from .profile_suggestion import ProfileSuggestion
from .profile_suggestion_hint import ProfileSuggestionHint
from .profile_suggestion_hint_labels import ProfileSuggestionHintLabels
from .profile_user import ProfileUser
from .profile_version import ProfileVersion
from .profiles_found import ProfilesFound
from .profiles_have_privileges_by_post_format import ProfilesHavePrivilegesByPostFormat
from .profiles_have_privileges_format import ProfilesHavePrivilegesFormat
from .profiles_suggested import ProfilesSuggested
from .profiles_suggested_total import ProfilesSuggestedTotal
from .profiles_suggested_total_relation import ProfilesSuggestedTotalRelation
from .put_privileges_format import PutPrivilegesFormat
from .put_privileges_refresh import PutPrivilegesRefresh
from .put_role_format import PutRoleFormat
from .put_role_mapping_format import PutRoleMappingFormat
from .put_role_mapping_refresh import PutRoleMappingRefresh
from .put_role_refresh import PutRoleRefresh
from .put_service_token_format import PutServiceTokenFormat
from .put_service_token_refresh import PutServiceTokenRefresh
from .put_user_format import PutUserFormat
from .put_user_refresh import PutUserRefresh
from .query_keys_by_post_format import QueryKeysByPostFormat
from .query_keys_format import QueryKeysFormat
from .query_roles_by_post_format import QueryRolesByPostFormat
from .query_roles_format import QueryRolesFormat
from .query_users_by_post_format import QueryUsersByPostFormat
from .query_users_format import QueryUsersFormat
from .realm import Realm
from .realm_logout import RealmLogout
from .remote_cluster import RemoteCluster
from .replication_access import ReplicationAccess
from .role import Role
from .role_change import RoleChange
from .role_change_global import RoleChangeGlobal
from .role_change_restriction import RoleChangeRestriction
from .role_change_transient_metadata import RoleChangeTransientMetadata
from .role_changes import RoleChanges
from .role_changes_roles import RoleChangesRoles
from .role_descriptor import RoleDescriptor
from .role_descriptor_global import RoleDescriptorGlobal
from .role_descriptor_restriction import RoleDescriptorRestriction
from .role_descriptor_transient_metadata import RoleDescriptorTransientMetadata
from .role_descriptors import RoleDescriptors
from .role_global import RoleGlobal
from .role_indices import RoleIndices
from .role_list import RoleList
from .role_mapping import RoleMapping
from .role_mapping_change import RoleMappingChange
from .role_mapping_change_metadata import RoleMappingChangeMetadata
from .role_mapping_metadata import RoleMappingMetadata
from .role_mappings import RoleMappings
from .role_query import RoleQuery
from .role_query_query import RoleQueryQuery
from .role_restriction import RoleRestriction
from .role_saved import RoleSaved
from .role_saved_role import RoleSavedRole
from .role_template import RoleTemplate
from .role_template_format import RoleTemplateFormat
from .role_transient_metadata import RoleTransientMetadata
from .roles_deleted import RolesDeleted
from .roles_found import RolesFound
from .roles_saved import RolesSaved
from .saml_authenticate import SAMLAuthenticate
from .saml_authenticate_format import SamlAuthenticateFormat
from .saml_complete_logout import SAMLCompleteLogout
from .saml_complete_logout_format import SamlCompleteLogoutFormat
from .saml_invalidate import SAMLInvalidate
from .saml_invalidate_format import SamlInvalidateFormat
from .saml_logout_format import SamlLogoutFormat
from .saml_metadata_format import SamlMetadataFormat
from .saml_prepare import SAMLPrepare
from .saml_prepare_format import SamlPrepareFormat
from .search_access import SearchAccess
from .service_accounts import ServiceAccounts
from .service_accounts_additional_property import ServiceAccountsAdditionalProperty
from .service_credentials import ServiceCredentials
from .service_credentials_nodes_credentials import ServiceCredentialsNodesCredentials
from .service_credentials_nodes_credentials_file_tokens import ServiceCredentialsNodesCredentialsFileTokens
from .service_credentials_tokens import ServiceCredentialsTokens
from .service_credentials_tokens_additional_property import ServiceCredentialsTokensAdditionalProperty
from .service_token import ServiceToken
from .service_token_made import ServiceTokenMade
from .service_token_made_token import ServiceTokenMadeToken
from .settings import Settings
from .settings_change import SettingsChange
from .suggest_profiles_by_post_format import SuggestProfilesByPostFormat
from .suggest_profiles_format import SuggestProfilesFormat
from .suggested_profile import SuggestedProfile
from .table_item import TableItem
from .token import Token
from .token_request import TokenRequest
from .token_request_grant_type import TokenRequestGrantType
from .tokens_end import TokensEnd
from .tokens_ended import TokensEnded
from .trouble import Trouble
from .trouble_header import TroubleHeader
from .update_cross_cluster_key_format import UpdateCrossClusterKeyFormat
from .update_key_format import UpdateKeyFormat
from .update_profile_data_by_post_format import UpdateProfileDataByPostFormat
from .update_profile_data_by_post_refresh import UpdateProfileDataByPostRefresh
from .update_profile_data_format import UpdateProfileDataFormat
from .update_profile_data_refresh import UpdateProfileDataRefresh
from .update_settings_format import UpdateSettingsFormat
from .user import User
from .user_change import UserChange
from .user_has_privileges_by_post_format import UserHasPrivilegesByPostFormat
from .user_has_privileges_format import UserHasPrivilegesFormat
from .user_privileges import UserPrivileges
from .user_privileges_global_item import UserPrivilegesGlobalItem
from .user_query import UserQuery
from .user_query_query import UserQueryQuery
from .user_saved import UserSaved
from .user_saved_user import UserSavedUser
from .users_found import UsersFound
from .version import Version

__all__ = (
    "Acknowledged",
    "ActivateProfileFormat",
    "Aggregations",
    "AggregationsAdditionalProperty",
    "ApplicationPrivileges",
    "AuthenticateFormat",
    "Authentication",
    "AuthenticationAuthenticationType",
    "BuiltinPrivileges",
    "BulkDeleteRolesFormat",
    "BulkDeleteRolesRefresh",
    "BulkError",
    "BulkErrors",
    "BulkErrorsDetails",
    "BulkPutRolesFormat",
    "BulkPutRolesRefresh",
    "BulkUpdateKeysFormat",
    "CacheCleared",
    "CacheClearedNodes",
    "CatHealthFormat",
    "CatIndicesFormat",
    "CatMasterFormat",
    "CatNodesFormat",
    "Cause",
    "CauseHeader",
    "CertificatesItem",
    "ChangeOwnPasswordByPostFormat",
    "ChangeOwnPasswordByPostRefresh",
    "ChangeOwnPasswordFormat",
    "ChangeOwnPasswordRefresh",
    "ChangePasswordByPostFormat",
    "ChangePasswordByPostRefresh",
    "ChangePasswordFormat",
    "ChangePasswordRefresh",
    "ClearKeyCacheFormat",
    "ClearPrivilegeCacheFormat",
    "ClearRealmCacheFormat",
    "ClearRoleCacheFormat",
    "ClearServiceTokenCacheFormat",
    "ClientAuthentication",
    "CloneKeyByPutFormat",
    "CloneKeyByPutRefresh",
    "CloneKeyFormat",
    "CloneKeyRefresh",
    "ClusterAccess",
    "ClusterHealthFormat",
    "ClusterSettingsFormat",
    "CreateCrossClusterKeyFormat",
    "CreateKeyByPostFormat",
    "CreateKeyByPostRefresh",
    "CreateKeyFormat",
    "CreateKeyRefresh",
    "CreateServiceTokenFormat",
    "CreateServiceTokenRefresh",
    "CrossClusterKeyChange",
    "CrossClusterKeyCreation",
    "DelegatePkiFormat",
    "DeletePrivilegesFormat",
    "DeletePrivilegesRefresh",
    "DeleteRoleFormat",
    "DeleteRoleMappingFormat",
    "DeleteRoleMappingRefresh",
    "DeleteRoleRefresh",
    "DeleteServiceTokenFormat",
    "DeleteServiceTokenRefresh",
    "DeleteUserFormat",
    "DeleteUserRefresh",
    "DisableProfileByPostFormat",
    "DisableProfileByPostRefresh",
    "DisableProfileFormat",
    "DisableProfileRefresh",
    "DisableUserByPostFormat",
    "DisableUserByPostRefresh",
    "DisableUserFormat",
    "DisableUserRefresh",
    "EnableProfileByPostFormat",
    "EnableProfileByPostRefresh",
    "EnableProfileFormat",
    "EnableProfileRefresh",
    "EnableUserByPostFormat",
    "EnableUserByPostRefresh",
    "EnableUserFormat",
    "EnableUserRefresh",
    "EnrollKibanaFormat",
    "EnrollNodeFormat",
    "Facts",
    "Failure",
    "FieldSecurity",
    "Found",
    "FoundRole",
    "FoundRoleGlobal",
    "FoundRoleRestriction",
    "FoundRoleTransientMetadata",
    "FoundUser",
    "FreeForm",
    "GetAllPrivilegesFormat",
    "GetAllServiceAccountsFormat",
    "GetApplicationPrivilegesFormat",
    "GetBuiltinPrivilegesFormat",
    "GetCertificatesFormat",
    "GetFeaturesFormat",
    "GetKeysFormat",
    "GetLicenseFormat",
    "GetNodeFormat",
    "GetNodePartFormat",
    "GetNodesFormat",
    "GetPrivilegesFormat",
    "GetProfilesFormat",
    "GetRoleFormat",
    "GetRoleMappingFormat",
    "GetRoleMappingsFormat",
    "GetRoleResponse200",
    "GetRolesFormat",
    "GetRolesResponse200",
    "GetServiceAccountFormat",
    "GetServiceAccountsFormat",
    "GetServiceCredentialsFormat",
    "GetSettingsFormat",
    "GetStatsFormat",
    "GetTokenFormat",
    "GetUsageFormat",
    "GetUserFormat",
    "GetUserPrivilegesFormat",
    "GetUserResponse200",
    "GetUsersFormat",
    "GetUsersResponse200",
    "GrantKeyFormat",
    "GrantKeyRefresh",
    "HasPrivilegesByPostFormat",
    "HasPrivilegesFormat",
    "IndexPrivileges",
    "IndexSettings",
    "Info",
    "InfoFormat",
    "InvalidateKeysFormat",
    "InvalidateTokenFormat",
    "Key",
    "KeyChange",
    "KeyClone",
    "KeyGrant",
    "KeyGrantGrantType",
    "KeyLimitedByItem",
    "KeyName",
    "KeyQuery",
    "KeyQueryAggs",
    "KeyQueryAggsAdditionalProperty",
    "KeyQueryQuery",
    "KeyRequest",
    "KeyRoleDescriptors",
    "Keys",
    "KeysChange",
    "KeysEnd",
    "KeysEnded",
    "KeysFound",
    "KeysUpdated",
    "KeyUpdated",
    "MappingRule",
    "MappingRuleField",
    "MappingSaved",
    "MappingSavedRoleMapping",
    "Metadata",
    "NewKey",
    "NodeCounts",
    "NodeName",
    "Nothing",
    "OIDCAuthenticate",
    "OidcAuthenticateFormat",
    "OidcLogoutFormat",
    "OIDCPrepare",
    "OidcPrepareFormat",
    "PasswordChange",
    "PingFormat",
    "PKIDelegation",
    "PostPrivilegesFormat",
    "PostPrivilegesRefresh",
    "PostRoleFormat",
    "PostRoleMappingFormat",
    "PostRoleMappingRefresh",
    "PostRoleRefresh",
    "PostServiceTokenFormat",
    "PostServiceTokenRefresh",
    "PostUserFormat",
    "PostUserRefresh",
    "Privilege",
    "PrivilegeAnswer",
    "PrivilegeAnswerApplication",
    "PrivilegeAnswerApplicationAdditionalProperty",
    "PrivilegeAnswerApplicationAdditionalPropertyAdditionalProperty",
    "PrivilegeAnswerCluster",
    "PrivilegeAnswerIndex",
    "PrivilegeAnswerIndexAdditionalProperty",
    "PrivilegeChange",
    "PrivilegeQuestion",
    "PrivilegeQuestionIndexItem",
    "Privileges",
    "PrivilegesAdditionalProperty",
    "PrivilegeSaved",
    "PrivilegesChange",
    "PrivilegesChangeAdditionalProperty",
    "PrivilegesDeleted",
    "PrivilegesDeletedAdditionalProperty",
    "PrivilegesSaved",
    "PrivilegesSavedAdditionalProperty",
    "Profile",
    "ProfileAnswer",
    "ProfileChange",
    "ProfileGrant",
    "ProfileGrantGrantType",
    "ProfileQuestion",
    "ProfilesFound",
    "ProfilesHavePrivilegesByPostFormat",
    "ProfilesHavePrivilegesFormat",
    "ProfilesSuggested",
    "ProfilesSuggestedTotal",
    "ProfilesSuggestedTotalRelation",
    "ProfileSuggestion",
    "ProfileSuggestionHint",
    "ProfileSuggestionHintLabels",
    "ProfileUser",
    "ProfileVersion",
    "PutPrivilegesFormat",
    "PutPrivilegesRefresh",
    "PutRoleFormat",
    "PutRoleMappingFormat",
    "PutRoleMappingRefresh",
    "PutRoleRefresh",
    "PutServiceTokenFormat",
    "PutServiceTokenRefresh",
    "PutUserFormat",
    "PutUserRefresh",
    "QueryKeysByPostFormat",
    "QueryKeysFormat",
    "QueryRolesByPostFormat",
    "QueryRolesFormat",
    "QueryUsersByPostFormat",
    "QueryUsersFormat",
    "Realm",
    "RealmLogout",
    "RemoteCluster",
    "ReplicationAccess",
    "Role",
    "RoleChange",
    "RoleChangeGlobal",
    "RoleChangeRestriction",
    "RoleChanges",
    "RoleChangesRoles",
    "RoleChangeTransientMetadata",
    "RoleDescriptor",
    "RoleDescriptorGlobal",
    "RoleDescriptorRestriction",
    "RoleDescriptors",
    "RoleDescriptorTransientMetadata",
    "RoleGlobal",
    "RoleIndices",
    "RoleList",
    "RoleMapping",
    "RoleMappingChange",
    "RoleMappingChangeMetadata",
    "RoleMappingMetadata",
    "RoleMappings",
    "RoleQuery",
    "RoleQueryQuery",
    "RoleRestriction",
    "RoleSaved",
    "RoleSavedRole",
    "RolesDeleted",
    "RolesFound",
    "RolesSaved",
    "RoleTemplate",
    "RoleTemplateFormat",
    "RoleTransientMetadata",
    "SAMLAuthenticate",
    "SamlAuthenticateFormat",
    "SAMLCompleteLogout",
    "SamlCompleteLogoutFormat",
    "SAMLInvalidate",
    "SamlInvalidateFormat",
    "SamlLogoutFormat",
    "SamlMetadataFormat",
    "SAMLPrepare",
    "SamlPrepareFormat",
    "SearchAccess",
    "ServiceAccounts",
    "ServiceAccountsAdditionalProperty",
    "ServiceCredentials",
    "ServiceCredentialsNodesCredentials",
    "ServiceCredentialsNodesCredentialsFileTokens",
    "ServiceCredentialsTokens",
    "ServiceCredentialsTokensAdditionalProperty",
    "ServiceToken",
    "ServiceTokenMade",
    "ServiceTokenMadeToken",
    "Settings",
    "SettingsChange",
    "SuggestedProfile",
    "SuggestProfilesByPostFormat",
    "SuggestProfilesFormat",
    "TableItem",
    "Token",
    "TokenRequest",
    "TokenRequestGrantType",
    "TokensEnd",
    "TokensEnded",
    "Trouble",
    "TroubleHeader",
    "UpdateCrossClusterKeyFormat",
    "UpdateKeyFormat",
    "UpdateProfileDataByPostFormat",
    "UpdateProfileDataByPostRefresh",
    "UpdateProfileDataFormat",
    "UpdateProfileDataRefresh",
    "UpdateSettingsFormat",
    "User",
    "UserChange",
    "UserHasPrivilegesByPostFormat",
    "UserHasPrivilegesFormat",
    "UserPrivileges",
    "UserPrivilegesGlobalItem",
    "UserQuery",
    "UserQueryQuery",
    "UserSaved",
    "UserSavedUser",
    "UsersFound",
    "Version",
)
