import { Ctx, Query, Resolver } from 'type-graphql'
import { strongestOf } from '#domain/eid/read-claims.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { IdentityProvider } from '../use-cases/provider.ts'
import type { ReadOwnIdentity } from '../use-cases/read-own-identity.ts'
import { IdentityProviderType, OwnIdentityType } from './eid.type.ts'

interface Acts {
  readonly providers: readonly IdentityProvider[]
  readonly readOwnIdentity: ReadOwnIdentity
}

@Resolver()
export class EidResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @AtMost(20)
  @Query(() => [IdentityProviderType], { description: 'With whom people can sign in by their digital identity' })
  identityProviders(): IdentityProviderType[] {
    return this.acts.providers.map(shown)
  }

  @Access('person')
  @Query(() => OwnIdentityType, { nullable: true, description: 'How surely the viewer is known' })
  async ownIdentity(@Ctx() { actor, browserKey, session }: Context): Promise<OwnIdentityType | null> {
    if (actor.kind !== 'person') return null
    const own = await this.acts.readOwnIdentity(actor, { browserKey, provenAt: session.provenAt })
    return {
      ...own,
      links: own.links.map((link) => ({ ...link, provider: shown(link.provider) })),
      pending: own.pending && { ...own.pending, provider: shown(own.pending.provider) },
    }
  }
}

function shown(provider: IdentityProvider): IdentityProviderType {
  return { id: provider.id, title: provider.title, strongest: strongestOf(provider) }
}
