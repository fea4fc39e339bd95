from enum import StrEnum


class UserSecurityRealmType(StrEnum):
    ACTIVE_DIRECTORY = "active_directory"
    LDAP = "ldap"
    NATIVE = "native"
    SAML = "saml"

    def __str__(self) -> str:
        return str(self.value)
