import assert from "node:assert/strict";
import { jdoe, story, unique } from "../server.js";

/** own is a user's content without what the server adds. */
function own({ content }) {
  const { _kuzzle_info, ...rest } = content;
  return rest;
}

const refusal = (status, id) => (error) => {
  assert.equal(error.status, status);
  assert.equal(error.id, id);
  assert.ok(error.message);
  return true;
};

story("a user is read as written", async ({ admin }) => {
  const kuid = unique("jdoe");
  const user = jdoe({
    fullname: "John Doe",
    email: "j@example.org",
    "naïve/key": { list: [], empty: {}, nothing: null, big: Number.MAX_SAFE_INTEGER, half: 0.5, no: false },
  });
  const created = await admin.security.createUser(kuid, user);
  assert.equal(created._id, kuid);
  assert.deepEqual(own(created), user.content);
  const read = await admin.security.getUser(kuid);
  assert.deepEqual(read.profileIds, ["default"]);
  assert.deepEqual(own(read), user.content);
  assert.equal(typeof read.content._kuzzle_info.createdAt, "number");
  assert.equal((await admin.security.deleteUser(kuid))._id, kuid);
});

story("a user without a kuid is given one, and without credentials cannot log in", async ({ admin, connect }) => {
  const created = await admin.security.createUser(null, { content: { profileIds: ["default"] } });
  assert.match(created._id, /^kuid-/);
  const other = await connect();
  await assert.rejects(
    other.auth.login("local", { username: created._id, password: "foobar" }),
    refusal(401, "plugin.strategy.missing_user"),
  );
  await admin.security.deleteUser(created._id);
});

story("odd kuids and logins travel", async ({ admin, connect }) => {
  for (const odd of ["jo/hn 100%25 ü,ñ", "日本 %2F?#&=+", "_x:y;z'\"<>\\|", "%00 .."]) {
    const kuid = unique(odd);
    const user = jdoe({ note: odd }, `${kuid}'s login`);
    await admin.security.createUser(kuid, user);
    assert.equal((await admin.security.getUser(kuid)).content.note, odd);
    await admin.security.updateUser(kuid, { note: "seen" });
    const theirs = await connect();
    await theirs.auth.login("local", user.credentials.local);
    assert.equal((await theirs.auth.getCurrentUser())._id, kuid);
    await admin.security.deleteUser(kuid);
  }
});

story("update merges, replace replaces, upsert does what is needed", async ({ admin }) => {
  const kuid = unique("changing");
  await admin.security.createUser(kuid, jdoe({ a: 1, b: { c: 2 } }));

  const updated = await admin.security.updateUser(kuid, { b: [], d: null });
  assert.deepEqual(own(updated), { profileIds: ["default"], a: 1, b: [], d: null });

  const replaced = await admin.security.replaceUser(kuid, { profileIds: ["anonymous"], e: "é" });
  assert.deepEqual(own(replaced), { profileIds: ["anonymous"], e: "é" });
  assert.deepEqual(own(await admin.security.getUser(kuid)), { profileIds: ["anonymous"], e: "é" });

  const upsert = (_id, body) => admin.query({ controller: "security", action: "upsertUser", _id, body });
  const upserted = await upsert(kuid, { content: { profileIds: ["default"], f: 1 }, default: { g: 1 } });
  assert.deepEqual(own({ content: upserted.result._source }), { profileIds: ["default"], e: "é", f: 1 });
  const fresh = unique("fresh");
  const made = await upsert(fresh, { content: { profileIds: ["default"], f: 1 }, default: { g: 1 } });
  assert.deepEqual(own({ content: made.result._source }), { profileIds: ["default"], f: 1, g: 1 });

  assert.deepEqual((await admin.security.mDeleteUsers([kuid, fresh])).sort(), [kuid, fresh].sort());
});

story("several users are fetched and deleted at once", async ({ admin }) => {
  const [one, two, nobody] = ["one", "two", "nobody"].map(unique);
  await admin.security.createUser(one, jdoe());
  await admin.security.createUser(two, jdoe());

  const found = await admin.security.mGetUsers([two, nobody, one]);
  assert.deepEqual(found.map((user) => user._id), [two, one]);

  await assert.rejects(admin.security.mDeleteUsers([one, nobody, two]), (error) => {
    refusal(206, "services.storage.incomplete_delete")(error);
    assert.equal(error.count, 1);
    assert.equal(error.errors[0].id, "security.user.not_found");
    return true;
  });
  assert.deepEqual(await admin.security.mGetUsers([one, two]), []);
});

story("refusals reach the caller with their id", async ({ admin, connect }) => {
  const [kuid, nobody] = [unique("plain"), unique("nobody")];
  const user = jdoe();
  await admin.security.createUser(kuid, user);

  await assert.rejects(admin.security.createUser(kuid, { content: user.content }), refusal(412, "security.user.already_exists"));
  await assert.rejects(admin.security.createUser(unique("second"), user), (error) => {
    assert.equal(error.status, 412);
    assert.equal(error.message.split("\n")[0], `Login "${user.credentials.local.username}" is already used.`);
    return true;
  });
  await assert.rejects(admin.security.createUser(nobody, { content: { profileIds: ["no-such-profile"] } }), refusal(404, "security.profile.not_found"));
  await assert.rejects(admin.security.createUser(nobody, { content: {} }), refusal(400, "api.assert.missing_argument"));
  for (const action of [
    () => admin.security.getUser(nobody),
    () => admin.security.updateUser(nobody, { a: 1 }),
    () => admin.security.replaceUser(nobody, user.content),
    () => admin.security.deleteUser(nobody),
  ]) {
    await assert.rejects(action, refusal(404, "security.user.not_found"));
  }

  const theirs = await connect();
  await assert.rejects(theirs.security.getUser(kuid), refusal(401, "security.rights.unauthorized"));
  await theirs.auth.login("local", user.credentials.local);
  await assert.rejects(theirs.security.createUser(nobody, user), refusal(403, "security.rights.forbidden"));
  await assert.rejects(theirs.security.getUser(kuid), refusal(403, "security.rights.forbidden"));
  await admin.security.deleteUser(kuid);
});
