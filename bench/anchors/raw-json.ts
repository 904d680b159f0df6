import fastify from 'fastify'
import { serveVariant } from '../harness/serve.ts'
import { listPetitions } from '../lanes/listed-petitions.ts'

/** What Fastify costs for the same bytes when nobody asks for GraphQL, rights or limits. */
await serveVariant(async () => {
  const http = fastify()
  http.get('/petitions', async () => ({ data: { petitions: listPetitions() } }))
  return { origin: await http.listen({ host: '127.0.0.1', port: 0 }), stop: () => http.close() }
})
