import assert from "node:assert/strict";
import { refused, story, unique } from "../server.js";

story("an API key is made, used, found and invalidated", async ({ admin, as, version }) => {
  const name = unique("key");
  const role_descriptors = { reader: { cluster: ["read_security"], indices: [{ names: ["a"], privileges: ["read"] }] } };
  const made = (await admin("createApiKey", {}, { name, expiration: "1d", role_descriptors, metadata: { n: 1 } })).body;
  const withKey = as({ apiKey: made.encoded ?? { id: made.id, api_key: made.api_key } });
  const self = (await withKey("authenticate")).body;
  assert.equal(self.authentication_type, "api_key");
  assert.deepEqual(self.api_key, { id: made.id, name });
  assert.ok((await withKey("getUser")).body.elastic);
  await assert.rejects(withKey("deleteUser", { username: unique("x") }), refused(403, "security_exception"));

  const found = (await admin("getApiKey", { name: `${name}*` })).body.api_keys;
  assert.equal(found.length, 1);
  assert.equal(found[0].id, made.id);
  assert.equal(found[0].expiration, made.expiration);
  if (version >= 8) {
    assert.deepEqual((await admin("updateApiKey", { id: made.id }, { metadata: { n: 2 } })).body, { updated: true });
    assert.deepEqual((await admin("updateApiKey", { id: made.id }, { metadata: { n: 2 } })).body, { updated: false });
  }
  const ended = (await admin("invalidateApiKey", {}, { ids: [made.id] })).body;
  assert.deepEqual(ended.invalidated_api_keys, [made.id]);
  await assert.rejects(withKey("authenticate"), refused(401, "security_exception"));
});

story("an API key ends with its owner", async ({ admin, as }) => {
  const [name, username] = [unique("own"), unique("owner")];
  await admin("putRole", { name }, { cluster: ["manage_own_api_key"] });
  await admin("putUser", { username }, { password: "secret-1", roles: [name] });
  const made = (await as({ username, password: "secret-1" })("createApiKey", {}, { name })).body;
  const withKey = as({ apiKey: made.encoded });
  await withKey("authenticate");
  await admin("deleteUser", { username });
  await admin("deleteRole", { name });
  await assert.rejects(withKey("authenticate"), refused(401, "security_exception"));
});

story("a token is made, used, refreshed and invalidated", async ({ admin, as }) => {
  const username = unique("joe");
  await admin("putUser", { username }, { password: "secret-1", roles: ["viewer"] });
  const grant = { grant_type: "password", username, password: "secret-1" };
  const made = (await admin("getToken", {}, grant)).body;
  assert.equal(made.type, "Bearer");
  assert.equal(made.authentication.username, username);
  const withToken = as({ bearer: made.access_token });
  assert.equal((await withToken("authenticate")).body.authentication_type, "token");

  const refresh = { grant_type: "refresh_token", refresh_token: made.refresh_token };
  const renewed = (await admin("getToken", {}, refresh)).body;
  // Who refreshes twice at once gets the same pair twice.
  assert.equal((await admin("getToken", {}, refresh)).body.access_token, renewed.access_token);
  await assert.rejects(admin("getToken", {}, { ...refresh, refresh_token: "bm8gdG9rZW4=" }), refused(400));
  const ended = (await admin("invalidateToken", {}, { token: renewed.access_token })).body;
  assert.equal(ended.invalidated_tokens, 1);
  await assert.rejects(as({ bearer: renewed.access_token })("authenticate"), refused(401, "security_exception"));
  await admin("invalidateToken", {}, { username });
  await assert.rejects(withToken("authenticate"), refused(401, "security_exception"));
  await assert.rejects(admin("getToken", {}, { ...grant, password: "wrong-password" }), refused(401, "security_exception"));
  await admin("deleteUser", { username });
});

story("keys are counted as Kibana counts them", async ({ admin, version }) => {
  if (version < 8) return;
  const name = unique("counted");
  await admin("createApiKey", {}, { name, metadata: { managed: true } });
  await admin("createApiKey", {}, { name, expiration: "1d" });
  const found = (
    await admin("queryApiKeys", { typed_keys: true }, {
      size: 0,
      query: { bool: { filter: [{ term: { name } }] } },
      aggs: {
        usernames: { terms: { field: "username" } },
        managed: { filter: { term: { "metadata.managed": true } } },
        lasting: { missing: { field: "expiration" } },
        pages: { composite: { sources: [{ type: { terms: { field: "type" } } }] } },
      },
    })
  ).body;
  assert.equal(found.total, 2);
  assert.deepEqual(found.aggregations["sterms#usernames"].buckets, [{ key: "admin", doc_count: 2 }]);
  assert.equal(found.aggregations["filter#managed"].doc_count, 1);
  assert.equal(found.aggregations["missing#lasting"].doc_count, 1);
  assert.deepEqual(found.aggregations["composite#pages"].after_key, { type: "rest" });
  await admin("invalidateApiKey", {}, { name });
});
