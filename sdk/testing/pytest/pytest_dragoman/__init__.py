"""Dragoman in tests: a process that keeps nothing, at ports of its own."""

from __future__ import annotations

import base64
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Mapping, Sequence, Union

__all__ = ["Account", "Dragoman", "DragomanError", "start"]

Seed = Union[str, Mapping[str, Any]]


class DragomanError(Exception):
    """The program did not start; the message is its own, with the line of a faulty seed."""


@dataclass(frozen=True)
class Account:
    username: str
    password: str

    def __iter__(self):
        """As requests and httpx want it: auth=tuple(account)."""
        return iter((self.username, self.password))


@dataclass
class Dragoman:
    """A running server. Addresses have no slash at the end."""

    doors: Mapping[str, str]
    admin: Account
    api_keys: Sequence[Mapping[str, str]]
    version: str
    _process: subprocess.Popen = field(repr=False)

    @property
    def elasticsearch(self) -> str:
        return self.doors["elasticsearch"]

    @property
    def cloud(self) -> str:
        return self.doors["cloud"]

    @property
    def kuzzle(self) -> str:
        return self.doors["kuzzle"]

    @property
    def fusion(self) -> str:
        return self.doors["fusion"]

    @property
    def management(self) -> str:
        return self.doors["management"]

    def basic(self, username: str | None = None, password: str | None = None) -> dict[str, str]:
        """A header for a user, the administrator if none is named."""
        who = f"{username or self.admin.username}:{password or self.admin.password}"
        return {"Authorization": "Basic " + base64.b64encode(who.encode()).decode()}

    def stop(self) -> None:
        """Ends the server and waits until it has ended."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe:
                pipe.close()

    def __enter__(self) -> "Dragoman":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def start(
    *,
    seed_files: Sequence[Union[str, os.PathLike]] = (),
    seeds: Sequence[Seed] = (),
    binary: str | None = None,
    password: str | None = None,
    args: Sequence[str] = (),
    timeout: float = 30,
) -> Dragoman:
    """Runs the binary and returns when every door answers.

    seeds are YAML or JSON text, or mappings; they are applied after the files. binary is what the variable
    DRAGOMAN_TEST_BINARY names, or "dragoman" in the PATH, if it is not given.
    """
    binary = binary or os.environ.get("DRAGOMAN_TEST_BINARY") or "dragoman"
    if not shutil.which(binary):
        raise DragomanError(f"there is no program {binary}: put dragoman into the PATH, or name it in DRAGOMAN_TEST_BINARY")
    with tempfile.TemporaryDirectory(prefix="dragoman-test-") as folder:
        paths = [str(path) for path in seed_files]
        for i, seed in enumerate(seeds):
            path = Path(folder, f"seed{i}")
            path.write_text(seed if isinstance(seed, str) else json.dumps(seed), encoding="utf-8")
            paths.append(str(path))
        command = [binary, "serve", "--ephemeral", "--exit-with-parent"]
        for path in paths:
            command += ["--seed", path]
        environment = dict(os.environ)
        if password:
            environment["DRAGOMAN_ADMIN_PASSWORD"] = password
        process = subprocess.Popen(
            command + list(args), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment, text=True, encoding="utf-8", errors="replace",
        )
        line = _first_line(process, timeout)
    return Dragoman(
        doors=line["doors"], admin=Account(**line["admin"]), api_keys=line.get("api_keys", []),
        version=line["version"], _process=process,
    )


def _first_line(process: subprocess.Popen, timeout: float) -> dict[str, Any]:
    """What the server says when it is ready. Whatever it says later is read and forgotten."""
    lines: queue.Queue[str] = queue.Queue()
    errors: list[str] = []

    def read_out() -> None:
        lines.put(process.stdout.readline())
        _drain(process.stdout)

    def read_errors() -> None:
        try:
            for line in process.stderr:
                errors.append(line)
                del errors[:-200]
        except ValueError:  # closed by stop
            pass

    threading.Thread(target=read_out, daemon=True).start()
    reader = threading.Thread(target=read_errors, daemon=True)
    reader.start()
    try:
        line = lines.get(timeout=timeout)
    except queue.Empty:
        process.kill()
        process.wait()
        raise DragomanError(f"dragoman was not ready after {timeout} s\n{''.join(errors)}") from None
    if not line:
        process.wait()
        reader.join(5)
        raise DragomanError(f"dragoman ended with code {process.returncode}\n{''.join(errors)}")
    return json.loads(line)


def _drain(pipe: Any) -> None:
    try:
        for _ in pipe:
            pass
    except ValueError:  # closed by stop
        pass
