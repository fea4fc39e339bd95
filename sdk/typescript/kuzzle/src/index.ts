import createFetchClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "./schema.js";

export type { components, operations, paths } from "./schema.js";

/** Every operation of the contract, typed, over fetch. */
export function createClient(options: ClientOptions): Client<paths> {
  return createFetchClient<paths>(options);
}

/** The header of a login by name and password, for `headers`. */
export function basic(username: string, password: string): { Authorization: string } {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return { Authorization: "Basic " + btoa(String.fromCharCode(...bytes)) };
}

/** The header of a login by token, for `headers`. */
export function bearer(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}
