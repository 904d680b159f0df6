import * as openid from 'openid-client'
import type { ClaimRules } from '#domain/eid/read-claims.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import { OutgoingFault, type AskOut } from '#server/platform/http/outgoing.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { IdentityProvider, ProviderRefusal, Way } from './use-cases/provider.ts'

/** A provider as it is configured; see docs/operations/configuration.md. */
export interface ProviderSettings extends ClaimRules {
  /** in addresses: `demo-eid` */
  readonly id: string
  readonly title: Localized
  /** exactly as in its tokens */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** `openid profile` */
  readonly scope: string
}

export interface ProviderDeps {
  readonly ask: AskOut
  /** also by http: demonstrations and tests */
  readonly isOpen: boolean
  /** It is part of this server: people reach it under whatever address they reach us. */
  readonly isHere: boolean
  readonly clock: Clock
  readonly log: Pick<Logger, 'warn'>
}

const rereadAfterMs = 60 * 60 * 1000
const timeoutSeconds = 5

/** The path of ours that people come back to; each provider has its own, so that one cannot answer for another. */
export function backPath(providerId: string): string {
  return `/sign-in/with/${providerId}/back`
}

/** Speaks OpenID Connect: code flow with PKCE, state and nonce; issuer and audience are those of the settings. */
export function openidProvider(settings: ProviderSettings, deps: ProviderDeps): IdentityProvider {
  const { id, title, claims, assurance, numberPrefix, scope } = settings
  let known: { readonly at: number; readonly configuration: Promise<openid.Configuration> } | undefined

  /** Read anew each hour, for providers change their addresses; a failure is not remembered. */
  function configured(): Promise<openid.Configuration> {
    const at = deps.clock.now().getTime()
    if (known && at - known.at < rereadAfterMs) return known.configuration
    const configuration = discover(settings, deps)
    known = { at, configuration }
    configuration.catch(() => (known = undefined))
    return configuration
  }

  /** @param origin that the person is at */
  function seenFrom(origin: string, address: URL): string {
    return deps.isHere ? `${origin}${address.pathname}${address.search}` : address.href
  }

  async function attempt<Value>(work: (configuration: openid.Configuration) => Promise<Value>) {
    try {
      return ok(await work(await configured()))
    } catch (cause) {
      const refusal = refusalOf(cause)
      if (refusal.code !== 'EID_CANCELLED')
        deps.log.warn({ provider: id, why: reasonOf(cause) }, 'no sign-in by provider')
      return refuse(refusal)
    }
  }

  return {
    ...{ id, title, claims, assurance, numberPrefix },
    wayTo: (way, language): Promise<Result<string, ProviderRefusal>> =>
      attempt(async (configuration) => {
        const address = openid.buildAuthorizationUrl(configuration, {
          ...{ redirect_uri: `${way.origin}${backPath(id)}`, scope, state: way.state, nonce: way.nonce },
          code_challenge: await openid.calculatePKCECodeChallenge(way.verifier),
          code_challenge_method: 'S256',
          ui_locales: language,
          // A phone passes from hand to hand: who signs in there says so there, each time.
          prompt: 'login',
          ...(typeof assurance !== 'string' && { acr_values: Object.keys(assurance).join(' ') }),
        })
        return seenFrom(way.origin, address)
      }),
    redeem: (way, answer) => attempt((configuration) => redeem(configuration, way, id, answer)),
    async farewell(idToken, origin) {
      const left = await attempt(async (configuration) => {
        if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined
        const asked = { id_token_hint: idToken, post_logout_redirect_uri: `${origin}/` }
        return seenFrom(origin, openid.buildEndSessionUrl(configuration, asked))
      })
      return left.ok ? left.value : undefined
    },
  }
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings, { ask, isOpen }: ProviderDeps) {
  return openid.discovery(new URL(issuer), clientId, {}, openid.ClientSecretBasic(clientSecret), {
    [openid.customFetch]: (url, { method, headers, body, signal }) => ask(url, { method, headers, body, signal }),
    timeout: timeoutSeconds,
    execute: isOpen ? [openid.allowInsecureRequests] : [],
  })
}

async function redeem(
  configuration: openid.Configuration,
  way: Way,
  id: string,
  answer: Readonly<Record<string, string>>,
) {
  const came = new URL(`${way.origin}${backPath(id)}`)
  came.search = new URLSearchParams(answer).toString()
  const tokens = await openid.authorizationCodeGrant(configuration, came, {
    ...{ expectedState: way.state, expectedNonce: way.nonce, pkceCodeVerifier: way.verifier, idTokenExpected: true },
  })
  const idClaims = tokens.claims()
  if (!idClaims || tokens.id_token === undefined) throw new Error('there is no id token')
  const more =
    configuration.serverMetadata().userinfo_endpoint === undefined
      ? {}
      : await openid.fetchUserInfo(configuration, tokens.access_token, idClaims.sub)
  // What is signed outweighs what is only said.
  return { claims: { ...more, ...idClaims }, idToken: tokens.id_token }
}

function refusalOf(cause: unknown): ProviderRefusal {
  if (cause instanceof openid.AuthorizationResponseError) {
    if (cause.error === 'access_denied') return { code: 'EID_CANCELLED' }
    const isAway = ['temporarily_unavailable', 'server_error'].includes(cause.error)
    return { code: isAway ? 'EID_UNREACHABLE' : 'EID_REFUSED' }
  }
  return { code: isUnreachable(cause) ? 'EID_UNREACHABLE' : 'EID_REFUSED' }
}

const away = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

function isUnreachable(cause: unknown): boolean {
  if (cause instanceof OutgoingFault) return true
  if (cause instanceof openid.ResponseBodyError) return cause.status >= 500
  if (!(cause instanceof Error)) return false
  return away.includes((cause as { code?: unknown }).code as string) || isUnreachable(cause.cause)
}

/** For the log: names of faults, never a code, a token or a claim. */
function reasonOf(cause: unknown): string {
  const reasons: string[] = []
  for (let at = cause; at instanceof Error && reasons.length < 4; at = at.cause) {
    const { code, error } = at as { code?: unknown; error?: unknown }
    reasons.push([at.name, code, error, at.message].filter((part) => typeof part === 'string').join(' '))
  }
  return reasons.join(' < ')
}
