from enum import StrEnum


class RefreshCollection(StrEnum):
    PROFILES = "profiles"
    ROLES = "roles"
    USERS = "users"

    def __str__(self) -> str:
        return str(self.value)
