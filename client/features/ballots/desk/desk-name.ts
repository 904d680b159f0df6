const key = 'dauys.desk'
/** As the server asks for it: what stands on the door, in small letters. */
export const deskForm = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Which desk this device stands at; it stays so from one day to the next. */
export function readDeskName(): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return '' // nothing can be kept: it is asked for each time
  }
}

export function keepDeskName(name: string): void {
  try {
    localStorage.setItem(key, name)
  } catch {
    // It is still there for this page.
  }
}
