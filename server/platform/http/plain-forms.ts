import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { isLocale, type Locale } from '#domain/kernel/localized.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Crypto } from '../crypto.ts'
import type { LimitRule } from '../graphql/access.ts'
import { createContext, type Visit } from '../graphql/context.ts'
import type { Charge } from '../graphql/gate.ts'
import { createBrowserKeys, originOf } from './browser-key.ts'
import { httpError, isFromHere } from './security.ts'

/** What a page without JavaScript posted. */
export interface PlainPost {
  readonly visit: Visit
  readonly locale: Locale
  /** of the address: `number` */
  readonly params: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly cookies: FastifyRequest['cookies']
  readonly reply: FastifyReply
  /**
   * Uses up the budget of the root field that does the same in the API, so that forms are no way around a limit.
   * @param account that a secret is tried for
   * @param object that is acted upon, where the field has a budget for each
   */
  charge(field: `Mutation.${string}`, account?: string, object?: string): Promise<void>
  /** The same for what only forms and links do, with a budget of its own. */
  chargeFor(name: string, rule: LimitRule): Promise<void>
  /** scheme and host that the person sees */
  readonly origin: string
  /** Gives the browser a key for a way over another site, see `Visit.browserKey`; or takes it. */
  keepBrowserKey(): string
  dropBrowserKey(): void
}

export interface PlainForm {
  /** after the language: `/petitions/:number/sign` */
  readonly path: string
  /** Does it. @returns the path to go on with (303), so that reloading the answer repeats nothing */
  readonly act: (post: PlainPost) => Promise<string>
  /** where a refusal that came before the act is told */
  readonly refused: (code: ErrorCode, post: PlainPost) => string
}

/** A link that leads on to where its answer says. It changes nothing that another site could want changed. */
export interface PlainLink extends PlainForm {
  /** whole: `/:locale/sign-in/with/:provider` */
  readonly path: string
}

/** Handed to the features' routes. */
export interface PlainForms {
  mount(http: FastifyInstance, form: PlainForm): void
  /** `fields` of what it hands over are those of the address. */
  mountLink(http: FastifyInstance, link: PlainLink): void
}

export interface PlainFormDeps {
  readonly schema: GraphQLSchema
  readonly charge: Charge
  readonly crypto: Crypto
  readonly publicUrl: string
  readonly mode: 'demo' | 'development' | 'production'
}

/** Bound to the session: worthless in any other, and gone with it. Written into pages, never into an address. */
export function formToken(crypto: Pick<Crypto, 'keyedHash'>, sessionId: string): string {
  return crypto.keyedHash('http/form', sessionId).toString('base64url')
}

/**
 * Forms for readers without JavaScript. Another site cannot post them: the browser says where a post comes from, and the
 * page of a signed-in person carries a token that no other site can read.
 */
export function createPlainForms({ schema, charge, crypto, publicUrl, mode }: PlainFormDeps): PlainForms {
  const browserKeys = createBrowserKeys(crypto, mode === 'production')
  const publicOrigin = new URL(publicUrl).origin

  function postOf(request: FastifyRequest, reply: FastifyReply, locale: Locale, fields: unknown): PlainPost {
    const { visit, cookies } = request
    return {
      ...{ visit, locale, reply, cookies, origin: originOf(request) },
      params: request.params as Record<string, string>,
      fields: fieldsOf(fields),
      keepBrowserKey: () => browserKeys.keep(cookies, reply),
      dropBrowserKey: () => browserKeys.drop(reply),
      chargeFor: (name, rule) =>
        charge([{ field: name, isMutation: true, rule, account: undefined }], createContext(visit)),
      async charge(field, account, object) {
        const rule = limitOf(schema, field)
        await charge([{ field, isMutation: true, rule, account, object }], createContext(visit))
      },
    }
  }

  function hasToken({ visit, fields }: PlainPost, request: FastifyRequest): boolean {
    if (visit.actor.kind !== 'person') return true
    const expected = Buffer.from(formToken(crypto, request.session.sessionId))
    return crypto.equal(Buffer.from(fields['token'] ?? ''), expected)
  }

  return {
    mount(http, { path, act, refused }) {
      http.post<{ Params: Record<string, string> }>(`/:locale${path}`, async (request, reply) => {
        const { locale } = request.params
        if (!isLocale(locale)) return reply.code(404).send(httpError('NOT_FOUND', 'There is no such page'))
        if (!isFromHere(request, publicOrigin)) {
          return reply.code(403).send(httpError('FORBIDDEN', 'The form comes from another site'))
        }
        const post = postOf(request, reply, locale, request.body)
        const next = hasToken(post, request) ? await run(act, refused, post) : refused('FORM_EXPIRED', post)
        return reply.code(303).header('cache-control', 'no-store').redirect(next)
      })
    },
    mountLink(http, { path, act, refused }) {
      // What reads heads only, as scanners of links do, must not use the link up.
      http.get<{ Params: Record<string, string> }>(path, { exposeHeadRoute: false }, async (request, reply) => {
        const { locale = request.visit.locale } = request.params
        if (!isLocale(locale)) return reply.code(404).send(httpError('NOT_FOUND', 'There is no such page'))
        const post = postOf(request, reply, locale, request.query)
        const next = await run(act, refused, post)
        // An address with a secret of the way stands in no other site's logs.
        void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
        return reply.code(303).redirect(next)
      })
    },
  }
}

async function run(act: PlainForm['act'], refused: PlainForm['refused'], post: PlainPost): Promise<string> {
  try {
    return await act(post)
  } catch (cause) {
    // A budget that is used up is thrown, for GraphQL's sake; here it is one more refusal.
    const code = cause instanceof GraphQLError ? cause.extensions['code'] : undefined
    if (code !== 'RATE_LIMITED') throw cause
    return refused(code, post)
  }
}

function limitOf(schema: GraphQLSchema, field: string): LimitRule | undefined {
  const definition = schema.getMutationType()?.getFields()[field.replace('Mutation.', '')]
  if (!definition) throw new Error(`There is no ${field}`)
  // Written by @Limited.
  return definition.extensions['limit'] as LimitRule | undefined
}

/** Texts only; a field that came twice counts once. */
function fieldsOf(body: unknown): Record<string, string> {
  if (body === null || typeof body !== 'object') return {}
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** The path of a page in this language; parameters that are undefined are left out. */
export function pagePath(
  locale: Locale,
  steps: readonly string[],
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const search = new URLSearchParams(given).toString()
  return `/${[locale, ...steps.map(encodeURIComponent)].join('/')}${search && `?${search}`}`
}

/** Only a page of this product: an address from outside must not be reachable through a form. */
export function ownPath(value: string | undefined, fallback: string): string {
  return value !== undefined && /^\/(kk|ru|en)(\/|\?|$)/.test(value) && !/[\\\r\n]/.test(value) ? value : fallback
}
