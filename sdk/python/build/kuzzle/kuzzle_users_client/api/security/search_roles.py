from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.error_answer import ErrorAnswer
from ...models.role_list_answer import RoleListAnswer
from ...models.search import Search
from ...models.search_roles_lang import SearchRolesLang
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: Search | Unset = UNSET,
    from_: int | Unset = 0,
    size: int | Unset = 10000,
    lang: SearchRolesLang | Unset = SearchRolesLang.ELASTICSEARCH,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_kuzzle_volatile, Unset):
        headers["X-Kuzzle-Volatile"] = x_kuzzle_volatile

    if not isinstance(x_kuzzle_request_id, Unset):
        headers["X-Kuzzle-Request-Id"] = x_kuzzle_request_id

    params: dict[str, Any] = {}

    params["from"] = from_

    params["size"] = size

    json_lang: str | Unset = UNSET
    if not isinstance(lang, Unset):
        json_lang = lang.value

    params["lang"] = json_lang

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/roles/_search",
        "params": params,
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ErrorAnswer | ErrorAnswer | RoleListAnswer | None:
    if response.status_code == 200:
        response_200 = RoleListAnswer.from_dict(response.json())

        return response_200

    if response.status_code == 400:

        def _parse_response_400(data: object) -> Error | ErrorAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_complaint_type_0 = ErrorAnswer.from_dict(data)

                return componentsschemas_complaint_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_complaint_type_1 = Error.from_dict(data)

            return componentsschemas_complaint_type_1

        response_400 = _parse_response_400(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorAnswer.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ErrorAnswer.from_dict(response.json())

        return response_403

    if response.status_code == 413:

        def _parse_response_413(data: object) -> Error | ErrorAnswer:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_complaint_type_0 = ErrorAnswer.from_dict(data)

                return componentsschemas_complaint_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            componentsschemas_complaint_type_1 = Error.from_dict(data)

            return componentsschemas_complaint_type_1

        response_413 = _parse_response_413(response.json())

        return response_413

    if response.status_code == 429:
        response_429 = ErrorAnswer.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = ErrorAnswer.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = ErrorAnswer.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | ErrorAnswer | ErrorAnswer | RoleListAnswer]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: Search | Unset = UNSET,
    from_: int | Unset = 0,
    size: int | Unset = 10000,
    lang: SearchRolesLang | Unset = SearchRolesLang.ELASTICSEARCH,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Response[Error | ErrorAnswer | ErrorAnswer | RoleListAnswer]:
    """Search roles

     The body has a query, or the older form `controllers`: roles that name one of them.

    Args:
        from_ (int | Unset):  Default: 0.
        size (int | Unset):  Default: 10000.
        lang (SearchRolesLang | Unset):  Default: SearchRolesLang.ELASTICSEARCH.
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (Search | Unset): What to search for, and in which order.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | RoleListAnswer]
    """

    kwargs = _get_kwargs(
        body=body,
        from_=from_,
        size=size,
        lang=lang,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: Search | Unset = UNSET,
    from_: int | Unset = 0,
    size: int | Unset = 10000,
    lang: SearchRolesLang | Unset = SearchRolesLang.ELASTICSEARCH,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Error | ErrorAnswer | ErrorAnswer | RoleListAnswer | None:
    """Search roles

     The body has a query, or the older form `controllers`: roles that name one of them.

    Args:
        from_ (int | Unset):  Default: 0.
        size (int | Unset):  Default: 10000.
        lang (SearchRolesLang | Unset):  Default: SearchRolesLang.ELASTICSEARCH.
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (Search | Unset): What to search for, and in which order.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | RoleListAnswer
    """

    return sync_detailed(
        client=client,
        body=body,
        from_=from_,
        size=size,
        lang=lang,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: Search | Unset = UNSET,
    from_: int | Unset = 0,
    size: int | Unset = 10000,
    lang: SearchRolesLang | Unset = SearchRolesLang.ELASTICSEARCH,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Response[Error | ErrorAnswer | ErrorAnswer | RoleListAnswer]:
    """Search roles

     The body has a query, or the older form `controllers`: roles that name one of them.

    Args:
        from_ (int | Unset):  Default: 0.
        size (int | Unset):  Default: 10000.
        lang (SearchRolesLang | Unset):  Default: SearchRolesLang.ELASTICSEARCH.
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (Search | Unset): What to search for, and in which order.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | RoleListAnswer]
    """

    kwargs = _get_kwargs(
        body=body,
        from_=from_,
        size=size,
        lang=lang,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: Search | Unset = UNSET,
    from_: int | Unset = 0,
    size: int | Unset = 10000,
    lang: SearchRolesLang | Unset = SearchRolesLang.ELASTICSEARCH,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Error | ErrorAnswer | ErrorAnswer | RoleListAnswer | None:
    """Search roles

     The body has a query, or the older form `controllers`: roles that name one of them.

    Args:
        from_ (int | Unset):  Default: 0.
        size (int | Unset):  Default: 10000.
        lang (SearchRolesLang | Unset):  Default: SearchRolesLang.ELASTICSEARCH.
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (Search | Unset): What to search for, and in which order.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | RoleListAnswer
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            from_=from_,
            size=size,
            lang=lang,
            x_kuzzle_volatile=x_kuzzle_volatile,
            x_kuzzle_request_id=x_kuzzle_request_id,
        )
    ).parsed
