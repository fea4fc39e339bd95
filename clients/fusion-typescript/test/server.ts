// The running server that these tests talk to (see ../../go/doc.go for its
// environment; ../../run sets it), and clients of it. The client is what
// openapi-fetch makes of the generated types: nothing here helps it along.

import { randomBytes } from "node:crypto";
import { test } from "node:test";
import createClient from "openapi-fetch";
import type { paths } from "../generated/fusion.js";

const address = process.env.DRAGOMAN_TEST_FUSION;
const password = process.env.DRAGOMAN_TEST_ADMIN_PASSWORD;

const missing =
  !(address && password) &&
  "DRAGOMAN_TEST_FUSION and DRAGOMAN_TEST_ADMIN_PASSWORD are not set: go run ./clients/run starts a server for these tests";
if (missing && process.env.CI === "true") throw new Error(missing);

/** connect makes a client that sends the given headers with every request. */
export const connect = (headers: Record<string, string>) =>
  createClient<paths>({ baseUrl: address, headers });

export type Client = ReturnType<typeof connect>;

/** basic is a client of somebody with a password. */
export const basic = (user: string, secret: string): Client =>
  connect({ Authorization: "Basic " + Buffer.from(`${user}:${secret}`).toString("base64") });

/** unique makes a name that no other test and no earlier run has used. */
export const unique = (name: string) => `${name}-${randomBytes(4).toString("hex")}`;

/** story is a test that has a client of the administrator. */
export const story = (name: string, tell: (admin: Client) => Promise<void>) =>
  test(name, { skip: missing, timeout: 30_000 }, () => tell(basic("admin", password ?? "")));
