import { isBallotAllowed, type Sheet } from './ballot-form.ts'
import { sha256Hex } from '../../kernel/sha-256.ts'
import type { BoardCounts } from './check-board.ts'
import type { VoteFindingCode, VoteFindings } from './finding.ts'
import type { VoteLine } from './formats.ts'

/** An opened ballot: ballot numbers, and points beside them. */
export interface OpenedBallot {
  readonly marks: readonly number[]
  readonly points: readonly number[] | null
}

/** What was in the box of one envelope, line by line as it stands in the file. */
export interface Box {
  readonly stated: VoteLine<'box'>
  readonly line: number
  readonly ballots: { readonly text: string; readonly line: number }[]
  totals: VoteLine<'totals'> | undefined
}

interface BoxContext {
  readonly campaign: string
  /** H1, hex */
  readonly boards: string
  readonly counts: BoardCounts
  readonly sheet: Sheet
  readonly kEnvelope: number
}

/**
 * Whether what came out of the box is what the board says went in, hashes to H2 and keeps the rules of the ballot.
 * @returns the ballots; undefined where only totals are published
 */
export function checkBox(box: Box, context: BoxContext, findings: VoteFindings): OpenedBallot[] | undefined {
  const { stated, line } = box
  const { counts, campaign, boards } = context
  const add = (code: VoteFindingCode, details = {}) =>
    findings.add(code, { line, details: { envelope: stated.envelope, ...details } })
  if (stated.accepted !== counts.counted) add('BOX_COUNTS_DIFFER', differing(counts.counted, stated.accepted))
  if (stated.replaced !== counts.replaced) add('BOX_COUNTS_DIFFER', differing(counts.replaced, stated.replaced))
  for (const reason of new Set([...Object.keys(counts.voids), ...Object.keys(stated.voids)])) {
    const [expected, found] = [counts.voids[reason] ?? 0, stated.voids[reason] ?? 0]
    if (expected !== found || found === 0) add('BOX_COUNTS_DIFFER', { reason, ...differing(expected, found) })
  }
  if (box.totals) {
    checkTotals(box.totals, stated, context, add)
    return undefined
  }
  if (box.ballots.length !== counts.counted) add('BALLOTS_DIFFER', differing(counts.counted, box.ballots.length))
  const lines = [campaign, stated.envelope, boards, ...box.ballots.map(({ text }) => text)]
  const hash = sha256Hex(`dauys/ballots/1\n${lines.map((text) => `${text}\n`).join('')}`)
  if (hash !== stated.ballots) add('BALLOTS_HASH_DIFFERS')
  return box.ballots.map(({ text, line: at }) => readBallot(text, at, context.sheet, findings))
}

function differing(expected: number, found: number): object {
  return { expected: String(expected), found: String(found) }
}

/** `3,1,17`, with points `3:2,17:1`, nothing for an empty one. */
function readBallot(text: string, line: number, sheet: Sheet, findings: VoteFindings): OpenedBallot {
  const parts = text === '' ? [] : text.split(',')
  const hasPoints = sheet.form.type === 'points' || sheet.form.type === 'grades'
  const pattern = hasPoints ? /^(0|[1-9]\d{0,8}):(0|[1-9]\d{0,8})$/ : /^(0|[1-9]\d{0,8})$/
  const read = parts.map((part) => pattern.exec(part))
  if (read.includes(null)) {
    findings.add('BALLOT_NOT_CANONICAL', { line })
    return { marks: [], points: hasPoints ? [] : null }
  }
  const marks = read.map((match) => Number(match?.[1]))
  const ballot = { marks, points: hasPoints ? read.map((match) => Number(match?.[2])) : null }
  if (!isBallotAllowed(sheet, ballot)) findings.add('BALLOT_AGAINST_RULES', { line })
  return ballot
}

/** Totals stand only where there are too few ballots; they are of the list, and not more than the ballots. */
function checkTotals(
  totals: VoteLine<'totals'>,
  { accepted }: VoteLine<'box'>,
  { sheet, kEnvelope }: BoxContext,
  add: Add,
) {
  if (accepted >= kEnvelope) add('BALLOTS_MISSING')
  const numbers = [...sheet.options.keys()].sort((a, b) => a - b)
  const isOfTheList = totals.projects.map(({ number }) => number).join() === numbers.join()
  const most = accepted - totals.empty
  const isPossible = most >= 0 && totals.projects.every(({ votes }) => votes <= most)
  if (!isOfTheList || !isPossible) add('TOTALS_IMPOSSIBLE')
}

type Add = (code: VoteFindingCode, details?: object) => void
