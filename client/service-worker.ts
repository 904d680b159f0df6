/*
 * Keeps the shell and the pages already read, for places without a network. It only ever reads: a signature is never
 * queued here out of sight. Pages of a signed-in person lie apart and are thrown away by the first page that comes
 * after signing out (client/app/keep-pages.ts).
 */

/** The part of the worker's surroundings that is used; the library of the DOM does not describe it. */
interface WorkerScope {
  readonly location: Location
  readonly caches: CacheStorage
  addEventListener(type: 'install', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'message', listener: (event: LifeEvent & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void
}
interface FetchEvent extends LifeEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

const worker = self as unknown as WorkerScope
const files = 'dauys-files'
const publicPages = 'dauys-pages'
const ownPages = 'dauys-own-pages'
const pagesMax = 40
const filesMax = 200

/** What a citizen reads. Personal pages and desks are never kept. */
const readable = /^\/(kk|ru|en)\/(petitions(\/(?!new|edit)[^/]+(\/audit)?)?|help|audit|receipt|simulator)?$/
const offlinePage = (path: string) => `/${/^\/(kk|ru|en)\//.exec(path)?.[1] ?? 'kk'}/offline`

// It takes over with the next page, never in the middle of one: that would load its files twice.
worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(['/kk/offline', '/ru/offline', '/en/offline'].map((path) => fetchAndKeep(path))))
})

worker.addEventListener('message', (event) => {
  const { data } = event
  if (typeof data === 'string' && readable.test(pathOf(data))) event.waitUntil(fetchAndKeep(data))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(fromFiles(request))
  else if (request.mode === 'navigate') event.respondWith(page(event))
})

/** Files carry their hash in the name, so what is kept is never stale. */
async function fromFiles(request: Request): Promise<Response> {
  const cache = await worker.caches.open(files)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** The network first; without it what was read before, marked with its time, else the page that says so. */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    const response = await fetch(request)
    if (response.ok && !response.redirected && readable.test(pathOf(request.url))) {
      event.waitUntil(keep(request.url, response.clone()))
    }
    return response
  } catch {
    return (
      (await worker.caches.match(keyOf(request.url))) ??
      (await worker.caches.match(offlinePage(pathOf(request.url)))) ??
      Response.error()
    )
  }
}

async function fetchAndKeep(url: string): Promise<void> {
  const response = await fetch(url)
  if (response.ok && !response.redirected) await keep(url, response)
}

async function keep(url: string, response: Response): Promise<void> {
  const isOwn = response.headers.get('cache-control')?.includes('private') === true
  const html = await response.text()
  const sent = response.headers.get('date')
  const marked = sent === null ? html : html.replace('<html ', `<html data-saved="${new Date(sent).toISOString()}" `)
  const kept = new Response(marked, { headers: { 'content-type': 'text/html; charset=utf-8', ...policyOf(response) } })
  const pages = await worker.caches.open(isOwn ? ownPages : publicPages)
  await pages.put(keyOf(url), kept)
  await bound(pages, pagesMax)

  const fileCache = await worker.caches.open(files)
  const paths = [...new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path))]
  await Promise.all(
    paths.map(async (path) => {
      if ((await fileCache.match(path)) === undefined) await fileCache.add(path)
    }),
  )
  await bound(fileCache, filesMax)
}

/** A kept page stays under the rules it came with. */
function policyOf(response: Response): Record<string, string> {
  const policy = response.headers.get('content-security-policy')
  return policy === null ? {} : { 'content-security-policy': policy }
}

/** Keys come oldest first. */
async function bound(cache: Cache, max: number): Promise<void> {
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - max)).map((key) => cache.delete(key)))
}

/** The simulator is one page, whatever setting its address holds. */
function keyOf(url: string): string {
  return pathOf(url).endsWith('/simulator') ? pathOf(url) : url
}

function pathOf(url: string): string {
  return new URL(url, worker.location.origin).pathname
}
