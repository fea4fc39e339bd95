"""The fixtures.

dragoman          a server for the whole session, with the seeds of the configuration
dragoman_factory  starts more of them, each of which ends with the test that asked
"""

from __future__ import annotations

from typing import Callable, Iterator

import pytest

from . import Dragoman, start


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("dragoman")
    group.addoption("--dragoman-binary", help="the program dragoman; DRAGOMAN_TEST_BINARY or the PATH if not given")
    group.addoption("--dragoman-seed", action="append", default=[], help="a seed file for the fixture dragoman; may be repeated")
    parser.addini("dragoman_seed", "seed files for the fixture dragoman", type="paths", default=[])


@pytest.fixture(scope="session")
def dragoman(request: pytest.FixtureRequest) -> Iterator[Dragoman]:
    """A server for the session."""
    config = request.config
    with start(
        binary=config.getoption("--dragoman-binary"),
        seed_files=[*config.getini("dragoman_seed"), *config.getoption("--dragoman-seed")],
    ) as running:
        yield running


@pytest.fixture
def dragoman_factory(request: pytest.FixtureRequest) -> Iterator[Callable[..., Dragoman]]:
    """Starts servers of a test's own: dragoman_factory(seeds=[…]) takes what pytest_dragoman.start takes."""
    running: list[Dragoman] = []

    def one(**options) -> Dragoman:
        options.setdefault("binary", request.config.getoption("--dragoman-binary"))
        running.append(start(**options))
        return running[-1]

    yield one
    for server in running:
        server.stop()
