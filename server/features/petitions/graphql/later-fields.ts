import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { ModerationCaseType, type KeptCase } from '#server/features/moderation/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { pinnedBook } from '../use-cases/law-of.ts'
import type { ListOwnPetitions } from '../use-cases/list-petitions.ts'
import { toPetitionFormType } from './petition-form.resolver.ts'
import { PetitionFormType } from './petition-form.type.ts'
import { PetitionConnection } from './petition.connection.ts'
import { toConnection } from './petition.queries.ts'
import { PetitionType } from './petition.type.ts'

/** Loads whole petitions for those who come to them through something they may see. */
export type LoadPetitions = BatchLoad<PetitionId, Petition>

@Resolver(() => PersonType)
export class PersonPetitions {
  private readonly listOwnPetitions: ListOwnPetitions
  constructor(listOwnPetitions: ListOwnPetitions) {
    this.listOwnPetitions = listOwnPetitions
  }

  @FieldResolver(() => PetitionConnection, { description: 'What the viewer wrote, drafts included, newest first' })
  async petitions(
    @Root() { id }: Account,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Petition>> {
    const page = pageRequest(args)
    // Staff see people, not what they write.
    if (actor.kind !== 'person' || actor.personId !== id) return connection(page, [], () => [], 0)
    return toConnection(page, await this.listOwnPetitions(actor, page))
  }
}

@Resolver(() => ModerationCaseType)
export class CasePetition {
  private readonly load: LoadPetitions
  private readonly rules: Rules
  private readonly places: Places
  constructor(load: LoadPetitions, { rules, places }: { rules: Rules; places: Places }) {
    this.load = load
    this.rules = rules
    this.places = places
  }

  @FieldResolver(() => PetitionType, { description: 'The petition to decide on' })
  petition(@Root() { subject }: KeptCase, @Ctx() context: Context): Promise<Petition> {
    // A case of this deployment is about a petition: nothing else is moderated yet.
    return context.load(this.load, subject.id as PetitionId)
  }

  @FieldResolver(() => PetitionFormType, { description: 'Checklist and codes of the book that it is pinned to' })
  form(@Root() { subject, territoryId, rules }: KeptCase): PetitionFormType {
    const territory = this.places.territory(territoryId)
    if (!territory) throw new Error(`The place of the case of ${subject.id} is missing`)
    const book = pinnedBook(this.rules, { id: subject.id as PetitionId, rules })
    return toPetitionFormType({ territory, book }, this.places)
  }
}
