from enum import StrEnum


class AnyLocalCredentialsEncryption(StrEnum):
    HASH = "hash"
    HMAC = "hmac"

    def __str__(self) -> str:
        return str(self.value)
