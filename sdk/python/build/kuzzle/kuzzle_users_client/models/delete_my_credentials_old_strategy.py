from enum import StrEnum


class DeleteMyCredentialsOldStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
