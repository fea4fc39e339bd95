from enum import StrEnum


class GetCredentialsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
