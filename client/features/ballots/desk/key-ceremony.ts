import { createSealingKey, openingKeyOf } from '#domain/ballots/sealing.ts'
import { toHex } from '#domain/kernel/hex.ts'
import { sha256 } from '#domain/kernel/sha-256.ts'
import type { Subtle } from '#domain/ballots/sealing.ts'

/** What the ceremony makes. It lives in the memory of one page, and is forgotten with it. */
export interface SplitKey {
  /** 65 bytes: uncompressed point of P-256 */
  readonly publicKey: Uint8Array
  /** 33 bytes each, one for each trustee; any `need` of them give the key */
  readonly shares: readonly Uint8Array[]
  readonly need: number
}

/**
 * Makes the key of a campaign on this device and splits it at once: the whole private key exists only inside this
 * function.
 * @param subtle `crypto.subtle`
 * @param trustees of the rules: `need` of `of`, 2 to 255
 */
export async function makeSplitKey(
  subtle: Subtle,
  { need, of }: { readonly need: number; readonly of: number },
): Promise<SplitKey> {
  const { split } = await import('shamir-secret-sharing')
  const { publicKey, secret } = await createSealingKey(subtle)
  try {
    return { publicKey, need, shares: await split(secret, of, need) }
  } finally {
    secret.fill(0)
  }
}

/** Whether these shares, put together, open what is sealed with the public key. */
export async function doOpen(subtle: Subtle, publicKey: Uint8Array, shares: readonly Uint8Array[]): Promise<boolean> {
  const { combine } = await import('shamir-secret-sharing')
  // The library refuses equal shares and a single one: with these nothing opens either.
  const secret = await combine([...shares]).catch(() => undefined)
  if (secret === undefined) return false
  try {
    return (await openingKeyOf(subtle, secret, publicKey)) !== undefined
  } finally {
    secret.fill(0)
  }
}

/** What the server is told of a share: SHA-256, hex. It says which share comes later, and nothing of what is in it. */
export function shareHash(share: Uint8Array): string {
  return toHex(sha256(share))
}

/** Overwrites every share: nothing of them stays in the memory of the page. */
export function forget({ shares }: Pick<SplitKey, 'shares'>): void {
  for (const share of shares) share.fill(0)
}
