// The running server that these tests talk to, and the ways of reaching it.
// Its address is in the environment (see ../go/doc.go); ../run sets it.

import { randomBytes } from "node:crypto";
import test from "node:test";
import es7 from "elasticsearch7";
import es8 from "elasticsearch8";
import es9 from "elasticsearch9";

const node = process.env.DRAGOMAN_TEST_ELASTICSEARCH;
const password = process.env.DRAGOMAN_TEST_ADMIN_PASSWORD;

const missing =
  !(node && password) &&
  "DRAGOMAN_TEST_ELASTICSEARCH and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run starts a server for these tests";
if (missing && process.env.CI === "true") throw new Error(missing);

/** unique makes a name that no other test and no earlier run has used. */
export const unique = (name) => `${name}-${randomBytes(4).toString("hex")}`;

const versions = { 7: es7.Client, 8: es8.Client, 9: es9.Client };

/**
 * story is a test that is told once by every version of the client. It gets as(auth), which makes a
 * caller; admin, who is the administrator's; and the version.
 */
export function story(name, tell) {
  for (const [version, Client] of Object.entries(versions)) {
    test(`${name} (${version})`, { skip: missing, timeout: 60_000 }, async (t) => {
      const as = (auth, headers) => {
        const client = new Client({ node, auth, maxRetries: 0, ...(headers && { headers }) });
        t.after(() => client.close());
        return caller(client, version);
      };
      await tell({ t, as, version: Number(version), admin: as({ username: "admin", password }) });
    });
  }
}

/**
 * caller calls client.security[method] with parameters for the path and the query, and a body: one object
 * in version 7, none of its own since. It answers with the status and the body.
 */
function caller(client, version) {
  const call = async (method, parameters = {}, body = undefined) => {
    const request = version === "7" ? { ...parameters, ...(body && { body }) } : { ...parameters, ...body };
    const answer = await client.security[method](request, { ignore: [404], meta: true });
    return { status: answer.statusCode, body: answer.body };
  };
  call.info = async () => (version === "7" ? (await client.info()).body : client.info());
  call.ping = async () => (version === "7" ? (await client.ping()).body : client.ping());
  return call;
}

/** refused is what assert.rejects wants of an error with this status and, if given, this type. */
export const refused = (status, type) => (error) =>
  error.statusCode === status && (!type || error.body?.error?.type === type || error.meta?.body?.error?.type === type);
