from enum import StrEnum


class CreateUserKuid(StrEnum):
    HUMAN = "human"
    UUID = "uuid"

    def __str__(self) -> str:
        return str(self.value)
