import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { start } from '@dragoman/test'

let d
before(async () => { d = await start({ seed: { users: [{ username: 'jack', password: 's3cret-password1' }] } }) })
after(() => d.stop())

test('jack logs in', async () => {
  const answer = await fetch(`${d.elasticsearch}/_security/_authenticate`, { headers: d.basic('jack', 's3cret-password1') })
  assert.equal((await answer.json()).username, 'jack')
})
