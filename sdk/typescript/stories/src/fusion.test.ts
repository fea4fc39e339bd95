import assert from "node:assert/strict";
import { test } from "node:test";
import { basic, createClient } from "@dragoman-project/fusion";
import { adminPassword, answered, door, unique } from "./server.js";

const as = (name: string, password: string) => createClient({ baseUrl: door("fusion"), headers: basic(name, password) });

test("fusion: the story of a user", async () => {
  const admin = as("admin", adminPassword());
  const username = unique("jo/hn 100% ünï");

  const { id } = answered(await admin.POST("/api/users", { body: { username, password: "secret-pw1", roleNames: ["developer"] } }));
  const path = { id };
  const read = answered(await admin.GET("/api/users/{id}", { params: { path } }));
  assert.equal(read.username, username);
  const changed = answered(await admin.PUT("/api/users/{id}", { params: { path }, body: { roleNames: ["developer"], timezone: "Europe/Paris" } }));
  assert.equal(changed.timezone, "Europe/Paris");

  const session = await createClient({ baseUrl: door("fusion") }).POST("/api/session", { body: { username, password: "secret-pw1" } });
  assert.equal(session.response.status, 201);
  await admin.PATCH("/api/users/{id}", { params: { path }, body: { password: "secret-pw2", passwordConfirm: "secret-pw2" } });
  const again = await createClient({ baseUrl: door("fusion") }).POST("/api/session", { body: { username, password: "secret-pw2" } });
  assert.equal(again.response.status, 201);

  const page = answered(await admin.GET("/api/users", { params: { query: { page: 1, pageSize: 1 } } }));
  assert.equal(page.length, 1);

  const refused = await as(username, "secret-pw1").GET("/api/users/{id}", { params: { path } });
  assert.equal(refused.response.status, 401);
  const deleted = await admin.DELETE("/api/users/{id}", { params: { path } });
  assert.equal(deleted.response.status, 204);
  const gone = await admin.GET("/api/users/{id}", { params: { path } });
  assert.equal(gone.response.status, 404);
});

test("fusion: the first call, as README.md shows it", async () => {
  const address = door("fusion");
  const password = adminPassword();

  const client = createClient({ baseUrl: address, headers: basic("admin", password) });
  const { data } = await client.GET("/api/users", { params: { query: { username: "admin" } } });
  console.log(data?.[0]?.username);

  assert.equal(data?.[0]?.username, "admin");
});
