import type { Crypto } from '#server/platform/crypto.ts'

const context = 'eid/note'

/** Text that lies in a session, unreadable to who reads the database. */
export function writeNote(crypto: Crypto, text: string): string {
  const wrapped = crypto.newWrappedKey(context)
  const sealed = crypto.seal(crypto.openKey(wrapped, context), Buffer.from(text), context)
  return [wrapped, sealed].map((part) => part.toString('base64url')).join('.')
}

export function readNote(crypto: Crypto, note: string): string {
  const [wrapped = '', sealed = ''] = note.split('.')
  const key = crypto.openKey(Buffer.from(wrapped, 'base64url'), context)
  return crypto.unseal(key, Buffer.from(sealed, 'base64url'), context).toString()
}
