// Jest, with NODE_OPTIONS=--experimental-vm-modules as it wants for modules.
import { start } from '@dragoman/test'

let d
beforeAll(async () => { d = await start({ seed: { users: [{ username: 'jack', password: 's3cret-password1' }] } }) })
afterAll(() => d.stop())

test('jack logs in', async () => {
  const answer = await fetch(`${d.elasticsearch}/_security/_authenticate`, { headers: d.basic('jack', 's3cret-password1') })
  expect((await answer.json()).username).toBe('jack')
})
