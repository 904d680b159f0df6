import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { LoadRequest } from './connection.ts'
import { closedLoop, openLoop } from './load.ts'

type Handle = (request: IncomingMessage, body: string, response: ServerResponse) => void

const undo: (() => void)[] = []
afterEach(() => {
  for (const step of undo.splice(0)) step()
})

async function serve(handle: Handle): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => handle(request, Buffer.concat(chunks).toString(), response))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Hands out a request per entry, then ends the run. */
function each(requests: readonly LoadRequest[]): () => LoadRequest | undefined {
  const left = [...requests]
  return () => left.shift()
}

describe.each([
  ['closed', (options: Parameters<typeof closedLoop>[0]) => closedLoop(options)],
  [
    'open',
    ({ connections, ...options }: Parameters<typeof closedLoop>[0]) =>
      openLoop({ ...options, perSecond: 2_000, connectionsMax: connections }),
  ],
] as const)('the %s loop', (_name, run) => {
  it('sends every request once, each with its own cookie and body', async () => {
    const seen: string[] = []
    const origin = await serve((request, body, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.cookie} ${body}`)
      response.end('ok')
    })
    const requests = Array.from({ length: 50 }, (_, i) => ({
      ...{ method: 'POST' as const, path: `/sign/${i}`, headers: { cookie: `person=${i}` }, body: `ә ${i}` },
    }))
    const answered: string[] = []
    const result = await run({
      ...{ origin, next: each(requests), connections: 4 },
      onAnswer: ({ path }, { status, body }) => answered.push(`${path} ${status} ${body.toString()}`),
    })
    expect(seen.toSorted()).toEqual(requests.map(({ path }, i) => `POST ${path} person=${i} ә ${i}`).toSorted())
    expect(answered.toSorted()).toEqual(requests.map(({ path }) => `${path} 200 ok`).toSorted())
    expect(result).toMatchObject({ answered: 50, unexpected: {} })
  })

  it('reads answers in one piece, in chunks and without a body, and counts those that are not expected', async () => {
    const long = 'x'.repeat(300_000)
    const origin = await serve((request, _body, response) => {
      if (request.url === '/chunks') {
        response.write(long)
        return response.end('end')
      }
      if (request.url === '/unchanged') response.statusCode = 304
      return response.end(request.url === '/long' ? long : undefined)
    })
    const sizes: Record<string, number> = {}
    const result = await run({
      ...{ origin, next: each([{ path: '/chunks' }, { path: '/long' }, { path: '/unchanged' }]), connections: 1 },
      onAnswer: ({ path }, { body }) => (sizes[path] = body.length),
    })
    expect(sizes).toEqual({ '/chunks': long.length + 3, '/long': long.length, '/unchanged': 0 })
    expect(result).toMatchObject({ answered: 3, unexpected: { 304: 1 } })
  })

  it('counts a connection that breaks as no answer and goes on', async () => {
    const origin = await serve((request, _body, response) => {
      if (request.url === '/broken') request.socket.destroy()
      else response.end('ok')
    })
    const result = await run({
      ...{ origin, next: each([{ path: '/fine' }, { path: '/broken' }, { path: '/fine-too' }]), connections: 1 },
    })
    expect(result).toMatchObject({ answered: 2, unexpected: { 0: 1 } })
  })
})
