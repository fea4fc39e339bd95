"""The story of a user as the Python client that openapi-python-client makes of Fusion's contract tells it.

The running server is in the environment (../go/doc.go lists the variables); ../run starts one. Nothing here helps the
generated client along: its own constructors carry the credentials.
"""

import base64
import os
import secrets
import unittest

from fusion_api import AuthenticatedClient, Client
from fusion_api.api.api_key_management import create_api_key, delete_api_key
from fusion_api.api.realm_management import create_realm, delete_realm, get_realms
from fusion_api.api.role_management import create_role, delete_role, get_roles
from fusion_api.api.sessions import create_session, create_token, get_session
from fusion_api.api.system_status import get_status
from fusion_api.api.user_management import (
    create_user,
    delete_user,
    get_user,
    get_users,
    update_user,
    update_user_password,
)
from fusion_api.models import (
    CreateApiKey,
    CreateUser,
    Error,
    Login,
    Method,
    PatchPassword,
    Permission,
    UpdateUser,
    WriteRealm,
    WriteRole,
)

ADDRESS = os.environ.get("DRAGOMAN_TEST_FUSION")
PASSWORD = os.environ.get("DRAGOMAN_TEST_ADMIN_PASSWORD")
MISSING = not (ADDRESS and PASSWORD)
if MISSING and os.environ.get("CI") == "true":
    raise SystemExit("DRAGOMAN_TEST_FUSION and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run sets them")


def unique(name):
    """A name that no other test and no earlier run has used."""
    return f"{name}-{secrets.token_hex(4)}"


def basic(username, password):
    """A client of somebody with a password."""
    token = base64.b64encode(f"{username}:{password}".encode()).decode()
    return AuthenticatedClient(base_url=ADDRESS, token=token, prefix="Basic")


@unittest.skipIf(MISSING, "go run ./clients/run starts a server for these tests")
class Story(unittest.TestCase):
    def setUp(self):
        self.admin = self.enterContext(basic("admin", PASSWORD))

    def test_user_from_creation_to_deletion(self):
        name = unique("claire")
        body = CreateUser(username=name, password="password123", realm_name="native", role_names=["developer"], permissions=[])
        created = create_user.sync(client=self.admin, body=body)
        self.assertEqual((created.username, created.role_names, created.permissions), (name, ["developer"], []))
        self.assertEqual(get_users.sync(client=self.admin, username=name), [created])

        narrowed = Permission(methods=[Method.GET, Method.PUT])
        body = UpdateUser(role_names=["search"], timezone="Pacific Time (US & Canada)", permissions=[narrowed])
        replaced = update_user.sync(created.id, client=self.admin, body=body)
        self.assertEqual((replaced.role_names, replaced.timezone), (["search"], "Pacific Time (US & Canada)"))
        self.assertEqual(set(replaced.permissions[0].methods), {"GET", "PUT"})
        read = get_user.sync(created.id, client=self.admin)
        self.assertEqual((read.role_names, read.created_at), (["search"], created.created_at))

        body = PatchPassword(password="newPass22", password_confirm="newPass22")
        self.assertEqual(update_user_password.sync_detailed(created.id, client=self.admin, body=body).status_code, 200)
        before, after = self.enterContext(basic(name, "password123")), self.enterContext(basic(name, "newPass22"))
        self.assertEqual(get_session.sync(client=before).code, "unauthorized")
        self.assertEqual(get_session.sync(client=after).user.username, name)

        self.assertEqual(delete_user.sync_detailed(created.id, client=self.admin).status_code, 204)
        self.assertEqual(get_user.sync(created.id, client=self.admin).code, "not-found")

    def test_trouble_has_a_code(self):
        weak = create_user.sync(client=self.admin, body=CreateUser(username=unique("x"), password="top_secret"))
        self.assertIsInstance(weak, Error)
        self.assertEqual(weak.code, "invalid-password")
        self.assertEqual(create_user.sync(client=self.admin, body=CreateUser(username="admin")).code, "duplicate-user")

    def test_role_and_key(self):
        name = unique("auditor")
        reading = Permission(methods=[Method.GET], path="/users/**")
        role = create_role.sync(client=self.admin, body=WriteRole(name=name, permissions=[reading]))
        self.assertEqual([r.id for r in get_roles.sync(client=self.admin, name=name)], [role.id])
        key = create_api_key.sync(client=self.admin, body=CreateApiKey(id=name, name=name, roles=[name]))
        program = AuthenticatedClient(base_url=ADDRESS, token=key.key, prefix="", auth_header_name="x-api-key")
        self.enterContext(program)
        self.assertTrue(any(u.username == "admin" for u in get_users.sync(client=program)))
        self.assertEqual(create_user.sync(client=program, body=CreateUser(username=unique("x"))).code, "forbidden")
        self.assertEqual(delete_api_key.sync_detailed(name, client=self.admin).status_code, 200)
        self.assertEqual(get_users.sync(client=program).code, "unauthorized")
        self.assertEqual(delete_role.sync_detailed(role.id, client=self.admin).status_code, 204)

    def test_realm(self):
        name = unique("saml")
        realm = create_realm.sync(client=self.admin, body=WriteRealm(name=name, realm_type="saml", enabled=False))
        self.assertEqual([r.id for r in get_realms.sync(client=self.admin, name=name)], [realm.id])
        stranger = self.enterContext(Client(base_url=ADDRESS))
        refused = create_session.sync(client=stranger, realm_name=name, body=Login("admin", PASSWORD))
        self.assertIn("is disabled", refused.message)
        self.assertEqual(delete_realm.sync_detailed(realm.id, client=self.admin).status_code, 204)

    def test_session_and_token(self):
        stranger = self.enterContext(Client(base_url=ADDRESS))
        self.assertIn("native", [r.name for r in get_status.sync(client=stranger).enabled_realms])
        opened = create_session.sync_detailed(client=stranger, body=Login("admin", PASSWORD))
        self.assertEqual(opened.status_code, 201)
        self.assertEqual(get_session.sync(client=stranger).user.username, "admin")  # its cookie jar has the session
        token = create_token.sync(client=self.admin)
        bearer = self.enterContext(AuthenticatedClient(base_url=ADDRESS, token=token.access_token))
        self.assertEqual(get_session.sync(client=bearer).user.username, "admin")


if __name__ == "__main__":
    unittest.main(verbosity=2)
