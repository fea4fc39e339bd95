// The page of users: a list with logins, a form for a new one and for one that
// is there already.

import { attempt, byId, chosen, code, fill, make, offer, tags } from "./dom.js";
import { door, kuzzle } from "./session.js";

const { auth, security } = kuzzle;
const size = 10;
let from = 0;
let strategies = [];

export async function open() {
  strategies = await auth.getStrategies();
  byId("mapping").textContent = Object.keys((await security.getUserMapping()).mapping).join(", ");
  await list();
}

export const remove = (ids) => security.mDeleteUsers(ids);

async function list() {
  const words = byId("search-form").elements.words.value.trim();
  const anywhere = { multi_match: { query: words, type: "phrase_prefix", fields: ["*"] } };
  const query = words ? { bool: { should: [anywhere, { match: { _id: words } }] } } : {};
  const { hits, total } = await security.searchUsers({ query, sort: [{ _id: { order: "asc" } }] }, { from, size });
  const logins = await Promise.all(hits.map((user) => loginOf(user._id)));
  fill(byId("users"), hits.map((user, i) => {
    const { profileIds, _kuzzle_info, ...content } = user.content;
    const edit = make("button", { textContent: "Edit", onclick: attempt(() => form(user._id)) });
    return [user._id, logins[i], tags(profileIds), code(content), edit];
  }));
  byId("place").textContent = total ? `${from + 1} to ${from + hits.length} of ${total}` : "Nobody";
  byId("back").disabled = from === 0;
  byId("next").disabled = from + hits.length >= total;
}

/** loginOf is empty for those who have no credentials. */
const loginOf = (kuid) =>
  strategies.includes("local") ? security.getCredentials("local", kuid).then(({ username }) => username, () => "") : "";

/** form opens the dialog, for a new user where there is no kuid. */
async function form(kuid) {
  const { elements } = byId("user-form");
  await security.getAllCredentialFields();
  const profiles = (await security.searchProfiles({}, { from: 0, size: 1000 })).hits.map((profile) => profile._id);
  let [content, profileIds, login] = [{}, [], ""];
  if (kuid) {
    ({ profileIds, ...content } = (await security.getUser(kuid)).content);
    delete content._kuzzle_info;
    if (await security.hasCredentials("local", kuid)) login = await loginOf(kuid);
  }
  elements.username.defaultValue = login;
  byId("user-form").reset();
  byId("user-form").querySelector("output").textContent = "";
  byId("user").querySelector("h2").textContent = kuid ? `Edit ${kuid}` : "New user";
  byId("user-form").onsubmit = attempt(kuid ? () => change(kuid) : create);
  elements.kuid.value = kuid ?? "";
  elements.kuid.disabled = Boolean(kuid);
  elements.content.value = JSON.stringify(content, null, 2);
  offer(elements.profiles, profiles, profileIds);
  byId("user").showModal();
}

/** typed is the form as the API wants it: of credentials, what is not as it was. */
function typed() {
  const { kuid, profiles, username, password, content } = byId("user-form").elements;
  const credentials = {};
  if (username.value !== username.defaultValue) credentials.username = username.value;
  if (password.value) credentials.password = password.value;
  return { kuid: kuid.value, credentials, content: { ...JSON.parse(content.value), profileIds: chosen(profiles) } };
}

async function create() {
  const { kuid, credentials, content } = typed();
  const local = Object.keys(credentials).length > 0;
  const user = await security.createUser(kuid || null, { content, credentials: local ? { local: credentials } : {} });
  await done(`${user._id} is here now.`);
}

async function change(kuid) {
  const { credentials, content } = typed();
  await security.replaceUser(kuid, content);
  if (Object.keys(credentials).length > 0) {
    const has = await security.hasCredentials("local", kuid);
    await (has ? security.updateCredentials("local", kuid, credentials) : security.createCredentials("local", kuid, credentials));
  }
  await done(`${kuid} is changed.`);
}

async function done(news) {
  byId("user").close();
  await list();
  byId("users").querySelector("output").textContent = news;
}

/** download fetches over HTTP, from another origin, with a token that is good for once. */
async function download() {
  const { result } = await kuzzle.query({ controller: "auth", action: "createToken", singleUse: true });
  const answer = await fetch(`${door}/users/_search?size=10000`, {
    method: "POST",
    headers: { Authorization: `Bearer ${result.token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ sort: ["_id"] }),
  });
  const { result: found, error } = await answer.json();
  if (error) throw new Error(error.message);
  const href = URL.createObjectURL(new Blob([JSON.stringify(found.hits)], { type: "application/json" }));
  make("a", { href, download: "users.json" }).click();
  return `${found.hits.length} users are in users.json.`;
}

const turn = (to) => attempt(async () => {
  from = Math.max(0, to());
  await list();
});

byId("search-form").onsubmit = turn(() => 0);
byId("back").onclick = turn(() => from - size);
byId("next").onclick = turn(() => from + size);
byId("new-user").onclick = attempt(() => form());
byId("download").onclick = attempt(download);
byId("cancel").onclick = () => byId("user").close();
