// Light folding, not linguistics: the forms of one word should meet, and two words should seldom do.

/**
 * Cyrillic and both Kazakh alphabets in plain Latin letters. Those that people type for one another fall together: no
 * Kazakh layout at hand (қ, к), ё left out, `y` for ы and for й. The Latin ones are those of the alphabet of 2021 and
 * of its forerunners, written with sh, ch and ý.
 */
const latin: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', к: 'k', қ: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u' },
  ...{ ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', і: 'i', ь: '', э: 'e', ю: 'iu' },
  ...{ я: 'ia', ş: 'sh', ç: 'ch', ı: 'i', ý: 'u', y: 'i', w: 'u', q: 'k' },
}
const digraphs = /zh|kh/g
const accents = /[\u0300-\u036f]/g

/** A word in small plain letters, whatever the alphabet it was typed in; letters of other scripts stay. */
export function foldWord(word: string): string {
  const small = word.normalize('NFKC').toLowerCase()
  // First what an accent tells apart (ş, ý), then without accents.
  const known = [...small].map((letter) => latin[letter] ?? letter).join('')
  const plain = [...known.normalize('NFD').replace(accents, '')].map((letter) => latin[letter] ?? letter).join('')
  return plain.replace(digraphs, (pair) => (pair === 'zh' ? 'j' : 'h')).normalize('NFC')
}

// In folded letters. An ending of one language may be cut from a word of another: it is cut from all its forms alike,
// so nobody has to say in which language he writes. The Kazakh plural goes first, with owner and case behind it.
const kazakhPlural =
  /[ldt][ae]r(?:i|im|in|imiz|iniz)?(?:[ndt]in|[gk][ae]|i?n?[ae]|n|[ndt]i|(?:in)?d[ae](?:gi)?|i?[dn][ae]n|[mbp]en)?$/
/** Not of a bus, a crisis, дауыс. */
const englishPlural = /([^isu])s$/
const englishVerb = /(?:ing|edli|ed|li)$/
const englishNoun = /(?:ation|ition|ion|ment|ness|able|ible|ance|ence|al|ive)$/
/** Longest first. Kazakh owner and case: мектебіміздегі; Russian case, gender, infinitive: школьного, ремонтировать. */
const endings = [
  ...[
    'imiz',
    'iniz',
    'miz',
    'niz',
    'si',
    'im',
    'in',
    'nin',
    'din',
    'tin',
    'ga',
    'ge',
    'ka',
    'ke',
    'ina',
    'ine',
    'na',
    'ne',
  ],
  ...['ni', 'di', 'ti', 'da', 'de', 'ta', 'te', 'inda', 'inde', 'dan', 'den', 'tan', 'ten', 'nan', 'nen'],
  ...['men', 'ben', 'pen', 'dagi', 'degi', 'tagi', 'tegi', 'indagi', 'indegi'],
  ...['iami', 'ami', 'imi', 'ogo', 'ego', 'omu', 'emu', 'iah', 'ah', 'ih', 'iam', 'am', 'om', 'em', 'ov', 'ev', 'oi'],
  ...['ei', 'aia', 'iaia', 'oe', 'ee', 'ie', 'uiu', 'iuiu', 'ii', 'at', 'it', 'et', 'enie', 'enia', 'eniu', 'enii'],
  ...['ia', 'iu', 'a', 'e', 'i', 'o', 'u'],
].sort((a, b) => b.length - a.length)

/** Written with a letter that Russian does not have: қалаға. */
const kazakhDative = /(\p{L}{3})[ғğ][аa]$/iu
/** Else the Kazakh dative; after a vowel the same letters mostly end a Russian stem (дорога, дороге). */
const afterConsonant = /^[gk][ae]$/
const vowel = /[aeiou]$/

/** What must remain of a word, so that short words do not fall together; a mute e is no loss to a short one. */
const stemLengthMin = 4
const pluralStemMin = 3
/** Owner and case may follow one another. */
const endingsMax = 2

/** The form under which a word is kept and looked for: folded and without its endings. */
export function searchTerm(word: string): string {
  let stem = withoutEnglish(withoutPlural(foldWord(word.replace(kazakhDative, '$1'))))
  for (let cut = 0; cut < endingsMax; cut++) {
    const ending = endings.find((end) => stem.endsWith(end) && mayEnd(stem.slice(0, -end.length), end))
    if (ending === undefined) break
    stem = stem.slice(0, -ending.length)
  }
  return hardened(stem)
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -2)
  const one = word.replace(englishPlural, '$1')
  const stem = one.replace(kazakhPlural, '')
  return stem.length < pluralStemMin ? one : stem
}

function withoutEnglish(word: string): string {
  const stem = word.length > 5 ? word.replace(englishVerb, '') : word
  const noun = stem.length > 6 ? stem.replace(englishNoun, '') : stem
  return noun.length > 3 ? noun.replace(/([^aeiou])\1$/u, '$1') : noun
}

function mayEnd(stem: string, ending: string): boolean {
  if (stem.length < (ending === 'e' ? stemLengthMin - 1 : stemLengthMin)) return false
  return !(afterConsonant.test(ending) && vowel.test(stem))
}

/** Before a vowel a Kazakh stem softens: мектеп, мектебі; тарақ, тарағы. */
function hardened(stem: string): string {
  return stem.replace(/b$/, 'p').replace(/g$/, 'k')
}

/** They stand inside a word, whatever they mean there: don't, O‘zbekiston. */
const apostrophes = /['’‘ʼ`]/g

/** The words of a text, or the number of a petition as one. */
export function wordsOf(text: string): string[] {
  return text
    .replace(apostrophes, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
