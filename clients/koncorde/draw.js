// Users and filters, drawn the same in every run.

/** seeded makes a source of numbers below n (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

const one = (below, from) => from[below(from.length)];
const some = (below, from, least, most) =>
  Array.from({ length: least + below(most - least + 1) }, () => one(below, from));

const texts = ["red", "blue", "Red", "", " ", "été", "🙂", "1", "true", "null", "a*b", "100%", "a_b", 'say "hi"', "a\\b"];
const numbers = [0, 1, 2, 2.5, -1, -0.5, 10, 1e9, 9007199254740992];
const bounds = numbers.filter((n) => n < 1e9); // Koncorde's < is <= beyond
const scalars = [...texts, ...numbers, true, false];

// Realtime filters compare lists with nothing; searches, with their elements.
// So these hold no lists, and those of lists are asked what is in them.
const fields = ["color", "rank", "deep.n", "deep.er.n", "some thing", "été", "none"];
const lists = ["tags", "deep.tags"];

// Koncorde drops an alternative as impossible that asks for the number 1 and
// not for the text, or for one element of a list and not for another. So
// filters know no texts that are spelled like other values, and a list once.
const sought = scalars.filter((v) => !["1", "true", "null"].includes(v));

/** drawUser draws a user's content: any field may be missing. */
export function drawUser(below) {
  const maybe = (v) => (below(4) === 0 ? undefined : v);
  const deep = {
    n: maybe(one(below, scalars)),
    er: maybe({ n: maybe(one(below, scalars)) }),
    tags: maybe(some(below, scalars, 1, 3)),
  };
  return {
    color: maybe(one(below, texts)),
    rank: maybe(one(below, [...numbers, ...numbers, "1"])),
    deep: maybe(deep),
    "some thing": maybe(one(below, scalars)),
    été: maybe(one(below, scalars)),
    tags: maybe(some(below, scalars, 1, 4)),
  };
}

/** drawFilter draws a tree of the keywords that searches have. */
export function drawFilter(below, ids) {
  return drawTree(below, ids, [...lists], 2);
}

function drawTree(below, ids, fresh, depth) {
  const keywords = ["equals", "in", "exists", "missing", "ids", "range"];
  if (depth > 0) keywords.push("and", "or", "not", "and", "or", "not");
  const keyword = one(below, keywords);
  const inner = () => drawTree(below, ids, fresh, depth - 1);
  switch (keyword) {
    case "equals":
      return { equals: { [one(below, fields)]: one(below, sought) } };
    case "in":
      return { in: { [one(below, fields)]: some(below, texts, 1, 3) } };
    case "exists":
    case "missing":
      return { [keyword]: one(below, [(path) => path, (path) => ({ field: path })])(drawPath(below, fresh)) };
    case "ids":
      return { ids: { values: some(below, [...ids, "nobody"], 1, 3) } };
    case "range":
      return { range: { [one(below, fields)]: drawBounds(below) } };
    case "not":
      return { not: inner() };
    default:
      return { [keyword]: Array.from({ length: 1 + below(2) }, inner) };
  }
}

function drawPath(below, fresh) {
  const list = fresh.splice(below(4), 1)[0];
  if (!list) return one(below, [...fields, "deep", "deep.er"]);
  return below(3) === 0 ? list : `${list}[${JSON.stringify(one(below, sought))}]`;
}

function drawBounds(below) {
  const [low, high] = [one(below, bounds), one(below, bounds)].sort((a, b) => a - b);
  const from = { [one(below, ["gt", "gte"])]: low };
  const to = { [one(below, ["lt", "lte"])]: high };
  return low === high ? one(below, [from, to]) : one(below, [from, to, { ...from, ...to }]);
}
