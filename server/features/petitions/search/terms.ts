// Light folding, not linguistics: the forms of one word should meet, and two words should seldom do.

/** Letters that people type for one another: no Kazakh layout at hand, ё left out. */
const folded: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  й: 'и',
}

// Longest first, in folded letters. Kazakh: plural, possessive and case (мектептердің, мектебіне); Russian: case,
// number, gender (школьного, дорогах, ремонтировать); English: plural and the commonest verb endings.
const endings = [
  ...['лариниги', 'дариниги', 'тариниги', 'лардин', 'дардин', 'тардин', 'лердин', 'дердин', 'тердин'],
  ...['ларга', 'дарга', 'тарга', 'лерге', 'дерге', 'терге', 'ларда', 'дарда', 'тарда', 'лерде', 'дерде', 'терде'],
  ...['лари', 'дари', 'тари', 'лери', 'дери', 'тери', 'инин', 'ини', 'ндаги', 'ндеги'],
  ...['лар', 'дар', 'тар', 'лер', 'дер', 'тер', 'нин', 'дин', 'тин', 'нын', 'дын', 'тын', 'ына', 'ине', 'ында', 'инде'],
  ...['ани', 'ени', 'ага', 'еге', 'нан', 'нен', 'дан', 'ден', 'тан', 'тен', 'мен', 'бен', 'пен'],
  ...[
    'иями',
    'ями',
    'ами',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'ать',
    'ить',
    'еть',
    'иях',
    'ений',
    'ения',
    'ение',
  ],
  ...[
    'ов',
    'ев',
    'ах',
    'ях',
    'ам',
    'ям',
    'ом',
    'ем',
    'ои',
    'еи',
    'ая',
    'яя',
    'ое',
    'ее',
    'ые',
    'ие',
    'ых',
    'их',
    'ую',
    'юю',
  ],
  ...['га', 'ге', 'ка', 'ке', 'ыи', 'ии', 'ды', 'ди', 'ты', 'ти', 'ны', 'ни', 'да', 'де', 'та', 'те', 'сы', 'си'],
  ...['ing', 'ies', 'ed', 'es', 's', 'а', 'е', 'и', 'о', 'у', 'ы', 'ь', 'ю', 'я'],
].sort((a, b) => b.length - a.length)

// The Kazakh dative; after a vowel the same letters mostly end a Russian stem (дорога, дороге).
const afterConsonant = ['га', 'ге', 'ка', 'ке']
const vowels = 'аеиоуыэюя'

/** What must remain of a word, so that short words do not fall together. */
const stemLengthMin = 4

/** The form under which a word is kept and looked for: lower case, letters folded, without its ending. */
export function searchTerm(word: string): string {
  const plain = [...word.normalize('NFC').toLowerCase()].map((letter) => folded[letter] ?? letter).join('')
  const ending = endings.find((end) => plain.endsWith(end) && mayEnd(plain.slice(0, -end.length), end))
  return ending === undefined ? plain : plain.slice(0, -ending.length)
}

function mayEnd(stem: string, ending: string): boolean {
  if (stem.length < stemLengthMin) return false
  return !(afterConsonant.includes(ending) && vowels.includes(stem.at(-1) ?? ''))
}

/** The words of a text, or the number of a petition as one. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
