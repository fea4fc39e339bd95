import assert from "node:assert/strict";
import sdk from "kuzzle-sdk";
import { story, unique } from "../server.js";

/** crew makes seven users who have a team in common, and yields their kuids. */
async function crew(admin) {
  const team = unique("team");
  const kuids = [];
  for (let rank = 1; rank <= 7; rank++) {
    const content = { profileIds: ["default"], team, rank, even: rank % 2 === 0 };
    kuids.push((await admin.security.createUser(`${team}-${rank}`, { content }))._id);
  }
  return { team, kuids };
}

async function everyHit(page) {
  const hits = [];
  for (; page; page = await page.next()) hits.push(...page.hits);
  return hits;
}

story("next() visits every page by number", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const first = await admin.security.searchUsers({ query: { term: { team } } }, { from: 0, size: 3 });
  assert.equal(first.total, 7);
  assert.equal(first.hits.length, 3);
  const seen = (await everyHit(first)).map((user) => user._id);
  assert.deepEqual(seen.sort(), kuids);
  await admin.security.mDeleteUsers(kuids);
});

story("next() visits every page behind the last hit", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const query = { query: { term: { team } }, sort: [{ rank: "desc" }, "_id"] };
  const first = await admin.security.searchUsers(query, { size: 2 });
  const ranks = (await everyHit(first)).map((user) => user.content.rank);
  assert.deepEqual(ranks, [7, 6, 5, 4, 3, 2, 1]);
  await admin.security.mDeleteUsers(kuids);
});

story("queries of both languages find the same users", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const elasticsearch = await admin.security.searchUsers({
    query: { bool: { must: [{ match: { team } }, { range: { rank: { gte: 3 } } }], must_not: [{ term: { even: true } }] } },
    sort: "_id",
  });
  const koncorde = await admin.security.searchUsers(
    { query: { and: [{ equals: { team } }, { range: { rank: { gte: 3 } } }, { not: { equals: { even: true } } }] }, sort: "_id" },
    { lang: "koncorde" },
  );
  const expected = [3, 5, 7].map((rank) => `${team}-${rank}`);
  assert.deepEqual(elasticsearch.hits.map((user) => user._id), expected);
  assert.deepEqual(koncorde.hits.map((user) => user._id), expected);
  await admin.security.mDeleteUsers(kuids);
});

story("a query that nobody understands is refused", async ({ admin }) => {
  await assert.rejects(admin.security.searchUsers({ query: { nonsense: {} } }), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /nonsense/);
    return true;
  });
});

/** walk follows next() and returns all ids; every page must know the total and hold objects of a class. */
async function walk(first, total, kind) {
  const ids = [];
  for (let page = first; page; page = await page.next()) {
    assert.equal(page.total, total);
    assert.ok(page.hits.every((hit) => hit instanceof kind));
    ids.push(...page.hits.map((hit) => hit._id));
  }
  return ids;
}

story("profiles are walked in each of the three ways", async ({ admin }) => {
  const [roleId, crew] = [unique("role"), unique("crew")];
  await admin.security.createRole(roleId, { controllers: { auth: { actions: { login: true } } } });
  const profiles = Array.from({ length: 11 }, (_, i) => `${crew}-${String(i).padStart(2, "0")}`);
  for (const [i, id] of profiles.entries())
    await admin.security.createProfile(id, { policies: [{ roleId }], rateLimit: i + 1, crew });
  const query = { term: { "policies.roleId": roleId } };
  for (const [body, options] of [
    [{ query }, { from: 0, size: 3 }],
    [{ query, sort: [{ rateLimit: "asc" }, "_id"] }, { size: 3 }],
    [{ query }, { size: 3, scroll: "1m" }],
  ]) {
    const first = await admin.security.searchProfiles(body, options);
    assert.deepEqual(await walk(first, 11, sdk.Profile), profiles);
  }
  const [profile] = (await admin.security.searchProfiles({ query: { term: { rateLimit: 4 } } })).hits.filter((hit) => hit.crew === crew);
  assert.deepEqual(profile.serialize(), { _id: profiles[3], policies: [{ roleId }], rateLimit: 4 });
  const [role] = await profile.getRoles();
  assert.deepEqual(role.serialize(), { _id: roleId, controllers: { auth: { actions: { login: true } } } });
  assert.deepEqual(await admin.security.mDeleteProfiles(profiles), profiles);
  assert.deepEqual(await admin.security.mDeleteRoles([roleId]), [roleId]);
});

story("roles are walked by from and size, and the SDK wants no other way", async ({ admin }) => {
  const crew = unique("crew");
  const roles = Array.from({ length: 7 }, (_, i) => `${crew}-${i}`);
  for (const id of roles) await admin.security.createRole(id, { controllers: { auth: { actions: { login: true } } }, crew });
  const query = { query: { term: { crew } } };
  const first = await admin.security.searchRoles(query, { from: 0, size: 3 });
  assert.deepEqual(await walk(first, 7, sdk.Role), roles);
  assert.deepEqual(first.hits[0].controllers, { auth: { actions: { login: true } } });
  await assert.rejects((await admin.security.searchRoles(query, { size: 3, scroll: "1m" })).next(), /only from\/size/);
  assert.deepEqual(await admin.security.mDeleteRoles(roles), roles);
});

story("API keys are walked by from and size", async ({ admin }) => {
  const [kuid, note] = [unique("keeper"), unique("till")];
  await admin.security.createUser(kuid, { content: { profileIds: ["default"] } });
  const made = [];
  for (let i = 0; i < 7; i++) made.push((await admin.security.createApiKey(kuid, `${note} ${i}`))._id);
  const seen = [];
  for (let from = 0; from < 7; from += 3) {
    const { hits, total } = await admin.security.searchApiKeys(kuid, { match: { description: note } }, { from, size: 3 });
    assert.equal(total, 7);
    for (const { _id, _source } of hits) {
      assert.equal(_source.userId, kuid);
      assert.ok(!("token" in _source));
      seen.push(_id);
    }
  }
  assert.deepEqual(seen.sort(), made.sort());
  await admin.security.deleteUser(kuid);
});

story("the rights of somebody are listed, with an exact total", async ({ admin }) => {
  const [roleId, profileId, kuid] = ["role", "profile", "clerk"].map(unique);
  const actions = Object.fromEntries(["getUser", "getRole", "getProfile"].map((action) => [action, true]));
  await admin.security.createRole(roleId, { controllers: { security: { actions } } });
  await admin.security.createProfile(profileId, { policies: [{ roleId, restrictedTo: [{ index: "shop" }] }] });
  const user = await admin.security.createUser(kuid, { content: { profileIds: [profileId] } });
  const rights = await admin.security.getUserRights(kuid);
  const expected = Object.keys(actions).map((action) => ({
    controller: "security", action, index: "shop", collection: "*", value: "allowed",
  }));
  const own = rights.filter(({ controller }) => controller === "security");
  const byAction = (a, b) => (a.action < b.action ? -1 : 1);
  assert.deepEqual(own.sort(byAction), expected.sort(byAction));
  assert.deepEqual((await admin.security.getProfileRights(profileId)).length, 3);
  const { result } = await admin.query({ controller: "security", action: "getUserRights", _id: kuid });
  assert.equal(result.total, rights.length);
  assert.deepEqual((await user.getProfiles()).map((profile) => profile._id), [profileId]);
  await admin.security.deleteUser(kuid);
  await admin.security.deleteProfile(profileId);
  await admin.security.deleteRole(roleId);
});
