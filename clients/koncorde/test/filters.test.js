import "../addons.cjs";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { drawFilter, drawUser, seeded } from "../draw.js";
import { ask, create, logIn, missing, remove, search, unique } from "../server.js";

const { Koncorde } = createRequire(import.meta.url)("koncorde");

/** matched is whom Koncorde itself says that a filter matches. */
function matched(filter, users) {
  const koncorde = new Koncorde();
  koncorde.register(filter);
  return users.filter((user) => koncorde.test(user).length > 0).map((user) => user._id);
}

const users = 40;
const filters = 400;

test("a search finds whom Koncorde says", { skip: missing, timeout: 120_000 }, async (t) => {
  const below = seeded(Number(process.env.KONCORDE_SEED ?? 2026));
  await logIn();
  const crew = await create(unique("koncorde"), Array.from({ length: users }, () => drawUser(below)));
  const ids = crew.map((user) => user._id);
  t.after(() => remove(ids));
  let chosen = 0;
  for (let n = 0; n < filters; n++) {
    const filter = n === 0 ? {} : drawFilter(below, ids);
    const expected = matched(filter, crew);
    assert.deepEqual(await search(filter, ids), expected, JSON.stringify(filter));
    if (expected.length > 0 && expected.length < users) chosen++;
  }
  assert.ok(chosen > filters / 2, `only ${chosen} filters told users apart`);
});

// Koncorde's own meaning is that of realtime notifications. Kuzzle hands a
// search to Elasticsearch, which sees it otherwise here; Kuzzle's way is ours.
const differences = {
  "a list equals what one of its elements does": [{ tags: ["red", "blue"] }, { equals: { tags: "red" } }],
  "a list is among what one of its elements is": [{ tags: ["red", "blue"] }, { in: { tags: ["blue"] } }],
  "a list lies where one of its elements does": [{ tags: [1, 9] }, { range: { tags: { gt: 5 } } }],
  "what is no list holds itself": [{ color: "red" }, { exists: 'color["red"]' }],
  "null is missing": [{ color: null }, { missing: "color" }],
  "an empty list is missing": [{ tags: [] }, { missing: "tags" }],
};

for (const [story, [content, filter]] of Object.entries(differences)) {
  test(`unlike Koncorde, ${story}`, { skip: missing }, async (t) => {
    await logIn();
    const crew = await create(unique("koncorde"), [content]);
    const ids = crew.map((user) => user._id);
    t.after(() => remove(ids));
    assert.deepEqual(matched(filter, crew), []);
    assert.deepEqual(await search(filter, ids), ids);
  });
}

test("unlike Koncorde, a bound that is a large number leaves itself out", { skip: missing }, async (t) => {
  await logIn();
  const crew = await create(unique("koncorde"), [{ rank: 1e9 }]);
  const ids = crew.map((user) => user._id);
  t.after(() => remove(ids));
  assert.deepEqual(matched({ range: { rank: { lt: 1e9 } } }, crew), ids); // it subtracts too little to notice
  assert.deepEqual(await search({ range: { rank: { lt: 1e9 } } }, ids), []);
});

test("what Koncorde refuses is refused", { skip: missing }, async () => {
  await logIn();
  for (const filter of [{ and: [] }, { nonsense: { a: 1 } }, { equals: { a: 1 }, exists: "a" }, { exists: "" }, { equals: {} }]) {
    assert.throws(() => matched(filter, [{}]), JSON.stringify(filter));
    await assert.rejects(ask("/users/_search?lang=koncorde", { query: filter }), JSON.stringify(filter));
  }
});
