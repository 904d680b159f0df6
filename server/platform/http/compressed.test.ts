import { brotliDecompressSync } from 'node:zlib'
import fastify from 'fastify'
import { expect, it } from 'vitest'
import { compressed } from './compressed.ts'

const page = '<!doctype html><p>Петициялар</p>'

async function ask(acceptEncoding: string) {
  const http = fastify()
  http.get('/', async (request, reply) => reply.type('text/html').send(await compressed(page, request, reply)))
  return http.inject({ url: '/', headers: { 'accept-encoding': acceptEncoding } })
}

it('sends a page as brotli to a browser that understands it', async () => {
  const { headers, rawPayload } = await ask('gzip, deflate, br, zstd')
  expect(headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(rawPayload).toString()).toBe(page)
})

it('sends it as it is to every other', async () => {
  const { headers, body } = await ask('gzip')
  expect(headers['content-encoding']).toBeUndefined()
  expect(body).toBe(page)
})
