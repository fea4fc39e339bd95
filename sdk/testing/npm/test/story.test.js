import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { start } from '../index.js'
import { DragomanContainer } from '../testcontainers.js'

const seedFile = fileURLToPath(new URL('../../../../seed/testdata/everything.yaml', import.meta.url))
const directory = JSON.parse(readFileSync(new URL('../../directory.json', import.meta.url), 'utf8'))

async function get (d, door, path, headers = d.basic()) {
  const response = await fetch(d[door] + path, { headers })
  return { status: response.status, body: await response.json() }
}

test('the seed file makes the same directory as everywhere', async () => {
  const d = await start({ seedFile })
  try {
    for (const [path, want] of Object.entries(directory)) {
      assert.deepEqual((await get(d, 'elasticsearch', path)).body, want, path)
    }
    assert.equal(d.apiKeys[0].name, 'ci')
    assert.equal((await get(d, 'elasticsearch', '/_security/_authenticate', { authorization: 'ApiKey ' + d.apiKeys[0].encoded })).status, 200)
    assert.equal((await get(d, 'fusion', '/api/session', d.basic('fay', 'password1'))).status, 200)
  } finally {
    await d.stop()
  }
  await assert.rejects(fetch(d.elasticsearch))
})

// Dragoman's own tests ask the doors of every language everything, and compare the answers.
const compared = process.env.DRAGOMAN_TEST_STARTERS

async function tell (what, body) {
  const answer = await fetch(`${compared}/npm/${what}`, { method: 'POST', body: JSON.stringify(body) })
  assert.equal(answer.status, 200, await answer.text())
}

test('all doors say what they say in other languages', { skip: !compared && 'nobody compares' }, async () => {
  const d = await start({ seedFile })
  try {
    await tell('doors', { doors: d.doors, admin: d.admin, api_keys: d.apiKeys })
  } finally {
    await d.stop()
  }
  const refusals = []
  for (const seed of await (await fetch(compared + '/seeds')).json()) {
    await assert.rejects(start({ seed }), (error) => refusals.push(error.message) > 0)
  }
  await tell('refusals', refusals)
})

test('seeds in the test, and a password of its own', async () => {
  const d = await start({ password: 'another-one-1', seed: { users: [{ username: 'jack', password: 's3cret-password1' }] } })
  assert.equal((await get(d, 'cloud', '/api/v1/user', d.basic('jack', 's3cret-password1'))).body.user_name, 'jack')
  assert.equal((await get(d, 'elasticsearch', '/_security/_authenticate')).status, 200)
  await d.stop()
})

test('a faulty seed is refused with its line', async () => {
  await assert.rejects(start({ seed: 'users:\n- {username: a, pass: x}\n' }), /seed0:2: a user has no "pass"/)
})

test('a missing program is named', async () => {
  await assert.rejects(start({ binary: 'no-such-dragoman' }), /DRAGOMAN_TEST_BINARY/)
})

test('it ends with the process that forgot it', async () => {
  const program = `import { start } from ${JSON.stringify(new URL('../index.js', import.meta.url).href)}
    console.log((await start()).elasticsearch)`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  assert.equal(status, 0)
  let alive = true
  for (let i = 0; alive && i < 100; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    alive = await fetch(stdout.trim()).then(() => true, () => false)
  }
  assert.equal(alive, false)
})

test('the container is told its ports, seeds and when it is ready', () => {
  const container = new DragomanContainer('dragoman:1').withSeed('users: []').withSeed({ users: [] }).withPassword('another-one-1')
  assert.deepEqual(container.createOpts.Cmd, ['serve', '--ephemeral', '--seed', '/tmp/seed0', '--seed', '/tmp/seed1'])
  assert.deepEqual(container.exposedPorts, [9200, 12400, 7512, 6764, 8080])
})
