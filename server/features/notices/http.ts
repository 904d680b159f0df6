import type { FastifyInstance } from 'fastify'
import { isLocale } from '#domain/kernel/localized.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Result, Refusal } from '#domain/kernel/result.ts'
import type { Routes } from '#server/platform/feature.ts'
import { pagePath, ownPath, type PlainForms, type PlainPost } from '#server/platform/http/plain-forms.ts'
import type { OwnNotices } from './use-cases/read-notices.ts'
import type { StopAct, StopByLink } from './use-cases/stop-by-link.ts'
import type { Subject, Subscribe, Unsubscribe } from './use-cases/subscribe.ts'

interface Acts {
  readonly subscribe: Subscribe
  readonly unsubscribe: Unsubscribe
  readonly resubscribe: Unsubscribe
  readonly own: OwnNotices
  readonly stopByLink: StopByLink
}

export function noticeRoutes(acts: Acts): Routes {
  return (http, forms) => {
    mountStopping(http, acts)
    mountForms(http, forms, acts)
  }
}

/**
 * Stopping by the link of a letter: the form of the page `stop-notices`, and the button of a mail program, which has neither
 * cookies nor an origin and may send its one field as `multipart/form-data` (RFC 8058). The link itself is the right to it,
 * so nothing that a browser adds is asked for. A GET is the page, and changes nothing.
 */
function mountStopping(http: FastifyInstance, { stopByLink }: Pick<Acts, 'stopByLink'>): void {
  void http.register(async (scope) => {
    // What stands in it is always the same: that it was posted is what counts.
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_request, _body, done) => done(null, {}))
    scope.post<{ Params: { locale: string; token: string } }>('/:locale/stop/:token', async (request, reply) => {
      const { locale, token } = request.params
      const act = actOf(request.body)
      const isOurs = isLocale(locale) && (await stopByLink(token, act ?? 'stop'))
      void reply.header('cache-control', 'no-store')
      if (!isOurs) return reply.code(404).type('text/plain').send('There is nothing to stop here')
      if (act === undefined) return reply.code(200).type('text/plain').send('Stopped')
      // What runs again looks like what was never stopped: the page is told.
      const done = act === 'undo' ? act : undefined
      return reply.code(303).redirect(pagePath(locale, ['stop', token], { done }))
    })
  })
}

const stopActs: readonly string[] = ['stop', 'stop_all', 'undo'] satisfies StopAct[]

/** undefined: the post of a mail program, which names no act */
function actOf(body: unknown): StopAct | undefined {
  const act = (body as Readonly<Record<string, unknown>> | null | undefined)?.['act']
  return typeof act === 'string' && stopActs.includes(act) ? (act as StopAct) : undefined
}

/** Subscribing, stopping and pausing without JavaScript: the forms of the button and of the page `my-notices`. */
function mountForms(http: FastifyInstance, forms: PlainForms, acts: Acts): void {
  forms.mount(http, {
    path: '/me/notices',
    refused: (code, post) => backTo(post, code),
    async act(post) {
      if (post.visit.actor.kind !== 'person') {
        return pagePath(post.locale, ['sign-in'], { return: backTo(post, undefined) })
      }
      const result = await run(acts, post)
      return backTo(post, result?.ok === false ? (result.refusals[0].code as ErrorCode) : undefined)
    },
  })
}

async function run(acts: Acts, post: PlainPost): Promise<Result<unknown, Refusal> | undefined> {
  const { fields, visit } = post
  const { act = '', kind = '', target = '', subscription: subscriptionId = '' } = fields
  switch (act) {
    case 'subscribe':
      await post.charge('Mutation.subscribe')
      return isSubjectKind(kind) ? acts.subscribe(visit.actor, { kind, target }) : undefined
    case 'unsubscribe':
      await post.charge('Mutation.unsubscribe')
      return acts.unsubscribe(visit.actor, { subscriptionId })
    case 'resubscribe':
      await post.charge('Mutation.resubscribe')
      return acts.resubscribe(visit.actor, { subscriptionId })
    case 'pause':
    case 'resume':
      await post.charge('Mutation.pauseNotices')
      await acts.own.pause(visit.actor, act === 'pause')
      return undefined
    default:
      return undefined
  }
}

function isSubjectKind(kind: string): kind is Subject['kind'] {
  return kind === 'petition' || kind === 'topic' || kind === 'territory'
}

/** The page that the button stands on, or the list of subscriptions. */
function backTo({ locale, fields }: PlainPost, refused: ErrorCode | undefined): string {
  const list = pagePath(locale, ['me', 'notices'])
  const path = ownPath(fields['return'], list)
  if (refused === undefined) return path
  return `${path}${path.includes('?') ? '&' : '?'}refused=${refused}`
}
