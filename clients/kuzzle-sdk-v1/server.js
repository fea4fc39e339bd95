// The running server that these tests talk to, and SDK 6's ways of reaching it.
// Its address is in the environment (see ../go/doc.go); ../run sets it.

import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import test from "node:test";

const six = createRequire(import.meta.url)("kuzzle-sdk-6");

export const address = process.env.DRAGOMAN_TEST_KUZZLE;
export const administrator = { username: "admin", password: process.env.DRAGOMAN_TEST_ADMIN_PASSWORD };

const missing =
  !(address && administrator.password) &&
  "DRAGOMAN_TEST_KUZZLE and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run starts a server for these tests";
if (missing && process.env.CI === "true") throw new Error(missing);

/** whole is a test that needs the server. */
export const whole = (name, tell) => test(name, { skip: missing, timeout: 30_000 }, tell);

/** unique makes a name that no other test and no earlier run has used. */
export const unique = (name) => `${name}-${randomBytes(4).toString("hex")}`;

export const transports = ["Http", "WebSocket"];

/** connect opens a connection of SDK 6 that ends with the test. */
export async function connect(t, transport) {
  const { hostname, port } = new URL(address);
  const client = new six.Kuzzle(new six[transport](hostname, { port: Number(port), autoReconnect: false }));
  await client.connect();
  t.after(() => client.disconnect());
  return client;
}
