from enum import StrEnum


class GetMyCredentialsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
