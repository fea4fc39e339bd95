"""The story of a user, their roles, API keys and tokens as the Python client tells it to a running Dragoman server.

Its address is in the environment (see ../go/doc.go); ../run sets it.
"""

import base64
import os
import unittest
import uuid
import warnings

import elasticsearch

ADDRESS = os.environ.get("DRAGOMAN_TEST_ELASTICSEARCH")
PASSWORD = os.environ.get("DRAGOMAN_TEST_ADMIN_PASSWORD")
OLD = elasticsearch.VERSION[0] == 7

if not (ADDRESS and PASSWORD) and os.environ.get("CI") == "true":
    raise RuntimeError("DRAGOMAN_TEST_ELASTICSEARCH and DRAGOMAN_TEST_ADMIN_PASSWORD are not set")


def unique(name):
    """A name that no other test and no earlier run has used."""
    return f"{name}-{uuid.uuid4().hex[:8]}"


def client(authorization):
    return elasticsearch.Elasticsearch(ADDRESS, headers={"authorization": authorization})


def basic(username, password):
    return client("Basic " + base64.b64encode(f"{username}:{password}".encode()).decode())


def call(es, method, body=None, **parameters):
    """A body is one parameter in version 7, and many since."""
    extra = {"body": body} if OLD and body is not None else body or {}
    return getattr(es.security, method)(**parameters, **extra)


@unittest.skipUnless(ADDRESS and PASSWORD, "go run ./clients/run starts a server for these tests")
class Told(unittest.TestCase):
    def setUp(self):
        warnings.simplefilter("ignore")
        self.admin = basic("admin", PASSWORD)

    def refused(self, status, function, *arguments, **parameters):
        error = elasticsearch.TransportError if OLD else elasticsearch.ApiError
        with self.assertRaises(error) as caught:
            function(*arguments, **parameters)
        self.assertEqual(caught.exception.status_code, status)


class Story(Told):
    def test_the_client_believes_that_this_is_its_product(self):
        self.assertEqual(self.admin.info()["tagline"], "You Know, for Search")

    def test_a_user_is_made_changed_and_deleted(self):
        name = unique("jack")
        user = {"roles": ["b", "a"], "full_name": "Jörg Ünal", "email": "j@example.org", "metadata": {"n": {"a": [1, None]}}}
        self.assertTrue(call(self.admin, "put_user", {**user, "password": "secret-1"}, username=name)["created"])
        self.assertEqual(call(self.admin, "get_user", username=name)[name], {"username": name, **user, "enabled": True})
        self.assertFalse(call(self.admin, "put_user", {"roles": ["viewer"]}, username=name)["created"])
        self.assertEqual(call(basic(name, "secret-1"), "authenticate")["roles"], ["viewer"])
        call(self.admin, "change_password", {"password": "secret-2"}, username=name)
        self.refused(401, call, basic(name, "secret-1"), "authenticate")
        call(self.admin, "disable_user", username=name)
        self.refused(401, call, basic(name, "secret-2"), "authenticate")
        call(self.admin, "enable_user", username=name)
        call(basic(name, "secret-2"), "authenticate")
        self.assertTrue(call(self.admin, "delete_user", username=name)["found"])
        self.refused(404, call, self.admin, "delete_user", username=name)

    def test_a_role_decides_what_its_holder_may_do(self):
        role, name = unique("reader"), unique("joe")
        self.assertTrue(call(self.admin, "put_role", {"cluster": ["read_security"]}, name=role)["role"]["created"])
        self.assertEqual(call(self.admin, "get_role", name=role)[role]["cluster"], ["read_security"])
        call(self.admin, "put_user", {"password": "secret-1", "roles": [role]}, username=name)
        joe = basic(name, "secret-1")
        self.assertIn(name, call(joe, "get_user"))
        self.refused(403, call, joe, "delete_user", username=name)
        self.assertTrue(call(self.admin, "has_privileges", {"cluster": ["all"]})["has_all_requested"])
        call(self.admin, "delete_user", username=name)
        self.assertTrue(call(self.admin, "delete_role", name=role)["found"])

    def test_an_applications_privileges_are_put_granted_and_asked_for(self):
        app = unique("app-")
        privileges = {app: {"read": {"actions": ["login:", "data:read/*"], "metadata": {}}}}
        self.assertTrue(call(self.admin, "put_privileges", privileges if OLD else {"privileges": privileges})[app]["read"]["created"])
        shown = call(self.admin, "get_privileges", application=app)[app]["read"]
        self.assertEqual(shown, {"application": app, "name": "read", **privileges[app]["read"]})
        key = call(self.admin, "create_api_key", {"name": unique("key"), "role_descriptors": {
            "reader": {"applications": [{"application": app, "privileges": ["read"], "resources": ["*"]}]}}})
        asked = {"application": [{"application": app, "privileges": ["login:", "data:write/x"], "resources": ["x"]}]}
        has = call(client("ApiKey " + key["encoded"]), "has_privileges", asked)
        self.assertEqual(has["application"][app]["x"], {"login:": True, "data:write/x": False})
        self.assertTrue(call(self.admin, "delete_privileges", application=app, name="read")[app]["read"]["found"])
        self.refused(404, call, self.admin, "get_privileges", application=app, name="read")

    def test_a_role_mapping_is_put_shown_and_deleted(self):
        name = unique("mapping")
        mapping = {"enabled": True, "roles": ["a"], "rules": {"field": {"realm.name": "saml1"}}, "metadata": {}}
        self.assertTrue(call(self.admin, "put_role_mapping", mapping, name=name)["role_mapping"]["created"])
        self.assertEqual(call(self.admin, "get_role_mapping", name=name)[name], mapping)
        self.assertTrue(call(self.admin, "delete_role_mapping", name=name)["found"])
        self.refused(404, call, self.admin, "get_role_mapping", name=name)

    def test_an_api_key_is_made_used_and_invalidated(self):
        made = call(self.admin, "create_api_key", {"name": unique("key"), "expiration": "1d"})
        key = client("ApiKey " + made["encoded"])
        self.assertEqual(call(key, "authenticate")["authentication_type"], "api_key")
        self.assertEqual(call(self.admin, "get_api_key", id=made["id"])["api_keys"][0]["id"], made["id"])
        ended = call(self.admin, "invalidate_api_key", {"ids": [made["id"]]})
        self.assertEqual(ended["invalidated_api_keys"], [made["id"]])
        self.refused(401, call, key, "authenticate")

    def test_a_token_is_made_used_refreshed_and_invalidated(self):
        made = call(self.admin, "get_token", {"grant_type": "password", "username": "admin", "password": PASSWORD})
        self.assertEqual(call(client("Bearer " + made["access_token"]), "authenticate")["authentication_type"], "token")
        refresh = {"grant_type": "refresh_token", "refresh_token": made["refresh_token"]}
        renewed = call(self.admin, "get_token", refresh)
        # Who refreshes twice at once gets the same pair twice.
        self.assertEqual(call(self.admin, "get_token", refresh)["access_token"], renewed["access_token"])
        self.refused(400, call, self.admin, "get_token", {**refresh, "refresh_token": "bm8gdG9rZW4="})
        self.assertEqual(call(self.admin, "invalidate_token", {"token": renewed["access_token"]})["invalidated_tokens"], 1)
        self.refused(401, call, client("Bearer " + renewed["access_token"]), "authenticate")


if not OLD:
    # What the client of version 7 has no methods for.
    class StorySinceVersion8(Told):
        def test_keys_are_counted(self):
            name = unique("key")
            call(self.admin, "create_api_key", {"name": name})
            found = call(self.admin, "query_api_keys", {"size": 0, "query": {"term": {"name": name}}, "aggs": {
                "users": {"terms": {"field": "username"}, "aggs": {"types": {"cardinality": {"field": "type"}}}}}})
            self.assertEqual(found["aggregations"]["users"]["buckets"], [{"key": "admin", "doc_count": 1, "types": {"value": 1}}])
            call(self.admin, "invalidate_api_key", {"name": name})

        def test_users_are_found(self):
            name = unique("found")
            call(self.admin, "put_user", {"password": "secret-1", "roles": []}, username=name)
            found = call(self.admin, "query_user", {"query": {"prefix": {"username": name}}, "sort": ["username"]})
            self.assertEqual((found["total"], found["users"][0]["_sort"]), (1, [name]))
            call(self.admin, "delete_user", username=name)

        def test_a_profile_is_activated_changed_suggested_and_disabled(self):
            name, reader = unique("jack"), unique("reader")
            call(self.admin, "put_role", {"cluster": ["read_security"]}, name=reader)
            call(self.admin, "put_user", {"password": "secret-1", "roles": [reader], "full_name": "Jack " + name}, username=name)
            grant = {"grant_type": "password", "username": name, "password": "secret-1"}
            made = call(self.admin, "activate_user_profile", grant)
            uid, version = made["uid"], made["_doc"]
            self.assertEqual((made["enabled"], made["user"]["username"], made["data"]), (True, name, {}))
            self.assertEqual(call(self.admin, "get_user", username=name, with_profile_uid=True)[name]["profile_uid"], uid)

            change = {"labels": {"direction": "north"}, "data": {"app1": {"theme": "dark"}, "app2": {}}}
            meant = {"uid": uid, "if_seq_no": version["_seq_no"], "if_primary_term": version["_primary_term"]}
            self.assertTrue(call(self.admin, "update_user_profile_data", change, **meant)["acknowledged"])
            self.refused(409, call, self.admin, "update_user_profile_data", change, **meant)
            shown = call(self.admin, "get_user_profile", uid=uid, data="app1")["profiles"][0]
            self.assertEqual((shown["labels"], shown["data"]), ({"direction": "north"}, {"app1": {"theme": "dark"}}))
            found = call(self.admin, "suggest_user_profiles", {"name": name, "hint": {"uids": [uid]}, "size": 1})
            self.assertEqual(found["profiles"][0]["uid"], uid)
            asked = {"uids": [uid, "nobody"], "privileges": {"cluster": ["read_security"]}}
            answer = call(self.admin, "has_privileges_user_profile", asked)
            self.assertEqual((answer["has_privilege_uids"], list(answer["errors"]["details"])), ([uid], ["nobody"]))

            self.assertTrue(call(self.admin, "disable_user_profile", uid=uid)["acknowledged"])
            self.assertFalse(call(self.admin, "get_user_profile", uid=[uid])["profiles"][0]["enabled"])
            self.assertTrue(call(self.admin, "enable_user_profile", uid=uid, refresh="wait_for")["acknowledged"])
            self.refused(404, call, self.admin, "enable_user_profile", uid="nobody")
            call(self.admin, "delete_user", username=name)
            call(self.admin, "delete_role", name=reader)
            self.assertEqual(call(self.admin, "get_user_profile", uid=uid)["profiles"], [])
