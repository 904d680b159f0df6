import type { EnvelopeKind } from '#domain/budgets/rules/pb-rules.ts'
import type { Comparison } from '#domain/tally/comparison.ts'
import type { TallyOutcome, TallyRule } from '#domain/tally/count.ts'
import type { FilmRound } from '#domain/tally/film/rounds.ts'
import type { LossStory } from '#domain/tally/film/losses.ts'
import type { Fairness } from '#domain/tally/fairness.ts'
import type { Margin } from '#domain/tally/margin.ts'
import type { PabulibProblem, Repair, VoteType } from '#domain/tally/pabulib/format.ts'
import type { WriteFault } from '#domain/tally/pabulib/write.ts'
import type { Trace } from '#domain/tally/trace/format.ts'
import type { Threshold } from '#client/features/tally/threshold.ts'
import type { Setting, SettledSetting } from '#client/features/tally/setting.ts'

// What the page asks of the worker, and what the worker says. The file never leaves the device.

export type TallyOrder =
  | { readonly kind: 'read'; readonly file: Blob; readonly trustRows: boolean }
  /** `turn` grows; an older count is not gone on with */
  | { readonly kind: 'count'; readonly turn: number; readonly setting: CountSetting }
  | { readonly kind: 'margin'; readonly setting: CountSetting; readonly project: number }
  /** by the rules of a campaign, whatever the file says of itself */
  | { readonly kind: 'recount'; readonly task: RecountTask }
  | { readonly kind: 'write'; readonly setting: CountSetting; readonly winners: readonly number[] }

export type CountSetting = Pick<Setting, 'budget' | 'choices'>

export type TallyNews =
  | { readonly kind: 'reading'; readonly bytes: number; readonly total: number }
  | { readonly kind: 'read'; readonly election: ReadElection }
  | { readonly kind: 'broken'; readonly problems: readonly PabulibProblem[] }
  /** `runs`: of Equal Shares with Add1 */
  | { readonly kind: 'running'; readonly turn: number; readonly runs: number }
  | { readonly kind: 'counted'; readonly turn: number; readonly count: Counted }
  | { readonly kind: 'compared'; readonly turn: number; readonly compared: Compared }
  | { readonly kind: 'trying'; readonly project: number; readonly ballots: number; readonly ballotsMax: number }
  | { readonly kind: 'margin'; readonly margin: Margin; readonly ballotsMax: number }
  | { readonly kind: 'recounted'; readonly recounted: Recounted }
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'unwritable'; readonly faults: readonly WriteFault[] }
  | { readonly kind: 'fault'; readonly message: string }

/** What the page knows of a file. */
export interface ReadElection {
  readonly sha256: string
  /** `description`, `unit`, `instance` and `rule` of META */
  readonly description: string
  readonly unit: string
  readonly instance: string
  readonly ownRule: string
  readonly language: string
  readonly currency: string
  readonly voteType: VoteType
  readonly budgetMinor: number
  readonly ownThreshold: Threshold
  readonly voters: number
  readonly projects: readonly ShownProject[]
  readonly repairs: readonly Repair[]
  /** keys of META that the format requires and the file lacks */
  readonly missingMeta: readonly string[]
  /** what the file says won, by position; undefined where it does not say */
  readonly officialWinners?: readonly number[]
}

export interface ShownProject {
  readonly id: string
  readonly costMinor: number
  readonly votes: number
  /** sum of points or of places; absent where ballots only mark */
  readonly score?: number
  /** by language: `name_ru` beside `name`, whose language META tells */
  readonly names: Readonly<Record<string, string>>
  readonly category?: string
  readonly district?: string
}

export interface Counted extends SettledSetting {
  readonly outcome: TallyOutcome
  readonly rounds: readonly ShownRound[]
  /** who was nearest to winning first */
  readonly losses: readonly LossStory[]
  /** how long it took */
  readonly ms: number
}

/**
 * A round with the projects that matter in it, the winner first and then by what decides: who wins, who wins next, who
 * drops out, and the strongest of the others.
 */
export type ShownRound = FilmRound & {
  /** how many stood beside them */
  readonly others: number
}

/** One rule of the table in which rules stand side by side. */
export interface ComparedRule {
  readonly rule: TallyRule
  readonly isChosen: boolean
  readonly winners: readonly number[]
  readonly costMinor: number
  readonly votersWithNothing: number
  readonly fairness: Fairness
  /** projects whose supporters are slighted (EJR+ up to any project) */
  readonly slighted: number
}

export interface Compared {
  readonly budgetMinor: number
  readonly rules: readonly ComparedRule[]
  /** of greedy (first) with Equal Shares (second) */
  readonly preference: Comparison
}

/** What is counted again: the ballots of one envelope by the rules of its campaign, not by what their file says. */
export interface RecountTask {
  readonly campaignId: string
  /** JSON, as the rules are published */
  readonly rules: string
  readonly envelopeId: string
  readonly kind: EnvelopeKind
  /** H1, hex; null where the ballots were not on a board of ours */
  readonly boardHash: string | null
}

export interface Recounted {
  /** R of the rules that were counted by, hex */
  readonly rulesHash: string
  /** H2 of the ballots of the file, hex; null without a board */
  readonly ballotsHash: string | null
  readonly trace: Trace
  readonly voters: number
  /** how long the count took */
  readonly ms: number
  /** for the film */
  readonly counted: Counted
}
