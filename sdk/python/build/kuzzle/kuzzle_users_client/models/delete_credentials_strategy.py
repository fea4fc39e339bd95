from enum import StrEnum


class DeleteCredentialsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
