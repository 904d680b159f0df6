import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { Access, Limited } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { EraseAccount } from '../use-cases/erase-account.ts'
import type { RequestErasureCode } from '../use-cases/request-erasure-code.ts'
import { EraseAccountInput } from './identity.inputs.ts'
import { EraseAccountPayload, RequestErasureCodePayload } from './identity.payloads.ts'

interface Acts {
  readonly requestErasureCode: RequestErasureCode
  readonly eraseAccount: EraseAccount
}

const quarterHour = 15 * 60

@Resolver()
export class ErasureResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Limited({ points: 5, windowSeconds: quarterHour })
  @Mutation(() => RequestErasureCodePayload, {
    description: 'Sends the viewer a code for erasing their account; it serves for nothing else',
  })
  async requestErasureCode(@Ctx() { actor, locale }: Context): Promise<RequestErasureCodePayload> {
    const result = await this.acts.requestErasureCode(actor, locale)
    return { sent: result.ok, userErrors: userErrors(result) }
  }

  @Access('person')
  @Limited({ points: 10, windowSeconds: quarterHour })
  @Mutation(() => EraseAccountPayload, {
    description: 'Erases the viewer’s account and everything that names them. It cannot be undone.',
  })
  async eraseAccount(
    @Arg('input', () => EraseAccountInput, { description: 'The code' }) input: EraseAccountInput,
    @Ctx() { actor, session }: Context,
  ): Promise<EraseAccountPayload> {
    const result = await this.acts.eraseAccount(actor, input)
    if (result.ok) await session.signOut()
    return { erased: result.ok, userErrors: userErrors(result) }
  }
}
