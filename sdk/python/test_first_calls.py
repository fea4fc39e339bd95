"""The first call of each client, as its README.md shows it."""

import os
import unittest

password = os.environ["DRAGOMAN_TEST_ADMIN_PASSWORD"]


class FirstCalls(unittest.TestCase):
    def test_elasticsearch(self):
        address = os.environ["DRAGOMAN_TEST_ELASTICSEARCH"]

        from elasticsearch_security_client import Client
        from elasticsearch_security_client.api.authentication import authenticate

        client = Client(base_url=address, httpx_args={"auth": ("admin", password)})
        me = authenticate.sync(client=client)
        print(me.username)

        self.assertEqual(me.username, "admin")

    def test_cloud(self):
        address = os.environ["DRAGOMAN_TEST_CLOUD"]

        from elastic_cloud_enterprise_users_client import AuthenticatedClient, Client
        from elastic_cloud_enterprise_users_client.api.authentication import login
        from elastic_cloud_enterprise_users_client.api.users import get_current_user
        from elastic_cloud_enterprise_users_client.models import LoginRequest

        session = login.sync(client=Client(base_url=address), body=LoginRequest(username="admin", password=password))
        client = AuthenticatedClient(base_url=address, token=session.token)
        me = get_current_user.sync(client=client)
        print(me.user_name)

        self.assertEqual(me.user_name, "admin")

    def test_kuzzle(self):
        address = os.environ["DRAGOMAN_TEST_KUZZLE"]

        from kuzzle_users_client import AuthenticatedClient, Client
        from kuzzle_users_client.api.auth import get_current_user, login
        from kuzzle_users_client.models import LocalCredentials, StrategyName

        admin = LocalCredentials(username="admin", password=password)
        session = login.sync(StrategyName.LOCAL, client=Client(base_url=address), body=admin)
        client = AuthenticatedClient(base_url=address, token=session.result.jwt)
        me = get_current_user.sync(client=client)
        print(me.result.field_id)

        self.assertEqual(me.result.field_id, "admin")

    def test_fusion(self):
        address = os.environ["DRAGOMAN_TEST_FUSION"]

        from fusion_users_client import Client
        from fusion_users_client.api.user_management import get_users

        client = Client(base_url=address, httpx_args={"auth": ("admin", password)})
        users = get_users.sync(client=client, username="admin")
        print(users[0].username)

        self.assertEqual(users[0].username, "admin")


if __name__ == "__main__":
    unittest.main()
