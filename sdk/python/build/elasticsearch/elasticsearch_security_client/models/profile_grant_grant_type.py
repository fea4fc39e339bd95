from enum import StrEnum


class ProfileGrantGrantType(StrEnum):
    ACCESS_TOKEN = "access_token"
    PASSWORD = "password"

    def __str__(self) -> str:
        return str(self.value)
