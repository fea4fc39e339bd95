from enum import StrEnum


class DeleteMyCredentialsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
