"""A client library for accessing Elastic Cloud Enterprise Users"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
