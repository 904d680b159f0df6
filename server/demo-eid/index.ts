import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider'
import type { ProviderSettings } from '#server/features/eid/index.ts'
import { backPath } from '#server/features/eid/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import { OutgoingFault, type AskOut } from '#server/platform/http/outgoing.ts'
import type { Platform } from '#server/platform/platform.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { demoCitizens } from './citizens.ts'
import { choicePage, demoStyle, expiredPage } from './pages.ts'
import { demoLanguage, demoPath, demoScope, demoWays } from './ways.ts'

/** What the relying party must know, and how it speaks to this provider without a way over the network. */
export interface DemoEid {
  readonly settings: ProviderSettings
  readonly ask: AskOut
}

const id = 'demo-eid'
const csp =
  "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** A provider of identities for demonstrations and tests: real OpenID Connect, and nobody in it is real. */
export function demoEidFeature(platform: Pick<Platform, 'mode' | 'publicUrl' | 'crypto' | 'clock'>): Feature<DemoEid> {
  const { mode, publicUrl, crypto, clock } = platform
  if (mode === 'production') throw new StartupProblem('Demo eID lets anybody in under any name: never in production.')
  const secret = () => crypto.randomBytes(32).toString('base64url')
  const settings: ProviderSettings = {
    ...{ id, title: { kk: 'Demo eID', ru: 'Demo eID', en: 'Demo eID' } },
    ...{ issuer: `${publicUrl}${demoPath}`, clientId: 'dauys', clientSecret: secret(), scope: demoScope },
    claims: { name: 'name', birthDate: 'birthdate', nationalId: 'iin', territory: 'territory' },
    assurance: { [demoWays.qes]: 'qes', [demoWays.eid]: 'eid' },
    numberPrefix: '',
  }
  const state: { http?: FastifyInstance; provider?: Provider } = {}

  return {
    use: { settings, ask: (url, asked) => askHere(state.http, new URL(url), asked) },
    async prepare() {
      // Loaded here and not above, so that production never has it in memory.
      const { createDemoProvider } = await import('./provider.ts')
      const { issuer, clientId, clientSecret } = settings
      const now = () => clock.now().getTime()
      const more = { backPath: backPath(id), cookieSecret: secret(), now }
      state.provider = createDemoProvider({ issuer, clientId, clientSecret, ...more })
    },
    routes(http) {
      state.http = http
      const provider = () => {
        if (!state.provider) throw new Error('the server listens before it is prepared')
        return state.provider
      }
      http.get(`${demoPath}/style.css`, async (_request, reply) =>
        reply.type('text/css; charset=utf-8').send(demoStyle),
      )
      mountChoice(http, provider)
      mountProtocol(http, provider)
    },
  }
}

/** The page on which people say who they are and that they agree. */
function mountChoice(http: FastifyInstance, provider: () => Provider): void {
  const path = `${demoPath}/interaction/:uid`
  const asPage = (reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('content-security-policy', csp)

  async function stepOf(request: FastifyRequest, reply: FastifyReply) {
    const { lang } = request.query as { lang?: unknown }
    // Gone, used, or begun in another browser: all the same to the person.
    const step = await provider()
      .interactionDetails(request.raw, reply.raw)
      .catch(() => undefined)
    const locale = demoLanguage(lang, step?.params['ui_locales'], request.headers['accept-language'])
    return { step, locale }
  }

  http.get(path, async (request, reply) => {
    const { step, locale } = await stepOf(request, reply)
    if (!step) return asPage(reply).code(404).send(expiredPage(locale))
    return asPage(reply).send(choicePage({ locale, path: `${demoPath}/interaction/${step.uid}`, isMissing: false }))
  })

  http.post(path, async (request, reply) => {
    const { step, locale } = await stepOf(request, reply)
    if (!step) return asPage(reply).code(404).send(expiredPage(locale))
    const { act, citizen, way } = request.body as Readonly<Record<string, unknown>>
    const chosen = demoCitizens.find((each) => each.id === citizen)
    if (act !== 'cancel' && !chosen) {
      const again = choicePage({ locale, path: `${demoPath}/interaction/${step.uid}`, isMissing: true })
      return asPage(reply).code(400).send(again)
    }
    const result =
      act === 'cancel' || !chosen
        ? { error: 'access_denied', error_description: 'The person said no' }
        : await agreed(provider(), chosen.id, String(step.params['client_id']), way === 'eid' ? 'eid' : 'qes')
    const next = await provider().interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false })
    if (step.session && step.session.accountId !== chosen?.id) await forgetWho(provider(), step.session.uid)
    return reply.code(303).header('cache-control', 'no-store').redirect(next)
  })
}

/** Whoever was signed in there before is so no more: the provider would ask with a page that needs script. */
async function forgetWho(provider: Provider, uid: string): Promise<void> {
  const session = await provider.Session.findByUid(uid)
  if (!session) return
  Object.assign(session, { accountId: undefined, loginTs: undefined, authorizations: undefined })
  await session.persist()
}

async function agreed(provider: Provider, accountId: string, clientId: string, way: keyof typeof demoWays) {
  const grant = new provider.Grant({ accountId, clientId })
  grant.addOIDCScope(demoScope)
  const login = { accountId, acr: demoWays[way], amr: [way], remember: false }
  return { login, consent: { grantId: await grant.save() } }
}

/** Everything that the protocol itself answers; it reads bodies by itself. */
function mountProtocol(http: FastifyInstance, provider: () => Provider): void {
  void http.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.all(`${demoPath}/*`, async (request, reply) => {
      const { raw } = request
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(demoPath.length) })
      raw.headers['x-forwarded-proto'] = request.protocol
      raw.headers['x-forwarded-host'] = request.host
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value)
      }
      reply.raw.setHeader('content-security-policy', csp)
      await provider().callback()(raw, reply.raw)
    })
  })
}

/** Keys and tokens are asked for within the process: under which address the server is reached does not matter. */
async function askHere(
  http: FastifyInstance | undefined,
  { pathname, search, host }: URL,
  { method, headers, body }: Parameters<AskOut>[1],
): Promise<Response> {
  if (!http) throw new OutgoingFault('the demonstration has no pages')
  const payload = body instanceof URLSearchParams ? body.toString() : undefined
  const answer = await http.inject({
    ...{ method: method as 'GET' | 'POST', url: `${pathname}${search}`, headers: { ...headers, host } },
    ...(payload !== undefined && { payload }),
  })
  const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode, headers: given })
}
