import type { PabulibProblem, PabulibProblemCode, RepairCode } from '#domain/tally/pabulib/format.ts'

/** What is wrong with a file, in words. */
export const problemKeys = {
  EMPTY_FILE: 'simulator.problem.EMPTY_FILE',
  NOT_TEXT: 'simulator.problem.NOT_TEXT',
  TORN_PACKING: 'simulator.problem.TORN_PACKING',
  TOO_LARGE: 'simulator.problem.TOO_LARGE',
  NO_SECTION: 'simulator.problem.NO_SECTION',
  UNKNOWN_SECTION: 'simulator.problem.UNKNOWN_SECTION',
  SECTION_TWICE: 'simulator.problem.SECTION_TWICE',
  SECTION_ORDER: 'simulator.problem.SECTION_ORDER',
  SECTION_MISSING: 'simulator.problem.SECTION_MISSING',
  COLUMN_MISSING: 'simulator.problem.COLUMN_MISSING',
  COLUMN_TWICE: 'simulator.problem.COLUMN_TWICE',
  META_TWICE: 'simulator.problem.META_TWICE',
  META_MISSING: 'simulator.problem.META_MISSING',
  QUOTE_OPEN: 'simulator.problem.QUOTE_OPEN',
  QUOTE_STRAY: 'simulator.problem.QUOTE_STRAY',
  TOO_FEW_FIELDS: 'simulator.problem.TOO_FEW_FIELDS',
  TOO_MANY_FIELDS: 'simulator.problem.TOO_MANY_FIELDS',
  NOT_A_NUMBER: 'simulator.problem.NOT_A_NUMBER',
  NEGATIVE: 'simulator.problem.NEGATIVE',
  TOO_FINE: 'simulator.problem.TOO_FINE',
  TOO_BIG: 'simulator.problem.TOO_BIG',
  VOTE_TYPE: 'simulator.problem.VOTE_TYPE',
  PROJECT_ID_EMPTY: 'simulator.problem.PROJECT_ID_EMPTY',
  PROJECT_ID_COMMA: 'simulator.problem.PROJECT_ID_COMMA',
  PROJECT_TWICE: 'simulator.problem.PROJECT_TWICE',
  VOTER_ID_EMPTY: 'simulator.problem.VOTER_ID_EMPTY',
  VOTER_TWICE: 'simulator.problem.VOTER_TWICE',
  PROJECT_UNKNOWN: 'simulator.problem.PROJECT_UNKNOWN',
  MARK_TWICE: 'simulator.problem.MARK_TWICE',
  MARKS_MANY: 'simulator.problem.MARKS_MANY',
  POINTS_COUNT: 'simulator.problem.POINTS_COUNT',
  COUNT_PROJECTS: 'simulator.problem.COUNT_PROJECTS',
  COUNT_VOTES: 'simulator.problem.COUNT_VOTES',
} as const satisfies Record<PabulibProblemCode, string>

const inWordsOfTheFormat: ReadonlySet<PabulibProblemCode> = new Set([
  'NO_SECTION',
  'UNKNOWN_SECTION',
  'SECTION_MISSING',
  'COLUMN_MISSING',
  'META_MISSING',
  'VOTE_TYPE',
])

/** What should stand there: words of the format as they are, of a sentence only its number. */
export function expectedIn({ code, expected }: PabulibProblem): string | number {
  if (inWordsOfTheFormat.has(code)) return expected.replaceAll(/ \| |;/g, ', ')
  const [number] = /\d+/.exec(expected) ?? []
  return number === undefined ? '' : Number(number)
}

/** What was mended in it. */
export const repairKeys = {
  BYTE_ORDER_MARK: 'simulator.repair.BYTE_ORDER_MARK',
  CARRIAGE_RETURN: 'simulator.repair.CARRIAGE_RETURN',
  NO_FINAL_NEWLINE: 'simulator.repair.NO_FINAL_NEWLINE',
  BLANK_LINE: 'simulator.repair.BLANK_LINE',
  SPACES: 'simulator.repair.SPACES',
  LETTER_CASE: 'simulator.repair.LETTER_CASE',
  BARE_QUOTE: 'simulator.repair.BARE_QUOTE',
  BARE_SEPARATOR: 'simulator.repair.BARE_SEPARATOR',
  SURPLUS_SEPARATORS: 'simulator.repair.SURPLUS_SEPARATORS',
  DECIMAL_COMMA: 'simulator.repair.DECIMAL_COMMA',
  NEEDLESS_DECIMALS: 'simulator.repair.NEEDLESS_DECIMALS',
  EMPTY_VOTE: 'simulator.repair.EMPTY_VOTE',
  MISSING_META: 'simulator.repair.MISSING_META',
  COUNT_TRUSTED_ROWS: 'simulator.repair.COUNT_TRUSTED_ROWS',
  VOTES_COLUMN_RECOUNTED: 'simulator.repair.VOTES_COLUMN_RECOUNTED',
  SCORE_COLUMN_RECOUNTED: 'simulator.repair.SCORE_COLUMN_RECOUNTED',
} as const satisfies Record<RepairCode, string>
