import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  carried,
  changedKeys,
  merged,
  rewritten,
  textsOf,
  withWords,
} from '#client/features/deliberation/text/own-words.ts'

describe('the words that somebody rewrote', () => {
  it('are whole words, and make the new text again', () => {
    const before = 'Кешкі тоғыздан кейін автобус жүрмейді.'
    expect(rewritten(before, before)).toBeUndefined()
    expect(rewritten(before, before.replace('автобус', 'автобустар'))).toMatchObject({ replacement: 'автобустар' })
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (from, to) => {
          const edit = rewritten(from, to)
          expect(edit ? withWords(from, edit) : from).toBe(to)
        },
      ),
    )
  })

  it('move with a text that was changed elsewhere, and clash where its words are others now', () => {
    const before = 'Кешкі тоғыздан кейін автобус жүрмейді.'
    const mine = before.replace('автобус', 'соңғы автобус')
    expect(carried(mine, before, `Бірлікте ${before}`)).toEqual({ text: `Бірлікте ${mine}`, clashes: false })
    expect(carried(before, before, 'Басқа мәтін.')).toEqual({ text: 'Басқа мәтін.', clashes: false })
    expect(carried(mine, before, before.replace('автобус', 'көлік'))).toEqual({ text: mine, clashes: true })
  })

  it('stay over a newer version, whose other parts are taken', () => {
    const before = { 'kk title': 'а', 'kk text': 'б' }
    const mine = { 'kk title': 'менікі', 'kk text': 'б' }
    expect(merged(mine, before, { 'kk title': 'жаңа', 'kk text': 'в' })).toEqual({
      'kk title': 'менікі',
      'kk text': 'в',
    })
    expect(changedKeys(mine, before)).toEqual(['kk title'])
  })

  it('are in every language that the version has', () => {
    const field = { field: 'title', role: 'TITLE', label: {}, text: { kk: 'а', ru: 'б', en: null } }
    expect(
      textsOf({ fields: [field, { ...field, field: 'text', text: { kk: 'в', ru: null, en: null } }] } as never),
    ).toEqual({
      'kk title': 'а',
      'kk text': 'в',
      'ru title': 'б',
      'ru text': '',
    })
  })
})
