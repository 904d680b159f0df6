import { toBase64Url } from '../kernel/base64url.ts'
import { faultOfHead, type HeadContext } from './check-heads.ts'
import { faultOfSignature } from './check-keys.ts'
import type { Earlier, SealedDay } from './earlier.ts'
import type { Findings } from './finding.ts'
import type { Key } from './formats.ts'
import type { TreeAt } from './leaf-log.ts'
import { bytesIn, signedHash } from './signed.ts'

/** A head from before that the log was held against. */
export interface Compared {
  readonly size: number
  readonly at: string
  readonly isSame: boolean
}

/**
 * Whether the log continues what somebody kept: every earlier head of the petition is signed by keys of this chain and
 * has the root that the first leaves of this log have. This is what finds a whole log rewritten by the holder of the
 * signing key.
 * @param trees of the log, by size
 */
export async function checkEarlier(
  earlier: Earlier,
  context: HeadContext & { readonly chain: readonly Key[]; readonly trees: ReadonlyMap<number, TreeAt> },
  findings: Findings,
): Promise<Compared[]> {
  const { petition, rules, keys, verify, chain, trees } = context
  if (earlier.day) await checkDay(earlier.day, context, findings)
  const isSameChain = earlier.keys.every(({ id, publicKey }, i) => {
    return chain[i]?.id === id && chain[i].publicKey === publicKey
  })
  if (!isSameChain) findings.add('EARLIER_KEYS_DIFFER')

  const own = earlier.heads.filter((head) => head.petition === petition)
  if (own.length === 0) findings.add('EARLIER_OF_ANOTHER_PETITION')
  const compared: Compared[] = []
  for (const head of own) {
    const details = { size: head.size, at: head.at }
    const fault = await faultOfHead(head, keys, verify)
    if (fault) findings.add('EARLIER_NOT_SIGNED', { details: { ...details, because: fault } })
    const tree = trees.get(head.size)
    const isSame = tree !== undefined && toBase64Url(tree.root) === head.root && head.rules === rules
    if (!tree) findings.add('EARLIER_LARGER', { details })
    else if (!isSame) findings.add('EARLIER_DIFFERS', { details })
    compared.push({ size: head.size, at: head.at, isSame })
  }
  return compared
}

/** Whether the file of a day is as it was sealed. */
async function checkDay({ day, seal, digest }: SealedDay, { keys, verify }: HeadContext, findings: Findings) {
  if (seal.digest !== digest) findings.add('DAY_DIGEST_WRONG', { details: { day: day.day } })
  const message = signedHash('dauys/day/1', bytesIn(seal.digest, 32))
  // A day is sealed when it is over, by the key that is in force then: any key of the chain may have done it.
  const at = keys.find(seal.key)?.from ?? ''
  const fault = await faultOfSignature({ key: seal.key, at, message, signature: seal.signature }, keys, verify)
  if (fault) findings.add('DAY_NOT_SIGNED', { details: { day: day.day, because: fault } })
}
