import assert from "node:assert/strict";
import { test } from "node:test";
import { bearer, createClient } from "@dragoman-project/kuzzle";
import { adminPassword, answered, door, unique } from "./server.js";

const baseUrl = door("kuzzle");

async function login(username: string, password: string) {
  return createClient({ baseUrl }).POST("/_login/{strategy}", { params: { path: { strategy: "local" } }, body: { username, password } });
}

async function as(username: string, password: string) {
  const { jwt } = answered(await login(username, password)).result;
  return createClient({ baseUrl, headers: bearer(jwt ?? "") });
}

test("kuzzle: the story of a user", async () => {
  const admin = await as("admin", adminPassword());
  const _id = unique("jo/hn 100% ünï");
  const username = `${_id}'s login`;
  const path = { _id };

  const made = answered(await admin.POST("/users/{_id}/_create", {
    params: { path }, body: { content: { profileIds: ["default"], team: "blue" }, credentials: { local: { username, password: "secret-1" } } },
  }));
  assert.equal(made.result._id, _id);
  const read = answered(await admin.GET("/users/{_id}", { params: { path } }));
  assert.equal(read.result._source.team, "blue");
  const changed = answered(await admin.PUT("/users/{_id}/_update", { params: { path }, body: { shift: "night" } }));
  assert.equal(changed.result._source.team, "blue");
  assert.equal(changed.result._source.shift, "night");

  const self = await as(username, "secret-1");
  assert.equal(answered(await self.GET("/_me")).result._id, _id);
  answered(await admin.PUT("/credentials/{strategy}/{_id}/_update", { params: { path: { strategy: "local", _id } }, body: { password: "secret-2" } }));
  await as(username, "secret-2");

  const query = { ids: { values: [_id, "admin"] } };
  const page = answered(await admin.POST("/users/_search", { params: { query: { from: 0, size: 1 } }, body: { query } }));
  assert.equal(page.result.hits.length, 1);
  assert.equal(page.result.total, 2);

  const refused = await login(username, "secret-1");
  assert.equal(refused.response.status, 401);
  answered(await admin.DELETE("/users/{_id}", { params: { path } }));
  const gone = await admin.GET("/users/{_id}", { params: { path } });
  assert.equal(gone.response.status, 404);
});

test("kuzzle: the first call, as README.md shows it", async () => {
  const address = door("kuzzle");
  const password = adminPassword();

  const params = { path: { strategy: "local" as const } };
  const session = await createClient({ baseUrl: address }).POST("/_login/{strategy}", { params, body: { username: "admin", password } });
  const client = createClient({ baseUrl: address, headers: bearer(session.data?.result.jwt ?? "") });
  const { data } = await client.GET("/_me");
  console.log(data?.result._id);

  assert.equal(data?.result._id, "admin");
});
