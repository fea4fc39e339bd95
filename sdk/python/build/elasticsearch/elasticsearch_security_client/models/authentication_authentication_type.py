from enum import StrEnum


class AuthenticationAuthenticationType(StrEnum):
    ANONYMOUS = "anonymous"
    API_KEY = "api_key"
    INTERNAL = "internal"
    REALM = "realm"
    TOKEN = "token"

    def __str__(self) -> str:
        return str(self.value)
