from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.failure import Failure
from ...models.get_roles_format import GetRolesFormat
from ...models.get_roles_response_200 import GetRolesResponse200
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRolesFormat | Unset = UNSET,
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
        "url": "/_security/role",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Failure | GetRolesResponse200 | None:
    if response.status_code == 200:
        response_200 = GetRolesResponse200.from_dict(response.json())

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


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Failure | GetRolesResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRolesFormat | Unset = UNSET,
) -> Response[Failure | GetRolesResponse200]:
    """All roles

     Roles that were made here and the built-in ones, by name. Needs `read_security` or
    `manage_security`.

    Args:
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRolesFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | GetRolesResponse200]
    """

    kwargs = _get_kwargs(
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
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRolesFormat | Unset = UNSET,
) -> Failure | GetRolesResponse200 | None:
    """All roles

     Roles that were made here and the built-in ones, by name. Needs `read_security` or
    `manage_security`.

    Args:
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRolesFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | GetRolesResponse200
    """

    return sync_detailed(
        client=client,
        include_implicit=include_implicit,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRolesFormat | Unset = UNSET,
) -> Response[Failure | GetRolesResponse200]:
    """All roles

     Roles that were made here and the built-in ones, by name. Needs `read_security` or
    `manage_security`.

    Args:
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRolesFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | GetRolesResponse200]
    """

    kwargs = _get_kwargs(
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
    *,
    client: AuthenticatedClient | Client,
    include_implicit: bool | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: GetRolesFormat | Unset = UNSET,
) -> Failure | GetRolesResponse200 | None:
    """All roles

     Roles that were made here and the built-in ones, by name. Needs `read_security` or
    `manage_security`.

    Args:
        include_implicit (bool | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (GetRolesFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | GetRolesResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            include_implicit=include_implicit,
            pretty=pretty,
            human=human,
            error_trace=error_trace,
            filter_path=filter_path,
            format_=format_,
        )
    ).parsed
