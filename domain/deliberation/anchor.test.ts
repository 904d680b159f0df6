import { describe, expect, it } from 'vitest'
import { placeAnchor, type Anchor, type Placed } from './anchor.ts'
import { anchorOf } from './make-anchor.ts'
import { editDistance, nearMatches } from './near-match.ts'
import { seededRandom } from './order/random.ts'

const at = (text: string, start: number, length: number): Anchor => {
  const version = { n: 1, texts: { kk: { problem: text } } }
  const form = { version: 1, locale: 'kk', field: 'problem', quote: text.slice(start, start + length), start } as const
  return anchorOf({ versions: [version as never] }, form)!
}
const words = (text: string, quote: string): Anchor => at(text, text.indexOf(quote), quote.length)
const shown = (placed: Placed, text: string): string =>
  placed.kind === 'earlier' ? 'earlier' : `${placed.kind}: ${text.slice(placed.start, placed.end)}`

const text = [
  'Бірлік секторына соңғы автобус сағат тоғызда барады, одан кейін адамдар қараңғыда жаяу қайтады.',
  'Күніне үш жүз қырық адам, көбі мектеп оқушылары мен ауысымнан шыққан жұмысшылар.',
  'Соңғы рейсті сағат жиырма үшке дейін ұзарту керек, жол ақысы өзгермейді.',
].join('\n\n')

describe('an anchor on a new version', () => {
  const quote = 'көбі мектеп оқушылары'
  it.each([
    ['the same text', text, `exact: ${quote}`],
    ['a paragraph before it', `Алғысөз: осы мәселе төртінші жыл шешілмей келеді.\n\n${text}`, `exact: ${quote}`],
    ['the paragraphs turned round', text.split('\n\n').reverse().join('\n\n'), `exact: ${quote}`],
    ['a word changed in it', text.replace('оқушылары', 'оқушысы'), 'near: көбі мектеп оқушысы'],
    ['a letter changed in it', text.replace('мектеп', 'мектэп'), 'near: көбі мектэп оқушылары'],
    ['its paragraph gone', text.split('\n\n').toSpliced(1, 1).join('\n\n'), 'earlier'],
    ['the field gone', '', 'earlier'],
  ])('%s', (_, now, expected) => {
    expect(shown(placeAnchor(words(text, quote), { was: text, now }), now)).toBe(expected)
  })

  it('finds its own among equal words by what stands beside them', () => {
    const twice = 'Мектеп жанындағы аула жарық. Базар жанындағы аула қараңғы. Саябақ жанындағы аула таза.'
    const second = at(twice, twice.indexOf('аула', 40), 4)
    const now = `Кіріспе сөйлем осында тұр. ${twice}`
    const placed = placeAnchor(second, { was: twice, now })
    expect(placed).toEqual({ kind: 'exact', start: now.indexOf('аула қараңғы'), end: now.indexOf('аула қараңғы') + 4 })
    // Its sentence is gone: the same word in another one is not what was meant.
    const gone = 'Мектеп жанындағы аула жарық болуы керек деп есептейміз.'
    expect(placeAnchor(second, { was: twice, now: gone })).toEqual({ kind: 'earlier' })
  })

  describe('around which everything was written anew', () => {
    const was = 'Көшеде қараңғы. Күніне үш жүз адам жаяу қайтады, жол ұзақ.'
    const around = (quote: string): string => `Есеп бойынша ${quote} осы секторға барады екен.`
    const placed = (quote: string, now: string, before = was): string =>
      shown(placeAnchor(words(before, quote), { was: before, now }), now)

    it.each([
      ['three words', 'үш жүз адам'],
      ['a dozen letters', 'жаяу қайтады'],
    ])('stands on its words, if they are %s', (_, quote) => {
      expect(placed(quote, around(quote))).toBe(`exact: ${quote}`)
    })

    it.each([
      ['they say too little', 'жол ұзақ', around('жол ұзақ'), was],
      ['they stand there twice', 'үш жүз адам', `${around('үш жүз адам')} ${around('үш жүз адам')}`, was],
      ['they stood twice before', 'үш жүз адам', around('үш жүз адам'), `${was} Тағы үш жүз адам күтеді.`],
      ['they are a part of other words', 'үш жүз адам', around('үш жүз адамзат'), was],
      ['they begin in another word', 'үш жүз адам', around('түүш жүз адам'), was],
    ])('is marked where %s', (_, quote, now, before) => {
      expect(placed(quote, now, before)).toBe('earlier')
    })
  })

  it('takes no anchor that the version does not bear out', () => {
    const long = `${text}\n\n${text}\n\n${text}`
    const petition = { versions: [{ n: 1, texts: { kk: { problem: long } } } as never] }
    const form = { version: 1, locale: 'kk', field: 'problem', quote: 'Бірлік', start: 0 } as const
    expect(anchorOf(petition, { ...form, quote: long.slice(0, 500) })).not.toBeNull()
    expect(anchorOf(petition, form)).toMatchObject({ prefix: '', suffix: text.slice(6, 38) })
    for (const wrong of [
      { start: 1 },
      { start: -1 },
      { start: 0.5 },
      { version: 2 },
      { locale: 'ru' as const },
      { field: 'toString' },
      { quote: '' },
      { quote: long.slice(0, 501) },
    ])
      expect(anchorOf(petition, { ...form, ...wrong })).toBeNull()
  })
})

describe('deleting a paragraph under fifty anchors', () => {
  const random = seededRandom(5)
  const syllables = ['ба', 'ке', 'лы', 'сұ', 'жо', 'тө', 'ны', 'ға', 'рі', 'шә', 'мү', 'дә']
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => syllables[Math.floor(random() * 12)]).join('')
  const paragraph = (n: number): string => Array.from({ length: n }, word).join(' ')
  const paragraphs = Array.from({ length: 20 }, () => paragraph(150))
  const whole = paragraphs.join('\n\n')
  const starts = paragraphs.map((_, i) => paragraphs.slice(0, i).reduce((sum, text) => sum + text.length + 2, 0))

  it('leaves each on its words or marks it, in a text of twenty thousand letters', () => {
    expect(whole.length).toBeGreaterThan(18_000)
    const now = paragraphs.toSpliced(7, 1).join('\n\n')
    const [from, until] = [starts[7]!, starts[7]! + paragraphs[7]!.length]
    const cut = until - from + 2
    for (let i = 0; i < 50; i++) {
      // Every other one lies in the paragraph that goes.
      const inside = i % 2 === 0
      const length = 12 + Math.floor(random() * 60)
      const span = inside
        ? [from, until - length]
        : i % 4 === 1
          ? [0, from - length - 2]
          : [until + 2, whole.length - length]
      const start = Math.floor(span[0]! + random() * (span[1]! - span[0]!))
      const placed = placeAnchor(at(whole, start, length), { was: whole, now })
      const moved = start < from ? start : start - cut
      expect(placed).toEqual(inside ? { kind: 'earlier' } : { kind: 'exact', start: moved, end: moved + length })
    }
  })

  it('leaves each on its words or marks it, where all around the others is written anew as well', () => {
    for (let i = 0; i < 50; i++) {
      const n = Math.floor(random() * 20)
      const home = paragraphs[n]!
      const length = 12 + Math.floor(random() * 20)
      const start = Math.floor(random() * (home.length - length))
      const anchor = at(whole, starts[n]! + start, length)
      const others = paragraphs.toSpliced(n, 1)
      const { quote } = anchor
      // Of the paragraph the quoted words stay; they go with it; or they stand in two others, and nobody knows in which.
      const [before, after] = [`${paragraph(6)} `, ` ${paragraph(6)}`]
      const fresh = `${before}${quote}${after}`
      const now = [[...others, fresh], others, [fresh, ...others, fresh]][i % 3]!.join('\n\n')
      const placed = placeAnchor(anchor, { was: whole, now })
      const own = now.length - fresh.length + before.length
      expect(placed).toEqual(i % 3 === 0 ? { kind: 'exact', start: own, end: own + length } : { kind: 'earlier' })
    }
  })

  it('never lays words on others, whatever is edited', () => {
    let [kept, marked] = [0, 0]
    for (let run = 0; run < 150; run++) {
      const before = paragraph(120)
      const { after, origin } = edited(before, random, word)
      const length = 10 + Math.floor(random() * 70)
      const start = Math.floor(random() * (before.length - length))
      const placed = placeAnchor(at(before, start, length), { was: before, now: after })
      if (placed.kind === 'earlier') {
        marked++
        continue
      }
      kept++
      // Most letters on which it lies now are letters on which it lay before, or were written between them.
      const own = origin.slice(placed.start, placed.end).filter((from) => from >= start && from < start + length)
      expect(own.length).toBeGreaterThanOrEqual(Math.min(length, placed.end - placed.start) * 0.5)
    }
    expect(kept).toBeGreaterThan(50)
    expect(marked).toBeGreaterThan(5)
  })
})

/** Words are put in, taken out and moved; of each letter it is known where it comes from. */
function edited(before: string, random: () => number, word: () => string): { after: string; origin: number[] } {
  let letters = [...before].map((letter, from) => ({ letter, from }))
  for (let edit = 0; edit < 6; edit++) {
    const place = Math.floor(random() * letters.length)
    const length = Math.floor(random() * 90)
    const fresh = [...Array.from({ length: Math.floor(random() * 8) }, word).join(' ')].map((letter) => ({
      letter,
      from: -1,
    }))
    const cut = letters.slice(place, place + length)
    const kind = Math.floor(random() * 3)
    if (kind === 0) letters = letters.toSpliced(place, 0, ...fresh)
    else letters = letters.toSpliced(place, length, ...(kind === 1 ? fresh : []))
    if (kind === 2) letters = letters.toSpliced(Math.floor(random() * letters.length), 0, ...cut)
  }
  return { after: letters.map(({ letter }) => letter).join(''), origin: letters.map(({ from }) => from) }
}

describe('a near match', () => {
  it('finds the fewest edits, and where they begin', () => {
    expect(editDistance('қитап', 'кітап')).toBe(2)
    expect(editDistance('', 'үш')).toBe(2)
    expect(nearMatches('жаңа мектеп', 'бізге жана мектэп керек', 2)).toEqual([{ start: 6, end: 17, distance: 2 }])
    expect(nearMatches('жаңа мектеп', 'бізге жана мектэп керек', 1)).toEqual([])
  })

  it('agrees with the plain way on many texts', () => {
    const random = seededRandom(11)
    const letters = (n: number): string => Array.from({ length: n }, () => 'абв'[Math.floor(random() * 3)]).join('')
    for (let run = 0; run < 200; run++) {
      const [pattern, text] = [letters(4 + Math.floor(random() * 8)), letters(30)]
      const most = 2
      const found = nearMatches(pattern, text, most)
      const plain = Math.min(
        ...Array.from({ length: 31 }, (_, start) =>
          Array.from({ length: 31 - start }, (_, length) => editDistance(pattern, text.slice(start, start + length))),
        ).flat(),
      )
      expect(Math.min(most + 1, ...found.map(({ distance }) => distance))).toBe(Math.min(plain, most + 1))
      for (const { start, end, distance } of found) expect(editDistance(pattern, text.slice(start, end))).toBe(distance)
    }
  })
})
