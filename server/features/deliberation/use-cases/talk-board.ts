import { slowModeOf, type Intervention, type SlowMode } from '#domain/deliberation/intervention.ts'
import { isArgument, type ArgumentKind, type ContributionKind } from '#domain/deliberation/contribution.ts'
import { orderArguments, type ArgumentsOrder } from '#domain/deliberation/order/order-arguments.ts'
import { orderInputs, type OrderInputs, type SomeReaction } from '#domain/deliberation/order/reaction-matrix.ts'
import { noReactions, type ReactionCounts } from '#domain/deliberation/reaction.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ContributionOutline, ContributionStore } from '../store/contribution.store.ts'
import type { InterventionStore } from '../store/intervention.store.ts'
import type { ReactionStore } from '../store/reaction.store.ts'

/** Everything that was said about a petition, without the words: order, counts and what keeps it calm. */
export interface TalkState {
  /** oldest first; those that were taken back or hidden too */
  readonly outline: readonly ContributionOutline[]
  readonly inputs: OrderInputs
  readonly order: ArgumentsOrder
  readonly counts: ReadonlyMap<ContributionId, ReactionCounts>
  readonly reactions: number
  /** people who contributed, answered or reacted */
  readonly participants: number
  readonly shown: Readonly<Record<ContributionKind, number>>
  readonly questionsAnswered: number
  readonly interventions: readonly Intervention[]
  readonly slowMode: SlowMode | null
}

/** The state of discussions, kept in memory: computing an order costs more than everything else on its page. */
export interface TalkBoard {
  of(petitionId: PetitionId): Promise<TalkState>
  /** Somebody spoke or reacted here, in this process. */
  changed(petitionId: PetitionId): void
}

interface Kept {
  readonly at: number
  readonly state: Promise<TalkState>
  isChanged: boolean
  /** reactions, once they are counted */
  size: number
}

/** What another process wrote is seen after so long at the latest. */
const freshMs = 30_000
/** An order over more reactions than this is not computed again for each of them. */
const manyReactions = 2_000
const restMs = 5_000
const mostKept = 200
const mostInterventions = 100

export interface BoardDeps {
  readonly contributions: Pick<ContributionStore, 'outlineOf'>
  readonly reactions: Pick<ReactionStore, 'ofPetition' | 'participantIn'>
  readonly interventions: Pick<InterventionStore, 'doneTo'>
  readonly clock: Clock
}

export function talkBoard(deps: BoardDeps): TalkBoard {
  const kept = new Map<PetitionId, Kept>()

  function isFresh({ at, isChanged, size }: Kept, now: number): boolean {
    const age = Math.abs(now - at)
    return age < (isChanged ? (size < manyReactions ? 0 : restMs) : freshMs)
  }

  return {
    of(petitionId) {
      const now = deps.clock.now().getTime()
      const before = kept.get(petitionId)
      if (before && isFresh(before, now)) return before.state
      const next: Kept = { at: now, state: readState(deps, petitionId), isChanged: false, size: 0 }
      kept.delete(petitionId)
      kept.set(petitionId, next)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest) kept.delete(oldest)
      next.state.then(
        ({ reactions }) => (next.size = reactions),
        () => kept.delete(petitionId),
      )
      return next.state
    },
    changed(petitionId) {
      const known = kept.get(petitionId)
      if (known) known.isChanged = true
    },
  }
}

async function readState(deps: BoardDeps, petitionId: PetitionId): Promise<TalkState> {
  const [outline, given, interventions] = await Promise.all([
    deps.contributions.outlineOf(petitionId),
    deps.reactions.ofPetition(petitionId),
    deps.interventions.doneTo(petitionId, mostInterventions),
  ])
  const shown = outline.filter(({ state }) => state === 'shown')
  const listed = shown.flatMap(({ id, kind }) => (isArgument(kind) ? [{ id, kind }] : []))
  const isListed = new Set<string>(listed.map(({ id }) => id))
  const reactions = given.filter(({ argumentId }) => isListed.has(argumentId))
  const inputs = orderInputs(listed, reactions)
  const count = (wanted: ContributionKind): number => shown.filter(({ kind }) => kind === wanted).length
  const speakers = shown.flatMap(({ authorId, answers }) => [authorId, ...answers.map((answer) => answer.authorId)])
  return {
    ...{ outline, inputs, interventions, order: orderArguments(inputs), counts: countsOf(reactions) },
    reactions: reactions.length,
    participants: new Set([
      ...reactions.map(({ person }) => person),
      ...speakers.map((personId) => deps.reactions.participantIn(petitionId, personId)),
    ]).size,
    shown: {
      ...{ argument_for: count('argument_for'), argument_against: count('argument_against') },
      ...{ question: count('question'), remark: count('remark') },
    },
    questionsAnswered: shown.filter(({ answers }) => answers.length > 0).length,
    slowMode: slowModeOf(interventions),
  }
}

function countsOf(reactions: readonly SomeReaction[]): Map<ContributionId, ReactionCounts> {
  const counts = new Map<string, ReactionCounts>()
  for (const { argumentId, value } of reactions) {
    const before = counts.get(argumentId) ?? noReactions
    counts.set(argumentId, { ...before, [value]: before[value] + 1 })
  }
  // Those that are listed are contributions.
  return counts as Map<ContributionId, ReactionCounts>
}

/** The ids of a side in the published order. */
export function orderedIds({ order }: Pick<TalkState, 'order'>, side: ArgumentKind): ContributionId[] {
  // The order was made of contributions.
  return order.sides[side].map(({ id }) => id as ContributionId)
}
