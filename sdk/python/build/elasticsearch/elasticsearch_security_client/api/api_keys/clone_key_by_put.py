from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.clone_key_by_put_format import CloneKeyByPutFormat
from ...models.clone_key_by_put_refresh import CloneKeyByPutRefresh
from ...models.failure import Failure
from ...models.key_clone import KeyClone
from ...models.new_key import NewKey
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: KeyClone,
    refresh: CloneKeyByPutRefresh | Unset = CloneKeyByPutRefresh.TRUE,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: CloneKeyByPutFormat | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_refresh: str | Unset = UNSET
    if not isinstance(refresh, Unset):
        json_refresh = refresh.value

    params["refresh"] = json_refresh

    params["pretty"] = pretty

    params["human"] = human

    params["error_trace"] = error_trace

    json_filter_path: list[str] | Unset = UNSET
    if not isinstance(filter_path, Unset):
        json_filter_path = filter_path

    params["filter_path"] = json_filter_path

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_.value

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/_security/api_key/clone",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Failure | NewKey | None:
    if response.status_code == 200:
        response_200 = NewKey.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Failure.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Failure.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Failure.from_dict(response.json())

        return response_403

    if response.status_code == 406:
        response_406 = Failure.from_dict(response.json())

        return response_406

    if response.status_code == 413:
        response_413 = Failure.from_dict(response.json())

        return response_413

    if response.status_code == 500:
        response_500 = Failure.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = Failure.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Failure | NewKey]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyClone,
    refresh: CloneKeyByPutRefresh | Unset = CloneKeyByPutRefresh.TRUE,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: CloneKeyByPutFormat | Unset = UNSET,
) -> Response[Failure | NewKey]:
    """Make a key like another one

     Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or
    `manage_security`.

    Args:
        refresh (CloneKeyByPutRefresh | Unset):  Default: CloneKeyByPutRefresh.TRUE.
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (CloneKeyByPutFormat | Unset):
        body (KeyClone): An API key to make with the rights of another.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | NewKey]
    """

    kwargs = _get_kwargs(
        body=body,
        refresh=refresh,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: KeyClone,
    refresh: CloneKeyByPutRefresh | Unset = CloneKeyByPutRefresh.TRUE,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: CloneKeyByPutFormat | Unset = UNSET,
) -> Failure | NewKey | None:
    """Make a key like another one

     Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or
    `manage_security`.

    Args:
        refresh (CloneKeyByPutRefresh | Unset):  Default: CloneKeyByPutRefresh.TRUE.
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (CloneKeyByPutFormat | Unset):
        body (KeyClone): An API key to make with the rights of another.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | NewKey
    """

    return sync_detailed(
        client=client,
        body=body,
        refresh=refresh,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyClone,
    refresh: CloneKeyByPutRefresh | Unset = CloneKeyByPutRefresh.TRUE,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: CloneKeyByPutFormat | Unset = UNSET,
) -> Response[Failure | NewKey]:
    """Make a key like another one

     Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or
    `manage_security`.

    Args:
        refresh (CloneKeyByPutRefresh | Unset):  Default: CloneKeyByPutRefresh.TRUE.
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (CloneKeyByPutFormat | Unset):
        body (KeyClone): An API key to make with the rights of another.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | NewKey]
    """

    kwargs = _get_kwargs(
        body=body,
        refresh=refresh,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: KeyClone,
    refresh: CloneKeyByPutRefresh | Unset = CloneKeyByPutRefresh.TRUE,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: CloneKeyByPutFormat | Unset = UNSET,
) -> Failure | NewKey | None:
    """Make a key like another one

     Makes a key that may do what another may, for who shows that one. Needs `manage_api_key` or
    `manage_security`.

    Args:
        refresh (CloneKeyByPutRefresh | Unset):  Default: CloneKeyByPutRefresh.TRUE.
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (CloneKeyByPutFormat | Unset):
        body (KeyClone): An API key to make with the rights of another.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | NewKey
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            refresh=refresh,
            pretty=pretty,
            human=human,
            error_trace=error_trace,
            filter_path=filter_path,
            format_=format_,
        )
    ).parsed
