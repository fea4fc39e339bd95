from enum import StrEnum


class SearchApiKeysOfMineLang(StrEnum):
    ELASTICSEARCH = "elasticsearch"
    KONCORDE = "koncorde"

    def __str__(self) -> str:
        return str(self.value)
