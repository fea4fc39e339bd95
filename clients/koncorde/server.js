// The running server that these tests talk to. Its address is in the
// environment (see ../go/doc.go); ../run sets it.

import { randomBytes } from "node:crypto";

const address = process.env.DRAGOMAN_TEST_KUZZLE;
const password = process.env.DRAGOMAN_TEST_ADMIN_PASSWORD;

export const missing =
  !(address && password) &&
  "DRAGOMAN_TEST_KUZZLE and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run starts a server for these tests";
if (missing && process.env.CI === "true") throw new Error(missing);

/** unique makes a name that no earlier run has used. */
export const unique = (name) => `${name}-${randomBytes(4).toString("hex")}`;

let token;

/** ask sends a body as the administrator and returns the result. */
export async function ask(path, body) {
  const headers = { "content-type": "application/json" };
  if (token) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(new URL(path, address), { method: "POST", headers, body: JSON.stringify(body) });
  const { error, result } = await answer.json();
  if (error) throw new Error(`${path} ${JSON.stringify(body)}: ${error.message}`);
  return result;
}

export async function logIn() {
  token = (await ask("/_login/local", { username: "admin", password })).jwt;
}

/** create makes a user for each content, and yields them as a filter sees them. */
export async function create(prefix, contents) {
  const users = [];
  for (const [i, content] of contents.entries()) {
    const id = `${prefix}-${String(i).padStart(2, "0")}`;
    const body = { content: { profileIds: ["default"], ...content } };
    const { _id, _source } = await ask(`/users/_create?_id=${id}`, body);
    users.push({ ..._source, _id });
  }
  return users;
}

/** search finds those of the kuids that a Koncorde filter matches. */
export async function search(filter, among) {
  const { hits } = await ask("/users/_search?lang=koncorde", { query: filter });
  return hits.map((user) => user._id).filter((id) => among.includes(id)).sort();
}

export const remove = (ids) => ask("/users/_mDelete", { ids });
