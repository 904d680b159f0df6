import { describe, expect, it } from 'vitest'
import { searchTerm, wordsOf } from './terms.ts'

const meet = (...forms: string[]): Set<string> => new Set(forms.map(searchTerm))

describe('a search term', () => {
  it.each([
    ['plurals and cases in Kazakh', ['мектеп', 'мектептер', 'мектептерге', 'мектептің']],
    ['plurals and cases after a soft stem', ['автобус', 'автобустар', 'автобусты', 'автобусқа']],
    ['cases and numbers in Russian', ['дорога', 'дороги', 'дорогам', 'дорогами', 'дорогах']],
    ['adjectives in Russian', ['школьный', 'школьного', 'школьному', 'школьных']],
    ['plurals and verb forms in English', ['ban', 'bans', 'banned', 'banning']],
    ['owner and case behind a Kazakh plural', ['жол', 'жолдар', 'жолдарды', 'жолдарымыздың']],
    ['a Kazakh stem that softens', ['саябақ', 'саябағы', 'саябақты']],
    ['a Kazakh dative after a vowel', ['қала', 'қалаға', 'қалада', 'қаламыздың']],
    ['both Kazakh alphabets', ['көшелерде', 'köşelerde', 'kóshelerde', 'koshelerde']],
    ['Kazakh written with zh and kh', ['жұмысшылар', 'jumısşılar', 'zhumysshylar']],
  ])('is the same for %s', (_what, forms) => {
    expect(meet(...forms).size).toBe(1)
  })

  it('does not ask for a layout: letters that people type for one another meet', () => {
    expect(meet('қала', 'кала').size).toBe(1)
    expect(meet('ёлка', 'елка').size).toBe(1)
    expect(meet('Бірлік', 'бирлик').size).toBe(1)
  })

  it('keeps short and different words apart', () => {
    expect(meet('су', 'сай').size).toBe(2)
    expect(meet('жол', 'жолда').size).toBe(2)
    expect(meet('мектеп', 'мешіт').size).toBe(2)
  })
})

it('words are letters and digits, whatever stands between', () => {
  expect(wordsOf('Су, жарық – «Бірлік» (12-бағыт)!')).toEqual(['Су', 'жарық', 'Бірлік', '12', 'бағыт'])
  expect(wordsOf('don’t')).toEqual(['dont'])
})
