import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { isId } from '#domain/kernel/ids.ts'
import { refuse } from '#domain/kernel/result.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ChangeRole } from '../use-cases/change-role.ts'
import { GrantRoleInput, RevokeRoleInput } from './places.inputs.ts'
import { GrantRolePayload, RevokeRolePayload } from './places.payloads.ts'

interface Acts {
  readonly grantRole: ChangeRole
  readonly revokeRole: ChangeRole
}

@Resolver()
export class RoleResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access(['administrator'])
  @Mutation(() => GrantRolePayload, { description: 'Gives a role within the territory that the viewer administers' })
  grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'Whom and which' }) input: GrantRoleInput,
    @Ctx() context: Context,
  ): Promise<GrantRolePayload> {
    return change(this.acts.grantRole, input, context)
  }

  @Access(['administrator'])
  @Mutation(() => RevokeRolePayload, { description: 'Takes a role; it ends with the next request of its holder' })
  revokeRole(
    @Arg('input', () => RevokeRoleInput, { description: 'Whom and which' }) input: RevokeRoleInput,
    @Ctx() context: Context,
  ): Promise<RevokeRolePayload> {
    return change(this.acts.revokeRole, input, context)
  }
}

async function change(
  act: ChangeRole,
  { personId, role, territoryId, bodyId }: GrantRoleInput | RevokeRoleInput,
  { actor, session }: Context,
): Promise<GrantRolePayload> {
  const result = isId('per', personId)
    ? await act(actor, { personId, role, territoryId: territoryId ?? null, bodyId: bodyId ?? null })
    : refuse({ code: 'NOT_FOUND', path: ['personId'] })
  // Whoever changes their own rights goes on with a new session.
  if (result.ok && actor.kind === 'person' && actor.personId === personId) await session.renew()
  return { person: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}
