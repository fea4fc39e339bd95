// Starts a Dragoman for a test: one process that keeps nothing, at ports of its
// own, which ends with the test's process at the latest.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** start runs the binary and returns when every door answers. */
export async function start (options = {}) {
  const binary = options.binary ?? process.env.DRAGOMAN_TEST_BINARY ?? 'dragoman'
  const folder = await mkdtemp(join(tmpdir(), 'dragoman-test-'))
  try {
    const args = ['serve', '--ephemeral', '--exit-with-parent']
    for (const path of await seedFiles(options, folder)) args.push('--seed', path)
    args.push(...(options.args ?? []))
    const env = { ...process.env, ...options.env }
    if (options.password) env.DRAGOMAN_ADMIN_PASSWORD = options.password
    const child = spawn(binary, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    return new Dragoman(child, await ready(child, binary, options.timeout ?? 30_000))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** seedFiles are the paths of options.seedFile, and of files that hold options.seed. */
async function seedFiles (options, folder) {
  const paths = list(options.seedFile)
  for (const [i, seed] of list(options.seed).entries()) {
    const path = join(folder, `seed${i}`)
    await writeFile(path, typeof seed === 'string' ? seed : JSON.stringify(seed), { mode: 0o600 })
    paths.push(path)
  }
  return paths
}

const list = (one) => one === undefined ? [] : Array.isArray(one) ? [...one] : [one]

/** ready is what the server says in its first line. */
function ready (child, binary, timeout) {
  return new Promise((resolve, reject) => {
    let out = ''
    let errors = ''
    const fail = (why) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new Error(why))
    }
    const timer = setTimeout(() => fail(`dragoman was not ready after ${timeout} ms\n${errors}`), timeout)
    child.on('error', (error) => fail(error.code === 'ENOENT'
      ? `there is no program ${binary}: put dragoman into the PATH, or name it in DRAGOMAN_TEST_BINARY`
      : `start ${binary}: ${error.message}`))
    child.on('exit', (code) => fail(`dragoman ended with code ${code}\n${errors}`))
    child.stderr.setEncoding('utf8').on('data', (text) => { errors = (errors + text).slice(-20_000) })
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
      const end = out.indexOf('\n')
      if (end < 0) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      child.stdout.removeAllListeners('data').resume()
      resolve(JSON.parse(out.slice(0, end)))
    })
  })
}

/** Dragoman is a running server. */
export class Dragoman {
  #child

  constructor (child, line) {
    this.#child = child
    child.unref() // a test that forgets to stop it ends all the same
    child.stdout.unref?.()
    child.stderr.unref?.()
    this.doors = line.doors
    this.admin = line.admin
    this.apiKeys = line.api_keys ?? []
    this.version = line.version
  }

  get elasticsearch () { return this.doors.elasticsearch }
  get cloud () { return this.doors.cloud }
  get kuzzle () { return this.doors.kuzzle }
  get fusion () { return this.doors.fusion }
  get management () { return this.doors.management }

  /** basic is a header for a user, the administrator if none is named. */
  basic (username = this.admin.username, password = this.admin.password) {
    return { authorization: 'Basic ' + Buffer.from(`${username}:${password}`).toString('base64') }
  }

  /** stop ends the server and resolves when it has ended. */
  async stop () {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return
    child.ref()
    await new Promise((resolve) => {
      const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
      child.once('exit', () => { clearTimeout(hard); resolve() })
      child.kill('SIGTERM')
    })
  }

  async [Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')] () { await this.stop() }
}
