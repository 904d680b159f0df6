import { fromBase64Url, toBase64Url } from '../kernel/base64url.ts'
import { concat, labelledFields } from '../kernel/fields.ts'

// Sealing on the voter's device and opening by the trustees, kept in one file so that both can be read side by side:
// ECDH on P-256 with a fresh key for each ballot, HKDF-SHA-256 (RFC 5869) over both public keys, AES-256-GCM. It is the
// scheme of RFC 9180 in the parts that WebCrypto brings on every phone; the algorithms themselves are the platform's.

/** What a sealed ballot belongs to: opened under anything else it is no ballot. */
export interface SealContext {
  readonly campaignId: string
  readonly envelopeId: string
  /** H0, hex */
  readonly listHash: string
}

/** WebCrypto, handed in: a browser and Node 24 both have it as `crypto.subtle`. */
export type Subtle = Pick<
  SubtleCrypto,
  'generateKey' | 'importKey' | 'exportKey' | 'deriveBits' | 'encrypt' | 'decrypt'
>

const version = 1
/** uncompressed point of P-256 */
const publicKeyBytes = 65
/** the private number of P-256 */
const secretBytes = 32
const tagBytes = 16
const keyBytes = 32
const ivBytes = 12
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const

/** Bytes of a sealed ballot around a padded choice of this length. */
export function sealedLength(plainLength: number): number {
  return 1 + publicKeyBytes + plainLength + tagBytes
}

/**
 * Seals a padded choice for the key of the campaign.
 * @param publicKey 65 bytes, uncompressed point
 * @returns `0x01 ‖ fresh public key ‖ ciphertext with tag`
 * @throws when the key is none
 */
export async function seal(
  subtle: Subtle,
  publicKey: Uint8Array,
  context: SealContext,
  plain: Uint8Array,
): Promise<Uint8Array> {
  const fresh = (await subtle.generateKey(curve, true, ['deriveBits'])) as CryptoKeyPair
  const freshPublic = new Uint8Array(await subtle.exportKey('raw', fresh.publicKey))
  const lock = await lockOf(subtle, fresh.privateKey, { freshPublic, publicKey, theirs: publicKey }, context)
  const sealed = await subtle.encrypt(lock.algorithm, lock.key, owned(plain))
  return concat(Uint8Array.of(version), freshPublic, new Uint8Array(sealed))
}

/** The private key of a campaign: put together by its trustees, and only for opening. */
export interface OpeningKey {
  readonly privateKey: CryptoKey
  /** 65 bytes */
  readonly publicKey: Uint8Array
}

/**
 * Opens a sealed ballot.
 * @returns undefined when it was not sealed for this key and context, or was changed since
 */
export async function unseal(
  subtle: Subtle,
  { privateKey, publicKey }: OpeningKey,
  context: SealContext,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (sealed.length < sealedLength(0) || sealed[0] !== version) return undefined
  const freshPublic = sealed.subarray(1, 1 + publicKeyBytes)
  try {
    const lock = await lockOf(subtle, privateKey, { freshPublic, publicKey, theirs: freshPublic }, context)
    const plain = await subtle.decrypt(lock.algorithm, lock.key, owned(sealed.subarray(1 + publicKeyBytes)))
    return new Uint8Array(plain)
  } catch {
    return undefined // a point that is none, or a tag that does not fit: WebCrypto says both by throwing
  }
}

/**
 * A key pair for a campaign. The private part is exported once, to be split among its trustees, and as short as it can be:
 * the 32 bytes of the number itself, because people copy their share of it from paper.
 */
export async function createSealingKey(
  subtle: Subtle,
): Promise<{ readonly publicKey: Uint8Array; readonly secret: Uint8Array }> {
  const pair = (await subtle.generateKey(curve, true, ['deriveBits'])) as CryptoKeyPair
  const secret = fromBase64Url((await subtle.exportKey('jwk', pair.privateKey)).d, secretBytes)
  if (!secret) throw new Error('a private key of P-256 has 32 bytes')
  return { publicKey: new Uint8Array(await subtle.exportKey('raw', pair.publicKey)), secret }
}

/**
 * The opening key that trustees put together again.
 * @param secret 32 bytes, as `createSealingKey` gave them
 * @returns undefined when it is no key, or not the one of this public key
 */
export async function openingKeyOf(
  subtle: Subtle,
  secret: Uint8Array,
  publicKey: Uint8Array,
): Promise<OpeningKey | undefined> {
  const context = { campaignId: '', envelopeId: '', listHash: '' }
  try {
    const half = (at: number) => toBase64Url(publicKey.subarray(at, at + secretBytes))
    const jwk = { kty: 'EC', crv: curve.namedCurve, x: half(1), y: half(1 + secretBytes), d: toBase64Url(secret) }
    const privateKey = await subtle.importKey('jwk', jwk, curve, false, ['deriveBits'])
    const trial = await seal(subtle, publicKey, context, new Uint8Array(1))
    const opened = await unseal(subtle, { privateKey, publicKey }, context, trial)
    return opened && { privateKey, publicKey }
  } catch {
    return undefined // bytes that are no key: shares of another campaign, or too few of them
  }
}

interface Sides {
  readonly freshPublic: Uint8Array
  readonly publicKey: Uint8Array
  /** whose public key meets the private one at hand */
  readonly theirs: Uint8Array
}

async function lockOf(subtle: Subtle, own: CryptoKey, { freshPublic, publicKey, theirs }: Sides, context: SealContext) {
  const about = labelledFields('dauys/sealed-ballot/1', context.campaignId, context.envelopeId, context.listHash)
  const info = owned(concat(about, freshPublic, publicKey))
  const their = await subtle.importKey('raw', owned(theirs), curve, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: their }, own, 256)
  const secret = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const bits = new Uint8Array(await subtle.deriveBits(hkdf, secret, (keyBytes + ivBytes) * 8))
  return {
    key: await subtle.importKey('raw', bits.subarray(0, keyBytes), 'AES-GCM', false, ['encrypt', 'decrypt']),
    algorithm: { name: 'AES-GCM', iv: bits.subarray(keyBytes), additionalData: owned(about), tagLength: tagBytes * 8 },
  }
}

/** WebCrypto's types ask for bytes over a buffer that no other thread shares. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
