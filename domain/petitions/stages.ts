import { stageOf, type PetitionRules } from '../rules/book.ts'
import type { PauseKind, Petition, PetitionStage } from './petition.ts'

/** What moves a petition along its line. `sign` stays where it is, and is in the table for its guard. */
export const stageActs = [
  'submit',
  'sponsored',
  'refuse',
  'approve',
  'pause',
  'resume',
  'correct',
  'appeal',
  'endDeliberation',
  'sign',
  'suspend',
  'unsuspend',
  'close',
  'expire',
  'withdraw',
  'stop',
  'archive',
] as const
export type StageAct = (typeof stageActs)[number]

/** In which part somebody acts on a petition; who may take the part is for `may-*.ts`. */
export const actingParts = ['author', 'signer', 'moderator', 'officer', 'ledger', 'timer', 'calendar', 'event'] as const
export type ActingPart = (typeof actingParts)[number]

export interface Transition {
  /** number in petitions.md 3 */
  readonly id: string
  readonly from: PetitionStage
  readonly act: StageAct
  readonly by: readonly ActingPart[]
  /** a stage, the same one, or the one that the book puts there */
  readonly to: PetitionStage | 'the same' | 'first of the book' | 'next of the book'
  /** pauses under which it happens; a row without them happens in none */
  readonly during?: readonly PauseKind[]
  readonly guard?: (book: PetitionRules, petition: Petition) => boolean
}

const reviewPauses = ['flagged', 'dormant', 'needs_changes'] as const satisfies readonly PauseKind[]

/** What may happen to a petition, whole. What is not in this table does not happen. */
export const transitions: readonly Transition[] = [
  { id: 'T2', from: 'draft', act: 'submit', by: ['author'], to: 'first of the book' },
  { id: 'T14b', from: 'draft', act: 'withdraw', by: ['author'], to: 'withdrawn' },

  { id: 'T3', from: 'sponsoring', act: 'sponsored', by: ['ledger'], to: 'next of the book' },
  { id: 'T4', from: 'sponsoring', act: 'expire', by: ['timer'], to: 'expired', guard: hasSponsoringTerm },
  { id: 'T11', from: 'sponsoring', act: 'sign', by: ['signer'], to: 'the same' },
  { id: 'T14b', from: 'sponsoring', act: 'withdraw', by: ['author'], to: 'withdrawn' },
  { id: 'T16', from: 'sponsoring', act: 'stop', by: ['event'], to: 'stopped' },

  { id: 'T5', from: 'moderation', act: 'pause', by: ['moderator'], to: 'the same' },
  { id: 'T5', from: 'moderation', act: 'resume', by: ['moderator'], to: 'the same', during: ['flagged', 'dormant'] },
  { id: 'T5', from: 'moderation', act: 'correct', by: ['author'], to: 'the same', during: ['needs_changes'] },
  { id: 'T6', from: 'moderation', act: 'refuse', by: ['moderator'], to: 'rejected' },
  { id: 'T8', from: 'moderation', act: 'approve', by: ['moderator'], to: 'next of the book' },
  { id: 'T14b', from: 'moderation', act: 'withdraw', by: ['author'], to: 'withdrawn' },
  { id: 'T14b', from: 'moderation', act: 'withdraw', by: ['author'], to: 'withdrawn', during: reviewPauses },
  { id: 'T16', from: 'moderation', act: 'stop', by: ['event'], to: 'stopped' },
  { id: 'T16', from: 'moderation', act: 'stop', by: ['event'], to: 'stopped', during: reviewPauses },

  { id: 'T7', from: 'rejected', act: 'appeal', by: ['author'], to: 'moderation', guard: knowsAppeal },
  { id: 'T7b', from: 'rejected', act: 'submit', by: ['author'], to: 'moderation', guard: knowsSecondTime },

  { id: 'T9', from: 'deliberation', act: 'endDeliberation', by: ['author', 'timer'], to: 'next of the book' },
  { id: 'T10', from: 'deliberation', act: 'expire', by: ['timer'], to: 'expired', guard: authorEndsDeliberation },
  { id: 'T14', from: 'deliberation', act: 'withdraw', by: ['author'], to: 'withdrawn', guard: mayStillWithdraw },
  { id: 'T16', from: 'deliberation', act: 'stop', by: ['event'], to: 'stopped' },

  { id: 'T11', from: 'signing', act: 'sign', by: ['signer'], to: 'the same' },
  { id: 'T12', from: 'signing', act: 'suspend', by: ['officer', 'calendar'], to: 'the same' },
  { id: 'T12', from: 'signing', act: 'unsuspend', by: ['officer', 'calendar'], to: 'the same', during: ['suspended'] },
  { id: 'T13', from: 'signing', act: 'close', by: ['timer', 'author', 'ledger', 'event'], to: 'closed' },
  {
    ...{ id: 'T13', from: 'signing', act: 'close', by: ['timer', 'event'], to: 'closed' },
    ...{ during: ['suspended'], guard: clockRuns },
  },
  { id: 'T14', from: 'signing', act: 'withdraw', by: ['author'], to: 'withdrawn', guard: mayStillWithdraw },
  {
    ...{ id: 'T14', from: 'signing', act: 'withdraw', by: ['author'], to: 'withdrawn' },
    ...{ during: ['suspended'], guard: mayStillWithdraw },
  },

  { id: 'T14', from: 'closed', act: 'withdraw', by: ['author'], to: 'withdrawn', guard: mayStillWithdraw },
  { id: 'T17', from: 'closed', act: 'archive', by: ['timer'], to: 'archived', guard: isNotHeld },
]

/** Who wants to do what. */
export interface Move {
  readonly act: StageAct
  readonly by: ActingPart
}

function transitionFor({ act, by }: Move, petition: Petition, book: PetitionRules, table: readonly Transition[]) {
  const pause = petition.pause?.kind
  return table.find(
    (row) =>
      row.from === petition.stage &&
      row.act === act &&
      row.by.includes(by) &&
      (pause === undefined ? row.during === undefined : row.during?.includes(pause)) &&
      row.guard?.(book, petition) !== false,
  )
}

/**
 * The stage that an act leads to, by the petition's own book.
 * @param table another one than the law of this file only to try what finds its faults
 * @returns undefined when the act is not possible in this stage, or not for this part
 */
export function stageAfter(
  move: Move,
  petition: Petition,
  book: PetitionRules,
  table: readonly Transition[] = transitions,
): PetitionStage | undefined {
  const transition = transitionFor(move, petition, book, table)
  if (!transition) return undefined
  switch (transition.to) {
    case 'the same':
      return petition.stage
    case 'first of the book':
      return book.stages[0]?.kind
    case 'next of the book':
      return stageFollowing(book, petition.stage)
    default:
      return transition.to
  }
}

/**
 * Whether a petition can live by this book here. A book may be on the shelf (to be read, to replay imports) before that.
 * Sponsors whose signatures do not count among the others would need a count of their own, which Dauys does not keep.
 */
export function isRunnable(book: PetitionRules): boolean {
  return stageOf(book, 'sponsoring')?.countsTowardsTotal !== false && book.levels.length > 0
}

/** T14: until signing starts, until it closes, or until the first threshold put the petition on a desk. */
function mayStillWithdraw({ withdrawal }: PetitionRules, petition: Petition): boolean {
  const { until, notAboveSignatures = Infinity } = withdrawal
  if (petition.support.total > notAboveSignatures) return false
  switch (until) {
    case 'signing':
      return petition.stage === 'deliberation'
    case 'close':
      return petition.stage === 'deliberation' || petition.stage === 'signing'
    case 'submission':
      return petition.tracks.every(({ registeredAt }) => registeredAt === null)
    case 'never':
      return false
  }
}

function knowsSecondTime({ moderation }: PetitionRules): boolean {
  return moderation.resubmit
}

function knowsAppeal({ moderation }: PetitionRules): boolean {
  return moderation.appeal !== undefined
}

function hasSponsoringTerm(_book: PetitionRules, { terms }: Petition): boolean {
  return terms.sponsoring?.endsAt != null
}

function authorEndsDeliberation(book: PetitionRules): boolean {
  return stageOf(book, 'deliberation')?.endedBy === 'author'
}

function clockRuns(_book: PetitionRules, { pause }: Petition): boolean {
  return pause?.clock === 'run'
}

function isNotHeld(_book: PetitionRules, { legalHold }: Petition): boolean {
  return legalHold == null
}

function stageFollowing(book: PetitionRules, stage: PetitionStage): PetitionStage | undefined {
  const i = book.stages.findIndex(({ kind }) => kind === stage)
  return book.stages[i + 1]?.kind
}
