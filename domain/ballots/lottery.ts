import { concat } from '../kernel/fields.ts'
import { fromHex, toHex } from '../kernel/hex.ts'
import { hmacSha256 } from '../kernel/hmac.ts'
import { sha256, sha256Hex } from '../kernel/sha-256.ts'

// The lottery for ties (budgets.md 7): officers commit before voting and reveal after the board is sealed, so that nobody
// can choose an order that pleases, and everybody can draw again.

export const secretLength = 32

/** What an officer publishes before voting: SHA-256 of the secret, hex. */
export function lotCommitment(secret: Uint8Array): string {
  return toHex(sha256(secret))
}

/** One officer's part. */
export interface LotShare {
  /** hex */
  readonly commitment: string
  /** hex; null until it was revealed */
  readonly secret: string | null
}

/**
 * SHA-256(`"dauys/lot/1\n"` ‖ R ‖ H0 ‖ H1 ‖ sorted secrets), a line each, hex. A reveal that is missing is replaced by its
 * commitment: nobody can stop the count, and holding a secret back gains one choice of two, in sight of everybody.
 */
export function lotSeed(
  hashes: { readonly rules: string; readonly list: string; readonly board: string },
  shares: readonly LotShare[],
): string {
  const secrets = shares.map(({ secret, commitment }) => secret ?? commitment).sort()
  const lines = [hashes.rules, hashes.list, hashes.board, ...secrets]
  return sha256Hex(`dauys/lot/1\n${lines.map((line) => `${line}\n`).join('')}`)
}

/** The lot of a project: HMAC-SHA-256(seed, envelope ‖ 0x00 ‖ project), hex. The smaller comes first. */
export function lotOf(seed: string, envelopeId: string, projectId: string): string {
  const encoder = new TextEncoder()
  return toHex(hmacSha256(fromHex(seed), concat(encoder.encode(`${envelopeId}\0`), encoder.encode(projectId))))
}
