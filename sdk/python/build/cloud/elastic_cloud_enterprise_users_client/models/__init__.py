"""Contains all the data models used in inputs/outputs"""

from .api_key_response import ApiKeyResponse
from .api_keys_response import ApiKeysResponse
from .authentication_info import AuthenticationInfo
from .available_authentication_methods import AvailableAuthenticationMethods
from .basic_failed_reply import BasicFailedReply
from .basic_failed_reply_element import BasicFailedReplyElement
from .create_api_key_request import CreateApiKeyRequest
from .delete_api_keys_request import DeleteApiKeysRequest
from .delete_users_api_keys_request import DeleteUsersApiKeysRequest
from .deployments_list_response import DeploymentsListResponse
from .deployments_list_response_deployments_item import DeploymentsListResponseDeploymentsItem
from .deployments_search_response import DeploymentsSearchResponse
from .deployments_search_response_deployments_item import DeploymentsSearchResponseDeploymentsItem
from .empty_response import EmptyResponse
from .login_request import LoginRequest
from .login_state import LoginState
from .new_user import NewUser
from .new_user_security import NewUserSecurity
from .new_user_security_roles_item import NewUserSecurityRolesItem
from .platform_info import PlatformInfo
from .platform_info_regions_item import PlatformInfoRegionsItem
from .re_authentication_request import ReAuthenticationRequest
from .re_authentication_response import ReAuthenticationResponse
from .region_id import RegionID
from .regions_list_response import RegionsListResponse
from .search_deployments_body import SearchDeploymentsBody
from .sso_authentication_method_info import SsoAuthenticationMethodInfo
from .sso_authentication_method_info_sso_type import SsoAuthenticationMethodInfoSsoType
from .stack_version_configs import StackVersionConfigs
from .stack_version_configs_stacks_item import StackVersionConfigsStacksItem
from .token_response import TokenResponse
from .user import User
from .user_api_key import UserApiKey
from .user_list import UserList
from .user_metadata import UserMetadata
from .user_patch import UserPatch
from .user_patch_security import UserPatchSecurity
from .user_patch_security_roles_item import UserPatchSecurityRolesItem
from .user_security import UserSecurity
from .user_security_realm import UserSecurityRealm
from .user_security_realm_type import UserSecurityRealmType

__all__ = (
    "ApiKeyResponse",
    "ApiKeysResponse",
    "AuthenticationInfo",
    "AvailableAuthenticationMethods",
    "BasicFailedReply",
    "BasicFailedReplyElement",
    "CreateApiKeyRequest",
    "DeleteApiKeysRequest",
    "DeleteUsersApiKeysRequest",
    "DeploymentsListResponse",
    "DeploymentsListResponseDeploymentsItem",
    "DeploymentsSearchResponse",
    "DeploymentsSearchResponseDeploymentsItem",
    "EmptyResponse",
    "LoginRequest",
    "LoginState",
    "NewUser",
    "NewUserSecurity",
    "NewUserSecurityRolesItem",
    "PlatformInfo",
    "PlatformInfoRegionsItem",
    "ReAuthenticationRequest",
    "ReAuthenticationResponse",
    "RegionID",
    "RegionsListResponse",
    "SearchDeploymentsBody",
    "SsoAuthenticationMethodInfo",
    "SsoAuthenticationMethodInfoSsoType",
    "StackVersionConfigs",
    "StackVersionConfigsStacksItem",
    "TokenResponse",
    "User",
    "UserApiKey",
    "UserList",
    "UserMetadata",
    "UserPatch",
    "UserPatchSecurity",
    "UserPatchSecurityRolesItem",
    "UserSecurity",
    "UserSecurityRealm",
    "UserSecurityRealmType",
)
