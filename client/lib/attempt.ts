const kept = 'dauys.attempt.'

/**
 * The id of one act, made when its form opens and kept with the draft: a double tap, a reload or a retry is the same
 * attempt. `randomUUID` exists only on secure origins, so the bytes are taken where it does not.
 */
export function newAttempt(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The attempt of an act that was sent and whose outcome is not certain, from before a reload too; a new one otherwise.
 * It stays on this device until `dropAttempt`. Where nothing can be kept (a private window) it lives as long as the page.
 * @param act what is done to what: `sign pet_…`
 */
export function keepAttempt(act: string): string {
  const attempt = read(act) ?? newAttempt()
  onDevice((storage) => storage.setItem(`${kept}${act}`, attempt))
  return attempt
}

/** Its outcome is certain. */
export function dropAttempt(act: string): void {
  onDevice((storage) => storage.removeItem(`${kept}${act}`))
}

/** At sign-out: the next person at this device does not see what was tried. */
export function dropAllAttempts(): void {
  onDevice((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(kept)) storage.removeItem(key)
  })
}

function read(act: string): string | undefined {
  return onDevice((storage) => storage.getItem(`${kept}${act}`)) ?? undefined
}

/** Storage can be switched off, or full. */
function onDevice<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(localStorage)
  } catch {
    return undefined
  }
}
