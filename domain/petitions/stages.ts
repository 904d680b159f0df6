import type { PetitionRules } from '../rules/book.ts'
import type { Petition, PetitionStage } from './petition.ts'

export type StageAct = 'submit' | 'refuse' | 'approve' | 'close' | 'withdraw'

interface Transition {
  /** number in petitions.md 3 */
  readonly id: string
  readonly from: PetitionStage
  readonly act: StageAct
  /** a stage, or the one that the book puts there */
  readonly to: PetitionStage | 'first of the book' | 'next of the book'
  readonly guard?: (book: PetitionRules, petition: Petition) => boolean
}

/** What may happen to a petition, whole. What is not in this table does not happen. */
const transitions: readonly Transition[] = [
  { id: 'T2', from: 'draft', act: 'submit', to: 'first of the book' },
  { id: 'T14b', from: 'draft', act: 'withdraw', to: 'withdrawn' },
  { id: 'T6', from: 'moderation', act: 'refuse', to: 'rejected' },
  { id: 'T8', from: 'moderation', act: 'approve', to: 'next of the book' },
  { id: 'T14b', from: 'moderation', act: 'withdraw', to: 'withdrawn' },
  { id: 'T7b', from: 'rejected', act: 'submit', to: 'moderation', guard: (book) => book.moderation.resubmit },
  { id: 'T13', from: 'signing', act: 'close', to: 'closed' },
  { id: 'T14', from: 'signing', act: 'withdraw', to: 'withdrawn', guard: mayStillWithdraw },
  { id: 'T14', from: 'closed', act: 'withdraw', to: 'withdrawn', guard: mayStillWithdraw },
]

/**
 * The stage that an act leads to, by the petition's own book.
 * @returns undefined when the act is not possible in this stage
 */
export function stageAfter(act: StageAct, petition: Petition, book: PetitionRules): PetitionStage | undefined {
  const transition = transitions.find(({ from, act: name }) => from === petition.stage && name === act)
  if (!transition || transition.guard?.(book, petition) === false) return undefined
  if (transition.to === 'first of the book') return builtStage(book.stages[0]?.kind)
  if (transition.to === 'next of the book') return builtStage(stageFollowing(book, petition.stage))
  return transition.to
}

/**
 * Whether a petition can live by this book here: all its stages exist in Dauys, and a timer ends them.
 * A book may be on the shelf (to be read, to replay imports) before that.
 */
export function isRunnable(book: PetitionRules): boolean {
  return (
    book.stages.every(({ kind }) => builtStage(kind) !== undefined) &&
    book.stages.every((stage) => stage.kind !== 'signing' || stage.endedBy === 'timer') &&
    book.levels.every((level) => level.tracks.every((track) => !track.authorSubmits))
  )
}

/** T14: until signing starts, until it closes, or until the first threshold put the petition on a desk. */
function mayStillWithdraw({ withdrawal }: PetitionRules, petition: Petition): boolean {
  const { until, notAboveSignatures = Infinity } = withdrawal
  if (petition.support.total > notAboveSignatures) return false
  switch (until) {
    case 'close':
      return petition.stage === 'signing'
    case 'submission':
      return petition.tracks.every(({ registeredAt }) => registeredAt === null)
    case 'signing':
    case 'never':
      return false
  }
}

function stageFollowing(book: PetitionRules, stage: PetitionStage): string | undefined {
  const i = book.stages.findIndex(({ kind }) => kind === stage)
  return book.stages[i + 1]?.kind
}

function builtStage(kind: string | undefined): PetitionStage | undefined {
  return kind === 'moderation' || kind === 'signing' ? kind : undefined
}
