from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.any_answer import AnyAnswer
from ...models.error import Error
from ...models.error_answer import ErrorAnswer
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/_healthcheck",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AnyAnswer | Error | ErrorAnswer | None:
    if response.status_code == 200:
        response_200 = AnyAnswer.from_dict(response.json())

        return response_200

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

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AnyAnswer | Error | ErrorAnswer]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[AnyAnswer | Error | ErrorAnswer]:
    """Whether the process lives

     For who watches the process; it asks nothing of the database.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AnyAnswer | Error | ErrorAnswer]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> AnyAnswer | Error | ErrorAnswer | None:
    """Whether the process lives

     For who watches the process; it asks nothing of the database.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AnyAnswer | Error | ErrorAnswer
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[AnyAnswer | Error | ErrorAnswer]:
    """Whether the process lives

     For who watches the process; it asks nothing of the database.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AnyAnswer | Error | ErrorAnswer]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> AnyAnswer | Error | ErrorAnswer | None:
    """Whether the process lives

     For who watches the process; it asks nothing of the database.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AnyAnswer | Error | ErrorAnswer
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
