from enum import StrEnum


class DeleteProfileOnAssignedUsers(StrEnum):
    FAIL = "fail"
    REMOVE = "remove"

    def __str__(self) -> str:
        return str(self.value)
