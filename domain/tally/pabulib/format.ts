/**
 * The Pabulib format (`.pb`): sections `META`, `PROJECTS`, `VOTES`, each with a row of names; `;` between fields, `"`
 * around a field that needs it, `,` inside lists.
 * @see D. Stolicki, S. Szufa, N. Talmon, *Pabulib: A Participatory Budgeting Library*, arXiv 2012.06539
 */
export const sections = ['META', 'PROJECTS', 'VOTES'] as const
export type Section = (typeof sections)[number]

export const voteTypes = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'] as const
export type VoteType = (typeof voteTypes)[number]

/** Whether ballots of a type give points, or places that are worth some; the others only mark. */
export function givesPoints(voteType: VoteType): boolean {
  return voteType !== 'approval' && voteType !== 'choose-1'
}

export const requiredMeta = [
  'description',
  'country',
  'unit',
  'instance',
  'num_projects',
  'num_votes',
  'budget',
  'vote_type',
  'rule',
  'date_begin',
  'date_end',
] as const

/** Which of the keys that META requires a file lacks; it can be counted without most of them. */
export function missingMeta({ meta }: PabulibFile): string[] {
  const keys = new Set(meta.map(({ key }) => key))
  return requiredMeta.filter((key) => !keys.has(key))
}

/** In `PROJECTS`: a project that was withdrawn after the ballots were printed. */
export const withdrawnCost = '999999999'

/** One entry of META, in the order of the file. Keys that nobody knows are kept. */
export interface MetaEntry {
  readonly key: string
  readonly value: string
}

/** One project. `cells` is its row, by column, with the cost in its shortest form and votes and score recounted. */
export interface PabulibProject {
  readonly id: string
  readonly costMinor: number
  readonly isWithdrawn: boolean
  readonly cells: readonly string[]
}

/** One ballot: positions in `projects`, in the order of the voter. */
export interface PabulibBallot {
  readonly marks: readonly number[]
  /** beside each mark, for cumulative and scoring votes; null for the others */
  readonly points: readonly number[] | null
}

/**
 * All ballots, in columns: a million of them are a few arrays, not a million objects. The marks of ballot `i` are
 * `marks[starts[i]]` up to, without, `marks[starts[i + 1]]`. They can be walked one by one as well.
 */
export interface PabulibBallots extends Iterable<PabulibBallot> {
  readonly length: number
  /** `length + 1` places in `marks` */
  readonly starts: Uint32Array
  readonly marks: Uint32Array
  readonly points: Int32Array | null
  /** The row of one ballot as it stood, by column; cut when asked. */
  cells(ballot: number): readonly string[]
}

/** A whole file. The columns keep their order and their names. */
export interface PabulibFile {
  readonly meta: readonly MetaEntry[]
  readonly voteType: VoteType
  readonly budgetMinor: number
  readonly currency: string
  readonly projectColumns: readonly string[]
  readonly projects: readonly PabulibProject[]
  readonly voteColumns: readonly string[]
  readonly ballots: PabulibBallots
}

/** What was wrong and could be mended without guessing: each kind once, with the first line where it occurred. */
export interface Repair {
  readonly code: RepairCode
  readonly line: number
  readonly times: number
}

export type RepairCode =
  | 'BYTE_ORDER_MARK'
  | 'CARRIAGE_RETURN'
  | 'NO_FINAL_NEWLINE'
  | 'BLANK_LINE'
  | 'SPACES'
  | 'LETTER_CASE'
  | 'BARE_QUOTE'
  | 'BARE_SEPARATOR'
  | 'SURPLUS_SEPARATORS'
  | 'DECIMAL_COMMA'
  | 'NEEDLESS_DECIMALS'
  | 'EMPTY_VOTE'
  | 'MISSING_META'
  | 'COUNT_TRUSTED_ROWS'
  | 'VOTES_COLUMN_RECOUNTED'
  | 'SCORE_COLUMN_RECOUNTED'

/** Where something stands: both count from 1, columns in UTF-16 code units as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Why a file cannot be read, and where. */
export interface PabulibProblem extends Place {
  readonly code: PabulibProblemCode
  /** what stands there, cut to 80 characters */
  readonly found: string
  /** what should: words of the format, not sentences */
  readonly expected: string
}

export type PabulibProblemCode =
  | 'EMPTY_FILE'
  | 'NOT_TEXT'
  | 'TORN_PACKING'
  | 'TOO_LARGE'
  | 'NO_SECTION'
  | 'UNKNOWN_SECTION'
  | 'SECTION_TWICE'
  | 'SECTION_ORDER'
  | 'SECTION_MISSING'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'META_TWICE'
  | 'META_MISSING'
  | 'QUOTE_OPEN'
  | 'QUOTE_STRAY'
  | 'TOO_FEW_FIELDS'
  | 'TOO_MANY_FIELDS'
  | 'NOT_A_NUMBER'
  | 'NEGATIVE'
  | 'TOO_FINE'
  | 'TOO_BIG'
  | 'VOTE_TYPE'
  | 'PROJECT_ID_EMPTY'
  | 'PROJECT_ID_COMMA'
  | 'PROJECT_TWICE'
  | 'VOTER_ID_EMPTY'
  | 'VOTER_TWICE'
  | 'PROJECT_UNKNOWN'
  | 'MARK_TWICE'
  | 'MARKS_MANY'
  | 'POINTS_COUNT'
  | 'COUNT_PROJECTS'
  | 'COUNT_VOTES'
