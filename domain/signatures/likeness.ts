import type { LocalDate } from '../kernel/calendar.ts'

/** Letters that are spelled one for another in Kazakh names written by Russian keyboards, and the other way round. */
const sameLetters: Readonly<Record<string, string>> = {
  ...{ қ: 'к', ғ: 'г', ң: 'н', һ: 'х', ё: 'е' },
  ...{ ә: 'а', ө: 'о', ұ: 'у', ү: 'у', і: 'и', ы: 'и', й: 'и', э: 'е', я: 'а', ю: 'у' },
}
const silent = /[аеиоуьъ]/gu
const word = /\p{L}+/gu

/**
 * Under this key two accounts look like one person: the same date of birth, and family and given name that sound alike.
 *
 * Names are compared by the consonants of their first two words in any order, with letters that keyboards swap made
 * equal: «Айгүл Сейтқали» is like «Сейткали Айгуль». A third word, the patronymic, is often left out and is not
 * compared. Two strangers can share a key; so it is a reason to look, never a proof.
 * @returns undefined when there is too little to compare
 */
export function likenessKey(name: string | null, birthDate: LocalDate | null): string | undefined {
  if (name === null || birthDate === null) return undefined
  const words = (name.normalize('NFC').toLowerCase().match(word) ?? []).slice(0, 2).map(skeleton)
  if (words.length < 2) return undefined
  return `${birthDate} ${words.sort().join(' ')}`
}

/** The first letter and the consonants after it, doubled ones once. */
function skeleton(text: string): string {
  const plain = [...text].map((letter) => sameLetters[letter] ?? letter).join('')
  return (
    plain.slice(0, 1) +
    plain
      .slice(1)
      .replace(silent, '')
      .replace(/(.)\1+/gu, '$1')
  )
}
