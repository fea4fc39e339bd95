import assert from "node:assert/strict";
import { jdoe, story, unique } from "../server.js";

// The server has policies for the profile strict: ../run sets them.
const profileIds = ["strict"];
const plugin = "kuzzle-plugin-auth-passport-local";
const refused = (name, status) => ({ id: `plugin.${plugin}.${name}`, status });

/** somebody makes a user whose password an administrator has chosen. */
async function somebody(admin, password) {
  await admin.security.createOrReplaceRole("strict", { controllers: { auth: { actions: { "*": true } } } });
  await admin.security.createOrReplaceProfile("strict", { policies: [{ roleId: "strict" }] });
  const [kuid, user] = [unique("strict"), jdoe({ profileIds })];
  user.credentials.local.password = password;
  await admin.security.createUser(kuid, user);
  return { kuid, username: user.credentials.local.username };
}

story("a password has to be as the policies say", async ({ admin, connect }) => {
  await assert.rejects(somebody(admin, "letters"), refused("weak_password", 400));
  const { kuid, username } = await somebody(admin, "secret-1");
  await assert.rejects(
    admin.security.updateCredentials("local", kuid, { password: `1-${username.toUpperCase()}-a` }),
    refused("login_in_password", 400),
  );
  await assert.rejects(
    admin.security.validateCredentials("local", kuid, { username, password: "secret-1" }),
    refused("reused_password", 400),
  );
  await admin.security.deleteUser(kuid);
});

story("what an administrator has chosen is changed by a token, and then logs in", async ({ admin, connect }) => {
  const { kuid, username } = await somebody(admin, "secret-1");
  const theirs = await connect();
  await assert.rejects(
    theirs.auth.login("local", { username, password: "secret-1" }),
    refused("must_change_password", 401),
  );
  const controller = `${plugin}/password`;
  const { result } = await admin.query({ controller, action: "getResetPasswordToken", _id: kuid });
  const reset = (password) =>
    admin.query({ controller, action: "reset", body: { password, token: result.resetToken } });
  await assert.rejects(reset("secret-1"), refused("reused_password", 400));
  const login = (await reset("secret-2")).result;
  assert.equal(login._id, kuid);
  await assert.rejects(reset("secret-3"), refused("invalid_token", 400));

  const again = await connect();
  again.jwt = login.jwt;
  assert.equal((await again.auth.getCurrentUser())._id, kuid);
  await again.auth.updateMyCredentials("local", { password: "secret-3" });
  await assert.rejects(again.auth.updateMyCredentials("local", { password: "secret-2" }), refused("reused_password", 400));
  await (await connect()).auth.login("local", { username, password: "secret-3" });
  await admin.security.deleteUser(kuid);
});
