import { cacheExchange, Client, fetchExchange, ssrExchange } from '@urql/vue'
import type { SSRData } from '@urql/vue'
import type { DocumentRequest, DocumentResult } from '#schema/first-view.ts'
import type { TypedDocumentString } from '#client/lib/gql/graphql.ts'

/** A document written with `graphql()`, typed by what it asks and what it gets. */
export type Document<Data, Variables> = Pick<
  TypedDocumentString<Data, Variables>,
  '__apiType' | '__meta__' | 'toString'
>

export interface GraphqlClient {
  readonly urql: Client
  /** what the server has asked so far; goes into the page, so that the browser does not ask again */
  answers(): SSRData
}

type Execute = (request: DocumentRequest) => Promise<DocumentResult>

const idHeader = 'x-document-id'

/** What urql needs to send a document by its hash; see `createGraphqlClient`. */
export function documentContext(document: Document<unknown, never>): { fetchOptions: RequestInit } {
  return { fetchOptions: { headers: { [idHeader]: String(document.__meta__?.['hash'] ?? '') } } }
}

/** The client of the server: runs documents in process. */
export function createServerClient(execute: Execute): GraphqlClient {
  return createClient({ isClient: false, send: async (request) => Response.json(await execute(request)) })
}

/**
 * The client of the browser: starts with what the server has asked, sends a document by its hash.
 * @param signedIn the page was written for a session; without one everybody gets the same answers
 */
export function createBrowserClient(initialState: SSRData, signedIn: boolean): GraphqlClient {
  const send = (request: DocumentRequest, signal?: AbortSignal) => sendByHash(request, signedIn, signal)
  return createClient({ isClient: true, initialState, send })
}

function createClient(options: {
  isClient: boolean
  initialState?: SSRData
  send: (request: DocumentRequest, signal?: AbortSignal) => Promise<Response>
}): GraphqlClient {
  const { isClient, initialState } = options
  const answers = ssrExchange({ isClient, ...(initialState === undefined ? {} : { initialState }) })
  const urql = new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, answers, fetchExchange],
    // A count is fresh within seconds, so a page shows what is known at once and asks again. The server asks once.
    requestPolicy: isClient ? 'cache-and-network' : 'cache-first',
    fetch: (_, init) => options.send(requestOf(init), init?.signal ?? undefined),
  })
  return { urql, answers: () => answers.extractData() }
}

/** urql hands over a body with the text; the hash came along as a header. */
function requestOf(init: RequestInit | undefined): DocumentRequest {
  const body = JSON.parse(String(init?.body)) as Omit<DocumentRequest, 'documentId'>
  const documentId = new Headers(init?.headers).get(idHeader) ?? ''
  return { ...body, variables: body.variables ?? {}, documentId }
}

async function sendByHash(request: DocumentRequest, signedIn: boolean, signal?: AbortSignal): Promise<Response> {
  const { documentId, query, ...rest } = request
  const isShared = !signedIn && !/\bmutation\b/.test(query)
  const byHash = await (isShared ? read(request, signal) : post({ documentId, ...rest }, signal))
  if (!(await isUnknownDocument(byHash))) return byHash
  // A server under development may be older or younger than this page; in production it refuses the text as well.
  return post({ query, ...rest }, signal)
}

/** By address and without cookies: servers and proxies on the way may have the answer at hand. */
function read({ documentId, variables }: DocumentRequest, signal?: AbortSignal): Promise<Response> {
  const search = new URLSearchParams({ id: documentId, variables: JSON.stringify(variables) })
  return fetch(`/graphql?${search}`, { credentials: 'omit', ...(signal === undefined ? {} : { signal }) })
}

function post(body: object, signal?: AbortSignal): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  })
}

async function isUnknownDocument(response: Response): Promise<boolean> {
  if (response.ok) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as DocumentResult
  return body.errors?.[0]?.extensions?.['code'] === 'UNKNOWN_DOCUMENT'
}
