import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context, CredentialKind } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { Account } from '#domain/identity/person.ts'
import type { RequestSignInCode } from '../use-cases/request-sign-in-code.ts'
import type { SetPassword } from '../use-cases/set-password.ts'
import {
  RequestSignInCodeInput,
  SetPasswordInput,
  SignInWithCodeInput,
  SignInWithPasswordInput,
} from './identity.inputs.ts'
import { RequestSignInCodePayload, SetPasswordPayload, SignInPayload, SignOutPayload } from './identity.payloads.ts'

interface Acts {
  readonly readPerson: (id: PersonId) => Promise<Account | undefined>
  readonly requestSignInCode: RequestSignInCode
  readonly setPassword: SetPassword
}

const quarterHour = 15 * 60

@Resolver()
export class SignInResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @Limited({ points: 5, windowSeconds: quarterHour, account: 'input.email' })
  @Mutation(() => RequestSignInCodePayload, {
    description: 'Sends a one-time code; an unknown address signs up with it',
  })
  async requestSignInCode(
    @Arg('input', () => RequestSignInCodeInput, { description: 'Where to' }) input: RequestSignInCodeInput,
    @Ctx() context: Context,
  ): Promise<RequestSignInCodePayload> {
    const locale = input.locale ?? context.locale
    const result = await this.acts.requestSignInCode({ email: input.email, locale })
    return { sent: result.ok, userErrors: userErrors(result) }
  }

  @Access('public')
  @Limited({ points: 10, windowSeconds: quarterHour, account: 'input.email' })
  @Mutation(() => SignInPayload, { description: 'Signs in, or up, by a one-time code' })
  signInWithCode(
    @Arg('input', () => SignInWithCodeInput, { description: 'Address and code' }) input: SignInWithCodeInput,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    return this.signIn(context, 'code', input.email, input.code)
  }

  @Access('public')
  @Limited({ points: 10, windowSeconds: quarterHour, account: 'input.email' })
  @Mutation(() => SignInPayload, { description: 'Signs in by password' })
  signInWithPassword(
    @Arg('input', () => SignInWithPasswordInput, { description: 'Address and password' })
    input: SignInWithPasswordInput,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    return this.signIn(context, 'password', input.email, input.password)
  }

  @Access('public')
  @Mutation(() => SignOutPayload, { description: 'Ends the session; a copied cookie is worthless afterwards' })
  async signOut(@Ctx() { session }: Context): Promise<SignOutPayload> {
    const continueAt = await session.signOut()
    return { signedOut: true, continueAt, userErrors: [] }
  }

  @Access('person')
  @Limited({ points: 10, windowSeconds: quarterHour })
  @Mutation(() => SetPasswordPayload, { description: 'Sets a password, or replaces it; the session is renewed' })
  async setPassword(
    @Arg('input', () => SetPasswordInput, { description: 'The new password' }) input: SetPasswordInput,
    @Ctx() { actor, session }: Context,
  ): Promise<SetPasswordPayload> {
    if (actor.kind !== 'person') throw new Error('the gate lets only people through')
    const { password } = input
    const result = await this.acts.setPassword(actor, { password, currentPassword: input.currentPassword ?? undefined })
    if (result.ok) await session.renew()
    return { viewer: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  private async signIn(context: Context, kind: CredentialKind, email: string, secret: string): Promise<SignInPayload> {
    const result = await context.session.signIn(kind, email, secret)
    // The strategies refuse with codes of ours, which Passport cannot know.
    const errors = userErrors(result as Result<unknown, Refusal<ErrorCode>>)
    const { actor } = context
    const viewer = actor.kind === 'person' && result.ok ? await this.acts.readPerson(actor.personId) : undefined
    return { viewer, userErrors: errors }
  }
}
