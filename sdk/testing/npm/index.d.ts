export interface Options {
  /** The program; the variable DRAGOMAN_TEST_BINARY or the PATH by default. */
  binary?: string
  /** Seed files to apply, in order (docs/seed.md). */
  seedFile?: string | string[]
  /** Seeds as YAML or JSON text, or as objects; applied after the files. */
  seed?: string | object | Array<string | object>
  /** The administrator's password; "ephemeral-admin-1" by default. */
  password?: string
  /** More flags of "dragoman serve". */
  args?: string[]
  /** More variables. */
  env?: Record<string, string>
  /** Milliseconds until it must be ready; 30000 by default. */
  timeout?: number
}

export interface Account { username: string, password: string }

export interface ApiKey { id: string, name: string, api_key: string, encoded: string }

export type Door = 'elasticsearch' | 'cloud' | 'kuzzle' | 'fusion' | 'management'

export declare class Dragoman implements AsyncDisposable {
  /** Addresses without a slash at the end, by door. */
  readonly doors: Partial<Record<Door, string>>
  readonly elasticsearch: string
  readonly cloud: string
  readonly kuzzle: string
  readonly fusion: string
  readonly management: string
  readonly admin: Account
  /** API keys that seeds made. */
  readonly apiKeys: ApiKey[]
  readonly version: string
  /** An authorization header; the administrator's if nobody is named. */
  basic (username?: string, password?: string): { authorization: string }
  /** Ends the server; resolves when it has ended. */
  stop (): Promise<void>
  [Symbol.asyncDispose] (): Promise<void>
}

/** Starts a server that keeps nothing; resolves when every door answers. Rejects with the program's own words, line numbers of a faulty seed included. */
export declare function start (options?: Options): Promise<Dragoman>
