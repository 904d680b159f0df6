import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withFront } from './front.ts'

const patience = { isFor: (url: string) => url === '/large', ms: 60_000 }
const http = fastify({
  serverFactory: withFront(() => false, { requestTimeout: 50, keepAliveTimeout: 60_000 }, patience),
})
http.post('/:any', async (request) => ({ got: request.body }))

beforeAll(async () => {
  await http.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await http.close()
})

async function begin(path: string): Promise<Socket> {
  const { port } = http.server.address() as AddressInfo
  const socket = connect({ host: '127.0.0.1', port })
  await once(socket, 'connect')
  const head = 'host: x\r\ncontent-type: text/plain\r\ncontent-length: 4\r\nconnection: close'
  socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n\r\nha`)
  return socket
}

it('a body that does not arrive ends its connection, and one that may take long is waited for', async () => {
  const large = await begin('/large')
  const small = await begin('/small')
  expect(await text(small)).toBe('')
  large.write('lf')
  expect(await text(large)).toContain('{"got":"half"}')
})

it('a connection whose body arrived is not ended', async () => {
  const small = await begin('/small')
  small.write('lf')
  expect(await text(small)).toContain('{"got":"half"}')
})
