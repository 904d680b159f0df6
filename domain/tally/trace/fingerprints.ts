import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256Hex } from '../../kernel/sha-256.ts'
import type { Election } from '../election.ts'

/** SHA-256 of canonical JSON under a name, so that no text stands for two things. */
export function fingerprintOf(name: 'rule' | 'election' | 'trace', value: unknown): string {
  return sha256Hex(`dauys/tally-${name}/1\n${canonicalJson(value)}`)
}

/**
 * The same for the same ballots, in whatever order and however they were grouped: one line for all equal ones, sorted,
 * with their number, their marks as positions in the list of projects, and the points beside them.
 */
export function fingerprintOfBallots({ profiles }: Election): string {
  const { count, weights, offsets, marks, points } = profiles
  const lines = Array.from({ length: count }, (_, i) => {
    const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0]
    const given = points ? `;${points.subarray(from, to).join()}` : ''
    return `${marks.subarray(from, to).join()}${given};${weights[i] ?? 0}\n`
  })
  return sha256Hex(`dauys/tally-ballots/1\n${lines.sort().join('')}`)
}
