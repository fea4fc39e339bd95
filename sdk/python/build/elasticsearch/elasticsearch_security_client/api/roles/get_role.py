from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.failure import Failure
from ...models.get_role_format import GetRoleFormat
from ...models.get_role_response_200 import GetRoleResponse200
from ...models.nothing import Nothing
from ...types import UNSET, Response, Unset


def _get_kwargs(
    name: str,
    *,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRoleFormat | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["include_implicit"] = include_implicit

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
        "method": "get",
        "url": "/_security/role/{name}".format(
            name=quote(str(name), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Failure | GetRoleResponse200 | Nothing | None:
    if response.status_code == 200:
        response_200 = GetRoleResponse200.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = Nothing.from_dict(response.json())

        return response_404

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Failure | GetRoleResponse200 | Nothing]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRoleFormat | Unset = UNSET,
) -> Response[Failure | GetRoleResponse200 | Nothing]:
    """One role, or several

     The roles of the given names; unknown names are silently missing. Needs `read_security` or
    `manage_security`.

    Args:
        name (str):
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRoleFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | GetRoleResponse200 | Nothing]
    """

    kwargs = _get_kwargs(
        name=name,
        include_implicit=include_implicit,
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
    name: str,
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRoleFormat | Unset = UNSET,
) -> Failure | GetRoleResponse200 | Nothing | None:
    """One role, or several

     The roles of the given names; unknown names are silently missing. Needs `read_security` or
    `manage_security`.

    Args:
        name (str):
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRoleFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | GetRoleResponse200 | Nothing
    """

    return sync_detailed(
        name=name,
        client=client,
        include_implicit=include_implicit,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRoleFormat | Unset = UNSET,
) -> Response[Failure | GetRoleResponse200 | Nothing]:
    """One role, or several

     The roles of the given names; unknown names are silently missing. Needs `read_security` or
    `manage_security`.

    Args:
        name (str):
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRoleFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | GetRoleResponse200 | Nothing]
    """

    kwargs = _get_kwargs(
        name=name,
        include_implicit=include_implicit,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    name: str,
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRoleFormat | Unset = UNSET,
) -> Failure | GetRoleResponse200 | Nothing | None:
    """One role, or several

     The roles of the given names; unknown names are silently missing. Needs `read_security` or
    `manage_security`.

    Args:
        name (str):
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRoleFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | GetRoleResponse200 | Nothing
    """

    return (
        await asyncio_detailed(
            name=name,
            client=client,
            include_implicit=include_implicit,
            pretty=pretty,
            human=human,
            error_trace=error_trace,
            filter_path=filter_path,
            format_=format_,
        )
    ).parsed
