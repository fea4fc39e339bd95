from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.basic_failed_reply import BasicFailedReply
from ...models.re_authentication_request import ReAuthenticationRequest
from ...models.re_authentication_response import ReAuthenticationResponse
from ...types import Response


def _get_kwargs(
    *,
    body: ReAuthenticationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v1/users/auth/reauthenticate",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> BasicFailedReply | ReAuthenticationResponse | None:
    if response.status_code == 200:
        response_200 = ReAuthenticationResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = BasicFailedReply.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = BasicFailedReply.from_dict(response.json())

        return response_401

    if response.status_code == 413:
        response_413 = BasicFailedReply.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = BasicFailedReply.from_dict(response.json())

        return response_415

    if response.status_code == 500:
        response_500 = BasicFailedReply.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = BasicFailedReply.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[BasicFailedReply | ReAuthenticationResponse]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthenticationRequest,
) -> Response[BasicFailedReply | ReAuthenticationResponse]:
    """Prove one's password again

     Tools for versions up to 2.6 ask for the token before they make an API key. No operation here needs
    it, and no
    session belongs to it.

    Args:
        body (ReAuthenticationRequest): Proof that it is still the same person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | ReAuthenticationResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthenticationRequest,
) -> BasicFailedReply | ReAuthenticationResponse | None:
    """Prove one's password again

     Tools for versions up to 2.6 ask for the token before they make an API key. No operation here needs
    it, and no
    session belongs to it.

    Args:
        body (ReAuthenticationRequest): Proof that it is still the same person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | ReAuthenticationResponse
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthenticationRequest,
) -> Response[BasicFailedReply | ReAuthenticationResponse]:
    """Prove one's password again

     Tools for versions up to 2.6 ask for the token before they make an API key. No operation here needs
    it, and no
    session belongs to it.

    Args:
        body (ReAuthenticationRequest): Proof that it is still the same person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[BasicFailedReply | ReAuthenticationResponse]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthenticationRequest,
) -> BasicFailedReply | ReAuthenticationResponse | None:
    """Prove one's password again

     Tools for versions up to 2.6 ask for the token before they make an API key. No operation here needs
    it, and no
    session belongs to it.

    Args:
        body (ReAuthenticationRequest): Proof that it is still the same person.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        BasicFailedReply | ReAuthenticationResponse
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
