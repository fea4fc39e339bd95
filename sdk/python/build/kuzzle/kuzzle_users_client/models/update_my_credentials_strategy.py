from enum import StrEnum


class UpdateMyCredentialsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
