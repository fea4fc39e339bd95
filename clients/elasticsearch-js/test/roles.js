import assert from "node:assert/strict";
import { refused, story, unique } from "../server.js";

story("a role is made, read, replaced and deleted", async ({ admin }) => {
  const name = unique("role");
  const role = {
    cluster: ["monitor"],
    indices: [{ names: ["a-*"], privileges: ["read"], field_security: { grant: ["t*"] }, query: '{"match_all":{}}', allow_restricted_indices: false }],
    applications: [{ application: "app", privileges: ["read"], resources: ["*"] }],
    run_as: ["joe"],
    metadata: { v: 1 },
  };
  assert.deepEqual((await admin("putRole", { name }, role)).body, { role: { created: true } });
  assert.deepEqual((await admin("getRole", { name })).body[name], { ...role, transient_metadata: { enabled: true } });
  assert.deepEqual((await admin("putRole", { name }, { cluster: [] })).body, { role: { created: false } });
  const all = (await admin("getRole")).body;
  assert.deepEqual(all[name].indices, []);
  assert.deepEqual(all.superuser.cluster, ["all"]);
  assert.deepEqual((await admin("deleteRole", { name })).body, { found: true });
  assert.equal((await admin("deleteRole", { name })).status, 404);
  assert.equal((await admin("getRole", { name })).status, 404);
  await assert.rejects(admin("putRole", { name: "superuser" }, { cluster: [] }), refused(400, "action_request_validation_exception"));
});

story("a role decides what its holder may do", async ({ admin, as }) => {
  const name = unique("reader");
  const username = unique("joe");
  await admin("putRole", { name }, { cluster: ["read_security"] });
  await admin("putUser", { username }, { password: "secret-1", roles: [name] });
  const joe = as({ username, password: "secret-1" });
  assert.equal((await joe("getUser", { username })).body[username].username, username);
  await assert.rejects(joe("putUser", { username: unique("x") }, { password: "secret-1", roles: [] }), refused(403, "security_exception"));
  await admin("putRole", { name }, { cluster: ["manage_security"] });
  await joe("deleteRole", { name });
  await assert.rejects(joe("getUser", { username }), refused(403, "security_exception"));
  await admin("deleteUser", { username });
});

story("roles are made and deleted in bulk", async ({ admin, version }) => {
  if (version < 8) return;
  const [one, two] = [unique("one"), unique("two")];
  const made = await admin("bulkPutRole", {}, { roles: { [one]: { cluster: ["monitor"] }, [two]: { run_as: [] } } });
  assert.deepEqual(made.body, { created: [one, two] });
  const gone = await admin("bulkDeleteRole", {}, { names: [one, two] });
  assert.deepEqual(gone.body.deleted.toSorted?.() ?? gone.body.deleted, [one, two]);
});

story("an application's privileges are put, granted by name and asked for", async ({ admin, as, version }) => {
  const application = unique("kibana-").toLowerCase();
  const role = unique("reader");
  const username = unique("joe");
  const read = { application, name: "read", actions: ["login:", "ui:catalogue/*"], metadata: { v: 1 } };
  const put = (privileges) => admin("putPrivileges", {}, version < 8 ? privileges : { privileges });
  assert.deepEqual((await put({ [application]: { read } })).body, { [application]: { read: { created: true } } });
  assert.deepEqual((await put({ [application]: { read } })).body, { [application]: { read: { created: false } } });
  assert.deepEqual((await admin("getPrivileges", { application })).body, { [application]: { read } });
  await admin("putRole", { name: role }, { applications: [{ application: "kibana-*", privileges: ["read"], resources: ["space:default"] }] });
  await admin("putUser", { username }, { password: "secret-1", roles: [role] });
  const asked = { application: [{ application, privileges: ["login:", "ui:catalogue/x", "version:1", "read"], resources: ["space:default", "*"] }] };
  const has = (await as({ username, password: "secret-1" })("hasPrivileges", {}, asked)).body;
  assert.deepEqual(has.application[application]["space:default"], { "login:": true, "ui:catalogue/x": true, "version:1": false, read: true });
  assert.equal(has.application[application]["*"]["login:"], false);
  assert.deepEqual((await admin("deletePrivileges", { application, name: "read" })).body, { [application]: { read: { found: true } } });
  assert.equal((await admin("getPrivileges", { application, name: "read" })).status, 404);
  await assert.rejects(put({ [application]: { read: { actions: [] } } }), refused(400, "action_request_validation_exception"));
});
