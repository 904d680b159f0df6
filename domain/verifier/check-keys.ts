import { toBase64Url } from '../kernel/base64url.ts'
import { sha256 } from '../kernel/sha-256.ts'
import type { FindingCode, Findings } from './finding.ts'
import type { Key } from './formats.ts'
import { bytesIn, signedMessage, type VerifySignature } from './signed.ts'

export interface KeyLine {
  readonly key: Key
  readonly line?: number
}

/**
 * The keys, from the first that signs itself to the newest, each named and signed by the one before it. A signature by
 * a key is only worth something while that key was in force.
 */
export class KeyRing {
  readonly all: readonly Key[]

  constructor(keys: readonly Key[]) {
    this.all = keys
  }

  find(id: string): Key | undefined {
    return this.all.find((key) => key.id === id)
  }

  /** Whether a key signs at a moment: from its `from` until, without, that of the next. */
  isInForce({ id }: Key, moment: string): boolean {
    const at = this.all.findIndex((key) => key.id === id)
    const [from, until] = [this.all[at]?.from, this.all[at + 1]?.from]
    return from !== undefined && from <= moment && (until === undefined || moment < until)
  }
}

type KeyFindings = Pick<Findings<Extract<FindingCode, `KEY_${string}`>>, 'add'>

/** Whether every key is what its id says, follows the one before it and is signed by it. */
export async function checkKeys(
  lines: readonly KeyLine[],
  verify: VerifySignature,
  findings: KeyFindings,
): Promise<void> {
  for (const [i, { key, line }] of lines.entries()) {
    const where = { ...(line === undefined ? {} : { line }), details: { key: key.id } }
    const id = toBase64Url(sha256(bytesIn(key.publicKey, 32)).subarray(0, 16))
    if (id !== key.id) findings.add('KEY_ID_WRONG', where)

    const previous = lines[i - 1]?.key
    const isLater = !previous || previous.from < key.from
    if (key.previous !== (previous?.id ?? null) || !isLater) findings.add('KEY_CHAIN_BROKEN', where)

    const signer = bytesIn((previous ?? key).publicKey, 32)
    const isSigned = await verify(signer, signedMessage('dauys/key/1', key), bytesIn(key.signature, 64))
    if (!isSigned) findings.add('KEY_SIGNATURE_WRONG', where)
  }
}

/** What speaks against a signature by one of the keys, undefined when nothing does. */
export async function faultOfSignature(
  signed: { readonly key: string; readonly at: string; readonly message: Uint8Array; readonly signature: string },
  keys: KeyRing,
  verify: VerifySignature,
): Promise<Extract<FindingCode, `HEAD_${'KEY' | 'SIGNATURE'}_${string}`> | undefined> {
  const key = keys.find(signed.key)
  if (!key) return 'HEAD_KEY_UNKNOWN'
  if (!keys.isInForce(key, signed.at)) return 'HEAD_KEY_NOT_IN_FORCE'
  const isSigned = await verify(bytesIn(key.publicKey, 32), signed.message, bytesIn(signed.signature, 64))
  return isSigned ? undefined : 'HEAD_SIGNATURE_WRONG'
}
