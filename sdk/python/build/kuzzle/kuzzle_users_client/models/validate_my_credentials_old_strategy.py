from enum import StrEnum


class ValidateMyCredentialsOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
