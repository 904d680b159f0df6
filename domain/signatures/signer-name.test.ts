import { describe, expect, it } from 'vitest'
import { canonicalName, signerName } from './signer-name.ts'

describe('two spellings of one name', () => {
  it.each([
    ['Айгүл  Серікова', ' айгүл серікова'],
    ['José María', 'JOSE MARIA'],
    ['Семён Ежов', 'Семен Ежов'],
    ['Anne-Marie Weiß', 'anne marie WEISS'],
    ['J. R. Smith', 'j r smith'],
  ])('%s is %s', (one, other) => {
    expect(canonicalName(one)).toBe(canonicalName(other))
  })

  it.each([
    ['Айгүл Серікова', 'Айгул Серікова'],
    ['John Smith', 'Jon Smith'],
    ['John Smith', 'John Smith 2'],
  ])('%s is not %s', (one, other) => {
    expect(canonicalName(one)).not.toBe(canonicalName(other))
  })
})

describe('a name of a signer', () => {
  it('is one line', () => {
    expect(signerName('  Айгүл\n Серікова ')).toEqual({ ok: true, value: 'Айгүл Серікова' })
  })

  it.each([
    ['', 'REQUIRED'],
    [' \n', 'REQUIRED'],
    ['123', 'INVALID'],
    ['Win at http://evil.example', 'INVALID'],
    ['Win at evil.example', 'INVALID'],
    ['a@b', 'INVALID'],
    ['я'.repeat(101), 'TOO_LONG'],
  ])('%j is refused: %s', (text, code) => {
    expect(signerName(text)).toMatchObject({ ok: false, refusals: [{ code, path: ['name'] }] })
  })

  it.each(['J.R. Smith', 'Ó Briain', 'Әл-Фараби', "D'Arcy", '李明'])('%s is one', (name) => {
    expect(signerName(name)).toEqual({ ok: true, value: name })
  })
})
