from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.failure import Failure
from ...models.key_query import KeyQuery
from ...models.keys_found import KeysFound
from ...models.query_keys_format import QueryKeysFormat
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: KeyQuery | Unset = UNSET,
    with_limited_by: bool | Unset = False,
    with_profile_uid: bool | Unset = False,
    typed_keys: bool | Unset = False,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: QueryKeysFormat | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["with_limited_by"] = with_limited_by

    params["with_profile_uid"] = with_profile_uid

    params["typed_keys"] = typed_keys

    params["source"] = source

    params["source_content_type"] = source_content_type

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
        "url": "/_security/_query/api_key",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Failure | KeysFound | None:
    if response.status_code == 200:
        response_200 = KeysFound.from_dict(response.json())

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


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Failure | KeysFound]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyQuery | Unset = UNSET,
    with_limited_by: bool | Unset = False,
    with_profile_uid: bool | Unset = False,
    typed_keys: bool | Unset = False,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: QueryKeysFormat | Unset = UNSET,
) -> Response[Failure | KeysFound]:
    """Find API keys

     API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs
    `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's
    own.

    Args:
        with_limited_by (bool | Unset):  Default: False.
        with_profile_uid (bool | Unset):  Default: False.
        typed_keys (bool | Unset):  Default: False.
        source (str | Unset):
        source_content_type (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (QueryKeysFormat | Unset):
        body (KeyQuery | Unset): Which API keys to find, in which order, how many, and what to
            count over them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | KeysFound]
    """

    kwargs = _get_kwargs(
        body=body,
        with_limited_by=with_limited_by,
        with_profile_uid=with_profile_uid,
        typed_keys=typed_keys,
        source=source,
        source_content_type=source_content_type,
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
    body: KeyQuery | Unset = UNSET,
    with_limited_by: bool | Unset = False,
    with_profile_uid: bool | Unset = False,
    typed_keys: bool | Unset = False,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: QueryKeysFormat | Unset = UNSET,
) -> Failure | KeysFound | None:
    """Find API keys

     API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs
    `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's
    own.

    Args:
        with_limited_by (bool | Unset):  Default: False.
        with_profile_uid (bool | Unset):  Default: False.
        typed_keys (bool | Unset):  Default: False.
        source (str | Unset):
        source_content_type (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (QueryKeysFormat | Unset):
        body (KeyQuery | Unset): Which API keys to find, in which order, how many, and what to
            count over them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | KeysFound
    """

    return sync_detailed(
        client=client,
        body=body,
        with_limited_by=with_limited_by,
        with_profile_uid=with_profile_uid,
        typed_keys=typed_keys,
        source=source,
        source_content_type=source_content_type,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: KeyQuery | Unset = UNSET,
    with_limited_by: bool | Unset = False,
    with_profile_uid: bool | Unset = False,
    typed_keys: bool | Unset = False,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: QueryKeysFormat | Unset = UNSET,
) -> Response[Failure | KeysFound]:
    """Find API keys

     API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs
    `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's
    own.

    Args:
        with_limited_by (bool | Unset):  Default: False.
        with_profile_uid (bool | Unset):  Default: False.
        typed_keys (bool | Unset):  Default: False.
        source (str | Unset):
        source_content_type (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (QueryKeysFormat | Unset):
        body (KeyQuery | Unset): Which API keys to find, in which order, how many, and what to
            count over them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | KeysFound]
    """

    kwargs = _get_kwargs(
        body=body,
        with_limited_by=with_limited_by,
        with_profile_uid=with_profile_uid,
        typed_keys=typed_keys,
        source=source,
        source_content_type=source_content_type,
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
    body: KeyQuery | Unset = UNSET,
    with_limited_by: bool | Unset = False,
    with_profile_uid: bool | Unset = False,
    typed_keys: bool | Unset = False,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: QueryKeysFormat | Unset = UNSET,
) -> Failure | KeysFound | None:
    """Find API keys

     API keys that a query finds, in use or not. The request has a body, GET too, or none. Needs
    `read_security`, `manage_api_key` or `manage_security`; with `manage_own_api_key` one finds one's
    own.

    Args:
        with_limited_by (bool | Unset):  Default: False.
        with_profile_uid (bool | Unset):  Default: False.
        typed_keys (bool | Unset):  Default: False.
        source (str | Unset):
        source_content_type (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (QueryKeysFormat | Unset):
        body (KeyQuery | Unset): Which API keys to find, in which order, how many, and what to
            count over them.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | KeysFound
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            with_limited_by=with_limited_by,
            with_profile_uid=with_profile_uid,
            typed_keys=typed_keys,
            source=source,
            source_content_type=source_content_type,
            pretty=pretty,
            human=human,
            error_trace=error_trace,
            filter_path=filter_path,
            format_=format_,
        )
    ).parsed
