from enum import StrEnum


class GetMyCredentialsOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
