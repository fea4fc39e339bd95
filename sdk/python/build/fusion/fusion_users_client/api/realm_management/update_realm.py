from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.realm import Realm
from ...models.write_realm import WriteRealm
from ...types import UNSET, Response, Unset


def _get_kwargs(
    id: str,
    *,
    body: WriteRealm,
    realm_name: str | Unset = "native",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["realmName"] = realm_name

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/api/realm-configs/{id}".format(
            id=quote(str(id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Error | Realm | None:
    if response.status_code == 200:
        response_200 = Realm.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Error | Realm]:
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
    body: WriteRealm,
    realm_name: str | Unset = "native",
) -> Response[Error | Realm]:
    """Update a realm

     Replaces the configuration: an omitted `enabled` becomes false, an omitted `config` or `roleNames`
    empty. The name must
    be sent and stays. `native` keeps its type and stays enabled; its `roleNames` can be changed.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (WriteRealm): What a realm is to be; what is left out is emptied.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Realm]
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
    body: WriteRealm,
    realm_name: str | Unset = "native",
) -> Error | Realm | None:
    """Update a realm

     Replaces the configuration: an omitted `enabled` becomes false, an omitted `config` or `roleNames`
    empty. The name must
    be sent and stays. `native` keeps its type and stays enabled; its `roleNames` can be changed.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (WriteRealm): What a realm is to be; what is left out is emptied.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Realm
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
    body: WriteRealm,
    realm_name: str | Unset = "native",
) -> Response[Error | Realm]:
    """Update a realm

     Replaces the configuration: an omitted `enabled` becomes false, an omitted `config` or `roleNames`
    empty. The name must
    be sent and stays. `native` keeps its type and stays enabled; its `roleNames` can be changed.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (WriteRealm): What a realm is to be; what is left out is emptied.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | Realm]
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
    body: WriteRealm,
    realm_name: str | Unset = "native",
) -> Error | Realm | None:
    """Update a realm

     Replaces the configuration: an omitted `enabled` becomes false, an omitted `config` or `roleNames`
    empty. The name must
    be sent and stays. `native` keeps its type and stays enabled; its `roleNames` can be changed.

    Args:
        id (str):
        realm_name (str | Unset):  Default: 'native'.
        body (WriteRealm): What a realm is to be; what is left out is emptied.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | Realm
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
            body=body,
            realm_name=realm_name,
        )
    ).parsed
