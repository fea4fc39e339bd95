from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.update_user import UpdateUser
from ...models.user import User
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: str,
    *,
    body: UpdateUser,
    realm_name: str | Unset = "native",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["realmName"] = realm_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/users/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | User | None:
    if response.status_code == 200:
        response_200 = User.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Error.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Error.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Error.from_dict(response.json())

        return response_404

    if response.status_code == 413:
        response_413 = Error.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Error.from_dict(response.json())

        return response_415

    if response.status_code == 500:
        response_500 = Error.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Error.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | User]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateUser,
    realm_name: str | Unset = "native",
) -> Response[Error | User]:
    """Update a user

     Replaces what the user has here: an omitted list becomes empty and an omitted `timezone` unset; an
    omitted
    password stays. `username`, `realmName` and `id` may be sent and are not applied.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (UpdateUser): What a user is to be; what is left out is emptied, but for the
            password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | User]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        realm_name=realm_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateUser,
    realm_name: str | Unset = "native",
) -> Error | User | None:
    """Update a user

     Replaces what the user has here: an omitted list becomes empty and an omitted `timezone` unset; an
    omitted
    password stays. `username`, `realmName` and `id` may be sent and are not applied.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (UpdateUser): What a user is to be; what is left out is emptied, but for the
            password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | User
    """

    return sync_detailed(
        id=id,
        client=client,
        body=body,
        realm_name=realm_name,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateUser,
    realm_name: str | Unset = "native",
) -> Response[Error | User]:
    """Update a user

     Replaces what the user has here: an omitted list becomes empty and an omitted `timezone` unset; an
    omitted
    password stays. `username`, `realmName` and `id` may be sent and are not applied.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (UpdateUser): What a user is to be; what is left out is emptied, but for the
            password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | User]
    """

    kwargs = _get_kwargs(
        id=id,
        body=body,
        realm_name=realm_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateUser,
    realm_name: str | Unset = "native",
) -> Error | User | None:
    """Update a user

     Replaces what the user has here: an omitted list becomes empty and an omitted `timezone` unset; an
    omitted
    password stays. `username`, `realmName` and `id` may be sent and are not applied.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (UpdateUser): What a user is to be; what is left out is emptied, but for the
            password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | User
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            realm_name=realm_name,
        )
    ).parsed
