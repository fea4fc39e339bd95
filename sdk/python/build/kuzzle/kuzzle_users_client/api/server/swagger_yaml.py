from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error import Error
from ...models.error_answer import ErrorAnswer
from ...models.swagger_yaml_response_200 import SwaggerYamlResponse200
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/swagger.yml",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200 | None:
    if response.status_code == 200:
        response_200 = SwaggerYamlResponse200.from_dict(response.json())

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

    if response.status_code == 404:
        response_404 = ErrorAnswer.from_dict(response.json())

        return response_404

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

    if response.status_code == 500:
        response_500 = ErrorAnswer.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200]:
    """This contract in YAML, by an address of version 1

     Asked by version 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
) -> Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200 | None:
    """This contract in YAML, by an address of version 1

     Asked by version 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200]:
    """This contract in YAML, by an address of version 1

     Asked by version 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200 | None:
    """This contract in YAML, by an address of version 1

     Asked by version 1.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Error | ErrorAnswer | ErrorAnswer | SwaggerYamlResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
