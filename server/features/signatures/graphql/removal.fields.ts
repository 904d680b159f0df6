import { Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { hasRole } from '#domain/kernel/actor.ts'
import type { PetitionId, RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import { refuse } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { removedBy, type Objection } from '#domain/signatures/objection.ts'
import { removalReasonOf } from '#domain/signatures/removal-reasons.ts'
import { cancelRemoval, mayConsent, proposeRestoration } from '#domain/signatures/removal-way.ts'
import type { Removal, RemovalConditions } from '#domain/signatures/removal.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { TerritoryType, type Places } from '#server/features/places/index.ts'
import { CodeType } from '#server/features/rules/index.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import { publishedKey, type CountWaiting, type PublishedRemovals, type ReadEffect } from '../use-cases/read-removals.ts'
import type { OwnObjection } from '../use-cases/object-to-removal.ts'
import { SignatureType } from './signature.type.ts'
import {
  RemovalConditionsType,
  RemovalConnection,
  RemovalEffectType,
  RemovalObjectionType,
  RemovalRequestType,
  RemovalsWaitingType,
  RemovalType,
} from './removal.type.ts'

// Long because it holds the fields of several small types.

export interface RemovalLoads {
  readonly petitions: BatchLoad<PetitionId, Petition>
  readonly removals: BatchLoad<RemovalId, Removal | undefined>
  /** signatures of a removal that were returned because of objections */
  readonly upheld: BatchLoad<RemovalId, number>
  /** the restoration of a removal that is under way or done */
  readonly undoing: BatchLoad<RemovalId, Removal | undefined>
}

type Tree = Pick<Places, 'territory'>

@Resolver(() => RemovalConditionsType)
export class RemovalConditionFields {
  private readonly places: Tree
  constructor(places: Tree) {
    this.places = places
  }

  @AtMost(20)
  @FieldResolver(() => [TerritoryType], { description: 'In these areas; empty for any' })
  areas(@Root() { areas }: RemovalConditions): TerritoryType[] {
    return areas.flatMap((id) => this.places.territory(id) ?? [])
  }

  @FieldResolver(() => SafeInt, { description: 'Listed by their receipts: so many; 0 for any' })
  receipts(@Root() { refs }: RemovalConditions): number {
    return refs.length
  }
}

/** What the public log and the desk show alike. */
class SharedFields {
  protected readonly places: Tree
  protected readonly loads: RemovalLoads
  constructor(places: Tree, loads: RemovalLoads) {
    this.places = places
    this.loads = loads
  }

  protected reasonOf({ kind, reason }: Removal): CodeType {
    return removalReasonOf(kind, reason)
  }

  protected officeOf(office: TerritoryId | undefined): TerritoryType | undefined {
    return this.places.territory(office ?? null)
  }
}

@Resolver(() => RemovalType)
export class RemovalFields extends SharedFields {
  @FieldResolver(() => CodeType, { description: 'Why, from the closed list' })
  reason(@Root() removal: Removal): CodeType {
    return this.reasonOf(removal)
  }

  @FieldResolver(() => RemovalConditionsType, { description: 'Which signatures were meant' })
  conditions(@Root() { conditions }: Removal): RemovalConditions {
    return conditions
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'Moderators of this place proposed it' })
  proposedBy(@Root() { proposed }: Removal): TerritoryType | undefined {
    return this.officeOf(proposed.office)
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'Another moderator, of this place, consented' })
  consentedBy(@Root() { decided }: Removal): TerritoryType | undefined {
    return this.officeOf(decided?.office)
  }

  @FieldResolver(() => SafeInt, { description: 'Of these, returned to the count one by one after objections' })
  upheldObjections(@Root() { id }: Removal, @Ctx() context: Context): Promise<number> {
    return context.load(this.loads.upheld, id)
  }
}

@Resolver(() => PetitionType)
export class PetitionRemovals {
  private readonly published: PublishedRemovals
  constructor(published: PublishedRemovals) {
    this.published = published
  }

  @FieldResolver(() => RemovalConnection, {
    description: 'Signatures that moderators took out of the count or returned to it, the latest first',
  })
  async removals(@Root() { id }: Petition, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Removal>> {
    const page = pageRequest(args)
    return connection(page, await this.published(id, page), publishedKey)
  }
}

@Resolver(() => SignatureType)
export class SignatureRemoval {
  private readonly loads: RemovalLoads
  private readonly ownObjection: OwnObjection
  constructor(loads: RemovalLoads, ownObjection: OwnObjection) {
    this.loads = loads
    this.ownObjection = ownObjection
  }

  @FieldResolver(() => RemovalType, { nullable: true, description: 'The removal because of which it does not count' })
  async removal(@Root() signature: Signature, @Ctx() context: Context): Promise<Removal | undefined> {
    const id = removedBy(signature)
    return id && context.load(this.loads.removals, id)
  }

  @FieldResolver(() => RemovalObjectionType, { nullable: true, description: 'The viewer’s objection to that removal' })
  objection(@Root() signature: Signature): Promise<Objection | undefined> {
    return this.ownObjection(signature)
  }
}

@Resolver(() => RemovalRequestType)
export class RemovalRequestFields extends SharedFields {
  private readonly readEffect: ReadEffect
  constructor(places: Tree, loads: RemovalLoads, readEffect: ReadEffect) {
    super(places, loads)
    this.readEffect = readEffect
  }

  @FieldResolver(() => PetitionType, { description: 'Whose signatures' })
  petition(@Root() { petition }: Removal, @Ctx() context: Context): Promise<Petition> {
    return context.load(this.loads.petitions, petition)
  }

  @FieldResolver(() => CodeType, { description: 'Why, from the closed list' })
  reason(@Root() removal: Removal): CodeType {
    return this.reasonOf(removal)
  }

  @FieldResolver(() => RemovalConditionsType, { description: 'Which signatures' })
  conditions(@Root() { conditions }: Removal): RemovalConditions {
    return conditions
  }

  @FieldResolver(() => DateTime, { description: 'When it was proposed' })
  proposedAt(@Root() { proposed }: Removal): Date {
    return proposed.at
  }

  @FieldResolver(() => Boolean, { description: 'The viewer proposed it' })
  proposedByViewer(@Root() { proposed }: Removal, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && proposed.by === actor.personId
  }

  @FieldResolver(() => RemovalEffectType, {
    nullable: true,
    description: 'What it would change now; for a proposal that waits for consent',
  })
  async effect(@Root() removal: Removal): Promise<RemovalEffectType | undefined> {
    return removal.state === 'proposed' ? this.readEffect(removal) : undefined
  }

  @FieldResolver(() => Decision, { description: 'May the viewer consent or refuse' })
  viewerCanConsent(@Root() removal: Removal, @Ctx() { actor }: Context): Decision {
    if (actor.kind !== 'person' || !hasRole(actor, 'moderator')) return decision(refuse({ code: 'FORBIDDEN' }))
    return decision(mayConsent(removal, actor.personId))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer take it back, or stop it' })
  viewerCanCancel(@Root() removal: Removal, @Ctx() { actor, now }: Context): Decision {
    if (actor.kind !== 'person' || !hasRole(actor, 'moderator')) return decision(refuse({ code: 'FORBIDDEN' }))
    return decision(cancelRemoval(removal, { by: actor.personId, at: now, office: removal.proposed.office }))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer propose to take it back' })
  async viewerCanUndo(@Root() removal: Removal, @Ctx() context: Context): Promise<Decision> {
    const { actor, now } = context
    if (actor.kind !== 'person' || !hasRole(actor, 'moderator')) return decision(refuse({ code: 'FORBIDDEN' }))
    if (await context.load(this.loads.undoing, removal.id)) return decision(refuse({ code: 'ALREADY_DECIDED' }))
    const expected = removal.done - (await context.load(this.loads.upheld, removal.id))
    const form = { reason: 'removed_by_mistake', text: '-', independent: true }
    const act = { by: actor.personId, at: now, office: removal.proposed.office }
    return decision(proposeRestoration(removal, { id: removal.id, expected }, form, act))
  }
}

@Resolver(() => RemovalObjectionType)
export class ObjectionFields {
  private readonly loads: RemovalLoads
  constructor(loads: RemovalLoads) {
    this.loads = loads
  }

  @FieldResolver(() => PetitionType, { description: 'Whose signature it was' })
  petition(@Root() { petition }: Objection, @Ctx() context: Context): Promise<Petition> {
    return context.load(this.loads.petitions, petition)
  }

  @FieldResolver(() => RemovalType, { nullable: true, description: 'The removal that it is about' })
  removal(@Root() { removal }: Objection, @Ctx() context: Context): Promise<Removal | undefined> {
    return context.load(this.loads.removals, removal)
  }

  @FieldResolver(() => ID, { description: 'Names the signature, as its receipt does' })
  signatureId(@Root() { ref }: Objection): string {
    return ref
  }
}

@Resolver(() => PersonType)
export class PersonRemovals {
  private readonly countWaiting: CountWaiting
  constructor(countWaiting: CountWaiting) {
    this.countWaiting = countWaiting
  }

  @FieldResolver(() => RemovalsWaitingType, {
    nullable: true,
    description: 'Removals and objections that wait in the viewer’s places; null for who moderates none',
  })
  async removalsWaiting(@Root() { id }: Account, @Ctx() { actor }: Context): Promise<RemovalsWaitingType | undefined> {
    const isSelf = actor.kind === 'person' && actor.personId === id
    return isSelf && hasRole(actor, 'moderator') ? this.countWaiting(actor) : undefined
  }
}
