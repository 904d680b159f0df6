import type { Locale } from '#domain/kernel/localized.ts'

/** `system` follows the device; the others are the reader's own choice (cookie `theme`). */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'

export interface PlainFormKeys {
  /** bound to the session: no other site can know it */
  readonly token: string
  /** id of the act that a form of this page does: sent twice it is done once */
  readonly attempt: string
}

/** A document of `operations.json`, sent by its hash; `query` is its text. */
export interface DocumentRequest {
  readonly documentId: string
  readonly query: string
  readonly operationName?: string
  readonly variables: Readonly<Record<string, unknown>>
}

export interface DocumentResult {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[]
}

export interface FirstViewRequest {
  /** path and query as asked for: `/kk/petitions?q=автобус` */
  readonly url: string
  /** scheme and host that people see, without a slash at the end; for canonical addresses */
  readonly origin: string
  /** where the address names no language: the saved choice (cookie `locale`), then Accept-Language, then kk */
  readonly locale: Locale
  readonly theme: Theme
  /** the reader asked for large text (cookie `text=large`) */
  readonly largeText: boolean
  readonly mode: 'demo' | 'development' | 'production'
  /** there is a session, so the page asks who the viewer is */
  readonly signedIn: boolean
  /** what a plain form of this page sends along; strangers have no form that needs it */
  readonly form?: PlainFormKeys
  /** the moment that "days left" is counted from, on the server and in the browser alike */
  readonly now: Date
  /** runs a document as this viewer, in process; faults are masked as they are over HTTP */
  readonly execute: (request: DocumentRequest) => Promise<DocumentResult>
  /** draw the page that admits a fault instead of the one asked for; nothing is executed */
  readonly fault?: { readonly requestId: string }
}

export interface FirstView {
  readonly status: number
  /** path to answer with instead of the document, set when `status` is 3xx */
  readonly redirect?: string
  /** the complete document, from `<!doctype html>` on; empty for a redirect */
  readonly html: string
}

/**
 * Writes a page as HTML. `dist/render/render.js` exports it as `render`. It throws on a fault of its own:
 * the caller logs it and asks once more with `fault`.
 */
export type RenderFirstView = (request: FirstViewRequest) => Promise<FirstView>
