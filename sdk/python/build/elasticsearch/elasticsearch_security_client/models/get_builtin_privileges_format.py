from enum import StrEnum


class GetBuiltinPrivilegesFormat(StrEnum):
    JSON = "json"
    YAML = "yaml"

    def __str__(self) -> str:
        return str(self.value)
