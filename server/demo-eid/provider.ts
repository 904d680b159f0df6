import { generateKeyPairSync } from 'node:crypto'
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import type { Locale } from '#domain/kernel/localized.ts'
import { memoryAdapter } from './adapter.ts'
import { demoCitizens } from './citizens.ts'
import { expiredPage, leavingPage, leftPage } from './pages.ts'
import { demoLanguage, demoPath, demoScope, demoWays } from './ways.ts'

export interface DemoProviderOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** of the client: the path that people come back to */
  readonly backPath: string
  readonly cookieSecret: string
  /** milliseconds since 1970 */
  readonly now: () => number
}

/** A whole OpenID provider with keys of its own that live as long as the process. */
export function createDemoProvider(options: DemoProviderOptions): Provider {
  const provider = new Provider(options.issuer, configurationOf(options))
  // What the front says of host and protocol is true: our own server writes it.
  provider.proxy = true
  const { prototype } = provider.Client as unknown as { prototype: Record<string, unknown> }
  prototype['redirectUriAllowed'] = (uri: string) => isOwn(uri, options.backPath)
  prototype['postLogoutRedirectUriAllowed'] = (uri: string) => isOwn(uri, '/')
  return provider
}

/** A demonstration is found under many addresses of one machine: people go back to the one that they came from. */
function isOwn(uri: string, path: string): boolean {
  const { ctx } = Provider
  // Not `ctx.origin`: that is what the request says of the page that it comes from.
  return uri === `${ctx?.protocol}://${ctx?.host}${path}`
}

function configurationOf({ issuer, clientId, clientSecret, backPath, cookieSecret, now }: DemoProviderOptions) {
  const { origin } = new URL(issuer)
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cookie = { httpOnly: true, sameSite: 'lax', signed: true } as const
  const configuration: Configuration = {
    adapter: memoryAdapter(now),
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, client_name: 'Dauys' },
        redirect_uris: [`${origin}${backPath}`],
        post_logout_redirect_uris: [`${origin}/`],
        ...{ response_types: ['code'], grant_types: ['authorization_code'] },
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demo' } as never] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: {
      keys: [cookieSecret],
      names: { interaction: 'demo-eid-step', resume: 'demo-eid-resume', session: 'demo-eid' },
      ...{ long: cookie, short: cookie },
    },
    claims: { openid: ['sub'], identity: ['name', 'birthdate', 'iin', 'territory'] },
    scopes: demoScope.split(' '),
    acrValues: Object.values(demoWays),
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, leavingPage(languageOf(ctx), form)),
        postLogoutSuccessSource: (ctx) => show(ctx, leftPage(languageOf(ctx))),
      },
    },
    interactions: { url: (_ctx, { uid }) => `${demoPath}/interaction/${uid}` },
    ttl: {
      ...{ AccessToken: 300, AuthorizationCode: 60, Grant: 3600, IdToken: 3600 },
      ...{ Interaction: 1800, Session: 3600 },
    },
    findAccount(_ctx, id) {
      const citizen = demoCitizens.find((each) => each.id === id)
      if (!citizen) return undefined
      const { name, birthDate: birthdate, iin, territory } = citizen
      return {
        accountId: id,
        claims: () => ({ sub: id, name, birthdate, iin, ...(territory !== undefined && { territory }) }),
      }
    },
    renderError: (ctx) => show(ctx, expiredPage(languageOf(ctx))),
  }
  return configuration
}

function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.type = 'html'
  ctx.body = page
}

function languageOf({ query, request }: KoaContextWithOIDC): Locale {
  return demoLanguage(query['ui_locales'], request.headers['accept-language'])
}
