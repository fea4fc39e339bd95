// A Dragoman in a container, for those who test with containers anyway.
import { GenericContainer, Wait } from 'testcontainers'

const ports = { elasticsearch: 9200, cloud: 12400, kuzzle: 7512, fusion: 6764, management: 8080 }

export class DragomanContainer extends GenericContainer {
  #seeds = 0
  #password = 'ephemeral-admin-1'

  constructor (image = 'dragoman:latest') {
    super(image)
    this.withExposedPorts(...Object.values(ports))
    this.withWaitStrategy(Wait.forLogMessage('"ready":true'))
    this.withCommand(['serve', '--ephemeral'])
  }

  /** withSeed applies a seed: YAML or JSON text, or an object. */
  withSeed (seed) {
    const target = `/tmp/seed${this.#seeds++}`
    this.withCopyContentToContainer([{ content: typeof seed === 'string' ? seed : JSON.stringify(seed), target }])
    const args = ['serve', '--ephemeral']
    for (let i = 0; i < this.#seeds; i++) args.push('--seed', `/tmp/seed${i}`)
    return this.withCommand(args)
  }

  withPassword (password) {
    this.#password = password
    return this.withEnvironment({ DRAGOMAN_ADMIN_PASSWORD: password })
  }

  async start () { return new StartedDragomanContainer(await super.start(), this.#password) }
}

export class StartedDragomanContainer {
  constructor (container, password) {
    this.container = container
    this.admin = { username: 'admin', password }
    for (const [door, port] of Object.entries(ports)) {
      this[door] = `http://${container.getHost()}:${container.getMappedPort(port)}`
    }
  }

  async stop () { await this.container.stop() }
}
