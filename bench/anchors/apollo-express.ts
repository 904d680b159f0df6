import 'reflect-metadata'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import { buildSchema } from 'type-graphql'
import { serveVariant } from '../harness/serve.ts'
import { PetitionListResolver } from '../lanes/petition-list.ts'

/** What a tutorial builds: Apollo on Express over a TypeGraphQL schema, every option at its default. */
await serveVariant(async () => {
  const schema = await buildSchema({ resolvers: [PetitionListResolver] })
  const apollo = new ApolloServer({ schema })
  await apollo.start()
  const app = express()
  app.use('/graphql', express.json(), expressMiddleware(apollo))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => apollo.stop() }
})
