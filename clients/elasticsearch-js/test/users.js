import assert from "node:assert/strict";
import { refused, story, unique } from "../server.js";

story("the client believes that this is its product", async ({ admin }) => {
  assert.equal((await admin.info()).tagline, "You Know, for Search");
  assert.equal(await admin.ping(), true);
});

story("a user is made, read, changed and deleted", async ({ admin, as }) => {
  const username = unique("jack");
  const user = { roles: ["b", "a"], full_name: "Jörg Ünal", email: "j@example.org", metadata: { n: { a: [1, null, {}] } } };
  const made = await admin("putUser", { username }, { ...user, password: "secret-1" });
  assert.deepEqual(made.body, { created: true });
  const read = await admin("getUser", { username });
  assert.deepEqual(read.body[username], { username, ...user, enabled: true });

  const again = await admin("putUser", { username }, { roles: ["a"], metadata: { n: { b: 1 } } });
  assert.deepEqual(again.body, { created: false });
  const jack = as({ username, password: "secret-1" });
  const self = (await jack("authenticate")).body;
  assert.equal(self.full_name, null);
  assert.deepEqual(self.metadata, { n: { a: [1, null, {}], b: 1 } });
  assert.equal(self.authentication_type, "realm");

  await admin("changePassword", { username }, { password: "secret-2" });
  await assert.rejects(jack("authenticate"), refused(401, "security_exception"));
  const changed = as({ username, password: "secret-2" });
  await changed("changePassword", {}, { password: "secret-3" });
  const last = as({ username, password: "secret-3" });

  await admin("disableUser", { username });
  await assert.rejects(last("authenticate"), refused(401, "security_exception"));
  await admin("enableUser", { username });
  await last("authenticate");

  assert.deepEqual((await admin("deleteUser", { username })).body, { found: true });
  assert.equal((await admin("deleteUser", { username })).status, 404);
  assert.equal((await admin("getUser", { username })).status, 404);
});

story("a hash made elsewhere is a password", async ({ admin, as }) => {
  const username = unique("hashed");
  const password_hash = "$2a$04$abcdefghijklmnopqrstuuPoaPXzWjiVz4HaNq2LJXksWbO79E.S6";
  await admin("putUser", { username }, { password_hash, roles: [] });
  assert.equal((await as({ username, password: "correct-horse" })("authenticate")).body.username, username);
  await admin("deleteUser", { username });
});

story("refusals reach the caller", async ({ admin, as }) => {
  const username = unique("plain");
  await admin("putUser", { username }, { password: "secret-1", roles: ["nobodys"] });
  await assert.rejects(admin("putUser", { username: unique("x") }, { password: "short", roles: [] }), refused(400, "validation_exception"));
  await assert.rejects(admin("putUser", { username: "elastic" }, { roles: [] }), refused(400, "action_request_validation_exception"));
  const theirs = as({ username, password: "secret-1" });
  await assert.rejects(theirs("deleteUser", { username }), refused(403, "security_exception"));
  await admin("deleteUser", { username });
});

story("privileges are told", async ({ admin }) => {
  const answer = await admin("hasPrivileges", {}, { cluster: ["monitor"], index: [{ names: ["a*"], privileges: ["read"] }] });
  assert.equal(answer.body.has_all_requested, true);
  assert.deepEqual((await admin("getUserPrivileges")).body.cluster, ["all"]);
  assert.ok((await admin("getBuiltinPrivileges")).body.cluster.includes("manage_security"));
});
