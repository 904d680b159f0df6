import { describe, expect, it } from 'vitest'
import { emptyProjectDraft } from '#client/features/budgets/project-draft-state.ts'
import { findProjectMistakes } from '#client/features/budgets/project-mistakes.ts'
import { envelopeThatPays, fittingEnvelopes } from '#client/features/budgets/project-money.ts'
import { projectStepOf } from '#client/features/budgets/project-steps.ts'
import { similarWords } from '#client/features/budgets/similar-words.ts'
import { envelopes } from '#client/testing/projects.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'
import type { ProjectStep } from '#client/features/budgets/project-steps.ts'

const at = (id: string, ...above: string[]) => ({ id: id as TerritoryId, ancestorIds: above as TerritoryId[] })
const city = at('turkistan', 'kz')
const birlik = at('birlik', 'kz', 'turkistan')
const elsewhere = at('kentau', 'kz')

function mistakesOn(step: ProjectStep, part: Partial<ProjectDraftState>, place = birlik) {
  const state = { ...emptyProjectDraft('prj_1', 'kk'), ...part }
  return findProjectMistakes({ step, state, place, currency: 'KZT', envelopes }).map(
    ({ code, path }) => `${code} ${path?.join('.') ?? ''}`,
  )
}

function withTexts(part: Partial<ProjectDraftState['texts']['kk']>) {
  const { texts } = emptyProjectDraft('prj_1', 'kk')
  return { texts: { ...texts, kk: { ...texts.kk, ...part } } }
}

describe('the sums that may pay', () => {
  const ids = (place: typeof city, category: string) => fittingEnvelopes(envelopes, place, category).map(({ id }) => id)

  it('lie around the place, and are of its category or of none', () => {
    expect(ids(birlik, 'roads')).toEqual(['district:birlik', 'city'])
    expect(ids(city, 'greening')).toEqual(['city', 'category:greening'])
    expect(ids(elsewhere, 'roads')).toEqual([])
  })

  it('are no question where only one fits', () => {
    const fitting = fittingEnvelopes(envelopes, city, 'roads')
    expect(envelopeThatPays(fitting, '')?.id).toBe('city')
    expect(envelopeThatPays(fittingEnvelopes(envelopes, birlik, 'roads'), '')).toBeUndefined()
  })
})

describe('what a page lacks', () => {
  it('is a text that is missing, too short or too long', () => {
    expect(mistakesOn('idea', {})).toEqual(['REQUIRED texts.kk.title', 'REQUIRED texts.kk.description'])
    expect(mistakesOn('idea', withTexts({ title: 'Шам', description: 'а'.repeat(4_001) }))).toEqual([
      'TOO_SHORT texts.kk.title',
      'TOO_LONG texts.kk.description',
    ])
    expect(mistakesOn('effect', withTexts({ effect: 'Жол жарық болады', beneficiaries: 'Бәрі' }))).toEqual([])
  })

  it('is a place of the campaign', () => {
    expect(mistakesOn('place', {})).toEqual(['REQUIRED territoryId'])
    expect(mistakesOn('place', { territoryId: 'birlik' })).toEqual([])
    expect(mistakesOn('place', { territoryId: 'kentau' }, elsewhere)).toEqual(['OUTSIDE_TERRITORY territoryId'])
  })

  it('is a category, and the money where there is a choice', () => {
    expect(mistakesOn('category', {})).toEqual(['REQUIRED category'])
    expect(mistakesOn('category', { category: 'roads' })).toEqual(['REQUIRED envelopeId'])
    expect(mistakesOn('category', { category: 'roads', envelopeId: 'category:greening' })).toEqual([
      'REQUIRED envelopeId',
    ])
    expect(mistakesOn('category', { category: 'roads' }, city)).toEqual([])
  })

  it('is a cost that can be read and is not over the cap of the money', () => {
    const chosen = { category: 'roads', envelopeId: 'district:birlik' }
    expect(mistakesOn('cost', chosen)).toEqual(['REQUIRED estimate'])
    expect(mistakesOn('cost', { ...chosen, estimate: 'көп' })).toEqual(['INVALID estimate'])
    expect(mistakesOn('cost', { ...chosen, estimate: '4 000 000' })).toEqual([])
    expect(mistakesOn('cost', { ...chosen, estimate: '4 000 001' })).toEqual(['OVER_CAP estimate'])
    expect(mistakesOn('cost', { ...chosen, envelopeId: 'city', estimate: '4 000 001' })).toEqual([])
  })

  it('is the rest of an item of the cost', () => {
    const items = [
      { name: '', quantity: '', unitPrice: 'қымбат' },
      { name: 'Шам', quantity: '2', unitPrice: '100' },
    ]
    expect(mistakesOn('cost', { category: 'roads', costItems: items }, city)).toEqual([
      'REQUIRED costItems.0.name',
      'REQUIRED costItems.0.quantity',
      'INVALID costItems.0.unitPrice',
    ])
  })

  it('is nothing in a translation but its length', () => {
    const { texts } = emptyProjectDraft('prj_1', 'kk')
    const ru = { ...texts.ru, title: 'а'.repeat(101), effect: 'да' }
    expect(mistakesOn('languages', { texts: { ...texts, ru } })).toEqual(['TOO_LONG texts.ru.title'])
  })
})

describe('the page of a mistake', () => {
  it.each([
    ['texts.kk.title', 'idea'],
    ['texts.ru.title', 'languages'],
    ['texts.kk.address', 'place'],
    ['point', 'place'],
    ['envelopeId', 'category'],
    ['costItems.3.unitPrice', 'cost'],
    ['photos.0.caption', 'photos'],
    ['', undefined],
  ])('%s is %s', (path, step) => {
    expect(projectStepOf(path, 'kk')).toBe(step)
  })
})

describe('what is looked for while a title is typed', () => {
  it('is its longest words', () => {
    expect(similarWords('Детская площадка во дворе')).toEqual({ words: 'площадка Детская', word: 'площадка' })
    expect(similarWords('Парк')).toEqual({ words: 'Парк', word: 'Парк' })
    expect(similarWords('во ул.')).toBeUndefined()
  })
})
