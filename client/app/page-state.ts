import type { SSRData } from '@urql/vue'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Site } from '#client/lib/site.ts'

/** What the server knows and the browser needs to take over without asking again. */
export interface PageStateJson {
  readonly locale: Locale
  readonly site: Site
  /** ISO 8601 */
  readonly now: string
  /** the API's answers that this page was written from */
  readonly answers: SSRData
  readonly errorWord: string
}

const elementId = 'page-state'

/** As data, not as script, so the security policy needs no exception; nothing in it can end the element. */
export function writePageState(state: PageStateJson): string {
  const json = JSON.stringify(state)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `<script type="application/json" id="${elementId}">${json}</script>`
}

export function readPageState(document: Document): PageStateJson {
  const text = document.getElementById(elementId)?.textContent
  if (text == null) throw new Error('the page came without its state')
  return JSON.parse(text) as PageStateJson // written by writePageState of the same build
}
