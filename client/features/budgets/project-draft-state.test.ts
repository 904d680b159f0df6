import { describe, expect, it } from 'vitest'
import {
  costOf,
  emptyProjectDraft,
  isWhole,
  moveProjectLanguage,
  projectDraftFrom,
  projectInput,
} from '#client/features/budgets/project-draft-state.ts'
import { aDraftProject } from '#client/testing/projects.ts'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'

const aDraft = (part: Partial<ProjectDraftState> = {}): ProjectDraftState => ({
  ...emptyProjectDraft('prj_1', 'kk'),
  ...part,
})
const lamp = { name: 'Шам', quantity: '20', unitPrice: '185 000' }

describe('the cost', () => {
  it('is what is typed, as long as there are no items', () => {
    expect(costOf(aDraft({ estimate: '3 500 000' }), 'KZT')).toBe(350_000_000)
    expect(costOf(aDraft(), 'KZT')).toBeUndefined()
  })

  it('is the sum of the items where there are some, whatever was typed before', () => {
    const pipes = { name: 'Құбыр', quantity: '2,5', unitPrice: '999,99' }
    expect(costOf(aDraft({ estimate: '1', costItems: [lamp, pipes] }), 'KZT')).toBe(370_000_000 + 249_998)
  })

  it('counts the items that are complete', () => {
    expect(costOf(aDraft({ costItems: [lamp, { ...lamp, unitPrice: '' }] }), 'KZT')).toBe(370_000_000)
    expect(costOf(aDraft({ costItems: [{ ...lamp, quantity: 'көп' }] }), 'KZT')).toBeUndefined()
  })
})

describe('a draft', () => {
  const project = aDraftProject({
    language: 'RU',
    texts: [
      {
        __typename: 'ProjectText',
        ...{
          locale: 'RU',
          title: 'Фонари',
          description: 'Двадцать фонарей',
          effect: '',
          beneficiaries: '',
          address: '',
        },
      },
    ],
    ...{ lat: 43.3, lon: 68.25, estimate: 370_000_000 },
    place: { __typename: 'Territory', id: 'birlik' },
    category: { __typename: 'PbCategory', code: 'roads' },
    envelope: { __typename: 'Envelope', id: 'city' },
    costItems: [{ __typename: 'CostItem', name: 'Фонарь', quantity: 20, unitPrice: 18_500_000 }],
    photos: [
      { __typename: 'ProjectPhoto', id: 'img_1', caption: 'Улица', width: 1600, height: 1200, url: '/files/images/x' },
    ],
  })

  it('goes back to the account as it came', () => {
    const state = projectDraftFrom(project, { currency: 'KZT', reader: 'kk' })
    expect(state).toMatchObject({ projectId: 'prj_1', revision: 3, language: 'ru', showAuthor: false })
    expect(projectInput(state, 'KZT')).toMatchObject({
      projectId: 'prj_1',
      language: 'RU',
      territoryId: 'birlik',
      point: { lat: 43.3, lon: 68.25 },
      category: 'roads',
      envelopeId: 'city',
      estimate: 370_000_000,
      costItems: [{ name: 'Фонарь', quantity: 20, unitPrice: 18_500_000 }],
      photos: [{ imageId: 'img_1', caption: 'Улица' }],
    })
    expect(projectInput(state, 'KZT').texts?.find(({ locale }) => locale === 'RU')?.title).toBe('Фонари')
    expect(isWhole(state, 'KZT')).toBe(true)
  })

  it('sends what was emptied as well, or it would stay', () => {
    expect(projectInput(aDraft(), 'KZT')).toMatchObject({
      ...{ territoryId: null, point: null, category: null, envelopeId: null, estimate: null, costItems: [] },
      texts: [
        { locale: 'KK', title: '', description: '', effect: '', beneficiaries: '', address: '' },
        { locale: 'RU', title: '' },
        { locale: 'EN', title: '' },
      ],
    })
  })

  it('keeps what is half typed on the device: the account would refuse all of it', () => {
    const state = aDraft({ costItems: [lamp, { name: 'Орындық', quantity: '', unitPrice: '' }] })
    state.texts.kk.title = 'а'.repeat(101)
    state.texts.kk.description = 'Жарық керек'
    const { costItems, texts } = projectInput(state, 'KZT')
    expect(costItems?.map(({ name }) => name)).toEqual(['Шам'])
    expect(texts?.[0]).not.toHaveProperty('title')
    expect(texts?.[0]).toMatchObject({ description: 'Жарық керек' })
    expect(isWhole(state, 'KZT')).toBe(false)
    expect(isWhole(aDraft({ estimate: 'көп' }), 'KZT')).toBe(false)
  })

  it('keeps what was typed when its language turns out to be another', () => {
    const state = aDraft()
    state.texts.kk.title = 'Фонари'
    moveProjectLanguage(state, 'ru')
    expect([state.language, state.texts.kk.title, state.texts.ru.title]).toEqual(['ru', '', 'Фонари'])
  })
})
