from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.ping_format import PingFormat
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: PingFormat | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

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
        "method": "head",
        "url": "/",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | None:
    if response.status_code == 200:
        return None

    if response.status_code == 400:
        return None

    if response.status_code == 401:
        return None

    if response.status_code == 403:
        return None

    if response.status_code == 406:
        return None

    if response.status_code == 413:
        return None

    if response.status_code == 500:
        return None

    if response.status_code == 503:
        return None

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: PingFormat | Unset = UNSET,
) -> Response[Any]:
    """Whether anybody answers

     Answers what `info` answers, without the body.

    Args:
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (PingFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
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


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: PingFormat | Unset = UNSET,
) -> Response[Any]:
    """Whether anybody answers

     Answers what `info` answers, without the body.

    Args:
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (PingFormat | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)
