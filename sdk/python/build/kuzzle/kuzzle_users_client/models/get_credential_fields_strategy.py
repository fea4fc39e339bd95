from enum import StrEnum


class GetCredentialFieldsStrategy(StrEnum):
    LOCAL = "local"

    def __str__(self) -> str:
        return str(self.value)
