from enum import StrEnum


class ProfilesSuggestedTotalRelation(StrEnum):
    EQ = "eq"
    GTE = "gte"

    def __str__(self) -> str:
        return str(self.value)
