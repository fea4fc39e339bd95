"""Judges that talk to running doors.

    doors.py schemathesis DRAGOMAN   generated requests, valid and invalid
    doors.py prism DRAGOMAN          a user's story through Prism, which validates both sides

Both print a line per door: its name and how much was found. What was found is
told on standard error.
"""

import base64
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import yaml

HERE = Path(__file__).parent
DOORS = ["elasticsearch", "cloud", "kuzzle", "fusion"]
PASSWORD = "letters4digits"
BASIC = "Basic " + base64.b64encode(f"admin:{PASSWORD}".encode()).decode()
MOST_EXPLAINED = 20

# Who runs these is logged out, or has another password afterwards: nothing that
# came after them would be judged.
NOT_FUZZED = {
    "elasticsearch": "password|invalidate",
    "cloud": "logout|current-user$|update-user",
    "kuzzle": "logout|revoke|reset|My|Self|estrict",
    "fusion": "Session|Password",
}

# What is valid by a schema can still be refused by a rule that no schema says: a
# name that is taken, a role that is built in. Kuzzle answers a wrong method as it
# answers an unknown address, and looks at few arguments beyond what it needs: what
# its door takes besides the contract is in adapters/kuzzle/testdata.
NOT_CHECKED = {"kuzzle": "positive_data_acceptance,unsupported_method,negative_data_rejection"}


class Server:
    """One dragoman for one door, which keeps nothing."""

    def __init__(self, binary, door):
        environment = os.environ | {"DRAGOMAN_ADMIN_PASSWORD": PASSWORD}
        command = [binary, "serve", "--ephemeral", "--login-throttle", "off", "--exit-with-parent"]
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.url = json.loads(self.process.stdout.readline())["doors"][door]
        self.authorization = BASIC
        if door == "kuzzle":
            login = {"username": "admin", "password": PASSWORD}
            _, answer = ask("POST", self.url + "/_login/local?expiresIn=-1", login)
            self.authorization = "Bearer " + answer["result"]["jwt"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def ask(method, url, body=None, authorization=None):
    """Status and JSON of an answer, whatever the status."""
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if authorization:
        headers["Authorization"] = authorization
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data=data, headers=headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        status, text = refused.code, refused.read()
    return status, json.loads(text) if text.strip() else None


def contract(door, folder):
    """The contract as generated requests are held against it: without the
    parameters that dress an answer in a form that its schema does not describe."""
    document = yaml.safe_load((HERE / f"../../openapi/{door}.yaml").read_text())
    parameters = document["components"].get("parameters", {})
    dressing = {f"#/components/parameters/{name}" for name, one in parameters.items() if one["name"] in ("format", "filter_path")}
    for item in document["paths"].values():
        for operation in [item, *item.values()]:
            if isinstance(operation, dict) and "parameters" in operation:
                operation["parameters"] = [one for one in operation["parameters"] if one.get("$ref") not in dressing]
    file = Path(folder) / f"{door}.json"
    file.write_text(json.dumps(document, default=str))
    return file


def schemathesis(binary, door, parent):
    """The findings: (code, operation). The same requests are sent each time, however
    long they take: nothing is left to chance, to the clock, or to what another door's
    run has left in its folder."""
    folder = Path(parent) / door
    folder.mkdir()
    report = folder / "report.json"
    with Server(binary, door) as server:
        command = [
            Path(sys.executable).parent / "schemathesis", "run", contract(door, folder), "--url", server.url,
            "--header", f"Authorization: {server.authorization}", "--exclude-operation-id-regex", NOT_FUZZED[door],
            "--phases", "examples,coverage", "--exclude-checks", NOT_CHECKED.get(door, "positive_data_acceptance"),
            "--generation-deterministic", "--workers", "1", "--continue-on-failure", "--no-shrink", "--no-color",
            "--report", "json", "--report-json-path", report,
        ]
        environment = os.environ | {"PYTHONHASHSEED": "0"}
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=500, cwd=folder, env=environment)
    if not report.exists():
        return [("did not run", done.stdout[-2000:])]
    told = json.loads(report.read_text())
    found = [(one["code"], operation) for one in told["failures"] for operation in one["operations"]]
    if not told["test_cases"] or done.returncode not in (0, 1):
        found.append(("did not run", done.stdout[-2000:]))
    return found


def explained():
    """The findings that are known: (door, code, operation) and the reason."""
    entries = {}
    for line in (HERE / "schemathesis.baseline").read_text().splitlines():
        if line and not line.startswith("#"):
            what, _, reason = line.partition(" -- ")
            door, code, operation = what.split(" ", 2)
            assert reason, f"no reason: {line}"
            entries[door, code, operation] = reason
    assert len(entries) <= MOST_EXPLAINED, f"at most {MOST_EXPLAINED} findings may be explained away"
    return entries


def judge_schemathesis(binary):
    known = explained()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as two:
        for door, found in zip(DOORS, two.map(lambda door: schemathesis(binary, door, folder), DOORS)):
            found = {(door, code, operation) for code, operation in found}
            new = sorted(found - known.keys())
            gone = sorted(one for one in known.keys() - found if one[0] == door)
            for one in new:
                print("schemathesis:", *one, file=sys.stderr)
            for one in gone:
                print("schemathesis: does not occur any more, strike it out:", *one, file=sys.stderr)
            print(door, len(new) + len(gone), flush=True)


# Each door's story: what to ask, and the status to expect. {} is the door's own
# address for the user.
STORIES = {
    "elasticsearch": [
        ("PUT", "/_security/user/{name}", {"password": "s3cret-password", "roles": ["viewer"], "full_name": "P"}, 200),
        ("GET", "/_security/user/{name}", None, 200),
        ("PUT", "/_security/user/{name}", {"roles": [], "email": "p@example.org", "metadata": {"team": 7}}, 200),
        ("GET", "/_security/_authenticate", None, 200),
        ("POST", "/_security/_query/user", {"query": {"term": {"username": "{name}"}}, "size": 1}, 200),
        ("PUT", "/_security/user/{name}/_password", {"password": "an0ther-password"}, 200),
        ("PUT", "/_security/role/{name}", {"cluster": ["monitor"], "indices": []}, 200),
        ("DELETE", "/_security/role/{name}", None, 200),
        ("DELETE", "/_security/user/{name}", None, 200),
        ("GET", "/_security/user/{name}", None, 404),
    ],
    "cloud": [
        ("POST", "/api/v1/users", {"user_name": "{name}", "security": {"roles": ["ece_deployment_viewer"], "password": "s3cret-password"}}, 200),
        ("GET", "/api/v1/users/{name}", None, 200),
        ("PATCH", "/api/v1/users/{name}", {"full_name": "P", "security": {"password": "an0ther-password"}}, 200),
        ("GET", "/api/v1/users", None, 200),
        ("GET", "/api/v1/user", None, 200),
        ("DELETE", "/api/v1/users/{name}", None, 200),
        ("GET", "/api/v1/users/{name}", None, 404),
    ],
    "kuzzle": [
        ("POST", "/users/{name}/_create", {"content": {"profileIds": ["default"]}, "credentials": {"local": {"username": "{name}", "password": "s3cret-password"}}}, 200),
        ("GET", "/users/{name}", None, 200),
        ("PUT", "/users/{name}/_update", {"nick": "P"}, 200),
        ("POST", "/_login/local", {"username": "{name}", "password": "s3cret-password"}, 200),
        ("POST", "/users/_search?size=1&scroll=1m", {"query": {}}, 200),
        ("PUT", "/credentials/local/{name}/_update", {"password": "an0ther-password"}, 200),
        ("GET", "/_me", None, 200),
        ("DELETE", "/users/{name}", None, 200),
        ("GET", "/users/{name}", None, 404),
    ],
    "fusion": [
        ("POST", "/api/users", {"id": "{name}", "username": "{name}", "password": "s3cret-password", "passwordConfirm": "s3cret-password", "roleNames": ["search"]}, 201),
        ("GET", "/api/users/{name}", None, 200),
        ("PUT", "/api/users/{name}", {"username": "{name}", "timezone": "UTC", "roleNames": ["search"]}, 200),
        ("GET", "/api/users?page=1&pageSize=1", None, 200),
        ("GET", "/api/roles", None, 200),
        ("POST", "/api/session", {"username": "{name}", "password": "s3cret-password"}, 201),
        ("DELETE", "/api/users/{name}", None, 204),
        ("GET", "/api/users/{name}", None, 404),
    ],
}


def listens(process, port):
    """Waits until a process listens, and reports whether it does."""
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        if process.poll() is not None:
            return False
        time.sleep(0.2)
    return False


def prism(binary, door, port):
    """What Prism or the story complained of."""
    found = []
    with Server(binary, door) as server:
        command = ["npx", "--no-install", "prism", "proxy", "--errors", "--port", str(port), f"../../openapi/{door}.yaml", server.url]
        said = tempfile.TemporaryFile()
        proxy = subprocess.Popen(command, cwd=HERE, stdout=said, stderr=said, start_new_session=True)
        try:
            if not listens(proxy, port):
                said.seek(0)
                return [f"{door}: Prism did not start: {said.read().decode()[-2000:]}"]
            for method, path, body, expected in STORIES[door]:
                filled = json.loads(json.dumps(body).replace("{name}", "prism"))
                status, answer = ask(method, f"http://127.0.0.1:{port}" + path.replace("{name}", "prism"), filled, None if "login" in path else server.authorization)
                if status != expected or isinstance(answer, dict) and "stoplight.io/prism" in str(answer.get("type")):
                    found.append(f"{door} {method} {path}: {status}, not {expected}: {json.dumps(answer)[:600]}")
        finally:
            if proxy.poll() is None:
                os.killpg(proxy.pid, 15)
            proxy.wait()
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def judge_prism(binary):
    for door in DOORS:
        found = prism(binary, door, free_port())
        for one in found:
            print("prism:", one, file=sys.stderr)
        print(door, len(found), flush=True)


if __name__ == "__main__":
    {"schemathesis": judge_schemathesis, "prism": judge_prism}[sys.argv[1]](sys.argv[2])
