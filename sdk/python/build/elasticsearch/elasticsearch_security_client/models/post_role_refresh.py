from enum import StrEnum


class PostRoleRefresh(StrEnum):
    FALSE = "false"
    TRUE = "true"
    VALUE_3 = ""
    WAIT_FOR = "wait_for"

    def __str__(self) -> str:
        return str(self.value)
