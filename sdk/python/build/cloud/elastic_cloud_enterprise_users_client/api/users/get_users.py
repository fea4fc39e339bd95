from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.basic_failed_reply import BasicFailedReply
from ...models.user_list import UserList
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    include_disabled: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["include_disabled"] = include_disabled

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v1/users",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BasicFailedReply | UserList | None:
    if response.status_code == 200:
        response_200 = UserList.from_dict(response.json())

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
) -> Response[BasicFailedReply | UserList]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    include_disabled: bool | Unset = False,
) -> Response[BasicFailedReply | UserList]:
    """List users

     All users by user name, byte by byte. Disabled users are left out unless asked for.

    Args:
        include_disabled (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | UserList]
    """

    kwargs = _get_kwargs(
        include_disabled=include_disabled,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    include_disabled: bool | Unset = False,
) -> BasicFailedReply | UserList | None:
    """List users

     All users by user name, byte by byte. Disabled users are left out unless asked for.

    Args:
        include_disabled (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | UserList
    """

    return sync_detailed(
        client=client,
        include_disabled=include_disabled,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    include_disabled: bool | Unset = False,
) -> Response[BasicFailedReply | UserList]:
    """List users

     All users by user name, byte by byte. Disabled users are left out unless asked for.

    Args:
        include_disabled (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | UserList]
    """

    kwargs = _get_kwargs(
        include_disabled=include_disabled,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    include_disabled: bool | Unset = False,
) -> BasicFailedReply | UserList | None:
    """List users

     All users by user name, byte by byte. Disabled users are left out unless asked for.

    Args:
        include_disabled (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | UserList
    """

    return (
        await asyncio_detailed(
            client=client,
            include_disabled=include_disabled,
        )
    ).parsed
