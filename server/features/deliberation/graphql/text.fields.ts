import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { erasedPerson, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import { isWaiting, type Amendment, type TextDeliberation } from '#domain/deliberation/amendment.ts'
import { openText } from '#domain/deliberation/close-text.ts'
import { rebaseOffer, type MayAmendRefusal } from '#domain/deliberation/amend.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { canonicalPetitionText } from '#domain/petitions/canonical-text.ts'
import { isAuthor, writesIt } from '#domain/petitions/may-edit.ts'
import { publicVersions, type Petition, type PetitionVersion } from '#domain/petitions/petition.ts'
import { localizedFrom, stageOf, type PetitionRules } from '#domain/rules/book.ts'
import { shownName } from '#domain/rules/shown-name.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { allTextsOf, PetitionType } from '#server/features/petitions/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import {
  AmendmentConnection,
  AmendmentDecisionType,
  AmendmentType,
  TextDeliberationType,
  TextRangeType,
  TextVersionType,
} from './text.type.ts'

export interface TextReads {
  readonly bookOf: (petition: Petition) => PetitionRules
  readonly mayAmend: (
    actor: Actor,
    petition: Petition,
    deliberation: TextDeliberation,
    at: Date,
  ) => Promise<Result<true, MayAmendRefusal>>
}

export interface TextLoads {
  readonly names: BatchLoad<PersonId, string | null>
  /** the latest first */
  readonly amendments: BatchLoad<PetitionId, readonly Amendment[]>
  readonly petitions: BatchLoad<PetitionId, Petition>
  /** undefined before anything happened to the text */
  readonly deliberations: BatchLoad<PetitionId, TextDeliberation | undefined>
}

@Resolver(() => PetitionType)
export class PetitionTextFields {
  private readonly reads: TextReads
  private readonly loads: TextLoads
  constructor(reads: TextReads, loads: TextLoads) {
    this.reads = reads
    this.loads = loads
  }

  @FieldResolver(() => TextDeliberationType, {
    nullable: true,
    description: 'How its text is, or was, worked on; null where it never deliberated',
  })
  async textDeliberation(@Root() petition: Petition, @Ctx() context: Context): Promise<TextDeliberationType | null> {
    const { actor, now } = context
    const term = petition.terms.deliberation
    if (!term || !petition.rules) return null
    const deliberation = (await context.load(this.loads.deliberations, petition.id)) ?? openText(petition)
    const book = this.reads.bookOf(petition)
    const { state, decideUntil, undecided } = deliberation
    const mayRevise = writes(actor, petition, state)
    return {
      ...{ ...term, state, decideUntil, undecided },
      nextStage: localizedFrom(followingTitle(book)),
      viewerCanAmend: decision(await this.reads.mayAmend(actor, petition, deliberation, now)),
      viewerCanRevise: decision(mayRevise),
      viewerCanEnd: decision(mayEnd({ actor, petition, book, deliberation, now })),
    }
  }

  @AtMost(50)
  @FieldResolver(() => [TextVersionType], {
    description: 'Its text in every version that was public, the first one first',
  })
  versions(@Root() petition: Petition): TextVersionType[] {
    return publicVersions(petition).map((version) => this.show(petition, version))
  }

  @FieldResolver(() => TextVersionType, { nullable: true, description: 'One version of its text' })
  version(
    @Root() petition: Petition,
    @Arg('number', () => Int, { nullable: true, description: 'Its number; the latest where it is not given' })
    number: number | null | undefined,
  ): TextVersionType | undefined {
    const versions = publicVersions(petition)
    const found = number == null ? versions.at(-1) : versions.find(({ n }) => n === number)
    return found && this.show(petition, found)
  }

  @FieldResolver(() => AmendmentConnection, { description: 'Amendments, those that wait first, then the latest' })
  async amendments(
    @Root() petition: Petition,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Amendment>> {
    const page = pageRequest(args)
    const all = petition.terms.deliberation ? await context.load(this.loads.amendments, petition.id) : []
    const inOrder = [...all.filter(isWaiting), ...all.filter((amendment) => !isWaiting(amendment))]
    const start = page.after === undefined ? 0 : inOrder.findIndex(({ id }) => id === page.after?.[0]) + 1
    return connection(page, inOrder.slice(start, start + page.size + 1), ({ id }) => [id], all.length)
  }

  private show(petition: Petition, version: PetitionVersion): TextVersionType {
    const { n, cause, basis, language, at, hash, texts, amendmentId } = version
    const book = petition.rules ? this.reads.bookOf(petition) : undefined
    return {
      ...{ number: n, cause, basis, language, at, hash, amendmentId, petitionId: petition.id },
      fields: allTextsOf(book, texts),
      canonical: book ? canonicalPetitionText(book, version) : '',
    }
  }
}

/** Who writes it, until the text is frozen. */
function writes(
  actor: Actor,
  petition: Petition,
  state: TextDeliberation['state'],
): Result<true, Refusal<'FORBIDDEN' | 'NOT_NOW'>> {
  if (!writesIt(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  return petition.stage === 'deliberation' && state !== 'closed' ? ok(true) : refuse({ code: 'NOT_NOW' })
}

function mayEnd({
  actor,
  petition,
  book,
  deliberation,
  now,
}: {
  readonly actor: Actor
  readonly petition: Petition
  readonly book: PetitionRules
  readonly deliberation: TextDeliberation
  readonly now: Date
}): Result<true, Refusal<'FORBIDDEN' | 'NOT_NOW' | 'TERM_NOT_OVER' | 'AMENDMENTS_UNDECIDED'>> {
  const term = petition.terms.deliberation
  if (!isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  if (petition.stage !== 'deliberation' || !term || deliberation.state === 'closed') return refuse({ code: 'NOT_NOW' })
  const from = stageOf(book, 'deliberation')?.endedBy === 'author' ? term.mayEndAt : term.endsAt
  if (now < from) return refuse({ code: 'TERM_NOT_OVER', details: { from: from.toISOString() } })
  const { undecided: number } = deliberation
  return number > 0 ? refuse({ code: 'AMENDMENTS_UNDECIDED', details: { number } }) : ok(true)
}

function followingTitle({ stages }: PetitionRules) {
  return stages[stages.findIndex(({ kind }) => kind === 'deliberation') + 1]?.title ?? {}
}

@Resolver(() => TextVersionType)
export class TextVersionFields {
  private readonly loads: TextLoads
  constructor(loads: TextLoads) {
    this.loads = loads
  }

  @FieldResolver(() => AmendmentType, { nullable: true, description: 'The amendment that made it' })
  async amendment(
    @Root() { petitionId, amendmentId }: TextVersionType,
    @Ctx() context: Context,
  ): Promise<Amendment | undefined> {
    if (amendmentId === null) return undefined
    return (await context.load(this.loads.amendments, petitionId)).find(({ id }) => id === amendmentId)
  }
}

@Resolver(() => AmendmentType)
export class AmendmentFields {
  private readonly loads: TextLoads
  constructor(loads: TextLoads) {
    this.loads = loads
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who proposed it, as they chose to be shown' })
  async authorName(@Root() { authorId, nameMode }: Amendment, @Ctx() context: Context): Promise<string | null> {
    if (authorId === erasedPerson || nameMode === 'hidden') return null
    return shownName(await context.load(this.loads.names, authorId), nameMode)
  }

  @FieldResolver(() => AmendmentDecisionType, { nullable: true, description: 'What was decided' })
  decision(@Root() { decision: decided }: Amendment): AmendmentDecisionType | null {
    return decided && { ...decided, undecided: decided.code === 'undecided' }
  }

  @FieldResolver(() => Boolean, { description: 'The viewer proposed it' })
  viewerIsAuthor(@Root() { authorId }: Amendment, @Ctx() { actor }: Context): boolean {
    return actor.kind === 'person' && actor.personId === authorId
  }

  @FieldResolver(() => TextRangeType, {
    nullable: true,
    description: 'What stands in the place of its words now, for who has to adapt it',
  })
  async offer(@Root() amendment: Amendment, @Ctx() context: Context): Promise<TextRangeType | null> {
    if (amendment.state !== 'needs_rebase' || !this.viewerIsAuthor(amendment, context)) return null
    return rebaseOffer(await context.load(this.loads.petitions, amendment.petitionId), amendment)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer decide on it' })
  async viewerCanDecide(@Root() amendment: Amendment, @Ctx() context: Context): Promise<Decision> {
    const petition = await context.load(this.loads.petitions, amendment.petitionId)
    const { state } = (await context.load(this.loads.deliberations, petition.id)) ?? openText(petition)
    const may = writes(context.actor, petition, state)
    return decision(may.ok && !isWaiting(amendment) ? refuse({ code: 'AMENDMENT_DECIDED' }) : may)
  }
}
