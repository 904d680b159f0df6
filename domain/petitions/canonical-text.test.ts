import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadShelf } from '../rules/shelf.ts'
import { canonicalPetitionText, canonicalTexts, textHash } from './canonical-text.ts'
import { checkLengths, checkTexts } from './check-texts.ts'
import { importNumber, isPetitionNumber, petitionNumber } from './number.ts'

const book = loadShelf().find(({ id }) => id === 'demo-city')!
const kk = { title: 'Тақырып', problem: 'Мәселе', evidence: 'Дерек', solution: 'Шешім' }

describe('the text that people sign', () => {
  it('has one spelling, in kk, ru, en order and in the order of the book', () => {
    const texts = { ru: { title: 'Заголовок ' }, kk: { solution: 'Шешім', title: ' Тақырып\r\n' } }
    expect(canonicalPetitionText(book, { language: 'kk', texts })).toBe(
      '{"language":"kk","schema":"dauys/petition-text/1","texts":[' +
        '{"fields":[{"id":"title","text":"Тақырып"},{"id":"solution","text":"Шешім"}],"locale":"kk"},' +
        '{"fields":[{"id":"title","text":"Заголовок"}],"locale":"ru"}]}',
    )
  })

  it('is the same text after it was made canonical, and another one with another letter', () => {
    fc.assert(
      fc.property(fc.record({ title: fc.string({ unit: 'grapheme' }), problem: fc.string() }), (fields) => {
        const version = { language: 'kk', texts: { kk: fields } } as const
        const again = { language: 'kk', texts: canonicalTexts(book, version.texts) } as const
        expect(textHash(book, again)).toBe(textHash(book, version))
        const changed = { language: 'kk', texts: { kk: { ...fields, title: `${fields.title}x` } } } as const
        expect(textHash(book, changed)).not.toBe(textHash(book, version))
      }),
    )
  })

  it('holds only fields that the book knows', () => {
    expect(canonicalTexts(book, { kk: { ...kk, shoeSize: '43' }, en: { title: ' ' } })).toEqual({ kk })
  })
})

describe('a text', () => {
  const lacks = (texts: Parameters<typeof checkTexts>[1]['texts'], requiredLocales: string[] = []) =>
    checkTexts({ text: { ...book.text, requiredLocales } }, { language: 'kk', texts }).map(
      ({ code, path }) => `${code} ${path?.join('.')}`,
    )

  it('needs only its own language, whole', () => {
    expect(lacks({ kk })).toEqual([])
    expect(lacks({ kk: { ...kk, problem: ' \n ' } })).toEqual(['REQUIRED texts.kk.problem'])
  })

  it('has no half translation', () => {
    expect(lacks({ kk, ru: { ...kk, evidence: '' } })).toEqual(['REQUIRED texts.ru.evidence'])
    expect(lacks({ kk, ru: { title: ' ' } })).toEqual([])
  })

  it('comes in every language that the book demands', () => {
    expect(lacks({ kk }, ['ru'])).toHaveLength(4)
  })

  it('is measured in characters', () => {
    expect(lacks({ kk: { ...kk, title: '👍'.repeat(140) } })).toEqual([])
    expect(lacks({ kk: { ...kk, title: '👍'.repeat(141) } })).toEqual(['TOO_LONG texts.kk.title'])
    expect(checkLengths(book, { kk: { title: 'а'.repeat(141) } })).toMatchObject([
      { details: { max: 140, length: 141 } },
    ])
  })
})

describe('a number', () => {
  it('names the year of submission, or the source', () => {
    expect(petitionNumber('2026-06-03', 412)).toBe('2026-000412')
    expect(importNumber('uk', '131215')).toBe('uk-131215')
  })

  it.each(['2026-000412', 'uk-131215'])('%s may be one', (text) => {
    expect(isPetitionNumber(text)).toBe(true)
  })

  it.each(['', '2026', '../etc/passwd', 'uk-', '<script>', '2026-412'])('%j is none', (text) => {
    expect(isPetitionNumber(text)).toBe(false)
  })
})
