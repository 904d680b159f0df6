import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature } from '#server/platform/feature.ts'
import { trustedDocuments } from '#server/platform/graphql/trusted-documents.ts'
import { createHost, type Host } from '#server/platform/host.ts'
import { createChoiceSide } from '#server/platform/mongo/choice-side.ts'
import { createLogger } from '#server/platform/logging.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { createPlatform, type Platform } from '#server/platform/platform.ts'
import type { RenderFirstView } from '#schema/first-view.ts'
import { fakeClock } from './clock.ts'

export interface SmallHostOptions {
  readonly mongo: Mongo
  readonly features: (platform: Platform) => readonly Feature<unknown>[]
  readonly mode?: Platform['mode']
  readonly rateLimitScale?: number
  readonly manifest?: Readonly<Record<string, string>>
  readonly render?: RenderFirstView
  /** milliseconds of the answers held in memory */
  readonly monotonicMs?: () => number
}

export interface SmallHost {
  readonly host: Host
  readonly url: string
  readonly clock: ReturnType<typeof fakeClock>
  /** posts a document and reads the answer */
  query(document: string, more?: { variables?: object; headers?: Record<string, string> }): Promise<GraphQLAnswer>
}

export interface GraphQLAnswer {
  readonly status: number
  readonly headers: Headers
  /** of any shape: tests look at what they asked for */
  readonly data: never
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[]
}

/** A listening server with the features of the test alone: for proofs about the platform itself. */
export async function startSmallHost(options: SmallHostOptions): Promise<SmallHost> {
  const clock = fakeClock()
  const parts = createPlatform({
    mode: options.mode ?? 'development',
    publicUrl: 'https://dauys.example',
    masterKey: Buffer.alloc(32, 7),
    smtpUrl: undefined,
    mailFrom: 'dauys@localhost',
    mongo: options.mongo,
    choice: createChoiceSide(options.mongo, undefined),
    ballotKeyDir: join(tmpdir(), 'dauys-test-keys', options.mongo.db.databaseName),
    ...(options.rateLimitScale !== undefined && { rateLimitScale: options.rateLimitScale }),
    clock,
    log: createLogger('silent'),
  })
  const host = createHost({
    parts,
    features: options.features(parts.platform),
    documents: trustedDocuments(options.manifest ?? {}),
    sessionSecrets: ['a secret of this test that is long enough'],
    rateLimitScale: options.rateLimitScale ?? 100,
    trustedProxies: 1,
    monotonicMs: options.monotonicMs,
    client: options.render && { folder: 'no built files', render: options.render },
  })
  await host.start()
  const url = `http://127.0.0.1:${await host.listen({ host: '127.0.0.1', port: 0 })}`
  return {
    ...{ host, url, clock },
    query: (document, { variables = {}, headers = {} } = {}) =>
      postGraphQL(url, { query: document, variables }, headers),
  }
}

export async function postGraphQL(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Pick<GraphQLAnswer, 'data' | 'errors'>
  return { ...answer, status: response.status, headers: response.headers }
}

/** `name=value` of every cookie that the answer sets, ready to be sent back. */
export function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}
