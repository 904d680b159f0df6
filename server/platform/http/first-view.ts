import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isLocale } from '#domain/kernel/localized.ts'
import type { DocumentRequest, DocumentResult, FirstViewRequest, RenderFirstView, Theme } from '#schema/first-view.ts'
import type { Crypto } from '../crypto.ts'
import type { Visit } from '../graphql/context.ts'
import type { Logger } from '../logging.ts'
import { StartupProblem } from '../startup-problem.ts'
import { compressed } from './compressed.ts'
import { formToken } from './plain-forms.ts'

export interface FirstViewDeps {
  readonly render: RenderFirstView
  readonly publicUrl: string
  readonly mode: FirstViewRequest['mode']
  readonly log: Logger
  readonly crypto: Pick<Crypto, 'keyedHash' | 'randomBytes'>
  /** runs a document in process, through the same checks as over HTTP */
  readonly execute: (request: DocumentRequest, visit: Visit) => Promise<DocumentResult>
}

/** Loads the built renderer of the client: the server knows it by path and type only. */
export async function loadRenderer(distDir: string): Promise<RenderFirstView> {
  const file = join(distDir, 'render', 'render.js')
  if (!existsSync(file)) throw new StartupProblem(`${file} is missing. Build first:  npm run build`)
  const { render } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { render: RenderFirstView }
  return render
}

const themes: readonly string[] = ['system', 'light', 'dark', 'contrast'] satisfies Theme[]

/** Every address that nothing else answers is a page. */
export function registerPages(http: FastifyInstance, deps: FirstViewDeps): void {
  http.get('/*', async (request, reply) => {
    // Built files have their own routes: what is left below this folder does not exist.
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('Not found')
    const bare = barePath(request)
    if (bare !== undefined) return reply.code(302).header('vary', 'accept-language, cookie').redirect(bare)
    return sendPage(deps, request, reply)
  })
}

/** `/petitions?q=…` → `/kk/petitions?q=…`; undefined when the address names its language. */
function barePath({ url, visit }: FastifyRequest): string | undefined {
  const [, first = ''] = url.split(/[/?]/)
  if (isLocale(first)) return undefined
  const [path = '/', query] = url.split('?', 2)
  return `/${visit.locale}${path.startsWith('/') ? path : `/${path}`}${query === undefined ? '' : `?${query}`}`
}

async function sendPage(deps: FirstViewDeps, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const asked = firstViewRequest(deps, request)
  const view = await renderOrAdmit(deps, asked, request.id)
  if (view.redirect !== undefined) return reply.code(view.status).redirect(view.redirect)
  // Pages differ by reader; the back button may still show the one that was seen.
  const caching = asked.signedIn ? 'private, no-cache' : 'no-cache'
  return reply
    .code(view.status)
    .header('cache-control', caching)
    .header('vary', 'cookie, accept-encoding')
    .type('text/html; charset=utf-8')
    .send(asked.signedIn ? view.html : await compressed(view.html, request, reply))
}

async function renderOrAdmit(deps: FirstViewDeps, asked: FirstViewRequest, requestId: string) {
  try {
    return await deps.render(asked)
  } catch (cause) {
    deps.log.error({ err: cause, requestId, path: asked.url.split('?', 1)[0] }, 'a page could not be written')
    return deps.render({ ...asked, fault: { requestId } })
  }
}

const attemptBytes = 16

function firstViewRequest(deps: FirstViewDeps, request: FastifyRequest): FirstViewRequest {
  const { publicUrl, mode, execute, crypto } = deps
  const { cookies, visit, url } = request
  const isSignedIn = visit.actor.kind === 'person'
  const theme = cookies['theme'] ?? 'system'
  return {
    url,
    origin: publicUrl,
    locale: visit.locale,
    // Checked against the list right here.
    theme: (themes.includes(theme) ? theme : 'system') as Theme,
    largeText: cookies['text'] === 'large',
    mode,
    signedIn: isSignedIn,
    ...(isSignedIn && {
      form: {
        token: formToken(crypto, request.session.sessionId),
        attempt: crypto.randomBytes(attemptBytes).toString('hex'),
      },
    }),
    now: visit.now,
    execute: (document) => execute(document, visit),
  }
}
