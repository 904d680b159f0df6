import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, it } from 'vitest'
import operations from '#schema/operations.json' with { type: 'json' }
import { aCity } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { cookiesOf, postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock })
let cookie = ''

beforeAll(async () => {
  const here = await aCity(server.app)
  const { personId } = await here.moderator('Модератор')
  const { email } = (await server.app.use.identity.readPerson(personId)) ?? {}
  await postGraphQL(server.url, { query: `mutation { requestSignInCode(input: { email: "${email}" }) { sent } }` })
  const letter = await server.app.platform.mongo.db.collection('mails').findOne({ to: email }, { sort: { at: -1 } })
  const code = /\d{6}/.exec(String(letter?.['text']))?.[0]
  const query = `mutation { signInWithCode(input: { email: "${email}", code: "${code}" }) { viewer { id } } }`
  cookie = cookiesOf((await postGraphQL(server.url, { query })).headers)
})

const [hash] = Object.entries(operations).find(([, text]) => /query Viewer\b/.test(text)) ?? ['']

/** Asks, and is gone before the answer. */
async function askAndLeave(body: object, afterMs: number): Promise<void> {
  const { hostname, port } = new URL(server.url)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  const text = JSON.stringify(body)
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  )
  await pause(afterMs)
  socket.destroy()
}

it.each([
  ['a document of the client', { documentId: hash, variables: {} }],
  ['a text', { query: '{ viewer { id } }' }],
  ['a document that nobody knows', { documentId: 'f'.repeat(64) }],
])('the server goes on when people leave while their session is being kept: %s', async (_name, body) => {
  for (let i = 0; i < 20; i++) {
    // Long enough that being here is written down with the answer.
    clock.advance(6 * 60 * 1_000)
    await askAndLeave(body, i / 2)
    const answer = await postGraphQL(server.url, { query: '{ viewer { email } }' }, { cookie })
    expect(answer.data).toMatchObject({ viewer: { email: expect.any(String) as string } })
  }
})
