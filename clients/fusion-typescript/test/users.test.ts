import assert from "node:assert/strict";
import { basic, connect, story, unique } from "./server.js";

story("a user is created, listed, read, replaced, given another password and deleted", async (admin) => {
  const username = unique("claire");
  const created = await admin.POST("/api/users", {
    body: { username, password: "password123", realmName: "native", roleNames: ["developer"], permissions: [] },
  });
  assert.equal(created.response.status, 201);
  assert.ok(created.data);
  const { id } = created.data;

  const listed = await admin.GET("/api/users", { params: { query: { username } } });
  assert.deepEqual(listed.data, [created.data]);
  const page = await admin.GET("/api/users", { params: { query: { page: 1, pageSize: 1, sort: "-createdAt" } } });
  assert.equal(page.data?.length, 1);
  assert.ok(Number(page.response.headers.get("X-Total-Count")) >= 2);

  const replaced = await admin.PUT("/api/users/{id}", {
    params: { path: { id } },
    body: { roleNames: ["search"], timezone: "Pacific Time (US & Canada)", permissions: [{ methods: ["GET", "PUT"] }] },
  });
  assert.equal(replaced.data?.timezone, "Pacific Time (US & Canada)");
  assert.deepEqual(replaced.data?.roleNames, ["search"]);
  assert.deepEqual(new Set(replaced.data?.permissions[0]?.methods), new Set(["GET", "PUT"]));
  const read = await admin.GET("/api/users/{id}", { params: { path: { id } } });
  assert.deepEqual({ ...read.data, updatedAt: undefined }, { ...replaced.data, updatedAt: undefined });
  assert.ok(read.data?.updatedAt);

  const changed = await admin.PATCH("/api/users/{id}", {
    params: { path: { id } },
    body: { password: "newPass22", passwordConfirm: "newPass22" },
  });
  assert.equal(changed.response.status, 200);
  assert.equal((await basic(username, "password123").GET("/api/session")).response.status, 401);
  const own = await basic(username, "newPass22").GET("/api/session");
  assert.equal(own.data?.user.username, username);

  assert.equal((await admin.DELETE("/api/users/{id}", { params: { path: { id } } })).response.status, 204);
  const gone = await admin.GET("/api/users/{id}", { params: { path: { id } } });
  assert.equal(gone.error?.code, "not-found");
});

story("what goes wrong has a code", async (admin) => {
  const username = unique("claire");
  const weak = await admin.POST("/api/users", { body: { username, password: "top_secret" } });
  assert.equal(weak.error?.code, "invalid-password");
  const taken = await admin.POST("/api/users", { body: { username: "admin" } });
  assert.equal(taken.error?.code, "duplicate-user");
  const nobody = await connect({}).GET("/api/users");
  assert.equal(nobody.error?.code, "unauthorized");
});

story("a role permits what it says, and a key has its roles", async (admin) => {
  const name = unique("auditor");
  const role = await admin.POST("/api/roles", { body: { name, permissions: [{ methods: ["GET"], path: "/users/**" }] } });
  assert.equal(role.response.status, 201);
  const key = await admin.POST("/api/api-key", { body: { id: name, name, roles: [name] } });
  assert.ok(key.data?.key);
  const program = connect({ "x-api-key": key.data.key });
  assert.equal((await program.GET("/api/users")).response.status, 200);
  assert.equal((await program.POST("/api/users", { body: { username: unique("x") } })).error?.code, "forbidden");
  await admin.DELETE("/api/api-key/{id}", { params: { path: { id: name } } });
  assert.equal((await program.GET("/api/users")).error?.code, "unauthorized");
  const removed = await admin.DELETE("/api/roles/{id}", { params: { path: { id: role.data?.id ?? "" } } });
  assert.equal(removed.response.status, 204);
});

story("a realm is configured, listed and removed", async (admin) => {
  const name = unique("ldap");
  const realm = await admin.POST("/api/realm-configs", {
    body: { name, realmType: "ldap", config: { host: "ldap.example.com", port: 636 } },
  });
  assert.equal(realm.data?.enabled, true);
  assert.deepEqual(realm.data?.config, { host: "ldap.example.com", port: 636 });
  const refused = await connect({}).POST("/api/session", {
    params: { query: { realmName: name } },
    body: { username: "admin", password: "password123" },
  });
  assert.match(refused.error?.message ?? "", /of type ldap/);
  const removed = await admin.DELETE("/api/realm-configs/{id}", { params: { path: { id: realm.data?.id ?? "" } } });
  assert.equal(removed.response.status, 204);
});
