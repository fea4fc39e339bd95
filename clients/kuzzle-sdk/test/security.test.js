import assert from "node:assert/strict";
import { jdoe, story, unique } from "../server.js";

/** allow is a role's content: these actions, and no others. */
const allow = (controllers) =>
  Object.fromEntries(
    Object.entries(controllers).map(([name, actions]) => [
      name,
      { actions: Object.fromEntries(actions.map((action) => [action, true])) },
    ]),
  );

story("roles and profiles, as the SDK's classes read them", async ({ admin, connect }) => {
  const [roleId, profileId, kuid] = ["role", "profile", "clerk"].map(unique);
  const role = await admin.security.createRole(roleId, {
    controllers: allow({ security: ["getUser"], auth: ["*"] }),
  });
  assert.deepEqual(role.controllers.security.actions, { getUser: true });
  const profile = await admin.security.createProfile(profileId, {
    policies: [{ roleId, restrictedTo: [{ index: "shop", collections: ["orders"] }] }],
    rateLimit: 500,
  });
  assert.equal(profile.rateLimit, 500);
  assert.equal((await profile.getRoles())[0]._id, roleId);

  const user = jdoe({ profileIds: [profileId] });
  await admin.security.createUser(kuid, user);
  const theirs = await connect();
  await theirs.auth.login("local", user.credentials.local);
  assert.equal((await theirs.security.getUser(kuid))._id, kuid);
  await assert.rejects(theirs.security.deleteUser(kuid), { id: "security.rights.forbidden" });
  assert.ok((await theirs.auth.getMyRights()).some((right) => right.controller === "auth"));
  assert.equal(await theirs.auth.checkRights({ controller: "security", action: "getUser" }), true);
  assert.equal(await admin.security.checkRights(kuid, { controller: "a", action: "b" }), false);

  assert.equal((await admin.security.searchRoles({ controllers: ["security"] })).total > 0, true);
  const found = await admin.security.searchProfiles({ query: { term: { "policies.roleId": roleId } } });
  assert.deepEqual(found.hits.map((hit) => hit._id), [profileId]);
  assert.equal((await admin.security.mGetProfiles([profileId]))[0]._id, profileId);

  await assert.rejects(admin.security.deleteRole(roleId), { id: "security.role.in_use" });
  await assert.rejects(admin.security.deleteProfile(profileId), { id: "security.profile.in_use" });
  await admin.security.deleteUser(kuid);
  await admin.security.deleteProfile(profileId);
  await admin.security.deleteRole(roleId);
});

story("credentials, by an administrator", async ({ admin }) => {
  const [kuid, login] = [unique("cred"), unique("login")];
  await admin.security.createUser(kuid, { content: { profileIds: ["default"] } });
  assert.equal(await admin.security.hasCredentials("local", kuid), false);
  await admin.security.createCredentials("local", kuid, { username: login, password: "foobar" });
  assert.deepEqual(await admin.security.getCredentials("local", kuid), { username: login, kuid });
  assert.equal((await admin.security.getCredentialsById("local", login)).kuid, kuid);
  await admin.security.updateCredentials("local", kuid, { password: "foobaz" });
  assert.deepEqual(await admin.security.getCredentialFields("local"), ["username", "password"]);
  assert.deepEqual(await admin.security.getUserStrategies(kuid), ["local"]);
  await assert.rejects(
    admin.security.validateCredentials("local", kuid, { username: "admin", password: "x" }),
    { status: 412 },
  );
  await admin.security.deleteCredentials("local", kuid);
  assert.equal(await admin.security.hasCredentials("local", kuid), false);
  await admin.security.deleteUser(kuid);
});

story("fresh tokens, tokens for a single use, API keys", async ({ admin, connect }) => {
  const old = admin.jwt;
  const { jwt } = await admin.auth.refreshToken({ expiresIn: "2h" });
  assert.notEqual(jwt, old);
  const key = await admin.auth.createApiKey("for the till");
  const theirs = await connect();
  theirs.jwt = key._source.token;
  assert.equal((await theirs.auth.getCurrentUser())._id, "admin");
  const { hits } = await admin.auth.searchApiKeys({ match: { description: "till" } });
  assert.ok(hits.some((hit) => hit._id === key._id && !("token" in hit._source)));
  await admin.auth.deleteApiKey(key._id);
  await assert.rejects(theirs.auth.getCurrentUser(), { id: "security.token.invalid" });
});

story("SearchResult.next walks to the end, in each of its three ways", async ({ admin }) => {
  const team = unique("team");
  const kuids = Array.from({ length: 23 }, (_, i) => `${team}-${String(i).padStart(2, "0")}`);
  for (const kuid of kuids)
    await admin.security.createUser(kuid, { content: { profileIds: ["default"], team } });
  const query = { term: { team } };
  const ways = {
    "from and size": [{ query }, { from: 0, size: 5 }],
    "sort and search_after": [{ query, sort: [{ _id: "asc" }] }, { size: 5 }],
    scroll: [{ query, sort: [{ _id: "asc" }] }, { size: 5, scroll: "1m" }],
  };
  for (const [way, [body, options]] of Object.entries(ways)) {
    const seen = [];
    for (let page = await admin.security.searchUsers(body, options); page; page = await page.next()) {
      assert.equal(page.total, kuids.length, way);
      seen.push(...page.hits.map((hit) => hit._id));
    }
    assert.deepEqual(seen, kuids, way);
  }
  await admin.security.mDeleteUsers(kuids);
});
