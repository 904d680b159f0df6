import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import { isId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { limits } from '#schema/limits.ts'
import type { ImageAccess } from '../feature.ts'
import { tooLarge } from '../files/examine.ts'
import type { KeptImage } from '../files/image.store.ts'
import type { Images } from '../files/images.ts'
import { imageSizes } from '../files/reencode.ts'
import type { LimitRule } from '../graphql/access.ts'
import { createContext } from '../graphql/context.ts'
import type { Charge } from '../graphql/gate.ts'
import { userErrors } from '../graphql/user-errors.ts'
import { createBodyBudget, readBody } from './read-body.ts'
import { httpError, isFromHere } from './security.ts'

export interface ImageRouteDeps {
  readonly images: Images
  readonly imageAccess: readonly ImageAccess[]
  readonly charge: Charge
  readonly publicUrl: string
}

interface Upload {
  readonly Body: Readable | undefined
}

const path = '/files/images'
const uploads: LimitRule = { points: 60, windowSeconds: 60 * 60 }
const busySeconds = 2
// Eight of the largest at once, or a hundred of what telephones send through our form.
const bodyBytesAtOnceMax = 8 * limits.imageBytesMax

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 411,
  FILE_TOO_LARGE: 413,
  FILE_TYPE: 415,
  RATE_LIMITED: 429,
  BUSY: 503,
}

export function isUpload(url: string): boolean {
  return url === path
}

/**
 * `POST /files/images` takes one file as the body and answers `{ image }` or `{ userErrors }`, both shaped as in the API;
 * `GET /files/images/<id>/<size>.webp` gives the picture. What is not public is not found by others.
 */
export function registerImages(http: FastifyInstance, deps: ImageRouteDeps): void {
  const budget = createBodyBudget(bodyBytesAtOnceMax)
  const publicOrigin = new URL(deps.publicUrl).origin
  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Unread: first it must be known who sends it.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post<Upload>(path, { config: { readsBodyItself: true } }, async (request, reply) => {
      void reply.header('cache-control', 'no-store')
      const { actor } = request.visit
      if (!isFromHere(request, publicOrigin)) return send(reply, { code: 'FORBIDDEN' })
      if (actor.kind !== 'person') return send(reply, { code: 'UNAUTHENTICATED' })
      const length = Number(request.headers['content-length'] ?? NaN)
      if (Number.isNaN(length)) return send(reply, { code: 'BAD_USER_INPUT' })
      if (length > limits.imageBytesMax) return send(reply, tooLarge)
      if (!(await isWithinLimits(deps.charge, request, reply))) return send(reply, { code: 'RATE_LIMITED' })
      const release = budget.reserve(length)
      if (!release) return send(reply, { code: 'BUSY' })
      try {
        const bytes = request.body && (await readBody(request.body))
        const taken = await deps.images.take(actor.personId, bytes ?? Buffer.alloc(0))
        return taken.ok ? await reply.send({ image: taken.value }) : await send(reply, ...taken.refusals)
      } finally {
        release()
      }
    })
  })
  registerPictures(http, deps)
}

function registerPictures(http: FastifyInstance, { images, imageAccess }: ImageRouteDeps): void {
  http.get<{ Params: { id: string; file: string } }>(`${path}/:id/:file`, async (request, reply) => {
    const { id, file } = request.params
    const size = imageSizes.find((known) => file === `${known}.webp`)
    const image = isId('img', id) ? await images.find(id) : undefined
    if (!image || size === undefined || !(await mayLook(imageAccess, request.visit.actor, image))) {
      return reply.code(404).header('cache-control', 'no-store').send(httpError('NOT_FOUND', 'There is no such image'))
    }
    const etag = `"${id}-${size}"`
    void reply.headers({ etag, 'cache-control': cachingOf(image) })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    const bytes = await images.read(image.id, size)
    if (!bytes) return reply.code(404).send(httpError('NOT_FOUND', 'There is no such size'))
    return reply
      .headers({
        'content-type': 'image/webp',
        'content-disposition': `inline; filename="${id}-${size}.webp"`,
        // Opened on its own it is nothing but a picture.
        'content-security-policy': "default-src 'none'; sandbox",
      })
      .send(bytes)
  })
}

async function mayLook(access: readonly ImageAccess[], actor: Actor, image: KeptImage): Promise<boolean> {
  const { isPublic, owner, subject } = image
  if (isPublic) return true
  if (actor.kind === 'person' && owner === actor.personId) return true
  const asked = subject === undefined ? undefined : access.find(({ prefix }) => subject.startsWith(`${prefix}_`))
  return asked !== undefined && subject !== undefined && asked.mayLook(actor, subject)
}

/** The bytes never change, but who may see them can: what was taken from the public leaves foreign caches within a day. */
function cachingOf({ isPublic }: KeptImage): string {
  return isPublic ? 'public, max-age=86400, immutable' : 'private, no-cache'
}

async function isWithinLimits(charge: Charge, { visit }: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  try {
    await charge([{ field: `POST ${path}`, isMutation: true, rule: uploads, account: undefined }], createContext(visit))
    return true
  } catch (cause) {
    // A budget that is used up is thrown, for GraphQL's sake.
    if (!(cause instanceof GraphQLError)) throw cause
    void reply.header('retry-after', String(cause.extensions['retryAfter']))
    return false
  }
}

function send(reply: FastifyReply, first: Refusal<ErrorCode>, ...more: Refusal<ErrorCode>[]): FastifyReply {
  if (first.code === 'BUSY') void reply.header('retry-after', busySeconds)
  return reply.code(statusOf[first.code] ?? 422).send({ userErrors: userErrors(refuse(first, ...more)) })
}
