from enum import StrEnum


class GetCredentialsByIdStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
