from enum import StrEnum


class CreateMyCredentialsOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
