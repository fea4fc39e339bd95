"""The story of a user, told through the client of each door."""

import os
import secrets
import unittest

from elastic_cloud_enterprise_users_client import AuthenticatedClient as CloudClient
from elastic_cloud_enterprise_users_client import Client as CloudStranger
from elastic_cloud_enterprise_users_client import models as cloud
from elastic_cloud_enterprise_users_client.api.authentication import login as cloud_login
from elastic_cloud_enterprise_users_client.api.users import (
    create_user as cloud_create,
    delete_user as cloud_delete,
    get_current_user as cloud_me,
    get_user as cloud_get,
    get_users as cloud_list,
    update_current_user as cloud_update_me,
    update_user as cloud_update,
)
from elasticsearch_security_client import Client as ElasticsearchClient
from elasticsearch_security_client import models as elasticsearch
from elasticsearch_security_client.api.authentication import authenticate
from elasticsearch_security_client.api.users import change_password, delete_user, get_user, put_user, query_users_by_post
from fusion_users_client import Client as FusionClient
from fusion_users_client import models as fusion
from fusion_users_client.api.sessions import create_session
from fusion_users_client.api.user_management import (
    create_user as fusion_create,
    delete_user as fusion_delete,
    get_user as fusion_get,
    get_users as fusion_list,
    update_user as fusion_update,
    update_user_password as fusion_password,
)
from kuzzle_users_client import AuthenticatedClient as KuzzleClient
from kuzzle_users_client import Client as KuzzleStranger
from kuzzle_users_client import models as kuzzle
from kuzzle_users_client.api.auth import get_current_user as kuzzle_me
from kuzzle_users_client.api.auth import login as kuzzle_login
from kuzzle_users_client.api.security import (
    create_user_with_id as kuzzle_create,
    delete_user as kuzzle_delete,
    get_user as kuzzle_get,
    search_users as kuzzle_search,
    update_credentials as kuzzle_password,
    update_user as kuzzle_update,
)

PASSWORD = os.environ["DRAGOMAN_TEST_ADMIN_PASSWORD"]


def door(name):
    return os.environ[f"DRAGOMAN_TEST_{name.upper()}"]


def unique(name):
    return f"{name}-{secrets.token_hex(4)}"


def filled(model, **values):
    """A model that has only members without names of their own."""
    model.additional_properties.update(values)
    return model


class Stories(unittest.TestCase):
    def answered(self, answer, status=200):
        self.assertEqual(answer.status_code, status, answer.content)
        return answer.parsed

    def test_elasticsearch(self):
        def as_(name, password):
            client = ElasticsearchClient(base_url=door("elasticsearch"), httpx_args={"auth": (name, password)})
            self.addCleanup(client.get_httpx_client().close)
            return client

        admin, name = as_("admin", PASSWORD), unique("jo/hn 100% & co")
        made = put_user.sync_detailed(name, client=admin, body=elasticsearch.UserChange(
            password="secret-1", roles=["viewer"], full_name="Jörg Ünal", metadata=filled(elasticsearch.Metadata(), team="blue")))
        self.assertTrue(self.answered(made).created)
        read = self.answered(get_user.sync_detailed(name, client=admin))
        self.assertEqual(read.additional_properties[name].full_name, "Jörg Ünal")
        changed = put_user.sync_detailed(name, client=admin, body=elasticsearch.UserChange(roles=[], email="j@example.org"))
        self.assertFalse(self.answered(changed).created)

        me = self.answered(authenticate.sync_detailed(client=as_(name, "secret-1")))
        self.assertEqual(me.username, name)
        self.answered(change_password.sync_detailed(name, client=admin, body=elasticsearch.PasswordChange(password="secret-2")))
        self.answered(authenticate.sync_detailed(client=as_(name, "secret-2")))

        for start, found in (0, 1), (1, 0):
            query = elasticsearch.Query(term=filled(elasticsearch.FieldQuery(), username=name))
            page = self.answered(query_users_by_post.sync_detailed(
                client=admin, body=elasticsearch.UserQuery(query=query, from_=start, size=1)))
            self.assertEqual((page.total, len(page.users)), (1, found))

        self.answered(authenticate.sync_detailed(client=as_(name, "secret-1")), 401)
        self.assertTrue(self.answered(delete_user.sync_detailed(name, client=admin)).found)
        self.answered(get_user.sync_detailed(name, client=admin), 404)

    def test_cloud(self):
        stranger = CloudStranger(base_url=door("cloud"))

        def login(name, password):
            return cloud_login.sync_detailed(client=stranger, body=cloud.LoginRequest(username=name, password=password))

        def as_(name, password):
            return CloudClient(base_url=door("cloud"), token=self.answered(login(name, password)).token)

        admin, name = as_("admin", PASSWORD), unique("j.doe@example.org")
        made = self.answered(cloud_create.sync_detailed(client=admin, body=cloud.NewUser(
            user_name=name, security=cloud.NewUserSecurity(password="secret-1", roles=[cloud.PlatformRole.ECE_DEPLOYMENT_VIEWER]))))
        self.assertTrue(made.security.enabled)
        read = self.answered(cloud_get.sync_detailed(name, client=admin))
        self.assertEqual(read.security.roles, ["ece_deployment_viewer"])
        changed = self.answered(cloud_update.sync_detailed(name, client=admin, body=cloud.UserPatch(email="j@example.org")))
        self.assertEqual(changed.email, "j@example.org")

        me = as_(name, "secret-1")
        self.assertEqual(self.answered(cloud_me.sync_detailed(client=me)).user_name, name)
        self.answered(cloud_update_me.sync_detailed(client=me, body=cloud.UserPatch(security=cloud.UserPatchSecurity(password="secret-2"))))
        as_(name, "secret-2")
        listed = self.answered(cloud_list.sync_detailed(client=admin, include_disabled=True))
        self.assertIn(name, [u.user_name for u in listed.users])

        refused = self.answered(login(name, "secret-1"), 401)
        self.assertEqual(refused.errors[0].code, "root.unauthenticated")
        self.answered(cloud_delete.sync_detailed(name, client=admin))
        self.answered(cloud_get.sync_detailed(name, client=admin), 404)

    def test_kuzzle(self):
        stranger = KuzzleStranger(base_url=door("kuzzle"))

        def login(name, password):
            return kuzzle_login.sync_detailed(kuzzle.StrategyName.LOCAL, client=stranger, body=kuzzle.LocalCredentials(username=name, password=password))

        def as_(name, password):
            return KuzzleClient(base_url=door("kuzzle"), token=self.answered(login(name, password)).result.jwt)

        admin, kuid = as_("admin", PASSWORD), unique("jo/hn 100% ünï")
        username = kuid + "'s login"
        made = self.answered(kuzzle_create.sync_detailed(kuid, client=admin, body=kuzzle.NewUser(
            content=filled(kuzzle.FullContent(profile_ids=["default"]), team="blue"),
            credentials=kuzzle.Credentials(local=kuzzle.AnyLocalCredentials(username=username, password="secret-1")))))
        self.assertEqual(made.result.field_id, kuid)
        read = self.answered(kuzzle_get.sync_detailed(kuid, client=admin))
        self.assertEqual(read.result.field_source["team"], "blue")
        changed = self.answered(kuzzle_update.sync_detailed(kuid, client=admin, body=filled(kuzzle.Content(), shift="night")))
        self.assertEqual(changed.result.field_source["team"], "blue")

        me = as_(username, "secret-1")
        self.assertEqual(self.answered(kuzzle_me.sync_detailed(client=me)).result.field_id, kuid)
        self.answered(kuzzle_password.sync_detailed(kuzzle.StrategyName.LOCAL, kuid, client=admin, body=kuzzle.AnyLocalCredentials(password="secret-2")))
        as_(username, "secret-2")
        query = kuzzle.SearchQuery(ids=kuzzle.IdsQuery(values=[kuid, "admin"]))
        page = self.answered(kuzzle_search.sync_detailed(client=admin, size=1, body=kuzzle.Search(query=query)))
        self.assertEqual((page.result.total, len(page.result.hits)), (2, 1))

        self.answered(login(username, "secret-1"), 401)
        self.answered(kuzzle_delete.sync_detailed(kuid, client=admin))
        self.answered(kuzzle_get.sync_detailed(kuid, client=admin), 404)

    def test_fusion(self):
        stranger = FusionClient(base_url=door("fusion"))

        def as_(name, password):
            return FusionClient(base_url=door("fusion"), httpx_args={"auth": (name, password)})

        def login(name, password):
            return create_session.sync_detailed(client=stranger, body=fusion.Login(username=name, password=password))

        admin, name = as_("admin", PASSWORD), unique("jo/hn 100% ünï")
        made = self.answered(fusion_create.sync_detailed(client=admin, body=fusion.CreateUser(
            username=name, password="secret-pw1", role_names=["developer"])), 201)
        read = self.answered(fusion_get.sync_detailed(made.id, client=admin))
        self.assertEqual(read.username, name)
        changed = self.answered(fusion_update.sync_detailed(made.id, client=admin, body=fusion.UpdateUser(
            role_names=["developer"], timezone="Europe/Paris")))
        self.assertEqual(changed.timezone, "Europe/Paris")

        self.answered(login(name, "secret-pw1"), 201)
        fusion_password.sync_detailed(made.id, client=admin, body=fusion.PatchPassword(password="secret-pw2", password_confirm="secret-pw2"))
        self.answered(login(name, "secret-pw2"), 201)
        page = self.answered(fusion_list.sync_detailed(client=admin, page=1, page_size=1))
        self.assertEqual(len(page), 1)

        self.answered(login(name, "secret-pw1"), 401)
        self.answered(fusion_delete.sync_detailed(made.id, client=admin), 204)
        self.answered(fusion_get.sync_detailed(made.id, client=admin), 404)


if __name__ == "__main__":
    unittest.main()
