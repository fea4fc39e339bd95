from enum import StrEnum


class ErrorCode(StrEnum):
    ALREADY_INITIALIZED = "already-initialized"
    DUPLICATE_KEY = "duplicate-key"
    DUPLICATE_REALM = "duplicate-realm"
    DUPLICATE_ROLE = "duplicate-role"
    DUPLICATE_USER = "duplicate-user"
    FORBIDDEN = "forbidden"
    INTERNAL_ERROR = "internal-error"
    INVALID_PASSWORD = "invalid-password"
    INVALID_REQUEST = "invalid-request"
    METHOD_NOT_ALLOWED = "method-not-allowed"
    NOT_FOUND = "not-found"
    PASSWORD_MISMATCH = "password-mismatch"
    REQUEST_TOO_LARGE = "request-too-large"
    SESSION_IDLE_TIMEOUT = "session-idle-timeout"
    SESSION_TIMEOUT = "session-timeout"
    UNAUTHORIZED = "unauthorized"
    UNAVAILABLE = "unavailable"
    UNSUPPORTED_MEDIA_TYPE = "unsupported-media-type"

    def __str__(self) -> str:
        return str(self.value)
