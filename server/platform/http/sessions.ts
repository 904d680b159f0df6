import session, { type FastifySessionOptions } from '@fastify/session'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** the session that this request came with or was given; `session` makes one where there is none */
    openedSession: FastifyRequest['session'] | null
  }
}

type Hook = (request: FastifyRequest, reply: FastifyReply, ...more: unknown[]) => void
type Done = (cause?: Error) => void

/**
 * @fastify/session for those who have one. By itself it makes, signs and hashes a session for every stranger, which costs
 * as much as the whole answer to him: so its hooks are taken out of its hands and run only when a cookie names a session
 * or somebody asks for one (signing in). What it does then is unchanged.
 */
export async function registerSessions(
  http: FastifyInstance,
  options: FastifySessionOptions & { readonly cookieName: string },
): Promise<void> {
  const { onRequest: open, onSend: save } = await hooksOfSession(http, options)
  if (!open || !save) throw new Error('@fastify/session works in another way than is known here')

  http.decorateRequest('openedSession', null)
  http.decorateRequest('session', {
    getter() {
      // Without a cookie there is nothing to read, so it is there when the call returns.
      if (!this.openedSession) open(this, undefined as never, () => undefined)
      return this.openedSession as FastifyRequest['session']
    },
    setter(opened) {
      this.openedSession = opened
    },
  })
  http.addHook('onRequest', (request, reply, done) => {
    if (request.cookies[options.cookieName] === undefined) done()
    else open(request, reply, done)
  })
  http.addHook('onSend', (request, reply, payload, done) => {
    if (request.openedSession) save(request, reply, payload, done)
    else done()
  })
}

/** Registers the plugin on a scope that keeps its hooks instead of running them. */
async function hooksOfSession(
  http: FastifyInstance,
  options: FastifySessionOptions,
): Promise<Readonly<Partial<Record<string, Hook>>>> {
  const hooks: Partial<Record<string, Hook>> = {}
  const scope = Object.create(http, {
    addHook: { value: (name: string, hook: Hook) => (hooks[name] = hook) },
    decorate: { value: () => scope },
    decorateRequest: {
      value: (name: string, value: unknown) => name === 'session' || http.decorateRequest(name, value),
    },
  }) as FastifyInstance
  await new Promise<void>((resolve, reject) => {
    const done: Done = (cause) => (cause ? reject(cause) : resolve())
    session(scope, options, done)
  })
  return hooks
}
