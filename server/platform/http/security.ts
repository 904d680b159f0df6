import helmet from '@fastify/helmet'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { limits } from '#schema/limits.ts'

/**
 * Headers of engineering.md 4.6: own files only, nothing inline, no frames, and no way to make a script from a string.
 * @param formOrigins other sites that the answer to a form may lead to: signing out leaves who identified the person too
 */
export async function registerSecurityHeaders(
  http: FastifyInstance,
  isSecure: boolean,
  formOrigins: readonly string[],
): Promise<void> {
  const headers = await headersOfHelmet(isSecure, formOrigins)
  http.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
}

/** Helmet spells every header anew for each answer, and ours are always the same: it is asked once. */
async function headersOfHelmet(
  isSecure: boolean,
  formOrigins: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const asked = fastify()
  await asked.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'", ...formOrigins],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['vue', 'dauys-worker'],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  })
  let headers: Record<string, string> = {}
  asked.get('/', (_request, reply) => {
    headers = Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
    return reply.send()
  })
  await asked.inject('/')
  await asked.close()
  return { ...headers, 'permissions-policy': 'camera=(), microphone=(), geolocation=(self), payment=()' }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the handler reads the body as it comes, once it knows who sends it, and holds it to a limit of its own */
    readonly readsBodyItself?: true
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A browser says where a request comes from; with a cookie and from elsewhere nothing is changed. */
export function checkOrigin(publicUrl: string) {
  const publicOrigin = new URL(publicUrl).origin
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const { origin, cookie } = request.headers
    const isHarmless = safeMethods.has(request.method) || cookie === undefined || origin === undefined
    if (isHarmless || isFromHere(request, publicOrigin)) return done()
    void reply.code(403).send(httpError('FORBIDDEN', 'The request comes from another site'))
  }
}

/** Whether a page of ours sent this; a browser too old to say where a post comes from says which page it was on. */
export function isFromHere({ headers, host }: FastifyRequest, publicOrigin: string): boolean {
  const from = headers.origin ?? headers.referer
  if (from === undefined || !URL.canParse(from)) return false
  const { origin, host: fromHost } = new URL(from)
  return origin === publicOrigin || fromHost === host
}

/** Visitors without an account send little; the author of a long text may send more. */
export function checkBodySize(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const isChecked = safeMethods.has(request.method) || request.routeOptions.config.readsBodyItself === true
  if (isChecked || request.openedSession?.passport !== undefined) return done()
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (encoding !== undefined) {
    void reply.code(411).send(httpError('BAD_USER_INPUT', 'Send a Content-Length'))
  } else if (Number(length ?? 0) > limits.bodyBytesMax) {
    void reply.code(413).send(httpError('BAD_USER_INPUT', `At most ${limits.bodyBytesMax} bytes`))
  } else {
    done()
  }
}

/** The shape of a GraphQL answer for everything that goes wrong outside of GraphQL, so that clients read one shape. */
export function httpError(code: string, message: string, more: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { code, ...more } }] }
}
