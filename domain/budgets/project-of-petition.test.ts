import { describe, expect, it } from 'vitest'
import { startDraft } from '../petitions/draft.ts'
import type { Petition } from '../petitions/petition.ts'
import { topics } from '../rules/topics.ts'
import { loadShelf } from '../rules/shelf.ts'
import { checkProject } from './submit-project.ts'
import { categoryOfTopic, editOfPetition, mayMakeProject } from './project-of-petition.ts'
import { presets } from './rules/presets.ts'
import { aigerim, birlik, campaignIn, codesOf, kentau, on, projectOf, rules, yerlan } from './testing/turkistan.ts'

const book = loadShelf().find(({ id }) => id === 'demo-city')
const petition: Petition = {
  ...startDraft({ id: 'pet_1', authorId: aigerim.personId, language: 'kk', at: on('2026-01-02') }),
  ...{ territoryId: 'birlik', topicId: 'improvement.greening' },
  texts: {
    kk: { title: 'Бірлікке саябақ', problem: 'Көлеңке жоқ.', evidence: 'Санадық.', solution: 'Ағаш егу керек.' },
    ru: { title: 'Парк в Бирлике', problem: 'Нет тени.' },
  },
}

describe('the author of a petition', () => {
  const campaign = campaignIn('proposing')
  const facts = { needsBudget: true, campaign, place: birlik }

  it('makes a project of it once an answer said that it needs money, while proposals are taken there', () => {
    expect(codesOf(mayMakeProject(petition, aigerim, facts))).toEqual([])
    expect(codesOf(mayMakeProject(petition, yerlan, facts))).toEqual(['FORBIDDEN'])
    expect(codesOf(mayMakeProject(petition, { kind: 'anonymous' }, facts))).toEqual(['FORBIDDEN'])
    expect(codesOf(mayMakeProject(petition, aigerim, { ...facts, needsBudget: false }))).toEqual(['FORBIDDEN'])
    expect(codesOf(mayMakeProject(petition, aigerim, { ...facts, campaign: campaignIn('review') }))).toEqual([
      'NOT_NOW',
    ])
    expect(codesOf(mayMakeProject(petition, aigerim, { ...facts, campaign: undefined }))).toEqual(['NOT_NOW'])
    expect(codesOf(mayMakeProject(petition, aigerim, { ...facts, place: kentau }))).toEqual(['NOT_NOW'])
  })

  it('finds title, texts, place and category filled in, in every language that was signed', () => {
    if (!book) throw new Error('the book is missing')
    const edit = editOfPetition(petition, book, rules)
    expect(edit).toMatchObject({ territoryId: 'birlik', category: 'greening' })
    expect(edit.texts?.kk?.title).toBe('Бірлікке саябақ')
    expect(edit.texts?.kk?.description).toMatch(/^Ағаш егу керек\.[^]*Көлеңке жоқ\.$/)
    expect(edit.texts?.ru?.description).toBe('Нет тени.')
  })

  it('never gets a text that is too long to be sent in', () => {
    if (!book) throw new Error('the book is missing')
    const long = { kk: { title: 'Бірлікке саябақ '.repeat(20), problem: 'Көлеңке жоқ. '.repeat(900) } }
    const edit = editOfPetition({ ...petition, texts: long }, book, rules)
    const faults = checkProject({ ...projectOf(), texts: edit.texts ?? {} }, campaign, birlik)
    expect(faults.filter(({ code }) => code === 'TOO_LONG')).toEqual([])
    expect(edit.texts?.kk?.title).toMatch(/саябақ…$/)
  })
})

describe('the category of a topic', () => {
  it.each(presets)('is one that the rules of $id know, or none', ({ categories }) => {
    const known = [null, ...categories.map(({ code }) => code)]
    for (const { id } of topics) expect(known).toContain(categoryOfTopic(id, { categories }))
    expect(categoryOfTopic(null, { categories })).toBeNull()
    expect(categoryOfTopic('improvement.parks', { categories })).not.toBeNull()
  })
})
