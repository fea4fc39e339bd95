"""Contains all the data models used in inputs/outputs"""

from .acknowledged import Acknowledged
from .acknowledged_answer import AcknowledgedAnswer
from .allowed import Allowed
from .allowed_answer import AllowedAnswer
from .answer import Answer
from .answer_headers import AnswerHeaders
from .answer_volatile_type_0 import AnswerVolatileType0
from .any_answer import AnyAnswer
from .any_local_credentials import AnyLocalCredentials
from .any_local_credentials_algorithm import AnyLocalCredentialsAlgorithm
from .any_local_credentials_encryption import AnyLocalCredentialsEncryption
from .any_query import AnyQuery
from .api_action import APIAction
from .api_key import APIKey
from .api_key_answer import APIKeyAnswer
from .api_key_list import APIKeyList
from .api_key_list_answer import APIKeyListAnswer
from .api_key_source import APIKeySource
from .api_metrics import APIMetrics
from .api_route import APIRoute
from .boolean_answer import BooleanAnswer
from .by_protocol import ByProtocol
from .changed_credentials import ChangedCredentials
from .collections import Collections
from .collections_answer import CollectionsAnswer
from .collections_collections_item import CollectionsCollectionsItem
from .content import Content
from .controller_rights import ControllerRights
from .controller_rights_actions import ControllerRightsActions
from .create_credentials_strategy import CreateCredentialsStrategy
from .create_my_credentials_old_strategy import CreateMyCredentialsOldStrategy
from .create_my_credentials_strategy import CreateMyCredentialsStrategy
from .create_user_kuid import CreateUserKuid
from .created_token import CreatedToken
from .created_token_answer import CreatedTokenAnswer
from .credentials import Credentials
from .credentials_exist_old_strategy import CredentialsExistOldStrategy
from .credentials_exist_strategy import CredentialsExistStrategy
from .delete_credentials_strategy import DeleteCredentialsStrategy
from .delete_my_credentials_old_strategy import DeleteMyCredentialsOldStrategy
from .delete_my_credentials_strategy import DeleteMyCredentialsStrategy
from .delete_profile_on_assigned_users import DeleteProfileOnAssignedUsers
from .deleted import Deleted
from .deleted_answer import DeletedAnswer
from .deleted_list_answer import DeletedListAnswer
from .error import Error
from .error_answer import ErrorAnswer
from .error_answer_result_type_0 import ErrorAnswerResultType0
from .exists import Exists
from .exists_answer import ExistsAnswer
from .fields_answer import FieldsAnswer
from .fields_answer_result import FieldsAnswerResult
from .frame_answer import FrameAnswer
from .frames_answer import FramesAnswer
from .full_content import FullContent
from .get_credential_fields_strategy import GetCredentialFieldsStrategy
from .get_credentials_by_id_strategy import GetCredentialsByIdStrategy
from .get_credentials_strategy import GetCredentialsStrategy
from .get_my_credentials_old_strategy import GetMyCredentialsOldStrategy
from .get_my_credentials_strategy import GetMyCredentialsStrategy
from .has_credentials_strategy import HasCredentialsStrategy
from .health import Health
from .health_answer import HealthAnswer
from .health_services import HealthServices
from .health_status import HealthStatus
from .i_ds import IDs
from .identity_answer import IdentityAnswer
from .identity_list_answer import IdentityListAnswer
from .indexes import Indexes
from .indexes_answer import IndexesAnswer
from .indexes_collections import IndexesCollections
from .info import Info
from .info_answer import InfoAnswer
from .info_server_info import InfoServerInfo
from .list_collections_type import ListCollectionsType
from .local_credentials import LocalCredentials
from .local_identity import LocalIdentity
from .local_identity_list import LocalIdentityList
from .login import Login
from .login_answer import LoginAnswer
from .login_by_query_strategy import LoginByQueryStrategy
from .login_strategy import LoginStrategy
from .mapping_answer import MappingAnswer
from .mapping_answer_result import MappingAnswerResult
from .mapping_answer_result_mapping import MappingAnswerResultMapping
from .metrics_answer import MetricsAnswer
from .network_metrics import NetworkMetrics
from .new_api_key import NewAPIKey
from .new_mapping import NewMapping
from .new_mapping_meta import NewMappingMeta
from .new_mapping_properties import NewMappingProperties
from .new_password import NewPassword
from .new_user import NewUser
from .node_metrics import NodeMetrics
from .nothing_answer import NothingAnswer
from .nothing_answer_result_type_0 import NothingAnswerResultType0
from .now import Now
from .now_answer import NowAnswer
from .openapi_format import OpenapiFormat
from .openapi_response_200 import OpenapiResponse200
from .policy import Policy
from .profile import Profile
from .profile_answer import ProfileAnswer
from .profile_content import ProfileContent
from .profile_list import ProfileList
from .profile_list_answer import ProfileListAnswer
from .profile_meta import ProfileMeta
from .public_api import PublicAPI
from .public_api_additional_property import PublicAPIAdditionalProperty
from .public_api_answer import PublicAPIAnswer
from .realtime_metrics import RealtimeMetrics
from .refresh_collection import RefreshCollection
from .request import Request
from .request_volatile import RequestVolatile
from .reset import Reset
from .reset_answer import ResetAnswer
from .reset_token import ResetToken
from .reset_token_answer import ResetTokenAnswer
from .restricted_user import RestrictedUser
from .restricted_user_content import RestrictedUserContent
from .restriction import Restriction
from .right import Right
from .right_list import RightList
from .right_value import RightValue
from .rights_answer import RightsAnswer
from .role import Role
from .role_answer import RoleAnswer
from .role_content import RoleContent
from .role_content_controllers import RoleContentControllers
from .role_list import RoleList
from .role_list_answer import RoleListAnswer
from .role_meta import RoleMeta
from .search import Search
from .search_api_keys_lang import SearchApiKeysLang
from .search_api_keys_of_mine_lang import SearchApiKeysOfMineLang
from .search_post_filter import SearchPostFilter
from .search_profiles_lang import SearchProfilesLang
from .search_query import SearchQuery
from .search_roles_lang import SearchRolesLang
from .search_users_by_credentials_lang import SearchUsersByCredentialsLang
from .search_users_by_credentials_strategy import SearchUsersByCredentialsStrategy
from .search_users_lang import SearchUsersLang
from .source import Source
from .span import Span
from .stamps import Stamps
from .stats_frame import StatsFrame
from .stats_frame_list import StatsFrameList
from .strategies_answer import StrategiesAnswer
from .strategy_list import StrategyList
from .success import Success
from .success_error_type_0 import SuccessErrorType0
from .swagger_json_response_200 import SwaggerJsonResponse200
from .swagger_yaml_response_200 import SwaggerYamlResponse200
from .texts_answer import TextsAnswer
from .token import Token
from .token_state import TokenState
from .token_state_answer import TokenStateAnswer
from .update_credentials_strategy import UpdateCredentialsStrategy
from .update_my_credentials_old_strategy import UpdateMyCredentialsOldStrategy
from .update_my_credentials_strategy import UpdateMyCredentialsStrategy
from .upserted_user import UpsertedUser
from .user import User
from .user_answer import UserAnswer
from .user_list import UserList
from .user_list_answer import UserListAnswer
from .user_meta import UserMeta
from .validate_credentials_strategy import ValidateCredentialsStrategy
from .validate_my_credentials_old_strategy import ValidateMyCredentialsOldStrategy
from .validate_my_credentials_strategy import ValidateMyCredentialsStrategy
from .whole_mapping_answer import WholeMappingAnswer
from .whole_mapping_answer_result import WholeMappingAnswerResult
from .whole_mapping_answer_result_properties import WholeMappingAnswerResultProperties

__all__ = (
    "Acknowledged",
    "AcknowledgedAnswer",
    "Allowed",
    "AllowedAnswer",
    "Answer",
    "AnswerHeaders",
    "AnswerVolatileType0",
    "AnyAnswer",
    "AnyLocalCredentials",
    "AnyLocalCredentialsAlgorithm",
    "AnyLocalCredentialsEncryption",
    "AnyQuery",
    "APIAction",
    "APIKey",
    "APIKeyAnswer",
    "APIKeyList",
    "APIKeyListAnswer",
    "APIKeySource",
    "APIMetrics",
    "APIRoute",
    "BooleanAnswer",
    "ByProtocol",
    "ChangedCredentials",
    "Collections",
    "CollectionsAnswer",
    "CollectionsCollectionsItem",
    "Content",
    "ControllerRights",
    "ControllerRightsActions",
    "CreateCredentialsStrategy",
    "CreatedToken",
    "CreatedTokenAnswer",
    "CreateMyCredentialsOldStrategy",
    "CreateMyCredentialsStrategy",
    "CreateUserKuid",
    "Credentials",
    "CredentialsExistOldStrategy",
    "CredentialsExistStrategy",
    "DeleteCredentialsStrategy",
    "Deleted",
    "DeletedAnswer",
    "DeletedListAnswer",
    "DeleteMyCredentialsOldStrategy",
    "DeleteMyCredentialsStrategy",
    "DeleteProfileOnAssignedUsers",
    "Error",
    "ErrorAnswer",
    "ErrorAnswerResultType0",
    "Exists",
    "ExistsAnswer",
    "FieldsAnswer",
    "FieldsAnswerResult",
    "FrameAnswer",
    "FramesAnswer",
    "FullContent",
    "GetCredentialFieldsStrategy",
    "GetCredentialsByIdStrategy",
    "GetCredentialsStrategy",
    "GetMyCredentialsOldStrategy",
    "GetMyCredentialsStrategy",
    "HasCredentialsStrategy",
    "Health",
    "HealthAnswer",
    "HealthServices",
    "HealthStatus",
    "IdentityAnswer",
    "IdentityListAnswer",
    "IDs",
    "Indexes",
    "IndexesAnswer",
    "IndexesCollections",
    "Info",
    "InfoAnswer",
    "InfoServerInfo",
    "ListCollectionsType",
    "LocalCredentials",
    "LocalIdentity",
    "LocalIdentityList",
    "Login",
    "LoginAnswer",
    "LoginByQueryStrategy",
    "LoginStrategy",
    "MappingAnswer",
    "MappingAnswerResult",
    "MappingAnswerResultMapping",
    "MetricsAnswer",
    "NetworkMetrics",
    "NewAPIKey",
    "NewMapping",
    "NewMappingMeta",
    "NewMappingProperties",
    "NewPassword",
    "NewUser",
    "NodeMetrics",
    "NothingAnswer",
    "NothingAnswerResultType0",
    "Now",
    "NowAnswer",
    "OpenapiFormat",
    "OpenapiResponse200",
    "Policy",
    "Profile",
    "ProfileAnswer",
    "ProfileContent",
    "ProfileList",
    "ProfileListAnswer",
    "ProfileMeta",
    "PublicAPI",
    "PublicAPIAdditionalProperty",
    "PublicAPIAnswer",
    "RealtimeMetrics",
    "RefreshCollection",
    "Request",
    "RequestVolatile",
    "Reset",
    "ResetAnswer",
    "ResetToken",
    "ResetTokenAnswer",
    "RestrictedUser",
    "RestrictedUserContent",
    "Restriction",
    "Right",
    "RightList",
    "RightsAnswer",
    "RightValue",
    "Role",
    "RoleAnswer",
    "RoleContent",
    "RoleContentControllers",
    "RoleList",
    "RoleListAnswer",
    "RoleMeta",
    "Search",
    "SearchApiKeysLang",
    "SearchApiKeysOfMineLang",
    "SearchPostFilter",
    "SearchProfilesLang",
    "SearchQuery",
    "SearchRolesLang",
    "SearchUsersByCredentialsLang",
    "SearchUsersByCredentialsStrategy",
    "SearchUsersLang",
    "Source",
    "Span",
    "Stamps",
    "StatsFrame",
    "StatsFrameList",
    "StrategiesAnswer",
    "StrategyList",
    "Success",
    "SuccessErrorType0",
    "SwaggerJsonResponse200",
    "SwaggerYamlResponse200",
    "TextsAnswer",
    "Token",
    "TokenState",
    "TokenStateAnswer",
    "UpdateCredentialsStrategy",
    "UpdateMyCredentialsOldStrategy",
    "UpdateMyCredentialsStrategy",
    "UpsertedUser",
    "User",
    "UserAnswer",
    "UserList",
    "UserListAnswer",
    "UserMeta",
    "ValidateCredentialsStrategy",
    "ValidateMyCredentialsOldStrategy",
    "ValidateMyCredentialsStrategy",
    "WholeMappingAnswer",
    "WholeMappingAnswerResult",
    "WholeMappingAnswerResultProperties",
)
