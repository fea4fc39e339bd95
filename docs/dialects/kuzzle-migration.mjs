// Brings the users of a running Kuzzle here, with their passwords: reads users and credentials out of Kuzzle's own
// Elasticsearch and posts them to this door. It changes nothing in Kuzzle, and running it again brings only who is
// missing. See "Bringing users along" in kuzzle.md.
//
//   KUZZLE_ES          Kuzzle's Elasticsearch; a user and password may be in it (http://user:password@host:9200)
//   KUZZLE_USERS       index or alias of users, default %kuzzle.users (Kuzzle 1: %kuzzle/users)
//   KUZZLE_CREDENTIALS that of credentials, default %plugin-kuzzle-plugin-auth-passport-local.users
//                      (Kuzzle 1: %plugin:kuzzle-plugin-auth-passport-local/users)
//   DRAGOMAN           this door, default http://127.0.0.1:7512
//   DRAGOMAN_USER, DRAGOMAN_PASSWORD   its administrator, default admin

const {
  KUZZLE_ES = "http://127.0.0.1:9200",
  KUZZLE_USERS = "%kuzzle.users",
  KUZZLE_CREDENTIALS = "%plugin-kuzzle-plugin-auth-passport-local.users",
  DRAGOMAN = "http://127.0.0.1:7512",
  DRAGOMAN_USER = "admin",
  DRAGOMAN_PASSWORD,
} = process.env;

/** ask sends JSON and answers what came back; status and body. */
async function ask(base, path, body, headers = {}) {
  const url = new URL(base);
  if (url.username) headers.Authorization = `Basic ${btoa(decodeURIComponent(`${url.username}:${url.password}`))}`;
  const answer = await fetch(url.origin + url.pathname.replace(/\/$/, "") + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

/** documents reads a whole index, a thousand at a time. */
async function* documents(index) {
  let page = await ask(KUZZLE_ES, `/${index.split("/").map(encodeURIComponent).join("/")}/_search?scroll=5m`, { size: 1000, sort: ["_doc"] });
  for (;;) {
    if (page.status !== 200) throw new Error(`${index}: ${JSON.stringify(page.body.error ?? page.body)}`);
    if (page.body.hits.hits.length === 0) return;
    yield* page.body.hits.hits;
    page = await ask(KUZZLE_ES, "/_search/scroll", { scroll: "5m", scroll_id: page.body._scroll_id });
  }
}

const credentials = new Map();
for await (const { _id, _source } of documents(KUZZLE_CREDENTIALS)) {
  const { kuid, userPassword, userSalt, algorithm, stretching, encryption, updater } = _source;
  credentials.set(kuid, { local: { username: _id, userPassword, userSalt, algorithm, stretching, encryption, updater } });
}

const login = await ask(DRAGOMAN, "/_login/local?expiresIn=1d", { username: DRAGOMAN_USER, password: DRAGOMAN_PASSWORD });
if (login.status !== 200) throw new Error(`cannot log in: ${login.body.error.message}`);
const headers = { Authorization: `Bearer ${login.body.result.jwt}` };

let brought = 0;
for await (const { _id, _source } of documents(KUZZLE_USERS)) {
  if (_id === "-1") continue; // the anonymous user
  const { _kuzzle_info, ...content } = _source;
  const body = { content, credentials: credentials.get(_id) };
  const { status, body: answer } = await ask(DRAGOMAN, `/users/_create?_id=${encodeURIComponent(_id)}`, body, { ...headers });
  if (status === 200) brought++;
  else console.error(`${_id}: ${answer.error?.message ?? answer.message}`);
}
console.log(`${brought} users brought, ${[...credentials.keys()].length} logins found`);
