// A crowd of 25,000 users, more than one search shows, walked to the end as
// applications do it: by SearchResult.next() in its three ways, over HTTP and
// over WebSocket. It is a program of its own, and the last one that ../../run
// runs, because the crowd stays.

import assert from "node:assert/strict";
import sdk from "kuzzle-sdk";
import { administrator, connect, plain, story as anyStory, unique } from "../server.js";

const patience = 300_000;
const story = (name, tell) => anyStory(name, tell, patience);
const size = 25_000;
const window = 10_000; // how far from and size reach
const crowd = unique("crowd");
const everyone = Array.from({ length: size }, (_, i) => `${crowd}-${String(i).padStart(5, "0")}`);
const byRank = [6, 5, 4, 3, 2, 1, 0].flatMap((rank) => everyone.filter((_, i) => i % 7 === rank));
const query = { term: { crowd } };

/** person is the content of one of the crowd: 7 ranks, and halls of at most 10,000. */
const person = (i) => ({ profileIds: ["default"], crowd, rank: i % 7, hall: Math.floor(i / window) });

plain(
  "a crowd gathers",
  async (t) => {
    const kuzzle = await connect(t, "WebSocket");
    await kuzzle.auth.login("local", administrator);
    let made = 0;
    const maker = async () => {
      for (let i = made++; i < size; i = made++) await kuzzle.security.createUser(everyone[i], { content: person(i) });
    };
    await Promise.all(Array.from({ length: 64 }, maker));
  },
  patience,
);

/** walk follows next() from a first page on and returns all kuids; every page must know the total. */
async function walk(first, total) {
  const kuids = [];
  for (let page = first; page; page = await page.next()) {
    assert.equal(page.total, total);
    assert.ok(page instanceof sdk.UserSearchResult);
    for (const user of page.hits) {
      assert.ok(user instanceof sdk.User);
      assert.deepEqual(user.profileIds, ["default"]);
      kuids.push(user._id);
    }
    assert.equal(page.fetched, kuids.length);
  }
  return kuids;
}

story("scroll walks to the end", async ({ admin }) => {
  const first = await admin.security.searchUsers({ query, sort: [{ rank: "desc" }] }, { size: 5000, scroll: "1m" });
  assert.deepEqual(await walk(first, size), byRank);
});

story("sort and search_after walk to the end", async ({ admin }) => {
  const sort = [{ rank: "desc" }, { _id: { order: "asc" } }];
  assert.deepEqual(await walk(await admin.security.searchUsers({ query, sort }, { size: 5000 }), size), byRank);
});

story("from and size walk to the end where they reach it, hall by hall", async ({ admin }) => {
  const kuids = [];
  for (const [hall, people] of [[0, window], [1, window], [2, size - 2 * window]]) {
    const of = { query: { bool: { filter: [query, { term: { hall } }] } } };
    kuids.push(...(await walk(await admin.security.searchUsers(of, { from: 0, size: 5000 }), people)));
  }
  assert.deepEqual(kuids, everyone);
});

story("from and size reach the first 10,000, and no further", async ({ admin }) => {
  const kuids = [];
  let page = await admin.security.searchUsers({ query }, { from: 0, size: 5000 });
  const refused = { status: 400, id: "services.storage.unexpected_bad_request" };
  await assert.rejects(async () => {
    for (; page; page = await page.next()) {
      assert.equal(page.total, size);
      kuids.push(...page.hits.map((user) => user._id));
    }
  }, refused);
  assert.deepEqual(kuids, everyone.slice(0, window));
  await assert.rejects(admin.security.searchUsers({ query }, { from: window - 1, size: 2 }), refused);
  const last = await admin.security.searchUsers({ query }, { from: window - 1, size: 1 });
  assert.deepEqual(last.hits.map((user) => user._id), [everyone[window - 1]]);
});

story("one page shows 10,000 and knows of all", async ({ admin }) => {
  const page = await admin.security.searchUsers({ query, sort: ["_id"] });
  assert.deepEqual(page.hits.map((user) => user._id), everyone.slice(0, window));
  assert.equal(page.total, size);
  await assert.rejects(admin.security.searchUsers({ query }, { size: window + 1 }), {
    status: 413,
    id: "services.storage.get_limit_exceeded",
  });
  assert.equal((await admin.security.searchUsers({ query }, { size: 0 })).total, size);
});

story("10,000 are fetched by their kuids, 200 deleted, and not one more", async ({ admin, transport }) => {
  if (transport === "WebSocket") {
    // Over HTTP the SDK puts the kuids into the URL.
    const read = await admin.security.mGetUsers(everyone.slice(0, window));
    assert.deepEqual(read.map((user) => user._id), everyone.slice(0, window));
    await assert.rejects(admin.security.mGetUsers(everyone.slice(0, window + 1)), {
      status: 413,
      id: "services.storage.get_limit_exceeded",
    });
  }
  await assert.rejects(admin.security.mDeleteUsers(everyone.slice(0, 201)), {
    status: 413,
    id: "services.storage.write_limit_exceeded",
  });
  const gone = everyone.slice(0, 200);
  assert.deepEqual(await admin.security.mDeleteUsers(gone), gone);
  assert.equal((await admin.security.searchUsers({ query }, { size: 1 })).total, size - 200);
  await Promise.all(gone.map((kuid, i) => admin.security.createUser(kuid, { content: person(i) })));
});
