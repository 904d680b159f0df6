import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { hasRole } from '#domain/kernel/actor.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Flag } from '#domain/signatures/flags.ts'
import type { Watch } from '#domain/signatures/sighting.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { ListFlagged, ReadWatch } from '../use-cases/read-watches.ts'
import {
  SignatureArea,
  SignatureFlag,
  SignatureHour,
  SignatureWatchConnection,
  SignatureWatchType,
} from './watch.type.ts'

interface Acts {
  readonly listFlagged: ListFlagged
  readonly readWatch: ReadWatch
  readonly places: Pick<Places, 'territory'>
}

const hourMs = 3_600_000

@Resolver(() => SignatureWatchType)
export class WatchResolver {
  private readonly acts: Acts
  private readonly load: BatchLoad<PetitionId, Petition>
  constructor(acts: Acts, load: BatchLoad<PetitionId, Petition>) {
    this.acts = acts
    this.load = load
  }

  @Access(['moderator', 'analyst'])
  @Query(() => SignatureWatchConnection, {
    description: 'Petitions of the viewer’s places whose signatures somebody should look at',
  })
  async flaggedPetitions(@Args(() => PageArgs) args: PageArgs, @Ctx() { actor }: Context): Promise<Connection<Watch>> {
    const page = pageRequest(args)
    return connection(page, await this.acts.listFlagged(actor, page), ({ petition }) => [petition])
  }

  @Access(['moderator', 'analyst'])
  @Query(() => SignatureWatchType, { nullable: true, description: 'How a petition of the viewer’s places is signed' })
  async signatureWatch(
    @Arg('petitionId', () => ID, { description: 'The petition' }) petitionId: string,
    @Ctx() { actor }: Context,
  ): Promise<Watch | undefined> {
    return isId('pet', petitionId) ? this.acts.readWatch(actor, petitionId) : undefined
  }

  @FieldResolver(() => PetitionType, { description: 'The petition' })
  petition(@Root() { petition }: Watch, @Ctx() context: Context): Promise<Petition> {
    return context.load(this.load, petition)
  }

  @AtMost(20)
  @FieldResolver(() => [SignatureFlag], { description: 'What to look at, and none of it is a proof' })
  flags(@Root() { flags }: Watch): readonly Flag[] {
    return flags
  }

  @AtMost(100)
  @FieldResolver(() => [SignatureHour], { description: 'Hours with signatures, the oldest first' })
  hours(@Root() { hours }: Watch): SignatureHour[] {
    return hours.map(({ hour, count, newAccounts }) => ({ at: new Date(hour * hourMs), count, newAccounts }))
  }

  @AtMost(20)
  @FieldResolver(() => [SignatureArea], { description: 'Areas that the ledger names, the largest first' })
  areas(@Root() { areas }: Watch): SignatureArea[] {
    return areas.flatMap(({ area, count }) => {
      const territory = this.acts.places.territory(area)
      return territory ? [{ territory, count }] : []
    })
  }
}

@Resolver(() => SignatureFlag)
export class FlagFields {
  @AtMost(20)
  @FieldResolver(() => [String], {
    description: 'Of duplicates: names of the later signatures, for a removal; only to moderators',
  })
  refs(@Root() flag: Flag, @Ctx() { actor }: Context): readonly string[] {
    return flag.kind === 'duplicates' && hasRole(actor, 'moderator') ? flag.refs : []
  }
}
