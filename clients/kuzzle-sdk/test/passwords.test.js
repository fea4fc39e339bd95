import assert from "node:assert/strict";
import { jdoe, story, unique } from "../server.js";

/** somebody makes a user and returns their kuid, their login and a way to try passwords. */
async function somebody({ admin, connect }, profileIds = ["default"]) {
  const [kuid, user] = [unique("repassworded"), jdoe({ profileIds })];
  await admin.security.createUser(kuid, user);
  const { username } = user.credentials.local;
  const login = async (password) => {
    const theirs = await connect();
    await theirs.auth.login("local", { username, password });
    assert.equal((await theirs.auth.getCurrentUser())._id, kuid);
    return theirs;
  };
  return { kuid, username, login };
}

const wrong = { status: 401, id: "plugin.strategy.missing_user" };

story("an administrator gives a new password, and only that one logs in", async ({ admin, connect }) => {
  const { kuid, username, login } = await somebody({ admin, connect });
  await login("foobar");
  assert.equal(await admin.security.validateCredentials("local", kuid, { username, password: "foobaz" }), true);
  await admin.security.updateCredentials("local", kuid, { password: "foobaz" });
  await assert.rejects(login("foobar"), wrong);
  await login("foobaz");
  await admin.security.deleteUser(kuid);
});

story("a new login comes with its password, and the old login is free", async ({ admin, connect }) => {
  const { kuid, username, login } = await somebody({ admin, connect });
  const renamed = unique("renamed");
  await admin.security.updateCredentials("local", kuid, { username: renamed, password: "foobaz" });
  assert.equal((await admin.security.getCredentials("local", kuid)).username, renamed);
  await assert.rejects(login("foobar"), wrong);
  await assert.rejects(login("foobaz"), wrong);
  const theirs = await connect();
  await theirs.auth.login("local", { username: renamed, password: "foobaz" });

  const successor = unique("successor");
  await admin.security.createUser(successor, jdoe({}, username));
  await admin.security.mDeleteUsers([kuid, successor]);
});

story("somebody whose profile lets them changes their own password", async ({ admin, connect }) => {
  const [roleId, profileId] = [unique("owner"), unique("owners")];
  await admin.security.createRole(roleId, { controllers: { auth: { actions: { "*": true } } } });
  await admin.security.createProfile(profileId, { policies: [{ roleId }] });
  const { kuid, username, login } = await somebody({ admin, connect }, [profileId]);
  const theirs = await login("foobar");
  assert.equal(await theirs.auth.credentialsExist("local"), true);
  assert.deepEqual(await theirs.auth.getMyCredentials("local"), { username, kuid });
  assert.equal(await theirs.auth.validateMyCredentials("local", { username, password: "foobaz" }), true);
  await theirs.auth.updateMyCredentials("local", { username, password: "foobaz" });
  await assert.rejects(login("foobar"), wrong);
  await login("foobaz");
  await admin.security.deleteUser(kuid);
  await admin.security.deleteProfile(profileId);
  await admin.security.deleteRole(roleId);
});

story("nobody of the default profile changes their own password", async ({ admin, connect }) => {
  const { kuid, login } = await somebody({ admin, connect });
  const theirs = await login("foobar");
  await assert.rejects(theirs.auth.updateMyCredentials("local", { password: "foobaz" }), {
    status: 403,
    id: "security.rights.forbidden",
  });
  await login("foobar");
  await admin.security.deleteUser(kuid);
});

story("without credentials nobody logs in, until there are some again", async ({ admin, connect }) => {
  const { kuid, username, login } = await somebody({ admin, connect });
  await admin.security.deleteCredentials("local", kuid);
  await assert.rejects(login("foobar"), wrong);
  await admin.security.createCredentials("local", kuid, { username, password: "foobaz" });
  await login("foobaz");
  await admin.security.deleteUser(kuid);
});
