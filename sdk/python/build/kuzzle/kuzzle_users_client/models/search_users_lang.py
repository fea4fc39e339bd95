from enum import StrEnum


class SearchUsersLang(StrEnum):
    ELASTICSEARCH = "elasticsearch"
    KONCORDE = "koncorde"

    def __str__(self) -> str:
        return str(self.value)
