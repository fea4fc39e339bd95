from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.license_ import License
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    realm_name: str | Unset = "native",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["realmName"] = realm_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/license",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | License | None:
    if response.status_code == 200:
        response_200 = License.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | License]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    realm_name: str | Unset = "native",
) -> Response[Error | License]:
    """Read the licence

     There is nothing to license here, so it is always valid.

    Args:
        realm_name (str | Unset):  Default: 'native'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | License]
    """

    kwargs = _get_kwargs(
        realm_name=realm_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    realm_name: str | Unset = "native",
) -> Error | License | None:
    """Read the licence

     There is nothing to license here, so it is always valid.

    Args:
        realm_name (str | Unset):  Default: 'native'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | License
    """

    return sync_detailed(
        client=client,
        realm_name=realm_name,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    realm_name: str | Unset = "native",
) -> Response[Error | License]:
    """Read the licence

     There is nothing to license here, so it is always valid.

    Args:
        realm_name (str | Unset):  Default: 'native'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | License]
    """

    kwargs = _get_kwargs(
        realm_name=realm_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    realm_name: str | Unset = "native",
) -> Error | License | None:
    """Read the licence

     There is nothing to license here, so it is always valid.

    Args:
        realm_name (str | Unset):  Default: 'native'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | License
    """

    return (
        await asyncio_detailed(
            client=client,
            realm_name=realm_name,
        )
    ).parsed
