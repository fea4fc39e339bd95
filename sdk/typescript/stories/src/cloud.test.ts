import assert from "node:assert/strict";
import { test } from "node:test";
import { bearer, createClient } from "@dragoman-project/cloud";
import { adminPassword, answered, door, unique } from "./server.js";

const baseUrl = door("cloud");

async function login(username: string, password: string) {
  return createClient({ baseUrl }).POST("/api/v1/users/auth/_login", { body: { username, password } });
}

async function as(username: string, password: string) {
  return createClient({ baseUrl, headers: bearer(answered(await login(username, password)).token) });
}

test("cloud: the story of a user", async () => {
  const admin = await as("admin", adminPassword());
  const user_name = unique("j.doe@example.org");
  const path = { user_name };

  const made = answered(await admin.POST("/api/v1/users", { body: { user_name, security: { password: "secret-1", roles: ["ece_deployment_viewer"] } } }));
  assert.equal(made.security.enabled, true);
  const read = answered(await admin.GET("/api/v1/users/{user_name}", { params: { path } }));
  assert.deepEqual(read.security.roles, ["ece_deployment_viewer"]);
  const changed = answered(await admin.PATCH("/api/v1/users/{user_name}", { params: { path }, body: { email: "j@example.org" } }));
  assert.equal(changed.email, "j@example.org");

  const self = await as(user_name, "secret-1");
  assert.equal(answered(await self.GET("/api/v1/user")).user_name, user_name);
  answered(await self.PATCH("/api/v1/user", { body: { security: { password: "secret-2" } } }));
  await as(user_name, "secret-2");

  const list = answered(await admin.GET("/api/v1/users", { params: { query: { include_disabled: true } } }));
  assert.ok(list.users.some((u) => u.user_name === user_name));

  const refused = await login(user_name, "secret-1");
  assert.equal(refused.response.status, 401);
  assert.equal(refused.error?.errors[0]?.code, "root.unauthenticated");
  answered(await admin.DELETE("/api/v1/users/{user_name}", { params: { path } }));
  const gone = await admin.GET("/api/v1/users/{user_name}", { params: { path } });
  assert.equal(gone.response.status, 404);
});

test("cloud: the first call, as README.md shows it", async () => {
  const address = door("cloud");
  const password = adminPassword();

  const session = await createClient({ baseUrl: address }).POST("/api/v1/users/auth/_login", { body: { username: "admin", password } });
  const client = createClient({ baseUrl: address, headers: bearer(session.data?.token ?? "") });
  const { data } = await client.GET("/api/v1/user");
  console.log(data?.user_name);

  assert.equal(data?.user_name, "admin");
});
