from enum import StrEnum


class RoleTemplateFormat(StrEnum):
    JSON = "json"
    STRING = "string"

    def __str__(self) -> str:
        return str(self.value)
