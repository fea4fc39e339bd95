from enum import StrEnum


class SearchApiKeysLang(StrEnum):
    ELASTICSEARCH = "elasticsearch"
    KONCORDE = "koncorde"

    def __str__(self) -> str:
        return str(self.value)
