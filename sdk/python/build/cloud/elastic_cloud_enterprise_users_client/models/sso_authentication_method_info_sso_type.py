from enum import StrEnum


class SsoAuthenticationMethodInfoSsoType(StrEnum):
    SAML = "saml"

    def __str__(self) -> str:
        return str(self.value)
