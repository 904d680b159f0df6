import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import session from 'express-session'
import mongoose from 'mongoose'
import { serveVariant } from '../harness/serve.ts'
import { naiveCrowd } from './crowd.ts'
import { resolvers, typeDefs, type NaiveContext } from './schema.ts'
import { MongooseSessionStore } from './session-store.ts'
import { naiveVote, voteResolvers, voteTypeDefs } from './voting.ts'

declare module 'express-session' {
  interface SessionData {
    personId: string
  }
}

/**
 * What a tutorial builds, done well: Apollo on Express, sessions in MongoDB, person and petition or campaign by
 * `findById`, a look whether they signed or voted, `create` or `save`, `$inc`. As durable as ours: majority and journal.
 * The driver, the database and the machine are the same.
 */
await serveVariant(async () => {
  const { MONGODB_URI: uri = '', SESSION_SECRET: secret = '' } = process.env
  await mongoose.connect(uri, { writeConcern: { w: 'majority', journal: true }, readConcern: { level: 'majority' } })
  await Promise.all(mongoose.modelNames().map((name) => mongoose.model(name).init()))

  const apollo = new ApolloServer<NaiveContext>({
    typeDefs: [typeDefs, voteTypeDefs],
    resolvers: [resolvers, voteResolvers],
  })
  await apollo.start()
  const app = express()
  app.use(express.json())
  app.use(session({ secret, store: new MongooseSessionStore(), resave: false, saveUninitialized: false }))
  app.use('/graphql', expressMiddleware(apollo, { context: async ({ req }) => ({ personId: req.session.personId }) }))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: { ...naiveCrowd(secret), ...naiveVote(secret) },
    async stop() {
      server.closeAllConnections()
      server.close()
      await apollo.stop()
      await mongoose.disconnect()
    },
  }
})
