import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import { envelopeOf, type Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { isShown } from '#domain/budgets/campaign.ts'
import type { StoredEnvelope } from '#domain/tally/stored-result.ts'
import { CampaignType, ProjectType } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { WholeResult } from '../use-cases/read-results.ts'
import { showEnvelopeResult, showOutcome, showResult, showTallyResult } from './result-view.ts'
import { CampaignResultType, EnvelopeResultType, ProjectOutcomeType, TallyResultType } from './result.type.ts'

export interface ResultLoads {
  readonly results: BatchLoad<CampaignId, WholeResult | undefined>
  /** the frozen list, by ballot number */
  readonly listed: BatchLoad<CampaignId, ReadonlyMap<number, Project>>
}

const outcomesMax = 100

@Resolver(() => CampaignType)
export class CampaignResultFields {
  private readonly loads: ResultLoads
  constructor(loads: ResultLoads) {
    this.loads = loads
  }

  @FieldResolver(() => CampaignResultType, {
    nullable: true,
    description: 'What its vote came to; null before the count',
  })
  async result(@Root() campaign: Campaign, @Ctx() context: Context): Promise<CampaignResultType | null> {
    if (!isShown(campaign)) return null
    const whole = await context.load(this.loads.results, campaign.id)
    return whole ? showResult(whole, campaign) : null
  }
}

@Resolver(() => CampaignResultType)
export class EnvelopeResults {
  private readonly places: Pick<Places, 'territory'>
  constructor(places: Pick<Places, 'territory'>) {
    this.places = places
  }

  @FieldResolver(() => [EnvelopeResultType], { description: 'Envelope by envelope' })
  envelopes(@Root() { whole, campaign }: CampaignResultType): EnvelopeResultType[] {
    return whole.stored.envelopes.flatMap((one) => this.show(one, whole, campaign))
  }

  @FieldResolver(() => EnvelopeResultType, {
    nullable: true,
    description: 'One envelope; the first, if no key is given',
  })
  envelope(
    @Arg('id', () => ID, { nullable: true, description: 'Its key: district:saygaq' }) id: string | null | undefined,
    @Root() { whole, campaign }: CampaignResultType,
  ): EnvelopeResultType | null {
    const { envelopes } = whole.stored
    const found = id == null ? envelopes[0] : envelopes.find((one) => one.envelopeId === id)
    return (found && this.show(found, whole, campaign)[0]) ?? null
  }

  private show(stored: StoredEnvelope, result: WholeResult, campaign: Campaign): EnvelopeResultType[] {
    const envelope = envelopeOf(campaign, stored.envelopeId)
    return envelope ? [showEnvelopeResult(this.places, { stored, result, campaign, envelope })] : []
  }
}

@Resolver(() => EnvelopeResultType)
export class TallyResults {
  @FieldResolver(() => TallyResultType, { description: 'The tally that decides' })
  official(@Root() envelope: EnvelopeResultType): TallyResultType {
    const [official] = talliesOf(envelope)
    if (!official) throw new Error(`The official tally of ${envelope.stored.envelopeId} is missing`)
    return official
  }

  @AtMost(3)
  @FieldResolver(() => [TallyResultType], { description: 'Tallies that are published beside it and decide nothing' })
  shadows(@Root() envelope: EnvelopeResultType): TallyResultType[] {
    return talliesOf(envelope).slice(1, 4)
  }
}

/** The official one first. */
function talliesOf(envelope: EnvelopeResultType): TallyResultType[] {
  const { stored, result } = envelope
  const own = result.tallies.filter(({ envelopeId }) => envelopeId === stored.envelopeId)
  return stored.tallyIds.flatMap((id) => {
    const found = own.find(({ tallyId }) => tallyId === id)
    return found ? [showTallyResult(found.record, envelope)] : []
  })
}

@Resolver(() => TallyResultType)
export class TallyOutcomes {
  @FieldResolver(() => [ProjectOutcomeType], {
    description: 'Projects that win, in the order in which they were chosen',
  })
  winners(
    @Root() { record, campaign }: TallyResultType,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100' }) first: number,
    @Arg('after', () => Int, { nullable: true, description: 'Those after the project with this ballot number' })
    after: number | undefined,
  ): ProjectOutcomeType[] {
    return cut(record.winners, first, after).map((one) => showOutcome(one, campaign))
  }

  @FieldResolver(() => [ProjectOutcomeType], { description: 'Projects that lose, the nearest to winning first' })
  losers(
    @Root() { record, campaign }: TallyResultType,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, at most 100' }) first: number,
    @Arg('after', () => Int, { nullable: true, description: 'Those after the project with this ballot number' })
    after: number | undefined,
  ): ProjectOutcomeType[] {
    return cut(record.losers, first, after).map((one) => showOutcome(one, campaign))
  }

  @FieldResolver(() => ProjectOutcomeType, { nullable: true, description: 'What became of one project' })
  outcome(
    @Root() { record, campaign }: TallyResultType,
    @Arg('number', () => Int, { description: 'Its ballot number' }) number: number,
  ): ProjectOutcomeType | null {
    const found = [...record.winners, ...record.losers].find((one) => one.number === number)
    return found ? showOutcome(found, campaign) : null
  }
}

function cut<T extends { readonly number: number }>(list: readonly T[], first: number, after?: number): readonly T[] {
  const from = after === undefined ? 0 : list.findIndex(({ number }) => number === after) + 1
  return list.slice(from, from + Math.min(Math.max(first, 0), outcomesMax))
}

@Resolver(() => ProjectOutcomeType)
export class OutcomeProjects {
  private readonly loads: Pick<ResultLoads, 'listed'>
  constructor(loads: Pick<ResultLoads, 'listed'>) {
    this.loads = loads
  }

  @FieldResolver(() => ProjectType, { description: 'The project' })
  async project(@Root() { number, campaign }: ProjectOutcomeType, @Ctx() context: Context): Promise<Project> {
    const found = (await context.load(this.loads.listed, campaign.id)).get(number)
    if (!found) throw new Error(`The project ${number} of campaign ${campaign.id} is missing`)
    return found
  }

  @FieldResolver(() => ProjectType, { nullable: true, description: 'The winner that excludes it' })
  async conflictWith(
    @Root() { conflict, campaign }: ProjectOutcomeType,
    @Ctx() context: Context,
  ): Promise<Project | null> {
    if (conflict === null) return null
    return (await context.load(this.loads.listed, campaign.id)).get(conflict) ?? null
  }
}
