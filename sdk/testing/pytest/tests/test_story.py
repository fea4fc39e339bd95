"""The story that is told in every language, with nothing but the standard library as a client."""

import json
import os
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from pytest_dragoman import DragomanError, start

HERE = Path(__file__).parent
DIRECTORY = json.loads((HERE / "../../directory.json").read_text(encoding="utf-8"))


def get(address, headers):
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=20) as answer:
        return json.load(answer)


@pytest.mark.parametrize("path", DIRECTORY)
def test_the_seed_file_makes_the_same_directory_as_everywhere(dragoman, path):
    assert get(dragoman.elasticsearch + path, dragoman.basic()) == DIRECTORY[path]


def test_users_and_keys_of_the_seed_file_are_let_in(dragoman):
    key = dragoman.api_keys[0]
    assert key["name"] == "ci"
    get(dragoman.elasticsearch + "/_security/_authenticate", {"Authorization": "ApiKey " + key["encoded"]})
    get(dragoman.fusion + "/api/session", dragoman.basic("fay", "password1"))


COMPARED = os.environ.get("DRAGOMAN_TEST_STARTERS")


def tell(what, body):
    request = urllib.request.Request(f"{COMPARED}/pytest/{what}", data=json.dumps(body).encode(), method="POST")
    try:
        urllib.request.urlopen(request, timeout=60).close()
    except urllib.error.HTTPError as refused:
        raise AssertionError(refused.read().decode()) from None


@pytest.mark.skipif(not COMPARED, reason="nobody compares")
def test_all_doors_say_what_they_say_in_other_languages(dragoman):
    """Dragoman's own tests ask the doors of every language everything, and compare the answers."""
    admin = {"username": dragoman.admin.username, "password": dragoman.admin.password}
    tell("doors", {"doors": dragoman.doors, "admin": admin, "api_keys": dragoman.api_keys})
    refusals = []
    for seed in get(COMPARED + "/seeds", {}):
        with pytest.raises(DragomanError) as refused:
            start(seeds=[seed])
        refusals.append(str(refused.value))
    tell("refusals", refusals)


def test_a_server_of_a_tests_own(dragoman_factory):
    mine = dragoman_factory(password="another-one-1", seeds=[{"users": [{"username": "jack", "password": "s3cret-password1"}]}])
    assert get(mine.cloud + "/api/v1/user", mine.basic("jack", "s3cret-password1"))["user_name"] == "jack"
    get(mine.elasticsearch + "/_security/_authenticate", mine.basic())
    mine.stop()
    with pytest.raises(urllib.error.URLError):
        get(mine.elasticsearch + "/", {})


def test_a_faulty_seed_is_refused_with_its_line():
    with pytest.raises(DragomanError, match='seed0:2: a user has no "pass"'):
        start(seeds=["users:\n- {username: a, pass: x}\n"])


def test_a_missing_program_is_named():
    with pytest.raises(DragomanError, match="DRAGOMAN_TEST_BINARY"):
        start(binary="no-such-dragoman")
