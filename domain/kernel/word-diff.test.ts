import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from './word-diff.ts'
import type { DiffRun } from './word-diff.ts'

const textOf = (runs: readonly DiffRun[], without: DiffRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference between two texts', () => {
  it('is one run where nothing changed', () => {
    expect(wordDiff('Автобус керек.', 'Автобус керек.')).toEqual([{ kind: 'same', text: 'Автобус керек.' }])
  })

  it('is nothing where there is no text', () => {
    expect(wordDiff('', '')).toEqual([])
  })

  it('marks a word that was replaced: what went, then what came', () => {
    expect(wordDiff('Наказать застройщика сегодня', 'Наказать подрядчика сегодня')).toEqual([
      { kind: 'same', text: 'Наказать ' },
      { kind: 'removed', text: 'застройщика ' },
      { kind: 'added', text: 'подрядчика ' },
      { kind: 'same', text: 'сегодня' },
    ])
  })

  it('keeps a replaced sentence in one piece', () => {
    expect(wordDiff('Бір. Екі үш. Төрт.', 'Бір. Бес алты жеті. Төрт.').map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
    ])
  })

  it('marks a first text as added', () => {
    expect(wordDiff('', 'Жаңа мәтін')).toEqual([{ kind: 'added', text: 'Жаңа мәтін' }])
  })

  it('gives both texts back, letter by letter, for any pair of texts', () => {
    const text = fc
      .array(fc.constantFrom('су', 'жоқ', ' ', '\n', 'қайда', '  '), { maxLength: 40 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after)
        expect(textOf(runs, 'added')).toBe(before)
        expect(textOf(runs, 'removed')).toBe(after)
        expect(runs.every(({ text: run }) => run !== '')).toBe(true)
      }),
    )
  })

  it('stays true for texts that are too long to compare word by word', () => {
    const before = Array.from({ length: 2_500 }, (_, i) => `ескі${i}`).join(' ')
    const after = Array.from({ length: 2_500 }, (_, i) => `жаңа${i}`).join(' ')
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })
})
