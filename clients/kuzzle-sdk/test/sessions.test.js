import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import ws from "ws";
import sdk from "kuzzle-sdk";
import { address, administrator, connect, jdoe, plain, story, unique } from "../server.js";

/** told resolves at the SDK's next event of that name. */
const told = (kuzzle, event) => new Promise((resolve) => kuzzle.once(event, resolve));

story("login, check, use, log out", async ({ admin, connect }) => {
  const [kuid, user] = [unique("session"), jdoe()];
  await admin.security.createUser(kuid, user);
  const theirs = await connect();
  assert.equal(await theirs.isAuthenticated(), false);

  const token = await theirs.auth.login("local", user.credentials.local, "1h");
  assert.equal(theirs.auth.authenticationToken.userId, kuid);
  assert.ok(theirs.authenticated);
  assert.equal(await theirs.isAuthenticated(), true);
  assert.equal((await theirs.auth.getCurrentUser())._id, kuid);
  assert.equal((await admin.auth.checkToken(token)).kuid, kuid);

  await theirs.auth.logout();
  assert.equal((await admin.auth.checkToken(token)).valid, false);
  theirs.jwt = token;
  await assert.rejects(theirs.auth.getCurrentUser(), { id: "security.token.invalid" });
  await admin.security.deleteUser(kuid);
});

story("what anybody may ask", async ({ admin }) => {
  assert.ok(Math.abs((await admin.server.now()) - Date.now()) < 60_000);
  assert.equal(await admin.server.adminExists(), true);
  assert.match((await admin.server.info()).serverInfo.kuzzle.version, /^2\./);
});

story("a wrong password and a stranger are refused alike", async ({ admin, connect }) => {
  const [kuid, user] = [unique("wrong"), jdoe()];
  await admin.security.createUser(kuid, user);
  for (const username of [user.credentials.local.username, unique("stranger")]) {
    const theirs = await connect();
    await assert.rejects(theirs.auth.login("local", { username, password: "nope" }), {
      status: 401,
      id: "plugin.strategy.missing_user",
    });
  }
  await admin.security.deleteUser(kuid);
});

story("a deleted user's token stops at once", async ({ admin, connect }) => {
  const [kuid, user] = [unique("deleted"), jdoe()];
  await admin.security.createUser(kuid, user);
  const theirs = await connect();
  await theirs.auth.login("local", user.credentials.local);
  await admin.security.deleteUser(kuid);
  await assert.rejects(theirs.auth.getCurrentUser(), (error) => error.status === 401);
});

plain("a socket is told when its token expires", async (t) => {
  const kuzzle = await connect(t, "WebSocket");
  const expired = told(kuzzle, "tokenExpired");
  await kuzzle.auth.login("local", administrator, "1s");
  assert.ok(kuzzle.authenticated);
  await expired;
  assert.equal(kuzzle.jwt, null);
  await assert.rejects(kuzzle.security.getUser("admin"), { id: "security.rights.unauthorized" });
});

plain("over HTTP the first request behind the end of a token says so", async (t) => {
  const kuzzle = await connect(t, "HTTP");
  const expired = told(kuzzle, "tokenExpired");
  await kuzzle.auth.login("local", administrator, "1s");
  await assert.rejects(async () => {
    for (;;) {
      await kuzzle.auth.getCurrentUser();
      await sleep(100);
    }
  }, { status: 401, id: "security.token.invalid" });
  await expired;
});

plain("two sockets are two people", async (t) => {
  const [one, two] = [await connect(t, "WebSocket"), await connect(t, "WebSocket")];
  await one.auth.login("local", administrator);
  const [kuid, user] = [unique("second"), jdoe({ profileIds: ["viewer"] })];
  await one.security.createUser(kuid, user);
  await two.auth.login("local", user.credentials.local);

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) => (i % 2 ? one : two).auth.getCurrentUser()),
  );
  answers.forEach((me, i) => assert.equal(me._id, i % 2 ? "admin" : kuid));

  await two.auth.logout();
  assert.equal((await one.auth.getCurrentUser())._id, "admin");
  await one.security.deleteUser(kuid);
});

plain("a browser's keep-alive is answered", async (t) => {
  // In a browser the SDK cannot send WebSocket pings and sends {"p":1}.
  const native = globalThis.WebSocket;
  globalThis.WebSocket = class extends ws {
    constructor(url) {
      super(url);
    }
  };
  t.after(() => {
    globalThis.WebSocket = native;
  });
  const { hostname, port } = new URL(address);
  const kuzzle = new sdk.Kuzzle(
    new sdk.WebSocket(hostname, { port: Number(port), pingInterval: 100, autoReconnect: false }),
  );
  t.after(() => kuzzle.disconnect());
  let lost = 0;
  kuzzle.on("networkError", () => lost++);
  await kuzzle.connect();
  await sleep(500);
  assert.equal(lost, 0);
  assert.equal((await kuzzle.auth.checkToken()).kuid, "-1");
});
