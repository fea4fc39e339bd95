import assert from "node:assert/strict";
import { refused, story, unique } from "../server.js";

/** since8 is a story that the client of 7.x has no calls for. */
const since8 = (name, tell) => story(name, async (told) => told.version >= 8 && tell(told));

/** activate makes a user and the profile. */
async function activate(admin, username, rest = {}) {
  await admin("putUser", { username }, { password: "secret-1", roles: [], ...rest });
  return (await admin("activateUserProfile", {}, { grant_type: "password", username, password: "secret-1" })).body;
}

since8("a profile is made, changed, shown and gone with its user", async ({ admin }) => {
  const username = unique("jack");
  const { uid, last_synchronized, ...made } = await activate(admin, username, { full_name: "Jack Nicholson", roles: ["viewer"] });
  const user = { username, roles: ["viewer"], realm_name: "default_native", full_name: "Jack Nicholson" };
  assert.deepEqual(made, { enabled: true, user, labels: {}, data: {}, _doc: { _primary_term: 1, _seq_no: 0 } });
  assert.ok(Math.abs(Date.now() - last_synchronized) < 60_000);
  assert.equal((await admin("getUser", { username, with_profile_uid: true })).body[username].profile_uid, uid);
  assert.equal((await admin("queryUser", { with_profile_uid: true }, { query: { term: { username } } })).body.users[0].profile_uid, uid);
  const key = (await admin("grantApiKey", {}, { grant_type: "password", username, password: "secret-1", api_key: { name: username } })).body;
  assert.equal((await admin("getApiKey", { id: key.id, with_profile_uid: true })).body.api_keys[0].profile_uid, uid);

  const first = { labels: { direction: "east" }, data: { app1: { theme: "default" }, app2: { n: 1 } } };
  assert.deepEqual((await admin("updateUserProfileData", { uid, if_seq_no: 0, if_primary_term: 1 }, first)).body, { acknowledged: true });
  await assert.rejects(
    admin("updateUserProfileData", { uid, if_seq_no: 0, if_primary_term: 1 }, first),
    refused(409, "version_conflict_engine_exception"),
  );
  await admin("updateUserProfileData", { uid, refresh: "wait_for" }, { labels: { direction: "west" }, data: { app1: { font: "large" } } });
  const shown = (await admin("getUserProfile", { uid, data: "*" })).body;
  assert.equal(shown.errors, undefined);
  assert.deepEqual(shown.profiles[0].labels, { direction: "west" });
  assert.deepEqual(shown.profiles[0].data, { app1: { theme: "default", font: "large" }, app2: { n: 1 } });
  assert.deepEqual((await admin("getUserProfile", { uid: [uid], data: ["app1.theme", "app2"] })).body.profiles[0].data, { app1: { theme: "default" }, app2: { n: 1 } });
  assert.deepEqual((await admin("getUserProfile", { uid })).body.profiles[0].data, {});

  await admin("deleteUser", { username });
  const gone = (await admin("getUserProfile", { uid })).body;
  assert.deepEqual(gone.profiles, []);
  assert.equal(gone.errors.details[uid].type, "resource_not_found_exception");
  assert.equal((await admin("updateUserProfileData", { uid }, first)).status, 404);
});

since8("profiles are suggested, disabled and enabled", async ({ admin }) => {
  const [word, one, two] = [unique("w"), unique("one"), unique("two")];
  const uids = [];
  for (const username of [one, two]) uids.push((await activate(admin, username, { email: `${word}@example.org` })).uid);
  await admin("updateUserProfileData", { uid: uids[0] }, { labels: { kibana: { spaces: ["demo"] } }, data: { app1: { a: 1 } } });
  const suggest = async (rest) => (await admin("suggestUserProfiles", {}, { name: word, ...rest })).body;
  const found = await suggest({ hint: { labels: { "kibana.spaces": ["demo"] } }, data: "app1" });
  assert.deepEqual(found.profiles[0].uid, uids[0]);
  assert.deepEqual(found.profiles[0].data, { app1: { a: 1 } });
  assert.ok(found.total.value >= 2 && found.total.relation === "eq" && found.took >= 0);
  assert.equal((await suggest({ hint: { uids: [uids[1]] }, size: 1 })).profiles[0].uid, uids[1]);

  assert.deepEqual((await admin("disableUserProfile", { uid: uids[0], refresh: "true" })).body, { acknowledged: true });
  assert.ok(!(await suggest({ size: 100 })).profiles.some(({ uid }) => uid === uids[0]));
  assert.deepEqual((await admin("enableUserProfile", { uid: uids[0] })).body, { acknowledged: true });
  assert.ok((await suggest({ size: 100 })).profiles.some(({ uid }) => uid === uids[0]));
  assert.equal((await admin("enableUserProfile", { uid: "nobody" })).status, 404);
  for (const username of [one, two]) await admin("deleteUser", { username });
});

since8("profiles tell who may", async ({ admin, as }) => {
  const [name, writer, jane, jack] = ["monitors", "writer", "jane", "jack"].map(unique);
  await admin("putRole", { name }, { cluster: ["monitor"] });
  await admin("putRole", { name: writer }, { global: { profile: { write: { applications: ["app*"] } } } });
  const [has, hasNot] = [await activate(admin, jane, { roles: [name] }), await activate(admin, jack, { roles: [writer] })];
  const answer = await admin("hasPrivilegesUserProfile", {}, { uids: [hasNot.uid, has.uid, "nobody"], privileges: { cluster: ["monitor"] } });
  assert.deepEqual(answer.body.has_privilege_uids, [has.uid]);
  assert.deepEqual(Object.keys(answer.body.errors.details), ["nobody"]);

  const theirs = as({ username: jack, password: "secret-1" });
  await theirs("updateUserProfileData", { uid: has.uid }, { data: { app1: { by: jack } } });
  await assert.rejects(theirs("updateUserProfileData", { uid: has.uid }, { data: { other: 1 } }), refused(403, "security_exception"));
  await assert.rejects(theirs("getUserProfile", { uid: has.uid }), refused(403, "security_exception"));
  for (const username of [jane, jack]) await admin("deleteUser", { username });
  for (const role of [name, writer]) await admin("deleteRole", { name: role });
});
