import { Authenticator } from '@fastify/passport'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Strategy } from 'passport-local'
import type { Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import type { Identification, VerifyCredentials } from '../feature.ts'
import type { CredentialKind } from '../graphql/context.ts'

type Verified = Result<{ readonly personId: string }>

export interface SignIn {
  verify(kind: CredentialKind, email: string, secret: string): Promise<Verified>
  /** Signs the person in: a new session id, so that one that was planted before is worthless. */
  open(request: FastifyRequest, personId: string): Promise<void>
}

/** Passport with one local strategy per kind of secret. The session holds the person's id and nothing else. */
export async function registerSignIn(http: FastifyInstance, identification: Identification): Promise<SignIn> {
  const passport = new Authenticator()
  const strategies: Record<CredentialKind, Strategy> = {
    code: localStrategy(identification.verifyCode),
    password: localStrategy(identification.verifyPassword),
  }
  for (const [name, strategy] of Object.entries(strategies)) passport.use(name, strategy)
  passport.registerUserSerializer((personId: string) => Promise.resolve(personId))
  passport.registerUserDeserializer((personId: string) => Promise.resolve(personId))
  await http.register(passport.initialize())

  return {
    verify: (kind, email, secret) =>
      attempt(strategies[kind], email, secret, kind === 'code' ? 'BAD_CODE' : 'BAD_CREDENTIALS'),
    open: (request, personId) => request.logIn(personId as never),
  }
}

function localStrategy(verify: VerifyCredentials): Strategy {
  return new Strategy({ usernameField: 'email', passwordField: 'secret' }, (email, secret, done) => {
    // A refusal travels as the strategy's "info", a fault as its error.
    verify(email, secret).then((result) => done(null, result.ok ? result.value.personId : false, result as never), done)
  })
}

/**
 * Runs a strategy for a GraphQL mutation: its body is a document, so the two fields are handed over as a form would.
 * Passport's own way too: an object that inherits from the strategy receives its answer.
 */
function attempt(strategy: Strategy, email: string, secret: string, emptyCode: ErrorCode): Promise<Verified> {
  return new Promise((resolve, reject) => {
    const one = Object.assign(Object.create(strategy) as Strategy, {
      success: (_user: unknown, result: Verified) => resolve(result),
      fail: (result: Verified | { message: string }) => {
        // passport-local itself fails with a message when a field is empty.
        resolve('ok' in result ? result : { ok: false, refusals: [{ code: emptyCode }] })
      },
      error: reject,
    })
    one.authenticate({ body: { email, secret }, query: {} } as never)
  })
}
