import { badRequest } from './errors.ts'

/** The client's own documents: hash → text, as `schema/operations.json` lists them. */
export interface TrustedDocuments {
  text(hash: string): string | undefined
  hash(text: string): string | undefined
}

/** @param manifest of this release and of those before it: old tabs live on */
export function trustedDocuments(manifest: Readonly<Record<string, string>>): TrustedDocuments {
  const byHash = new Map(Object.entries(manifest))
  const byText = new Map(Object.entries(manifest).map(([hash, text]) => [text, hash]))
  return { text: (hash) => byHash.get(hash), hash: (text) => byText.get(text) }
}

/** What a GraphQL request over HTTP may bring, before anything of it is trusted. */
export interface RawGraphQLRequest {
  readonly query?: unknown
  readonly documentId?: unknown
  /** the short name, for addresses */
  readonly id?: unknown
  readonly extensions?: unknown
}

/**
 * The text to run: the manifest's for a hash, or the caller's own.
 * @throws UNKNOWN_DOCUMENT for a hash that is in no manifest
 */
export function resolveDocument(
  request: RawGraphQLRequest,
  documents: TrustedDocuments,
): { readonly query: string | undefined; readonly isTrusted: boolean } {
  const hash = hashOf(request)
  const own = typeof request.query === 'string' ? request.query : undefined
  if (hash !== undefined) {
    const text = documents.text(hash)
    if (text !== undefined) return { query: text, isTrusted: true }
    if (own === undefined) throw badRequest('UNKNOWN_DOCUMENT', 'PersistedQueryNotFound', { status: 400 })
  }
  return { query: own, isTrusted: own !== undefined && documents.hash(own) !== undefined }
}

/** The hash that a request names, whatever way its client has of saying it. */
export function hashOf({ documentId, id = documentId, extensions }: RawGraphQLRequest): string | undefined {
  if (typeof id === 'string') return id.replace(/^sha256:/, '')
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : undefined
}
