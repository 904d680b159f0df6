/**
 * The id of one act, made when its form opens and kept with the draft: a double tap, a reload or a retry is the same
 * attempt. `randomUUID` exists only on secure origins, so the bytes are taken where it does not.
 */
export function newAttempt(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
