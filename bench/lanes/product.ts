import 'reflect-metadata'
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { systemClock } from '#server/platform/clock.ts'
import { buildSchema } from '#server/platform/graphql/build.ts'
import { createGraphQLServer } from '#server/platform/graphql/server.ts'
import { compileDocuments } from '#server/platform/graphql/compiled-documents.ts'
import { createLane } from '#server/platform/graphql/lane.ts'
import { trustedDocuments } from '#server/platform/graphql/trusted-documents.ts'
import { createPlainForms } from '#server/platform/http/plain-forms.ts'
import { createHttp } from '#server/platform/http/server.ts'
import { createCharge } from '#server/platform/limits/limits.ts'
import { createLogger } from '#server/platform/logging.ts'
import { createClient } from '#server/platform/mongo/connect.ts'
import { createMongo } from '#server/platform/mongo/mongo.ts'
import { createPlatform } from '#server/platform/platform.ts'
import { serveVariant } from '../harness/serve.ts'
import { PetitionListResolver } from './petition-list.ts'
import { listDocument } from './listed-petitions.ts'

await serveVariant(async () => {
  // Never connected: an anonymous reader of rows in memory does not reach the database.
  const mongo = createMongo(createClient('mongodb://127.0.0.1:1/?directConnection=true'), 'bench')
  const log = createLogger('error')
  const { platform } = createPlatform({
    ...{ mode: 'production', publicUrl: 'https://dauys.example', masterKey: Buffer.alloc(32, 7) },
    ...{ smtpUrl: undefined, mailFrom: 'dauys@localhost', clock: systemClock, log },
    ...{ mongo, choice: mongo, ballotKeyDir: '' },
  })
  const schema = buildSchema([new PetitionListResolver()])
  const charge = createCharge({ mongo: platform.mongo, scale: 1_000_000 })
  const documents = trustedDocuments({ [createHash('sha256').update(listDocument).digest('hex')]: listDocument })
  const compiled = compileDocuments(schema, documents)
  const apollo = createGraphQLServer({ schema, log, charge, compiled, documents, isOpen: false })
  await apollo.start()
  const nobody = () => Promise.resolve(undefined)
  const refuse = () => Promise.resolve({ ok: false as const, refusals: [{ code: 'BAD_CODE' }] as const })
  const http = await createHttp({
    ...{ platform, apollo, schema, charge, routes: [], imageAccess: [], trustedProxies: 0, client: undefined },
    documents,
    lane: createLane({ schema, compiled, charge, log }),
    forms: createPlainForms({ ...platform, schema, charge }),
    identification: { actorOf: nobody, verifyCode: refuse, verifyPassword: refuse },
    farewells: [],
    formOrigins: [],
    mailbox: () => Promise.resolve([]),
    sessionSecrets: ['a secret of the bench that is long enough'],
  })
  await http.listen({ host: '127.0.0.1', port: 0 })
  return { origin: `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`, stop: () => http.close() }
})
