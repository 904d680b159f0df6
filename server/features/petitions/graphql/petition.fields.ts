// Long because the public page of a petition is one object with many fields.
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { PersonId, PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { isAuthor, mayEdit, writesIt } from '#domain/petitions/may-edit.ts'
import { withoutPlace, type AreaKind } from '#domain/petitions/origin.ts'
import {
  currentRefusal,
  isEditable,
  nextTrack,
  shownTexts,
  versionNumber,
  type Petition,
} from '#domain/petitions/petition.ts'
import { statusOf, type PetitionStatus } from '#domain/petitions/status.ts'
import { timelineOf, type TimelineEntry } from '#domain/petitions/timeline.ts'
import { wayOf } from '#domain/petitions/way.ts'
import type { PublicBody } from '#domain/places/body.ts'
import type { Territory } from '#domain/places/territory.ts'
import { localizedFrom, type PetitionRules } from '#domain/rules/book.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import { topicOf, type Topic } from '#domain/rules/topics.ts'
import { AssuranceEnum } from '#server/features/identity/index.ts'
import { PublicBodyType, TerritoryType, type Places } from '#server/features/places/index.ts'
import {
  findCodeType,
  RuleBookType,
  toLegalPeriodType,
  toRuleBookType,
  TopicType,
  type CodeType,
  type Rules,
} from '#server/features/rules/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime, SafeInt } from '#server/platform/graphql/scalars.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import { moderationDue } from '../use-cases/law-of.ts'
import type { MaySubmit, MayWithdraw } from '../use-cases/may-change.ts'
import type { AreasByKind } from '../use-cases/read-areas.ts'
import { AreaKindEnum, PetitionStatusEnum } from './enums.ts'
import { isForResidents, toPetitionFormType } from './petition-form.resolver.ts'
import { levelIn, summaryOf, textsOf, titleOf, tracksOf } from './petition-view.ts'
import { PetitionLevelType } from './petition-form.type.ts'
import {
  AreaCountType,
  PetitionOriginType,
  PetitionTextType,
  PetitionTrackType,
  PetitionType,
  PetitionVersionType,
  RefusalType,
  TimelineEntryType,
  WayStepType,
} from './petition.type.ts'

interface Acts {
  readonly maySubmit: MaySubmit
  readonly mayWithdraw: MayWithdraw
}

export interface PetitionLoads {
  readonly names: BatchLoad<PersonId, string | null>
  /** the book in force in a place, for drafts */
  readonly books: BatchLoad<TerritoryId, PetitionRules | undefined>
  readonly areas: BatchLoad<PetitionId, AreasByKind | undefined>
}

@Resolver(() => PetitionType)
export class PetitionFields {
  private readonly acts: Acts
  private readonly rules: Rules
  private readonly places: Places
  private readonly loads: PetitionLoads
  constructor(acts: Acts, { rules, places }: { rules: Rules; places: Places }, loads: PetitionLoads) {
    this.acts = acts
    this.rules = rules
    this.places = places
    this.loads = loads
  }

  /** The pinned book; of a draft, the one in force in its place today. */
  private async bookOf({ rules, territoryId }: Petition, context: Context): Promise<PetitionRules | undefined> {
    if (rules) return this.rules.readBook(rules)
    return territoryId === null ? undefined : context.load(this.loads.books, territoryId)
  }

  @FieldResolver(() => PetitionStatusEnum, { description: 'What people read: a label of stage and tracks together' })
  status(@Root() petition: Petition, @Ctx() { now }: Context): PetitionStatus {
    return statusOf(petition, now)
  }

  @FieldResolver(() => LocalizedText, { description: 'Its title' })
  async title(@Root() petition: Petition, @Ctx() context: Context): Promise<Localized> {
    return titleOf(await this.bookOf(petition, context), readable(petition, context))
  }

  @FieldResolver(() => LocalizedText, { description: 'First sentences of the problem, at most 200 characters' })
  async summary(@Root() petition: Petition, @Ctx() context: Context): Promise<Localized> {
    return summaryOf(await this.bookOf(petition, context), readable(petition, context))
  }

  @AtMost(10)
  @FieldResolver(() => [PetitionTextType], { description: 'Its texts besides the title, in the order of the book' })
  async texts(@Root() petition: Petition, @Ctx() context: Context): Promise<PetitionTextType[]> {
    return textsOf(await this.bookOf(petition, context), shownTexts(readable(petition, context)))
  }

  @FieldResolver(() => String, { nullable: true, description: 'SHA-256 of the exact text that people sign, hex' })
  textHash(@Root() { versions }: Petition): string | undefined {
    return versions.at(-1)?.hash
  }

  @FieldResolver(() => Int, { description: 'Which version of the text this is' })
  versionNumber(@Root() petition: Petition): number {
    return versionNumber(petition)
  }

  @FieldResolver(() => PetitionVersionType, {
    nullable: true,
    description: 'What was sent before, for the author and moderators',
  })
  async previousVersion(@Root() petition: Petition, @Ctx() context: Context): Promise<PetitionVersionType | undefined> {
    const before = petition.versions.at(-2)
    const placeId = petition.addressedTerritoryId
    const reviews = placeId !== null && this.places.holdsRoleIn(context.actor, 'moderator', placeId)
    if (!before || !(reviews || isAuthor(petition, context.actor))) return undefined
    const book = await this.bookOf(petition, context)
    const texts = textsOf(book, before.texts)
    return { number: before.n, at: before.at, texts, title: titleOf(book, { ...petition, versions: [before] }) }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The author as they chose to be shown; null where they did not',
  })
  async authorName(
    @Root() { authorId, authorNameMode }: Petition,
    @Ctx() context: Context,
  ): Promise<string | null | undefined> {
    if (authorId === null || authorNameMode === 'hidden') return null
    return shownName(await context.load(this.loads.names, authorId), authorNameMode)
  }

  @FieldResolver(() => TerritoryType, { nullable: true, description: 'What it is about: a place' })
  territory(@Root() { territoryId }: Petition): Territory | undefined {
    return this.places.territory(territoryId)
  }

  @FieldResolver(() => TopicType, { nullable: true, description: 'What it is about: a subject' })
  topic(@Root() { topicId }: Petition): Topic | undefined {
    return topicOf(topicId)
  }

  @FieldResolver(() => PetitionLevelType, { nullable: true, description: 'Whom it is addressed to' })
  async level(@Root() petition: Petition, @Ctx() context: Context): Promise<PetitionLevelType | undefined> {
    const book = await this.bookOf(petition, context)
    const level = book && levelIn(book, petition)
    if (!level) return undefined
    const territory = this.places.territory(petition.territoryId)
    const shown =
      territory && toPetitionFormType({ territory, book }, this.places).levels.find(({ id }) => id === level.id)
    return shown ?? { id: level.id, title: localizedFrom(level.title), tracks: [] }
  }

  @FieldResolver(() => SafeInt, { description: 'Signatures counted' })
  signatureCount(@Root() { support }: Petition): number {
    return support.total
  }

  @FieldResolver(() => DateTime, { description: 'Moment of the last signature in the count' })
  countAsOf(@Root() { support }: Petition): Date {
    return support.asOf
  }

  @FieldResolver(() => SafeInt, { description: 'Number of the last event in the count; never falls' })
  countAsOfSeq(@Root() { support }: Petition): number {
    return support.asOfSeq
  }

  @FieldResolver(() => AssuranceEnum, { description: 'How surely signers must be known' })
  async signerAssurance(@Root() petition: Petition, @Ctx() context: Context): Promise<Assurance> {
    return (await this.bookOf(petition, context))?.signer.assurance ?? 'email'
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Age of signers, in full years' })
  async signerMinAge(@Root() petition: Petition, @Ctx() context: Context): Promise<number | undefined> {
    return (await this.bookOf(petition, context))?.signer.minAge
  }

  @FieldResolver(() => Boolean, { description: 'Only residents of the addressed place may sign' })
  async residentsOnly(@Root() petition: Petition, @Ctx() context: Context): Promise<boolean> {
    const book = await this.bookOf(petition, context)
    return book !== undefined && isForResidents(book)
  }

  @AtMost(5)
  @FieldResolver(() => [PetitionTrackType], { description: 'Its thresholds, in the order of the book' })
  async tracks(@Root() petition: Petition, @Ctx() context: Context): Promise<PetitionTrackType[]> {
    return tracksOf(petition, await this.bookOf(petition, context), context.now)
  }

  @FieldResolver(() => PetitionTrackType, { nullable: true, description: 'The nearest threshold still ahead' })
  async nextTrack(@Root() petition: Petition, @Ctx() context: Context): Promise<PetitionTrackType | undefined> {
    const next = nextTrack(petition)
    return next && (await this.tracks(petition, context)).find(({ id }) => id === next.id)
  }

  @FieldResolver(() => RuleBookType, { nullable: true, description: 'The rule book it lives by for ever' })
  book(@Root() { rules }: Petition): RuleBookType | undefined {
    const book = rules && this.rules.readBook(rules)
    return book ? toRuleBookType(book) : undefined
  }

  @FieldResolver(() => RefusalType, { nullable: true, description: 'Why it was refused, while it is' })
  refusal(@Root() petition: Petition): RefusalType | undefined {
    const { origin, rejectedAt, rules } = petition
    const source = origin?.rejection && rejectedAt
    const refusal = source
      ? { code: origin.rejection.code, text: origin.rejection.details ?? '', at: rejectedAt }
      : currentRefusal(petition)
    if (!refusal) return undefined
    const codes = (rules && this.rules.readBook(rules))?.moderation.refusalCodes ?? []
    return { code: findCodeType(codes, refusal.code), text: refusal.text, at: refusal.at }
  }

  @AtMost(12)
  @FieldResolver(() => [WayStepType], { description: 'Its whole way, from the draft to the last answer' })
  async way(@Root() petition: Petition, @Ctx() context: Context): Promise<WayStepType[]> {
    const book = await this.bookOf(petition, context)
    if (!book) return []
    const tracks = tracksOf(petition, book, context.now)
    return wayOf(petition, book, moderationDue(this.rules, petition, book)).map(
      ({ title, trackId, within, ...step }) => ({
        ...step,
        title: localizedFrom(title),
        track: tracks.find(({ id }) => id === trackId) ?? null,
        within: within && toLegalPeriodType(within),
      }),
    )
  }

  @AtMost(30)
  @FieldResolver(() => [TimelineEntryType], {
    description: 'Everything that happened, newest first, with what is planned next on top',
  })
  async timeline(@Root() petition: Petition, @Ctx() context: Context): Promise<TimelineEntryType[]> {
    const book = await this.bookOf(petition, context)
    const tracks = tracksOf(petition, book, context.now)
    const entries = timelineOf(petition, book ? moderationDue(this.rules, petition, book) : null, context.now)
    return entries.map(({ trackId, ...entry }) => {
      const track = tracks.find(({ id }) => id === trackId) ?? null
      return { ...entry, track, code: codeOf(entry, track, book) }
    })
  }

  @FieldResolver(() => PetitionOriginType, { nullable: true, description: 'Where it was imported from' })
  origin(@Root() { id: petitionId, origin, support }: Petition): PetitionOriginType | null {
    return origin && { ...origin, petitionId, total: support.total }
  }

  @FieldResolver(() => Boolean, { description: 'The viewer wrote it' })
  viewerIsAuthor(@Root() petition: Petition, @Ctx() { actor }: Context): boolean {
    return isAuthor(petition, actor)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Counts edits, for who writes it: give it back when you save; null for others',
  })
  revision(@Root() petition: Petition, @Ctx() { actor }: Context): number | null {
    return writesIt(petition, actor) ? petition.revision : null
  }

  @FieldResolver(() => Decision, { description: 'May the viewer change its texts' })
  viewerCanEdit(@Root() petition: Petition, @Ctx() { actor }: Context): Decision {
    return decision(mayEdit(petition, actor))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer send it' })
  async viewerCanSubmit(@Root() petition: Petition, @Ctx() { actor }: Context): Promise<Decision> {
    return decision(await this.acts.maySubmit(actor, petition))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer take it back' })
  viewerCanWithdraw(@Root() petition: Petition, @Ctx() { actor }: Context): Decision {
    return decision(this.acts.mayWithdraw(actor, petition))
  }
}

/** The author of a refused petition works on its next version; everybody else reads the last one sent. */
function readable(petition: Petition, { actor }: Context): Petition {
  return petition.stage !== 'draft' && isEditable(petition) && writesIt(petition, actor)
    ? { ...petition, versions: [] }
    : petition
}

/** The decision that an entry tells: of a moderator by the book, of an addressee by the track. */
function codeOf(
  { kind, code }: Pick<TimelineEntry, 'kind' | 'code'>,
  track: PetitionTrackType | null,
  book: PetitionRules | undefined,
): CodeType | null {
  if (code === null) return null
  if (kind === 'answered') return track?.outcomes.find((outcome) => outcome.code === code) ?? findCodeType([], code)
  return findCodeType(book?.moderation.refusalCodes ?? [], code)
}

@Resolver(() => PetitionTrackType)
export class PetitionTrackFields {
  private readonly places: Places
  constructor(places: Places) {
    this.places = places
  }

  @FieldResolver(() => PublicBodyType, { nullable: true, description: 'The body that must act' })
  body(@Root() { bodyId }: PetitionTrackType): PublicBody | undefined {
    return this.places.body(bodyId)
  }
}

@Resolver(() => PetitionOriginType)
export class PetitionOriginFields {
  private readonly loads: PetitionLoads
  constructor(loads: PetitionLoads) {
    this.loads = loads
  }

  @FieldResolver(() => [AreaCountType], { description: 'Areas with the most signatures' })
  async areas(
    @Root() { petitionId }: PetitionOriginType,
    @Arg('kind', () => AreaKindEnum, { description: 'Which breakdown' }) kind: AreaKind,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many' }) first: number,
    @Ctx() context: Context,
  ): Promise<AreaCountType[]> {
    const areas = await context.load(this.loads.areas, petitionId)
    return (areas?.[kind] ?? []).toSorted((a, b) => b.count - a.count).slice(0, Math.max(0, first))
  }

  @FieldResolver(() => SafeInt, {
    nullable: true,
    description: 'Signatures that the source attributes to no area: the total minus their sum',
  })
  async areasWithoutPlace(
    @Root() { petitionId, total }: PetitionOriginType,
    @Arg('kind', () => AreaKindEnum, { description: 'Which breakdown' }) kind: AreaKind,
    @Ctx() context: Context,
  ): Promise<number | null> {
    const areas = await context.load(this.loads.areas, petitionId)
    return withoutPlace(total, areas?.[kind] ?? [])
  }
}
