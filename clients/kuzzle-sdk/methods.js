// Every method that kuzzle-sdk 6 and 7 have in common for who may do what,
// called once and more. It knows nothing of the version but what it is given.

import assert from "node:assert/strict";

const controllers = ["auth", "security", "server"];
const inner = ["constructor", "authenticateRequest"]; // not for applications

/** watch notes which methods of an SDK are called: uncalled lists those that were not. */
export function watch() {
  const [all, called] = [new Set(), new Set()];
  const watched = (kuzzle) => {
    for (const name of controllers) {
      const methods = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(kuzzle[name]));
      for (const [method, { value }] of Object.entries(methods)) {
        if (typeof value !== "function" || inner.includes(method)) continue;
        all.add(`${name}.${method}`);
        kuzzle[name][method] = function (...given) {
          called.add(`${name}.${method}`);
          return value.apply(this, given);
        };
      }
    }
    return kuzzle;
  };
  return { watched, uncalled: () => [...all].filter((name) => !called.has(name)) };
}

const allow = (...actions) => ({ actions: Object.fromEntries(actions.map((action) => [action, true])) });
const ids = (list) => list.map(({ _id }) => _id).sort();

/** theServer is asked what it is. */
export async function theServer({ server }) {
  assert.ok(Math.abs((await server.now()) - Date.now()) < 60_000);
  assert.equal(await server.adminExists(), true);
  assert.ok((await server.info()).serverInfo.kuzzle.version);
  assert.ok((await server.getConfig()).limits);
  const last = await server.getLastStats();
  assert.equal(typeof last.timestamp, "number");
  for (const { hits, total } of [await server.getAllStats(), await server.getStats(0, Date.now() + 60_000)])
    assert.equal(hits.length, total);
}

/** theMappings are told of a property each. */
export async function theMappings({ security }, word) {
  const properties = { [word]: { type: "keyword" } };
  for (const kind of ["User", "Profile", "Role"]) {
    await security[`update${kind}Mapping`]({ properties });
    const { mapping } = await security[`get${kind}Mapping`]();
    assert.deepEqual(mapping[word], { type: "keyword" });
  }
}

/** theGroups are made, and stay: a role that allows all of auth, and a profile of it. */
export async function theGroups({ security }, unique) {
  const [roleId, profileId, other] = ["role", "profile", "other"].map(unique);
  const controllers = { auth: allow("*") };
  assert.deepEqual((await security.createRole(roleId, { controllers: { auth: allow("login") } })).controllers, { auth: allow("login") });
  assert.deepEqual((await security.updateRole(roleId, { controllers })).controllers.auth.actions["*"], true);
  assert.deepEqual((await security.createOrReplaceRole(roleId, { controllers })).controllers, controllers);
  assert.deepEqual((await security.getRole(roleId)).controllers, controllers);
  await security.createOrReplaceRole(other, { controllers });
  assert.deepEqual(ids(await security.mGetRoles([roleId, other])), [roleId, other].sort());
  assert.ok(ids((await security.searchRoles({ controllers: ["auth"] })).hits).includes(roleId));
  assert.equal((await security.deleteRole(other))._id, other);

  const policies = [{ roleId }];
  assert.deepEqual((await security.createProfile(profileId, { policies })).policies, policies);
  const narrow = [{ roleId, restrictedTo: [{ index: "shop" }] }];
  assert.deepEqual((await security.updateProfile(profileId, { policies: narrow })).policies, narrow);
  assert.deepEqual((await security.createOrReplaceProfile(profileId, { policies })).policies, policies);
  assert.deepEqual((await security.getProfile(profileId)).policies, policies);
  assert.equal((await (await security.getProfile(profileId)).getRoles())[0]._id, roleId);
  assert.ok((await security.getProfileRights(profileId)).some(({ controller, action }) => controller === "auth" && action === "*"));
  await security.createOrReplaceProfile(other, { policies });
  assert.deepEqual(ids(await security.mGetProfiles([profileId, other])), [profileId, other].sort());
  const found = await security.searchProfiles({ query: { term: { "policies.roleId": roleId } } });
  assert.deepEqual(ids(found.hits), [profileId, other].sort());
  assert.equal((await security.deleteProfile(other))._id, other);
  return { roleId, profileId };
}

/** theUsers are made; one stays, without credentials. */
export async function theUsers({ security }, unique, profileId) {
  const [kuid, other] = [unique("kuid"), unique("other")];
  const content = { profileIds: [profileId], team: kuid };
  assert.equal((await security.createUser(kuid, { content }))._id, kuid);
  assert.deepEqual((await security.createRestrictedUser({ content: { team: kuid } }, other)).profileIds, ["default"]);
  assert.equal((await security.getUser(kuid)).content.team, kuid);
  assert.deepEqual(ids((await security.searchUsers({ query: { term: { team: kuid } } })).hits), [kuid, other].sort());
  await security.updateUser(kuid, { rank: 1 });
  assert.equal((await security.getUser(kuid)).content.rank, 1);
  await security.replaceUser(kuid, content);
  assert.equal((await security.getUser(kuid)).content.rank, undefined);
  assert.ok((await security.getUserRights(kuid)).some(({ controller, action }) => controller === "auth" && action === "*"));
  assert.deepEqual(await security.mDeleteUsers([other]), [other]);
  await assert.rejects(security.createFirstAdmin(other, { content: {}, credentials: {} }), /Admin user is already set/);
  return kuid;
}

/** theCredentials are given to a user; they stay, and are returned. */
export async function theCredentials({ security }, unique, kuid) {
  const local = { username: unique("login"), password: "foobar" };
  assert.deepEqual(await security.getAllCredentialFields(), { local: ["username", "password"] });
  assert.deepEqual(await security.getCredentialFields("local"), ["username", "password"]);
  assert.equal(await security.hasCredentials("local", kuid), false);
  assert.equal(await security.validateCredentials("local", kuid, local), true);
  assert.equal((await security.createCredentials("local", kuid, local)).username, local.username);
  assert.equal((await security.getCredentials("local", kuid)).username, local.username);
  assert.equal((await security.getCredentialsById("local", local.username)).kuid, kuid);
  await security.deleteCredentials("local", kuid);
  assert.equal(await security.hasCredentials("local", kuid), false);
  await security.createCredentials("local", kuid, { ...local, password: "first" });
  assert.equal((await security.updateCredentials("local", kuid, local)).username, local.username);
  return local;
}

/** theirOwn account is used by a user, until it has no credentials and is logged out. */
export async function theirOwn({ auth }, kuid, local) {
  const token = await auth.login("local", local, "1h");
  assert.deepEqual(await auth.getStrategies(), ["local"]);
  assert.equal((await auth.checkToken(token)).valid, true);
  const { jwt } = await auth.refreshToken({ expiresIn: "2h" });
  assert.notEqual(jwt, token);
  assert.equal((await auth.getCurrentUser())._id, kuid);
  assert.ok((await auth.getMyRights()).length > 0);
  await auth.updateSelf({ city: "London" });
  assert.equal((await auth.getCurrentUser()).content.city, "London");
  assert.equal(await auth.credentialsExist("local"), true);
  assert.equal((await auth.getMyCredentials("local")).username, local.username);
  const renewed = { ...local, password: "foobaz" };
  assert.equal(await auth.validateMyCredentials("local", renewed), true);
  assert.equal((await auth.updateMyCredentials("local", renewed)).kuid, kuid);
  await auth.deleteMyCredentials("local");
  assert.equal(await auth.credentialsExist("local"), false);
  assert.equal((await auth.createMyCredentials("local", local)).username, local.username);
  await auth.logout();
  assert.equal((await auth.checkToken(jwt)).valid, false);
}

/** theEnd takes away what is left. */
export async function theEnd({ security }, kuid, profileId, roleId) {
  assert.equal((await security.deleteUser(kuid))._id, kuid);
  assert.deepEqual(await security.mDeleteProfiles([profileId]), [profileId]);
  assert.deepEqual(await security.mDeleteRoles([roleId]), [roleId]);
}
