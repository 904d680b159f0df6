import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './email.ts'

describe('an e-mail address', () => {
  it('has one spelling, however it was typed', () => {
    expect(normaliseEmail('  Aigul.Serikova@Dauys.Example ')).toBe('aigul.serikova@dauys.example')
  })

  it.each([
    '',
    'aigul',
    'aigul@',
    '@dauys.example',
    'aigul@dauys',
    'ai gul@dauys.example',
    'a@b@dauys.example',
    'a@b..kz',
  ])('is not %j', (text) => expect(normaliseEmail(text)).toBeUndefined())

  it('is not longer than mail servers accept', () => {
    expect(normaliseEmail(`${'a'.repeat(254)}@dauys.example`)).toBeUndefined()
  })
})
