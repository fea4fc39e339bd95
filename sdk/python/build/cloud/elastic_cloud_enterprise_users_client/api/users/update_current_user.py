from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.basic_failed_reply import BasicFailedReply
from ...models.user import User
from ...models.user_patch import UserPatch
from ...types import Response


def _get_kwargs(
    *,
    body: UserPatch,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/v1/user",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BasicFailedReply | User | None:
    if response.status_code == 200:
        response_200 = User.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = BasicFailedReply.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = BasicFailedReply.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = BasicFailedReply.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = BasicFailedReply.from_dict(response.json())

        return response_404

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
) -> Response[BasicFailedReply | User]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserPatch,
) -> Response[BasicFailedReply | User]:
    """Update the caller

     As `update-user`, for name, e-mail and password. `security.roles` and `security.enabled` may only be
    sent
    back as they are.

    Args:
        body (UserPatch): What of a user is to change. What is left out stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | User]
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
    body: UserPatch,
) -> BasicFailedReply | User | None:
    """Update the caller

     As `update-user`, for name, e-mail and password. `security.roles` and `security.enabled` may only be
    sent
    back as they are.

    Args:
        body (UserPatch): What of a user is to change. What is left out stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | User
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UserPatch,
) -> Response[BasicFailedReply | User]:
    """Update the caller

     As `update-user`, for name, e-mail and password. `security.roles` and `security.enabled` may only be
    sent
    back as they are.

    Args:
        body (UserPatch): What of a user is to change. What is left out stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | User]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UserPatch,
) -> BasicFailedReply | User | None:
    """Update the caller

     As `update-user`, for name, e-mail and password. `security.roles` and `security.enabled` may only be
    sent
    back as they are.

    Args:
        body (UserPatch): What of a user is to change. What is left out stays.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | User
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
