from enum import StrEnum


class SearchRolesLang(StrEnum):
    ELASTICSEARCH = "elasticsearch"
    KONCORDE = "koncorde"

    def __str__(self) -> str:
        return str(self.value)
