from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.user import User
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    username: str | Unset = UNSET,
    realm: str | Unset = UNSET,
    realm_name: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 100,
    sort: str | Unset = "createdAt,username",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["username"] = username

    params["realm"] = realm

    params["realmName"] = realm_name

    params["page"] = page

    params["pageSize"] = page_size

    params["sort"] = sort

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/users",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | list[User] | None:
    if response.status_code == 200:
        response_200 = []
        _response_200 = response.json()
        for response_200_item_data in _response_200:
            response_200_item = User.from_dict(response_200_item_data)

            response_200.append(response_200_item)

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

    if response.status_code == 413:
        response_413 = Error.from_dict(response.json())

        return response_413

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | list[User]]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    username: str | Unset = UNSET,
    realm: str | Unset = UNSET,
    realm_name: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 100,
    sort: str | Unset = "createdAt,username",
) -> Response[Error | list[User]]:
    """List users

     All users by creation time, then user name, as a bare array. `username` and `realm` compare exactly.
    Beyond the product: `page`, `pageSize` and `sort`; with either of the first two, the header
    `X-Total-Count`
    tells how many users there are in all.

    Args:
        username (str | Unset):
        realm (str | Unset):
        realm_name (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 100.
        sort (str | Unset):  Default: 'createdAt,username'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[User]]
    """

    kwargs = _get_kwargs(
        username=username,
        realm=realm,
        realm_name=realm_name,
        page=page,
        page_size=page_size,
        sort=sort,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    username: str | Unset = UNSET,
    realm: str | Unset = UNSET,
    realm_name: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 100,
    sort: str | Unset = "createdAt,username",
) -> Error | list[User] | None:
    """List users

     All users by creation time, then user name, as a bare array. `username` and `realm` compare exactly.
    Beyond the product: `page`, `pageSize` and `sort`; with either of the first two, the header
    `X-Total-Count`
    tells how many users there are in all.

    Args:
        username (str | Unset):
        realm (str | Unset):
        realm_name (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 100.
        sort (str | Unset):  Default: 'createdAt,username'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[User]
    """

    return sync_detailed(
        client=client,
        username=username,
        realm=realm,
        realm_name=realm_name,
        page=page,
        page_size=page_size,
        sort=sort,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    username: str | Unset = UNSET,
    realm: str | Unset = UNSET,
    realm_name: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 100,
    sort: str | Unset = "createdAt,username",
) -> Response[Error | list[User]]:
    """List users

     All users by creation time, then user name, as a bare array. `username` and `realm` compare exactly.
    Beyond the product: `page`, `pageSize` and `sort`; with either of the first two, the header
    `X-Total-Count`
    tells how many users there are in all.

    Args:
        username (str | Unset):
        realm (str | Unset):
        realm_name (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 100.
        sort (str | Unset):  Default: 'createdAt,username'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | list[User]]
    """

    kwargs = _get_kwargs(
        username=username,
        realm=realm,
        realm_name=realm_name,
        page=page,
        page_size=page_size,
        sort=sort,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    username: str | Unset = UNSET,
    realm: str | Unset = UNSET,
    realm_name: str | Unset = UNSET,
    page: int | Unset = 1,
    page_size: int | Unset = 100,
    sort: str | Unset = "createdAt,username",
) -> Error | list[User] | None:
    """List users

     All users by creation time, then user name, as a bare array. `username` and `realm` compare exactly.
    Beyond the product: `page`, `pageSize` and `sort`; with either of the first two, the header
    `X-Total-Count`
    tells how many users there are in all.

    Args:
        username (str | Unset):
        realm (str | Unset):
        realm_name (str | Unset):
        page (int | Unset):  Default: 1.
        page_size (int | Unset):  Default: 100.
        sort (str | Unset):  Default: 'createdAt,username'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | list[User]
    """

    return (
        await asyncio_detailed(
            client=client,
            username=username,
            realm=realm,
            realm_name=realm_name,
            page=page,
            page_size=page_size,
            sort=sort,
        )
    ).parsed
