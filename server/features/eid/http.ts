import type { Locale } from '#domain/kernel/localized.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Routes } from '#server/platform/feature.ts'
import { ownPath, pagePath, type PlainPost } from '#server/platform/http/plain-forms.ts'
import type { BeginSignIn } from './use-cases/begin-sign-in.ts'
import type { ConnectIdentity } from './use-cases/connect-identity.ts'
import type { FinishSignIn } from './use-cases/finish-sign-in.ts'

interface Acts {
  readonly begin: BeginSignIn
  readonly finish: FinishSignIn
  readonly connect: ConnectIdentity
  /** where people come back to; the address that they are at, for a provider that is part of this server */
  readonly originFor: (providerId: string, origin: string) => string
}

const budget = { points: 40, windowSeconds: 15 * 60 } as const

/** The way to a provider of digital identities and back: links and one form, with and without JavaScript. */
export function eidRoutes(acts: Acts): Routes {
  async function leave(post: PlainPost): Promise<string> {
    await post.chargeFor('eid.leave', budget)
    const { provider: providerId = '' } = post.params
    const began = await acts.begin({
      ...{ providerId, browserKey: post.keepBrowserKey(), locale: post.locale },
      origin: acts.originFor(providerId, post.origin),
      returnTo: returnOf(post),
    })
    return began.ok ? began.value : refused(began.refusals[0].code, post)
  }

  async function comeBack(post: PlainPost): Promise<string> {
    await post.chargeFor('eid.back', budget)
    const { visit, fields } = post
    const { provider: providerId = '' } = post.params
    const { browserKey, actor } = visit
    const { way, arrival } = await acts.finish({ providerId, browserKey, answer: fields, actor })
    const { locale, returnTo } = way ?? { locale: post.locale, returnTo: pagePath(post.locale, ['me']) }
    if (!arrival.ok) return refusedIn(locale, arrival.refusals[0].code, returnTo, post)
    if (arrival.value.kind === 'enter') {
      await visit.session.enter(arrival.value.personId, arrival.value.proof)
      post.dropBrowserKey()
      return returnTo
    }
    const connecting = identityPage(locale, { return: returnTo })
    // A stranger shows first which account is theirs, or opens one.
    if (actor.kind !== 'person') return pagePath(locale, ['sign-in'], { identity: providerId, return: connecting })
    return connecting
  }

  async function connect(post: PlainPost): Promise<string> {
    await post.chargeFor('eid.connect', budget)
    const { actor, browserKey, session } = post.visit
    if (actor.kind !== 'person') return pagePath(post.locale, ['sign-in'], { return: identityPage(post.locale) })
    const connected = await acts.connect(actor, { browserKey, provenAt: session.provenAt })
    if (!connected.ok) return refused(connected.refusals[0].code, post)
    await session.enter(actor.personId, connected.value.proof)
    post.dropBrowserKey()
    return connected.value.returnTo
  }

  return (http, forms) => {
    forms.mountLink(http, { path: '/:locale/sign-in/with/:provider', act: leave, refused })
    forms.mountLink(http, { path: '/sign-in/with/:provider/back', act: comeBack, refused })
    forms.mount(http, { path: '/me/identity', act: connect, refused })
  }
}

function returnOf({ locale, fields }: PlainPost): string {
  return ownPath(fields['return'], pagePath(locale, ['me']))
}

function refused(code: ErrorCode, post: PlainPost): string {
  return refusedIn(post.locale, code, returnOf(post), post)
}

/** Told where the person can try again, and with the way back to where they were. */
function refusedIn(locale: Locale, code: ErrorCode, returnTo: string, { visit }: PlainPost): string {
  const query = { refused: code, return: returnTo }
  return visit.actor.kind === 'person' ? identityPage(locale, query) : pagePath(locale, ['sign-in'], query)
}

function identityPage(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  return pagePath(locale, ['me', 'identity'], query)
}
