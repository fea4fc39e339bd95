import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { address, administrator, connect, transports, unique, whole } from "../server.js";

const Five = createRequire(import.meta.url)("kuzzle-sdk-5");

for (const transport of transports) {
  whole(`SDK 6 leads a user through its life (${transport})`, async (t) => {
    const [kuzzle, theirs] = [await connect(t, transport), await connect(t, transport)]; // a socket may log in once a second
    await kuzzle.auth.login("local", administrator);
    const [kuid, login, roleId, profileId] = ["six", "login", "role", "profile"].map(unique);

    await kuzzle.security.createRole(roleId, { controllers: { auth: { actions: { "*": true } } } });
    await kuzzle.security.createProfile(profileId, { policies: [{ roleId }] });
    const user = await kuzzle.security.createUser(kuid, {
      content: { profileIds: [profileId], name: "Six" },
      credentials: { local: { username: login, password: "foobar" } },
    });
    assert.equal(user._id, kuid);
    assert.deepEqual((await kuzzle.security.getUser(kuid)).profileIds, [profileId]);
    assert.equal(await kuzzle.security.hasCredentials("local", kuid), true);
    await kuzzle.security.updateCredentials("local", kuid, { password: "foobaz" });

    await theirs.auth.login("local", { username: login, password: "foobaz" });
    assert.equal((await theirs.auth.getCurrentUser())._id, kuid);
    assert.ok((await theirs.auth.getMyRights()).length > 0);
    await theirs.auth.updateSelf({ name: "Seven" });
    await assert.rejects(theirs.security.getUser(kuid), { status: 403 });
    await theirs.auth.logout();

    const found = await kuzzle.security.searchUsers({ query: { term: { profileIds: profileId } } });
    assert.equal(found.total, 1);
    await kuzzle.security.deleteUser(kuid);
    await kuzzle.security.deleteProfile(profileId);
    await kuzzle.security.deleteRole(roleId);
  });
}

whole("SDK 5 leads a user through its life (WebSocket)", async (t) => {
  const { hostname, port } = new URL(address);
  const kuzzle = await new Promise((resolve, reject) => {
    const client = new Five(hostname, { port: Number(port), protocol: "websocket", autoReconnect: false }, (err) =>
      err ? reject(err) : resolve(client),
    );
  });
  t.after(() => kuzzle.disconnect());
  const ask = (of, name, ...args) =>
    new Promise((resolve, reject) => of[name](...args, (err, result) => (err ? reject(err) : resolve(result))));

  await ask(kuzzle, "login", "local", administrator, "1h");
  const [kuid, login] = [unique("five"), unique("login")];
  const user = await ask(kuzzle.security, "createUser", kuid, {
    content: { profileIds: ["default"], name: "Five" },
    credentials: { local: { username: login, password: "foobar" } },
  }, {});
  assert.equal(user.id, kuid);
  assert.equal((await ask(kuzzle.security, "fetchUser", kuid)).content.name, "Five");
  assert.equal((await ask(kuzzle, "whoAmI")).id, "admin");
  const found = await ask(kuzzle.security, "searchUsers", { query: { ids: { values: [kuid] } } }, {});
  assert.equal(found.total, 1);
  assert.equal(await ask(kuzzle.security, "deleteUser", kuid, {}), kuid);
  await ask(kuzzle, "logout");
});
