import cookie from '@fastify/cookie'
import serveStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { ApolloServer } from '@apollo/server'
import type { DocumentRequest, DocumentResult, RenderFirstView } from '#schema/first-view.ts'
import { limits } from '#schema/limits.ts'
import type { Farewell, Feature, Identification, ImageAccess } from '../feature.ts'
import { createContext, type Context, type Visit } from '../graphql/context.ts'
import type { Lane } from '../graphql/lane.ts'
import type { Charge } from '../graphql/gate.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import type { KeptLetter } from '../mail/mail.ts'
import { pingPrimary } from '../mongo/connect.ts'
import type { Platform } from '../platform.ts'
import { createBrowserKeys } from './browser-key.ts'
import { createCookieSigner } from './cookie-signer.ts'
import { registerPages } from './first-view.ts'
import { registerGraphQL } from './graphql-route.ts'
import { isUpload, registerImages } from './image-route.ts'
import { createPublicReads } from './public-reads.ts'
import { registerGraphQLStream } from './graphql-stream.ts'
import type { PlainForms } from './plain-forms.ts'
import { withFront } from './front.ts'
import { checkBodySize, checkOrigin, httpError, registerSecurityHeaders } from './security.ts'
import { createSessionStore } from './session-store.ts'
import { registerSessions } from './sessions.ts'
import { registerSignIn } from './sign-in.ts'
import { createVisit, markSeen } from './visit.ts'

export interface HttpDeps {
  readonly platform: Platform
  readonly apollo: ApolloServer<Context>
  readonly lane: Lane
  readonly schema: GraphQLSchema
  readonly charge: Charge
  readonly documents: TrustedDocuments
  readonly identification: Identification
  readonly farewells: readonly Farewell[]
  readonly formOrigins: readonly string[]
  readonly routes: readonly NonNullable<Feature<unknown>['routes']>[]
  readonly forms: PlainForms
  readonly imageAccess: readonly ImageAccess[]
  readonly mailbox: () => Promise<readonly KeptLetter[]>
  readonly sessionSecrets: readonly string[]
  readonly trustedProxies: number
  /** milliseconds that only grow; tests give their own */
  readonly monotonicMs?: (() => number) | undefined
  /** the built client; undefined: API only */
  readonly client: { readonly folder: string; readonly render: RenderFirstView } | undefined
}

const dayMs = 24 * 60 * 60 * 1000
const sessionLifetimeMs = 30 * dayMs
// A photo of half a megabyte over 20 kbit/s, the edge of a village.
const uploadTimeoutMs = 4 * 60 * 1000

/** The whole of HTTP: files, health, and everything that knows its visitor. Not listening yet. */
export async function createHttp(deps: HttpDeps): Promise<FastifyInstance> {
  const { platform, client } = deps
  const isSecure = platform.mode === 'production'
  const publicReads = createPublicReads(deps.monotonicMs)
  const timeouts = { requestTimeout: 10_000, keepAliveTimeout: 30_000 }
  const patience = { isFor: isUpload, ms: uploadTimeoutMs }
  const http: FastifyInstance = fastify({
    ...timeouts,
    serverFactory: withFront(publicReads.answerAtOnce, timeouts, patience),
    bodyLimit: limits.bodyBytesMaxSignedIn,
    // Only what the last proxies of our own added to X-Forwarded-For is believed.
    trustProxy: deps.trustedProxies > 0 && ((_address, hop) => hop < deps.trustedProxies),
    genReqId: countedIds(platform.newId('req')),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  reportErrors(http, platform)
  // Streams never end by themselves, and the server waits for every request that runs.
  http.addHook('preClose', async () => platform.live.sockets.closeAll())
  await registerSecurityHeaders(http, isSecure, deps.formOrigins)
  registerHealth(http, platform)
  if (client) await registerFiles(http, client.folder)
  await http.register(async (visited) => {
    await registerVisits(visited, deps, isSecure)
    registerGraphQL(visited, { ...deps, publicReads, isOpen: !isSecure })
    registerGraphQLStream(visited, { ...platform, ...deps, sockets: platform.live.sockets, isOpen: !isSecure })
    registerImages(visited, { ...platform, ...deps })
    if (!isSecure) visited.get('/mailbox.json', async () => deps.mailbox())
    for (const mount of deps.routes) mount(visited, deps.forms)
    if (client) registerPages(visited, { ...platform, render: client.render, execute: executor(deps) })
  })
  return http
}

/** `req_01J9Z3…-2f`: of which start of which process, and its how many-th request. */
function countedIds(start: string): () => string {
  let count = 0
  return () => `${start}-${(++count).toString(36)}`
}

/** Everything registered on this scope has `request.visit`. */
async function registerVisits(http: FastifyInstance, deps: HttpDeps, isSecure: boolean): Promise<void> {
  const { platform, identification, farewells } = deps
  const cookieName = isSecure ? '__Host-dauys' : 'dauys'
  const attributes = { path: '/', httpOnly: true, secure: isSecure, sameSite: 'lax' } as const
  // Defaults for every cookie of ours: clearing a __Host- cookie needs the same attributes as setting it.
  await http.register(cookie, { parseOptions: attributes })
  http.decorateRequest('seenDue', null)
  // Before the session is kept, which happens in the next hook of this kind.
  http.addHook('onSend', (request, _reply, _payload, done) => {
    markSeen(request)
    done()
  })
  await registerSessions(http, {
    secret: createCookieSigner(deps.sessionSecrets),
    cookieName,
    cookie: { ...attributes, maxAge: sessionLifetimeMs },
    store: createSessionStore(platform, sessionLifetimeMs),
    // Visitors without an account leave no trace in the database.
    saveUninitialized: false,
    rolling: false,
  })
  const signIn = await registerSignIn(http, identification)
  const browserKeys = createBrowserKeys(platform.crypto, isSecure)
  const visitDeps = { clock: platform.clock, identification, signIn, farewells, browserKeys }
  http.decorateRequest('visit')
  http.addHook('onRequest', checkOrigin(platform.publicUrl))
  http.addHook('onRequest', checkBodySize)
  http.addHook('preHandler', (request, _reply, done) => {
    const visit = createVisit(visitDeps, request)
    if (!(visit instanceof Promise)) {
      request.visit = visit
      return done()
    }
    visit.then((known) => {
      request.visit = known
      done()
    }, done)
  })
  http.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())))
  })
}

async function registerFiles(http: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'assets'))) return
  await http.register(serveStatic, {
    root: folder,
    // A route per file, so that everything else can be a page.
    wildcard: false,
    index: false,
    // The build lays a brotli twin beside each text file.
    preCompressed: true,
    // The build's own lists are not for the public.
    allowedPath: (path) => !path.includes('/.vite/') && !path.endsWith('.map'),
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
}

/** `/healthz`: the process answers. `/readyz`: it can also reach the primary; `choice`: that of the choice side too. */
function registerHealth(http: FastifyInstance, platform: Platform): void {
  http.get('/healthz', async () => ({ ok: true }))
  http.get('/readyz', async (request, reply) => {
    try {
      const choice = pingPrimary(platform.choice.db, 2_000).then(
        () => true,
        () => false,
      )
      await pingPrimary(platform.mongo.db, 2_000)
      // Without the choice side nobody votes, and everything else goes on: that takes no process out of service.
      return { ok: true, choice: await choice }
    } catch (cause) {
      platform.log.warn({ err: cause, requestId: request.id }, 'not ready')
      return reply.code(503).send({ ok: false })
    }
  })
}

function reportErrors(http: FastifyInstance, { log }: Platform): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return reply.code(status).send(httpError('BAD_USER_INPUT', error.message))
    log.error({ err: error, requestId: request.id, path: pathOf(request) }, 'fault')
    return reply.code(500).send(httpError('INTERNAL', 'Internal error', { requestId: request.id }))
  })
}

/** Runs a document as this visitor without a detour over HTTP: the same gate, the same masking. */
function executor({ apollo, lane }: Pick<HttpDeps, 'apollo' | 'lane'>) {
  return async (request: DocumentRequest, visit: Visit): Promise<DocumentResult> => {
    const { documentId, query, variables, operationName } = request
    const compiled = lane.find(documentId)
    if (compiled) return (await lane.answer(compiled, variables, createContext(visit))).body
    const { body } = await apollo.executeOperation(
      { query, variables: { ...variables }, ...(operationName !== undefined && { operationName }) },
      { contextValue: createContext(visit) },
    )
    // Incremental delivery is not part of this schema.
    return body.kind === 'single' ? (body.singleResult as DocumentResult) : {}
  }
}

/** Without what somebody searched for: it may be a name or an address. */
function pathOf({ url }: FastifyRequest): string | undefined {
  return url.split('?', 1)[0]
}
