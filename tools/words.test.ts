import { describe, expect, it } from 'vitest'
import { compareLanguages, compareWithUses, findUses, flatten } from './words.ts'

const words = (entries: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(entries))

describe('the words of three languages', () => {
  it('are named by file and place', () => {
    expect(flatten({ sign: { title: 'Қол қою' } }, 'signatures')).toEqual([['signatures.sign.title', 'Қол қою']])
  })

  it('are complete', () => {
    const kk = words({ 'a.b': 'Сәлем, {name}' })
    expect(
      compareLanguages({ kk, ru: words({ 'a.b': 'Привет, {name}' }), en: words({ 'a.b': 'Hello, {name}' }) }),
    ).toEqual([])
  })

  it('are missed where one language lacks them or leaves them empty', () => {
    const found = compareLanguages({ kk: words({ 'a.b': 'Иә' }), ru: words({ 'a.b': ' ' }), en: words({}) })
    expect(found).toEqual(['en: a.b is missing', 'ru: a.b is empty'])
  })

  it('take the same values', () => {
    const found = compareLanguages({
      kk: words({ 'a.b': '{place}: {n}' }),
      ru: words({ 'a.b': '{place}' }),
      en: words({ 'a.b': '{n} in {place}' }),
    })
    expect(found).toEqual(['ru: a.b has {place}, kk has {n, place}'])
  })

  it('have a plural form for every category of the language', () => {
    const kk = words({ 'a.b': '{n} қол | {n} қол' })
    const en = words({ 'a.b': '{n} signature | {n} signatures' })
    const ru = (text: string): ReturnType<typeof compareLanguages> =>
      compareLanguages({ kk, en, ru: words({ 'a.b': text }) })
    expect(ru('{n} подпись | {n} подписи | {n} подписей | {n} подписи')).toEqual([])
    expect(ru('{n} подпись | {n} подписи | {n} подписей')).toEqual([])
    expect(ru('{n} подпись | {n} подписей')).toEqual(['ru: a.b has 2 plural forms, not 4'])
  })
})

describe('the uses of words', () => {
  const find = (source: string): [string, boolean][] =>
    findUses('x.vue', source, ['signatures', 'errors']).map(({ key, prefix }) => [key, prefix])

  it('are calls, key paths and constants', () => {
    expect(find(`t('signatures.sign') keypath="signatures.thanks" { FORBIDDEN: 'errors.FORBIDDEN' }`)).toEqual([
      ['signatures.sign', false],
      ['signatures.thanks', false],
      ['errors.FORBIDDEN', false],
    ])
  })

  it('may end in a code', () => {
    expect(find('t(`errors.${code}`)')).toEqual([['errors.', true]])
  })

  it('are no other texts', () => {
    expect(find(`t('other.sign') import './signatures.ts' :busy="signatures.pending"`)).toEqual([])
  })

  it('are not the examples in a comment', () => {
    expect(find("/** `t('signatures.sign')` */ // t('signatures.sign')\n<!-- t('signatures.sign') -->")).toEqual([])
  })

  it('must have words, and words must have a use', () => {
    const kk = words({ 'signatures.sign': 'Қол қою', 'signatures.old': 'Ескі', 'errors.BUSY': 'Күтіңіз' })
    const uses = findUses('x.vue', "t('signatures.sign') t('signatures.new') t(`errors.${code}`)", [
      'signatures',
      'errors',
    ])
    expect(compareWithUses(kk, uses)).toEqual(['signatures.old is used nowhere', 'x.vue: signatures.new has no words'])
  })
})
