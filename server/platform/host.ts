import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { RenderFirstView } from '#schema/first-view.ts'
import { dispatcher } from './events/events.ts'
import type { Feature, Identification, Worker } from './feature.ts'
import { buildSchema } from './graphql/build.ts'
import { compileDocuments } from './graphql/compiled-documents.ts'
import { createLane } from './graphql/lane.ts'
import { createGraphQLServer } from './graphql/server.ts'
import type { TrustedDocuments } from './graphql/trusted-documents.ts'
import { createHttp } from './http/server.ts'
import { createPlainForms } from './http/plain-forms.ts'
import { sessionCollection } from './http/session-store.ts'
import { createCharge, limitCollection } from './limits/limits.ts'
import { mailWorker } from './mail/mail.ts'
import { demandSameMasterKey } from './master-key.ts'
import { demandSeparateSides } from './mongo/choice-side.ts'
import { createCollections } from './mongo/collections.ts'
import type { createPlatform } from './platform.ts'
import { platformCollections } from './platform.ts'
import { StartupProblem } from './startup-problem.ts'
import { timerWorker } from './timers/timers.ts'

export interface HostOptions {
  readonly parts: ReturnType<typeof createPlatform>
  readonly features: readonly Feature<unknown>[]
  readonly documents: TrustedDocuments
  readonly sessionSecrets: readonly string[]
  readonly rateLimitScale: number
  readonly trustedProxies: number
  readonly client: { readonly folder: string; readonly render: RenderFirstView } | undefined
  /** milliseconds that only grow; tests give their own */
  readonly monotonicMs?: (() => number) | undefined
}

export interface Host {
  readonly schema: GraphQLSchema
  /**
   * Creates what is missing in the database, prepares the features and starts the workers.
   * @param withWorkers false: nothing happens by itself, `settle` does it (the demo city, tests of one moment)
   */
  start(options?: { readonly withWorkers?: boolean }): Promise<void>
  /** Accepts requests. Port 0 takes a free one. @returns the port */
  listen(address: { readonly host: string; readonly port: number }): Promise<number>
  /** Delivers every event, fires every due timer and runs every worker until nothing waits. */
  settle(): Promise<void>
  /** Finishes the requests that run, then the workers, then the connection. May be called again. */
  stop(): Promise<void>
}

const drainWithinMs = 20_000
const workersWithinMs = 10_000
const settleTurnsMax = 2_000_000

/** Puts features on the platform: one schema, one HTTP server, their workers, one order of starting and stopping. */
export function createHost(options: HostOptions): Host {
  const { parts, features } = options
  const { platform, mail } = parts
  const { mongo, choice, log } = platform
  const collections = features.flatMap((feature) => feature.collections ?? [])
  const choiceCollections = features.flatMap((feature) => feature.choiceCollections ?? [])
  const schema = buildSchema(features.flatMap((feature) => feature.resolvers ?? []))
  const workers = workersOf(features, parts)
  const charge = createCharge({ mongo, scale: options.rateLimitScale })
  const compiled = compileDocuments(schema, options.documents)
  const apollo = createGraphQLServer({
    ...{ schema, log, charge, compiled },
    documents: options.documents,
    isOpen: platform.mode !== 'production',
  })
  let http: FastifyInstance | undefined
  let started: readonly Worker[] = []
  let stopping: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    if (http) await within(drainWithinMs, http.close())
    // Together and not for long: without a database each of them would wait for it in turn.
    await within(workersWithinMs, Promise.all(started.map((worker) => worker.stop())))
    if (http) await apollo.stop()
    await Promise.all([mongo.client.close(), choice.client.close()])
  }

  return {
    schema,
    async start({ withWorkers = true } = {}) {
      await createCollections(mongo.db, [...platformCollections, sessionCollection, limitCollection, ...collections])
      await demandSeparateSides(choice)
      await createCollections(choice.db, choiceCollections)
      await demandSameMasterKey(platform)
      for (const { prepare } of features) await prepare?.()
      await apollo.start()
      http = await createHttp({
        ...{ platform, apollo, schema, charge },
        lane: createLane({ schema, compiled, charge, log }),
        documents: options.documents,
        identification: identificationOf(features),
        farewells: features.flatMap(({ farewell }) => farewell ?? []),
        formOrigins: features.flatMap((feature) => feature.formOrigins ?? []),
        routes: features.flatMap(({ routes }) => (routes ? [routes] : [])),
        imageAccess: features.flatMap((feature) => feature.imageAccess ?? []),
        forms: createPlainForms({ ...platform, schema, charge }),
        mailbox: mail.mailbox,
        sessionSecrets: options.sessionSecrets,
        trustedProxies: options.trustedProxies,
        client: options.client,
        monotonicMs: options.monotonicMs,
      })
      await http.ready()
      if (!withWorkers) return
      started = workers
      for (const worker of started) worker.start()
    },
    async listen(address) {
      if (!http) throw new Error('listen comes after start')
      await listenOn(http, address)
      // Listening on TCP, so the address is an object.
      return (http.server.address() as AddressInfo).port
    },
    async settle() {
      // Until each of them in turn had nothing to do since somebody did something.
      let idle = 0
      for (let turn = 0; turn < settleTurnsMax; turn++) {
        const didWork = await workers[turn % workers.length]?.settle?.()
        idle = didWork ? 0 : idle + 1
        if (idle === workers.length) return
      }
      throw new Error('there is always more to do')
    },
    stop: () => (stopping ??= stopAll()),
  }
}

function workersOf(
  features: readonly Feature<unknown>[],
  { platform, mailDeps }: HostOptions['parts'],
): readonly Worker[] {
  const { mongo, log, createWorker, journal, clock } = platform
  const outboxes = features.flatMap(({ collections }) => collections ?? []).filter(({ outbox }) => outbox)
  const listeners = features.flatMap((feature) => feature.listeners ?? [])
  const timers = features.flatMap((feature) => feature.timers ?? [])
  const carrier = mailWorker(mailDeps)
  return [
    dispatcher(
      { mongo, journal, log, createWorker },
      outboxes.map(({ name }) => name),
      listeners,
    ),
    timerWorker({ mongo, clock, log, createWorker }, timers),
    ...(carrier ? [carrier] : []),
    platform.live.worker,
    platform.images.sweeper,
    ...features.flatMap((feature) => feature.workers ?? []),
  ]
}

function identificationOf(features: readonly Feature<unknown>[]): Identification {
  const [identification, ...more] = features.flatMap((feature) => feature.identification ?? [])
  if (!identification || more.length > 0) throw new Error('exactly one feature says who a visitor is')
  return identification
}

async function listenOn(http: FastifyInstance, { host, port }: { host: string; port: number }): Promise<void> {
  try {
    await http.listen({ host, port })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') {
      throw new StartupProblem(`Port ${port} is taken. Stop what uses it, or choose another:  PORT=8090 npm start`, {
        cause,
      })
    }
    if (code === 'EACCES')
      throw new StartupProblem(`Port ${port} may not be used by this account. Choose one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupProblem(`HOST ${host} is no address of this machine.`)
    throw cause
  }
}

/** Waits for the work, but no longer: a client that never finishes does not keep the server alive. */
async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([work, new Promise((resolve) => (timer = setTimeout(resolve, ms)))])
  clearTimeout(timer)
}
