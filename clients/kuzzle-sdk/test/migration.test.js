import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { pbkdf2Sync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { address, administrator, connect, plain, unique } from "../server.js";

// What docs/dialects/kuzzle.md says of bringing users along, done as it says.
const script = fileURLToPath(new URL("../../../docs/dialects/kuzzle-migration.mjs", import.meta.url));

/** stored is a password as Kuzzle keeps it. */
function stored(kuid, password) {
  const userSalt = randomBytes(128).toString("hex");
  const userPassword = pbkdf2Sync(password, userSalt, 10000, 512, "sha512").toString("hex");
  return { kuid, userPassword, userSalt, algorithm: "sha512", stretching: true, encryption: "hmac", pepper: false, updater: kuid };
}

/** elasticsearch answers searches of Kuzzle's two indices, one document a page. */
async function elasticsearch(t, indices) {
  const server = createServer(async (request, answer) => {
    let body = "";
    for await (const part of request) body += part;
    const [, index] = decodeURIComponent(request.url.split("?")[0]).split("/");
    const [name, from] = index === "_search" ? JSON.parse(body).scroll_id.split("#") : [index, 0];
    const hits = Object.entries(indices[name]).slice(Number(from), Number(from) + 1);
    answer.setHeader("Content-Type", "application/json").end(JSON.stringify({
      _scroll_id: `${name}#${Number(from) + 1}`,
      hits: { hits: hits.map(([_id, _source]) => ({ _id, _source })) },
    }));
  }).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

plain("users of a running Kuzzle come along with their passwords, once", async (t) => {
  const [ada, jack, bare] = ["ada", "jack", "bare"].map(unique);
  const user = (content) => ({ profileIds: ["default"], ...content, _kuzzle_info: { author: "-1", createdAt: 1, updatedAt: null, updater: null } });
  const KUZZLE_ES = await elasticsearch(t, {
    "%kuzzle.users": {
      "-1": user({ name: "Anonymous" }), [`kuid-${ada}`]: user({ fullname: "Ada L", n: 1.5 }), [`kuid-${jack}`]: user(), [`kuid-${bare}`]: user(),
      [`kuid-${unique("lost")}`]: { ...user(), profileIds: ["no-such-profile"] },
    },
    "%plugin-kuzzle-plugin-auth-passport-local.users": {
      [ada]: stored(`kuid-${ada}`, "pässwörd"), [jack]: stored(`kuid-${jack}`, "foobar"),
    },
  });
  const env = { ...process.env, KUZZLE_ES, DRAGOMAN: address, DRAGOMAN_PASSWORD: administrator.password };
  const bring = () => promisify(execFile)(process.execPath, [script], { env });

  const first = await bring();
  assert.match(first.stdout, /^3 users brought, 2 logins found$/m);
  assert.match(first.stderr, /^kuid-lost-\w+: Profile "no-such-profile" not found\.\n$/);
  const again = await bring();
  assert.match(again.stdout, /^0 users brought/m);
  assert.match(again.stderr, new RegExp(`^kuid-${ada}: User kuid-${ada} already exists`, "m"));

  for (const [username, password] of [[ada, "pässwörd"], [ada, "pässwörd"], [jack, "foobar"]]) {
    const theirs = await connect(t, "HTTP");
    await theirs.auth.login("local", { username, password });
    assert.equal((await theirs.auth.getCurrentUser())._id, `kuid-${username}`);
  }
  const admin = await connect(t, "HTTP");
  await admin.auth.login("local", administrator);
  const { _source } = await admin.security.getUser(`kuid-${ada}`);
  assert.deepEqual([_source.profileIds, _source.fullname, _source.n], [["default"], "Ada L", 1.5]);
  assert.equal(await admin.security.hasCredentials("local", `kuid-${bare}`), false);
  await admin.security.mDeleteUsers([ada, jack, bare].map((name) => `kuid-${name}`));
});
