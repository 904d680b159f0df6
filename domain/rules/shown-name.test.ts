import { describe, expect, it } from 'vitest'
import { shownName } from './shown-name.ts'
import { topicOf, topics } from './topics.ts'

describe('a name', () => {
  it.each([
    ['Айгүл Сапарова', 'firstNameInitial', 'Айгүл С.'],
    ['  айгүл   Маратқызы сапарова ', 'firstNameInitial', 'айгүл С.'],
    ['Айгүл', 'firstNameInitial', 'Айгүл'],
    ['Айгүл Сапарова', 'initials', 'А. С.'],
    ['Айгүл Сапарова', 'full', 'Айгүл Сапарова'],
    ['Айгүл Сапарова', 'hidden', null],
    [null, 'full', null],
    ['', 'full', null],
  ] as const)('%j, shown as %s, is %j', (name, mode, shown) => {
    expect(shownName(name, mode)).toBe(shown)
  })
})

describe('topics', () => {
  it('have ids that occur once, though field keys repeat', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length)
    expect(topicOf('social.housing')?.title.en).toBe('Housing')
    expect(topicOf('family.housing')?.parentId).toBe('family')
  })

  it('are titled in every language', () => {
    expect(topics.filter(({ title }) => !title.kk || !title.ru || !title.en)).toEqual([])
  })
})
