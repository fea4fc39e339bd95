from enum import StrEnum


class UpdateMyCredentialsOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
