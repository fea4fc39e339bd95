import { GenericContainer, type StartedTestContainer } from 'testcontainers'
import type { Account } from './index.js'

export declare class DragomanContainer extends GenericContainer {
  /** The image of "make dist", "dragoman:latest" by default. */
  constructor (image?: string)
  withSeed (seed: string | object): this
  withPassword (password: string): this
  start (): Promise<any>
}

export declare class StartedDragomanContainer {
  readonly container: StartedTestContainer
  readonly elasticsearch: string
  readonly cloud: string
  readonly kuzzle: string
  readonly fusion: string
  readonly management: string
  readonly admin: Account
  stop (): Promise<void>
}
