from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.failure import Failure
from ...models.profile_suggestion import ProfileSuggestion
from ...models.profiles_suggested import ProfilesSuggested
from ...models.suggest_profiles_by_post_format import SuggestProfilesByPostFormat
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ProfileSuggestion | Unset = UNSET,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    data: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: SuggestProfilesByPostFormat | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["source"] = source

    params["source_content_type"] = source_content_type

    params["data"] = data

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
        "method": "post",
        "url": "/_security/profile/_suggest",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Failure | ProfilesSuggested | None:
    if response.status_code == 200:
        response_200 = ProfilesSuggested.from_dict(response.json())

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
) -> Response[Failure | ProfilesSuggested]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ProfileSuggestion | Unset = UNSET,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    data: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: SuggestProfilesByPostFormat | Unset = UNSET,
) -> Response[Failure | ProfilesSuggested]:
    """Profiles that fit a name

     Enabled profiles of enabled users. The request may have a body, GET too. Needs
    `manage_user_profile`, `read_security` or `manage_security`.

    Args:
        source (str | Unset):
        source_content_type (str | Unset):
        data (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (SuggestProfilesByPostFormat | Unset):
        body (ProfileSuggestion | Unset): Whose profiles to suggest.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | ProfilesSuggested]
    """

    kwargs = _get_kwargs(
        body=body,
        source=source,
        source_content_type=source_content_type,
        data=data,
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
    body: ProfileSuggestion | Unset = UNSET,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    data: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: SuggestProfilesByPostFormat | Unset = UNSET,
) -> Failure | ProfilesSuggested | None:
    """Profiles that fit a name

     Enabled profiles of enabled users. The request may have a body, GET too. Needs
    `manage_user_profile`, `read_security` or `manage_security`.

    Args:
        source (str | Unset):
        source_content_type (str | Unset):
        data (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (SuggestProfilesByPostFormat | Unset):
        body (ProfileSuggestion | Unset): Whose profiles to suggest.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | ProfilesSuggested
    """

    return sync_detailed(
        client=client,
        body=body,
        source=source,
        source_content_type=source_content_type,
        data=data,
        pretty=pretty,
        human=human,
        error_trace=error_trace,
        filter_path=filter_path,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ProfileSuggestion | Unset = UNSET,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    data: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: SuggestProfilesByPostFormat | Unset = UNSET,
) -> Response[Failure | ProfilesSuggested]:
    """Profiles that fit a name

     Enabled profiles of enabled users. The request may have a body, GET too. Needs
    `manage_user_profile`, `read_security` or `manage_security`.

    Args:
        source (str | Unset):
        source_content_type (str | Unset):
        data (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (SuggestProfilesByPostFormat | Unset):
        body (ProfileSuggestion | Unset): Whose profiles to suggest.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Failure | ProfilesSuggested]
    """

    kwargs = _get_kwargs(
        body=body,
        source=source,
        source_content_type=source_content_type,
        data=data,
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
    body: ProfileSuggestion | Unset = UNSET,
    source: str | Unset = UNSET,
    source_content_type: str | Unset = UNSET,
    data: str | Unset = UNSET,
    pretty: bool | Unset = False,
    human: bool | Unset = False,
    error_trace: bool | Unset = False,
    filter_path: list[str] | Unset = UNSET,
    format_: SuggestProfilesByPostFormat | Unset = UNSET,
) -> Failure | ProfilesSuggested | None:
    """Profiles that fit a name

     Enabled profiles of enabled users. The request may have a body, GET too. Needs
    `manage_user_profile`, `read_security` or `manage_security`.

    Args:
        source (str | Unset):
        source_content_type (str | Unset):
        data (str | Unset):
        pretty (bool | Unset):  Default: False.
        human (bool | Unset):  Default: False.
        error_trace (bool | Unset):  Default: False.
        filter_path (list[str] | Unset):
        format_ (SuggestProfilesByPostFormat | Unset):
        body (ProfileSuggestion | Unset): Whose profiles to suggest.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Failure | ProfilesSuggested
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            source=source,
            source_content_type=source_content_type,
            data=data,
            pretty=pretty,
            human=human,
            error_trace=error_trace,
            filter_path=filter_path,
            format_=format_,
        )
    ).parsed
