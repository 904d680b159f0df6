import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'

export interface Crypto {
  randomBytes(size: number): Buffer
  /** Decimal digits, each equally likely: one-time codes. */
  randomDigits(length: number): string
  sha256(content: string | Uint8Array): Buffer
  /** SHA-256 of what comes in parts. */
  startSha256(): { update(part: string): void; digest(): Buffer }
  /**
   * HMAC-SHA-256 under a key derived from the master key for this purpose (`identity/national-id`):
   * the same text gives unrelated hashes for two purposes, and none can be guessed without the key.
   */
  keyedHash(purpose: string, text: string): Buffer
  /** HMAC-SHA-256 with a key that `openKey` gave. */
  hmac(key: KeyObject, content: string | Uint8Array): Buffer
  /** A new random 32-byte key, encrypted under the master key; `context` (the owner's id) must be given again to open it. */
  newWrappedKey(context: string): Buffer
  /** Keep the result: making a key object costs five times as much as using it. Throws when key or context is wrong. */
  openKey(wrapped: Uint8Array, context: string): KeyObject
  /** AES-256-GCM under a key that `openKey` gave; `context` (what it belongs to) must be given again to open it. */
  seal(key: KeyObject, plain: Uint8Array, context: string): Buffer
  unseal(key: KeyObject, sealed: Uint8Array, context: string): Buffer
  equal(a: Uint8Array, b: Uint8Array): boolean
}

const poolBytes = 4_096
const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32

/** @param masterKey 32 bytes, from the environment only; losing it makes every wrapped key unreadable */
export function createCrypto(masterKey: Uint8Array): Crypto {
  const wrappingKey = derive(masterKey, 'dauys/wrap/1')
  const purposes = new Map<string, KeyObject>()

  const keyFor = (purpose: string): KeyObject => {
    const known = purposes.get(purpose)
    if (known) return known
    const key = derive(masterKey, `dauys/hash/1/${purpose}`)
    purposes.set(purpose, key)
    return key
  }

  return {
    randomBytes: drawn,
    randomDigits: (length) => Array.from({ length }, () => randomInt(10)).join(''),
    sha256,
    startSha256() {
      const hash = createHash('sha256')
      return { update: (part) => void hash.update(part), digest: () => hash.digest() }
    },
    keyedHash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest(),
    hmac: (key, content) => createHmac('sha256', key).update(content).digest(),
    newWrappedKey: (context) => wrap(wrappingKey, drawn(keyBytes), context),
    openKey: (wrapped, context) => createSecretKey(unwrap(wrappingKey, wrapped, context)),
    seal: wrap,
    unseal: unwrap,
    equal: (a, b) => a.length === b.length && timingSafeEqual(a, b),
  }
}

/** Asking the machine for chance costs the same for 16 bytes as for thousands, and a signature asks three times. */
function randomPool(): (size: number) => Buffer {
  let pool = Buffer.alloc(0)
  return (size) => {
    if (size > poolBytes) return randomBytes(size)
    if (pool.length < size) pool = randomBytes(poolBytes)
    const taken = Buffer.from(pool.subarray(0, size))
    // What was handed out is nowhere else any more.
    pool.fill(0, 0, size)
    pool = pool.subarray(size)
    return taken
  }
}

const drawn = randomPool()

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}

function derive(masterKey: Uint8Array, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', purpose, keyBytes)))
}

// AES-256-GCM, stored as nonce ‖ tag ‖ ciphertext.
function wrap(key: KeyObject, plain: Uint8Array, context: string): Buffer {
  const nonce = drawn(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), encrypted])
}

function unwrap(key: KeyObject, wrapped: Uint8Array, context: string): Buffer {
  const nonce = wrapped.subarray(0, nonceBytes)
  const tag = wrapped.subarray(nonceBytes, nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes + tagBytes)), decipher.final()])
}
