import assert from "node:assert/strict";
import { story, unique } from "../server.js";

/** crew makes seven users who have a team in common, and yields their kuids. */
async function crew(admin) {
  const team = unique("team");
  const kuids = [];
  for (let rank = 1; rank <= 7; rank++) {
    const content = { profileIds: ["default"], team, rank, even: rank % 2 === 0 };
    kuids.push((await admin.security.createUser(`${team}-${rank}`, { content }))._id);
  }
  return { team, kuids };
}

async function everyHit(page) {
  const hits = [];
  for (; page; page = await page.next()) hits.push(...page.hits);
  return hits;
}

story("next() visits every page by number", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const first = await admin.security.searchUsers({ query: { term: { team } } }, { from: 0, size: 3 });
  assert.equal(first.total, 7);
  assert.equal(first.hits.length, 3);
  const seen = (await everyHit(first)).map((user) => user._id);
  assert.deepEqual(seen.sort(), kuids);
  await admin.security.mDeleteUsers(kuids);
});

story("next() visits every page behind the last hit", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const query = { query: { term: { team } }, sort: [{ rank: "desc" }, "_id"] };
  const first = await admin.security.searchUsers(query, { size: 2 });
  const ranks = (await everyHit(first)).map((user) => user.content.rank);
  assert.deepEqual(ranks, [7, 6, 5, 4, 3, 2, 1]);
  await admin.security.mDeleteUsers(kuids);
});

story("queries of both languages find the same users", async ({ admin }) => {
  const { team, kuids } = await crew(admin);
  const elasticsearch = await admin.security.searchUsers({
    query: { bool: { must: [{ match: { team } }, { range: { rank: { gte: 3 } } }], must_not: [{ term: { even: true } }] } },
    sort: "_id",
  });
  const koncorde = await admin.security.searchUsers(
    { query: { and: [{ equals: { team } }, { range: { rank: { gte: 3 } } }, { not: { equals: { even: true } } }] }, sort: "_id" },
    { lang: "koncorde" },
  );
  const expected = [3, 5, 7].map((rank) => `${team}-${rank}`);
  assert.deepEqual(elasticsearch.hits.map((user) => user._id), expected);
  assert.deepEqual(koncorde.hits.map((user) => user._id), expected);
  await admin.security.mDeleteUsers(kuids);
});

story("a query that nobody understands is refused", async ({ admin }) => {
  await assert.rejects(admin.security.searchUsers({ query: { nonsense: {} } }), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /nonsense/);
    return true;
  });
});
