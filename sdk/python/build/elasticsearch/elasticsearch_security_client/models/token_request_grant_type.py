from enum import StrEnum


class TokenRequestGrantType(StrEnum):
    CLIENT_CREDENTIALS = "client_credentials"
    PASSWORD = "password"
    REFRESH_TOKEN = "refresh_token"
    VALUE_1 = "_kerberos"

    def __str__(self) -> str:
        return str(self.value)
