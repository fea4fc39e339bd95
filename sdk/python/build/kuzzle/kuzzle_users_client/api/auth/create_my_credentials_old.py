from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.create_my_credentials_old_strategy import CreateMyCredentialsOldStrategy
from ...models.error import Error
from ...models.error_answer import ErrorAnswer
from ...models.identity_answer import IdentityAnswer
from ...models.local_credentials import LocalCredentials
from ...types import UNSET, Response, Unset


def _get_kwargs(
    strategy: CreateMyCredentialsOldStrategy,
    *,
    body: LocalCredentials,
    refresh: str | Unset = UNSET,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(x_kuzzle_volatile, Unset):
        headers["X-Kuzzle-Volatile"] = x_kuzzle_volatile

    if not isinstance(x_kuzzle_request_id, Unset):
        headers["X-Kuzzle-Request-Id"] = x_kuzzle_request_id

    params: dict[str, Any] = {}

    params["refresh"] = refresh

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/credentials/{strategy}/_me/_create".format(
            strategy=quote(str(strategy), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ErrorAnswer | ErrorAnswer | IdentityAnswer | None:
    if response.status_code == 200:
        response_200 = IdentityAnswer.from_dict(response.json())

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

    if response.status_code == 412:
        response_412 = ErrorAnswer.from_dict(response.json())

        return response_412

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
) -> Response[Error | ErrorAnswer | ErrorAnswer | IdentityAnswer]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    strategy: CreateMyCredentialsOldStrategy,
    *,
    client: AuthenticatedClient | Client,
    body: LocalCredentials,
    refresh: str | Unset = UNSET,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Response[Error | ErrorAnswer | ErrorAnswer | IdentityAnswer]:
    """Give oneself credentials, by the address of version 1

     Gives the caller credentials. The same as the operation without `Old` in its name; version 1 has it
    at this address.

    Args:
        strategy (CreateMyCredentialsOldStrategy):
        refresh (str | Unset):
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (LocalCredentials): A login and a password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | IdentityAnswer]
    """

    kwargs = _get_kwargs(
        strategy=strategy,
        body=body,
        refresh=refresh,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    strategy: CreateMyCredentialsOldStrategy,
    *,
    client: AuthenticatedClient | Client,
    body: LocalCredentials,
    refresh: str | Unset = UNSET,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Error | ErrorAnswer | ErrorAnswer | IdentityAnswer | None:
    """Give oneself credentials, by the address of version 1

     Gives the caller credentials. The same as the operation without `Old` in its name; version 1 has it
    at this address.

    Args:
        strategy (CreateMyCredentialsOldStrategy):
        refresh (str | Unset):
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (LocalCredentials): A login and a password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | IdentityAnswer
    """

    return sync_detailed(
        strategy=strategy,
        client=client,
        body=body,
        refresh=refresh,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    ).parsed


async def asyncio_detailed(
    strategy: CreateMyCredentialsOldStrategy,
    *,
    client: AuthenticatedClient | Client,
    body: LocalCredentials,
    refresh: str | Unset = UNSET,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Response[Error | ErrorAnswer | ErrorAnswer | IdentityAnswer]:
    """Give oneself credentials, by the address of version 1

     Gives the caller credentials. The same as the operation without `Old` in its name; version 1 has it
    at this address.

    Args:
        strategy (CreateMyCredentialsOldStrategy):
        refresh (str | Unset):
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (LocalCredentials): A login and a password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | IdentityAnswer]
    """

    kwargs = _get_kwargs(
        strategy=strategy,
        body=body,
        refresh=refresh,
        x_kuzzle_volatile=x_kuzzle_volatile,
        x_kuzzle_request_id=x_kuzzle_request_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    strategy: CreateMyCredentialsOldStrategy,
    *,
    client: AuthenticatedClient | Client,
    body: LocalCredentials,
    refresh: str | Unset = UNSET,
    x_kuzzle_volatile: str | Unset = UNSET,
    x_kuzzle_request_id: str | Unset = UNSET,
) -> Error | ErrorAnswer | ErrorAnswer | IdentityAnswer | None:
    """Give oneself credentials, by the address of version 1

     Gives the caller credentials. The same as the operation without `Old` in its name; version 1 has it
    at this address.

    Args:
        strategy (CreateMyCredentialsOldStrategy):
        refresh (str | Unset):
        x_kuzzle_volatile (str | Unset):
        x_kuzzle_request_id (str | Unset):
        body (LocalCredentials): A login and a password.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | IdentityAnswer
    """

    return (
        await asyncio_detailed(
            strategy=strategy,
            client=client,
            body=body,
            refresh=refresh,
            x_kuzzle_volatile=x_kuzzle_volatile,
            x_kuzzle_request_id=x_kuzzle_request_id,
        )
    ).parsed
