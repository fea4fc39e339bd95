import assert from "node:assert/strict";
import { test } from "node:test";
import { basic, createClient } from "@dragoman-project/elasticsearch";
import { adminPassword, answered, door, unique } from "./server.js";

const as = (name: string, password: string) => createClient({ baseUrl: door("elasticsearch"), headers: basic(name, password) });

test("elasticsearch: the story of a user", async () => {
  const admin = as("admin", adminPassword());
  const username = unique("jo/hn 100% & co");
  const path = { username };

  const made = answered(await admin.PUT("/_security/user/{username}", {
    params: { path }, body: { password: "secret-1", roles: ["viewer"], full_name: "Jörg Ünal", metadata: { team: "blue" } },
  }));
  assert.equal(made.created, true);
  const read = answered(await admin.GET("/_security/user/{username}", { params: { path } }));
  assert.equal(read[username]?.full_name, "Jörg Ünal");
  const changed = answered(await admin.PUT("/_security/user/{username}", { params: { path }, body: { roles: [], email: "j@example.org" } }));
  assert.equal(changed.created, false);

  const self = answered(await as(username, "secret-1").GET("/_security/_authenticate"));
  assert.equal(self.username, username);
  answered(await admin.PUT("/_security/user/{username}/_password", { params: { path }, body: { password: "secret-2" } }));
  answered(await as(username, "secret-2").GET("/_security/_authenticate"));

  const query = { term: { username } };
  const first = answered(await admin.POST("/_security/_query/user", { body: { query, from: 0, size: 1 } }));
  assert.equal(first.total, 1);
  assert.equal(first.users[0]?.email, "j@example.org");
  const second = answered(await admin.POST("/_security/_query/user", { body: { query, from: 1, size: 1 } }));
  assert.equal(second.users.length, 0);

  const refused = await as(username, "secret-1").GET("/_security/_authenticate");
  assert.equal(refused.response.status, 401);
  assert.ok(refused.error);
  const deleted = answered(await admin.DELETE("/_security/user/{username}", { params: { path } }));
  assert.equal(deleted.found, true);
  const gone = await admin.GET("/_security/user/{username}", { params: { path } });
  assert.equal(gone.response.status, 404);
});

test("elasticsearch: the first call, as README.md shows it", async () => {
  const address = door("elasticsearch");
  const password = adminPassword();

  const client = createClient({ baseUrl: address, headers: basic("admin", password) });
  const { data } = await client.GET("/_security/_authenticate");
  console.log(data?.username);

  assert.equal(data?.username, "admin");
});
