import type { NameMode } from './book.ts'

/** Those in which something of the name is seen. */
export const namedModes = ['full', 'firstNameInitial', 'initials'] as const satisfies readonly NameMode[]

/**
 * A person's name as they chose to be seen; the first word is the given name, the last one the surname.
 * @returns null where nothing is shown: hidden, a pseudonym that was not chosen here, or no name given
 */
export function shownName(name: string | null, mode: NameMode): string | null {
  const words = name?.split(/\s+/).filter(Boolean) ?? []
  const [given, ...others] = words
  const surname = others.at(-1)
  if (given === undefined) return null
  switch (mode) {
    case 'full':
      return words.join(' ')
    case 'firstNameInitial':
      return surname === undefined ? given : `${given} ${initial(surname)}`
    case 'initials':
      return [given, ...(surname === undefined ? [] : [surname])].map(initial).join(' ')
    case 'hidden':
    case 'pseudonym':
      return null
  }
}

function initial(word: string): string {
  const [first = ''] = word
  return `${first.toUpperCase()}.`
}
