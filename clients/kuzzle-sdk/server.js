// The running server that these tests talk to, and the ways of reaching it.
// Its address is in the environment (see ../go/doc.go); ../run sets it.

import { randomBytes } from "node:crypto";
import test from "node:test";
import sdk from "kuzzle-sdk";

const { Http, Kuzzle, WebSocket } = sdk;

export const address = process.env.DRAGOMAN_TEST_KUZZLE;
export const administrator = {
  username: "admin",
  password: process.env.DRAGOMAN_TEST_ADMIN_PASSWORD,
};

const missing =
  !(address && administrator.password) &&
  "DRAGOMAN_TEST_KUZZLE and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run starts a server for these tests";
if (missing && process.env.CI === "true") throw new Error(missing);

export const transports = { HTTP: Http, WebSocket };

/** unique makes a name that no other test and no earlier run has used. */
export const unique = (name) => `${name}-${randomBytes(4).toString("hex")}`;

/** story is a test that has a connection as the administrator, once per transport. */
export function story(name, tell, timeout = 30_000) {
  for (const transport of Object.keys(transports)) {
    test(`${name} (${transport})`, { skip: missing, timeout }, async (t) => {
      const admin = await connect(t, transport);
      await admin.auth.login("local", administrator);
      await tell({ t, transport, admin, connect: () => connect(t, transport) });
    });
  }
}

/** connect opens a connection that ends with the test. */
export async function connect(t, transport) {
  const { hostname, port } = new URL(address);
  const kuzzle = new Kuzzle(
    new transports[transport](hostname, { port: Number(port), autoReconnect: false }),
  );
  await kuzzle.connect();
  t.after(() => kuzzle.disconnect());
  return kuzzle;
}

/** plain is a test without a connection of the SDK. */
export const plain = (name, tell, timeout = 30_000) => test(name, { skip: missing, timeout }, tell);

/** jdoe is somebody who can log in. */
export function jdoe(content = {}, login = unique("jdoe")) {
  return {
    content: { profileIds: ["default"], ...content },
    credentials: { local: { username: login, password: "foobar" } },
  };
}
