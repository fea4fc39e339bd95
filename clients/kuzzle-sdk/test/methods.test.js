import assert from "node:assert/strict";
import * as methods from "../methods.js";
import { story, unique } from "../server.js";

story("every method of auth, security and server does what it is for", async ({ admin, connect }) => {
  const { watched, uncalled } = methods.watch();
  const [operator, theirs] = [watched(admin), watched(await connect())];
  await methods.theServer(operator);
  await methods.theMappings(operator, unique("word"));
  const { roleId, profileId } = await methods.theGroups(operator, unique);
  const kuid = await methods.theUsers(operator, unique, profileId);
  const local = await methods.theCredentials(operator, unique, kuid);
  await onlyInSeven(operator, kuid);
  await theirs.auth.login("local", local);
  await ownOnlyInSeven(theirs);
  const again = watched(await connect()); // a socket may log in once a second
  await methods.theirOwn(again, kuid, local);
  await methods.theEnd(operator, kuid, profileId, roleId);
  assert.deepEqual(uncalled(), []);
});

async function onlyInSeven({ security, server }, kuid) {
  assert.ok((await server.capabilities()).routes);
  assert.equal((await security.mGetUsers([kuid]))[0]._id, kuid);
  assert.deepEqual(await security.getUserStrategies(kuid), ["local"]);
  assert.equal(await security.checkRights(kuid, { controller: "auth", action: "login" }), true);
  const key = await security.createApiKey(kuid, "for the till", { expiresIn: "1h" });
  assert.equal((await security.searchApiKeys(kuid)).total, 1);
  await security.deleteApiKey(kuid, key._id);
  assert.equal((await security.searchApiKeys(kuid)).total, 0);
  for (const collection of ["users", "profiles", "roles"]) await security.refresh(collection);
}

async function ownOnlyInSeven({ auth }) {
  assert.equal(await auth.checkRights({ controller: "security", action: "getUser" }), false);
  const key = await auth.createApiKey("for my till", { _id: unique("key"), expiresIn: -1 });
  assert.match(key._source.token, /^kapikey-/);
  assert.deepEqual((await auth.searchApiKeys()).hits.map(({ _id }) => _id), [key._id]);
  await auth.deleteApiKey(key._id);
  assert.equal((await auth.searchApiKeys()).total, 0);
}
