import { randomBytes } from "node:crypto";
import assert from "node:assert/strict";

/** A value that who starts the server has put into the environment. */
function environment(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: go run ./clients/run starts a server for these tests`);
  return value;
}

export const door = (name: string): string => environment(`DRAGOMAN_TEST_${name.toUpperCase()}`);
export const adminPassword = (): string => environment("DRAGOMAN_TEST_ADMIN_PASSWORD");

/** A name that no other run has used. */
export const unique = (name: string): string => `${name}-${randomBytes(4).toString("hex")}`;

/** What was answered, which must be a success. */
export function answered<T>(got: { data?: T; error?: unknown; response: Response }): T {
  assert.ok(got.response.ok, `${got.response.status} ${JSON.stringify(got.error)}`);
  return got.data as T;
}
