import { fromHex, toHex } from '../../kernel/hex.ts'
import { sha256, sha256Hex } from '../../kernel/sha-256.ts'
import type { VoteFindings, VoteNote } from './finding.ts'
import type { VoteLine } from './formats.ts'

export interface LotLine {
  readonly lot: VoteLine<'lot'>
  readonly line: number
}

/** Whether the secrets are those that were committed to, and the seed follows from them and the three hashes. */
export function checkLottery(
  { rules, list, boards, lot: seed }: VoteLine<'campaign'>,
  lots: readonly LotLine[],
  needsLots: boolean,
  { findings, notes }: { readonly findings: VoteFindings; readonly notes: VoteNote[] },
): void {
  for (const { lot, line } of lots) {
    if (lot.secret === null) notes.push({ code: 'SECRET_WITHHELD', commitment: lot.commitment })
    else if (toHex(sha256(fromHex(lot.secret))) !== lot.commitment) findings.add('LOT_SECRET_WRONG', { line })
  }
  const isRising = lots.every(({ lot }, i) => i === 0 || (lots[i - 1]?.lot.commitment ?? '') < lot.commitment)
  if (!isRising) findings.add('LOT_OUT_OF_ORDER')
  if (seed === null) {
    if (needsLots) findings.add('LOT_SEED_DIFFERS')
    return
  }
  if (lots.length < 2) findings.add('LOT_OFFICERS_MISSING')
  const secrets = lots.map(({ lot }) => lot.secret ?? lot.commitment).sort()
  const text = [rules, list, boards, ...secrets].map((line) => `${line}\n`).join('')
  if (sha256Hex(`dauys/lot/1\n${text}`) !== seed) findings.add('LOT_SEED_DIFFERS')
}
