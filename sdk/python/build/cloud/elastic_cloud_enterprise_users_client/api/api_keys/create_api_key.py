from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.api_key_response import ApiKeyResponse
from ...models.basic_failed_reply import BasicFailedReply
from ...models.create_api_key_request import CreateApiKeyRequest
from ...types import Response


def _get_kwargs(
    *,
    body: CreateApiKeyRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/users/auth/keys",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApiKeyResponse | BasicFailedReply | None:
    if response.status_code == 201:
        response_201 = ApiKeyResponse.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = BasicFailedReply.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = BasicFailedReply.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = BasicFailedReply.from_dict(response.json())

        return response_403

    if response.status_code == 413:
        response_413 = BasicFailedReply.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = BasicFailedReply.from_dict(response.json())

        return response_415

    if response.status_code == 500:
        response_500 = BasicFailedReply.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = BasicFailedReply.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ApiKeyResponse | BasicFailedReply]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateApiKeyRequest,
) -> Response[ApiKeyResponse | BasicFailedReply]:
    """Create a key of one's own

     Made with any credentials, another key included. `key` in the answer is the secret, which is shown
    this once. Built-in users cannot have keys.

    Args:
        body (CreateApiKeyRequest): An API key to make.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiKeyResponse | BasicFailedReply]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CreateApiKeyRequest,
) -> ApiKeyResponse | BasicFailedReply | None:
    """Create a key of one's own

     Made with any credentials, another key included. `key` in the answer is the secret, which is shown
    this once. Built-in users cannot have keys.

    Args:
        body (CreateApiKeyRequest): An API key to make.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiKeyResponse | BasicFailedReply
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateApiKeyRequest,
) -> Response[ApiKeyResponse | BasicFailedReply]:
    """Create a key of one's own

     Made with any credentials, another key included. `key` in the answer is the secret, which is shown
    this once. Built-in users cannot have keys.

    Args:
        body (CreateApiKeyRequest): An API key to make.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApiKeyResponse | BasicFailedReply]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateApiKeyRequest,
) -> ApiKeyResponse | BasicFailedReply | None:
    """Create a key of one's own

     Made with any credentials, another key included. `key` in the answer is the secret, which is shown
    this once. Built-in users cannot have keys.

    Args:
        body (CreateApiKeyRequest): An API key to make.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApiKeyResponse | BasicFailedReply
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
