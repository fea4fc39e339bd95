"""Contains all the data models used in inputs/outputs"""

from .api_key import ApiKey
from .create_api_key import CreateApiKey
from .create_user import CreateUser
from .error import Error
from .error_code import ErrorCode
from .get_apps_response_200_item import GetAppsResponse200Item
from .get_collections_response_200_item import GetCollectionsResponse200Item
from .init_meta import InitMeta
from .introspected_path import IntrospectedPath
from .introspection import Introspection
from .introspection_additional_property import IntrospectionAdditionalProperty
from .license_ import License
from .license_licensed_capabilities import LicenseLicensedCapabilities
from .login import Login
from .part import Part
from .parts import Parts
from .patch_password import PatchPassword
from .permission import Permission
from .permission_methods_item import PermissionMethodsItem
from .permission_params import PermissionParams
from .realm import Realm
from .realm_config import RealmConfig
from .realm_name import RealmName
from .role import Role
from .session import Session
from .status import Status
from .system_status import SystemStatus
from .token import Token
from .token_token_type import TokenTokenType
from .update_user import UpdateUser
from .user import User
from .write_realm import WriteRealm
from .write_role import WriteRole

__all__ = (
    "ApiKey",
    "CreateApiKey",
    "CreateUser",
    "Error",
    "ErrorCode",
    "GetAppsResponse200Item",
    "GetCollectionsResponse200Item",
    "InitMeta",
    "IntrospectedPath",
    "Introspection",
    "IntrospectionAdditionalProperty",
    "License",
    "LicenseLicensedCapabilities",
    "Login",
    "Part",
    "Parts",
    "PatchPassword",
    "Permission",
    "PermissionMethodsItem",
    "PermissionParams",
    "Realm",
    "RealmConfig",
    "RealmName",
    "Role",
    "Session",
    "Status",
    "SystemStatus",
    "Token",
    "TokenTokenType",
    "UpdateUser",
    "User",
    "WriteRealm",
    "WriteRole",
)
