from enum import StrEnum


class CredentialsExistOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
