import { expect, it } from 'vitest'
import { markedParagraphs, quotedWords } from '#client/features/deliberation/talk/marked-text.ts'
import { bothSides } from '#client/features/deliberation/talk/sides.ts'

it('shows both sides in equal number, one and one, and the rest when asked', () => {
  const [forIt, against] = [
    ['f1', 'f2', 'f3'],
    ['a1', 'a2'],
  ] as const
  expect(bothSides(forIt, against, false)).toEqual(['f1', 'a1', 'f2', 'a2'])
  expect(bothSides(forIt, against, true)).toEqual(['f1', 'a1', 'f2', 'a2', 'f3'])
  expect(bothSides([], against, false)).toEqual([])
})

it('cuts paragraphs where marks begin and end, and loses no letter', () => {
  const text = 'Бірінші абзац.\n\nЕкінші абзац осында.'
  const marks = [
    { id: 'a', start: 8, end: 24 },
    { id: 'b', start: 16, end: 23 },
  ]
  const paragraphs = markedParagraphs(text, marks)
  expect(paragraphs.map(({ start, pieces }) => [start, pieces.map((piece) => piece.text).join('')])).toEqual([
    [0, 'Бірінші абзац.'],
    [16, 'Екінші абзац осында.'],
  ])
  expect(paragraphs.flatMap(({ pieces }) => pieces.map((piece) => [piece.text, piece.ids.join()]))).toEqual([
    ['Бірінші ', ''],
    ['абзац.', 'a'],
    ['Екінші ', 'a,b'],
    ['а', 'a'],
    ['бзац осында.', ''],
  ])
})

it('quotes whole words, without the space around them, and never half a character', () => {
  const text = 'Көше тар. Адам көп жүреді.'
  expect(quotedWords(text, { start: 4, end: 10 }, 500)).toEqual({ quote: 'тар.', start: 5 })
  expect(quotedWords(text, { start: 4, end: 5 }, 500)).toBeUndefined()
  expect(quotedWords(text, { start: 0, end: text.length }, 12)).toEqual({ quote: 'Көше тар.', start: 0 })
  expect(quotedWords(text, { start: 0, end: text.length }, 9)).toEqual({ quote: 'Көше тар.', start: 0 })
  expect(quotedWords('а🏔🏔', { start: 0, end: 5 }, 2)).toEqual({ quote: 'а', start: 0 })
})
