import helmet from '@fastify/helmet'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { limits } from '#schema/limits.ts'

/** Headers of engineering.md 4.6: own files only, nothing inline, no frames, and no way to make a script from a string. */
export async function registerSecurityHeaders(http: FastifyInstance, isSecure: boolean): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
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
  http.addHook('onRequest', async (_request, reply) => {
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  })
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A browser says where a request comes from; with a cookie and from elsewhere nothing is changed. */
export function checkOrigin(publicUrl: string) {
  const publicOrigin = new URL(publicUrl).origin
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { origin, cookie } = request.headers
    if (safeMethods.has(request.method) || cookie === undefined || origin === undefined) return undefined
    if (isFromHere(request, publicOrigin)) return undefined
    return reply.code(403).send(httpError('FORBIDDEN', 'The request comes from another site'))
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
export async function checkBodySize(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (safeMethods.has(request.method) || request.session.passport !== undefined) return undefined
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (encoding !== undefined) return reply.code(411).send(httpError('BAD_USER_INPUT', 'Send a Content-Length'))
  if (Number(length ?? 0) <= limits.bodyBytesMax) return undefined
  return reply.code(413).send(httpError('BAD_USER_INPUT', `At most ${limits.bodyBytesMax} bytes`))
}

/** The shape of a GraphQL answer for everything that goes wrong outside of GraphQL, so that clients read one shape. */
export function httpError(code: string, message: string, more: Readonly<Record<string, unknown>> = {}) {
  return { errors: [{ message, extensions: { code, ...more } }] }
}
