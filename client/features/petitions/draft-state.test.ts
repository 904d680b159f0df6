import { describe, expect, it } from 'vitest'
import {
  draftFrom,
  draftInput,
  emptyDraft,
  isBegun,
  isSameDraft,
  moveLanguage,
} from '#client/features/petitions/draft-state.ts'
import { findMistakes } from '#client/features/petitions/wizard-mistakes.ts'
import { stepOfPath, wizardSteps } from '#client/features/petitions/wizard-steps.ts'
import { aForm, inAll } from '#client/testing/petitions.ts'
import type { DraftState } from '#client/features/petitions/draft-state.ts'

const form = aForm()
const steps = wizardSteps(form)
const aDraft = (given: Partial<DraftState> = {}): DraftState => ({ ...emptyDraft('attempt', 'kk'), ...given })
const mistakesOn = (id: string, state: DraftState, book = form) =>
  findMistakes({ step: steps.find((step) => step.id === id)!, state, form: book }).map(
    ({ code, path }) => `${code} ${path?.join('.') ?? ''}`,
  )

describe('the questions of the wizard', () => {
  it('come from the book of the place, in its order', () => {
    expect(steps.map(({ id }) => id)).toEqual(['place', 'topic', 'title', 'problem', 'languages', 'name', 'check'])
    expect(wizardSteps(undefined).map(({ id }) => id)).toEqual(['place'])
  })

  it('are found again from the path of a refusal', () => {
    expect(stepOfPath('texts.ru.problem', steps)?.id).toBe('problem')
    expect(stepOfPath('levelId', steps)?.id).toBe('place')
    expect(stepOfPath('topicId', steps)?.id).toBe('topic')
    expect(stepOfPath('acknowledged', steps)).toBeUndefined()
  })
})

describe('what a page lacks', () => {
  it('is a place with rules and an addressee', () => {
    expect(mistakesOn('place', aDraft())).toEqual(['REQUIRED territoryId', 'REQUIRED levelId'])
    expect(mistakesOn('place', aDraft({ territoryId: 'birlik', levelId: 'city' }))).toEqual([])
    expect(
      findMistakes({ step: steps[0]!, state: aDraft({ territoryId: 'mars' }), form: undefined }).map(
        ({ code }) => code,
      ),
    ).toEqual(['NO_RULES_HERE'])
  })

  it('is a text that is missing, blank or too long', () => {
    const written = (title: string) => aDraft({ texts: { kk: { title }, ru: {}, en: {} } })
    expect(mistakesOn('title', aDraft())).toEqual(['REQUIRED texts.kk.title'])
    expect(mistakesOn('title', written('  \n'))).toEqual(['REQUIRED texts.kk.title'])
    expect(mistakesOn('title', written('а'.repeat(140)))).toEqual([])
    expect(mistakesOn('title', written('а'.repeat(141)))).toEqual(['TOO_LONG texts.kk.title'])
  })

  it('is the rest of a translation that was begun or that the book demands', () => {
    const begun = aDraft({ texts: { kk: {}, ru: { title: 'Автобус' }, en: {} } })
    expect(mistakesOn('languages', aDraft())).toEqual([])
    expect(mistakesOn('languages', begun)).toEqual(['REQUIRED texts.ru.problem'])
    expect(mistakesOn('languages', aDraft(), aForm({ requiredLocales: ['KK', 'EN'] }))).toEqual([
      'REQUIRED texts.en.title',
      'REQUIRED texts.en.problem',
    ])
  })
})

describe('a draft', () => {
  it('comes back from the account as it was sent', () => {
    const state = draftFrom(
      {
        __typename: 'Petition',
        id: 'pet_1',
        number: null,
        revision: 3,
        stage: 'DRAFT',
        language: 'RU',
        authorName: 'Айгүл С.',
        title: inAll('', 'Автобус'),
        texts: [{ __typename: 'PetitionText', field: 'problem', text: inAll('', 'Нет автобуса') }],
        territory: { __typename: 'Territory', id: 'birlik' },
        level: { __typename: 'PetitionLevel', id: 'city' },
        topic: null,
      },
      'attempt',
      'title',
    )
    expect(state).toMatchObject({ petitionId: 'pet_1', language: 'ru', topicId: '', showName: true })
    expect(draftInput(state)).toEqual({
      language: 'RU',
      showName: true,
      territoryId: 'birlik',
      levelId: 'city',
      texts: [
        { locale: 'RU', field: 'title', text: 'Автобус' },
        { locale: 'RU', field: 'problem', text: 'Нет автобуса' },
      ],
    })
  })

  it('sends an emptied text as well, or it would stay', () => {
    expect(draftInput(aDraft({ texts: { kk: { title: '' }, ru: {}, en: {} } })).texts).toEqual([
      { locale: 'KK', field: 'title', text: '' },
    ])
  })

  it('keeps what was typed when its language turns out to be another', () => {
    const state = aDraft({ texts: { kk: { title: 'Автобус' }, ru: { title: 'перевод' }, en: {} } })
    moveLanguage(state, 'ru')
    expect(state.language).toBe('ru')
    expect(state.texts).toEqual({ kk: { title: 'перевод' }, ru: { title: 'Автобус' }, en: {} })
  })

  it('is the same as another where the account would have the same of both', () => {
    const written = aDraft({ petitionId: 'pet_1', revision: 3, texts: { kk: { title: 'Автобус' }, ru: {}, en: {} } })
    const emptied = { kk: { problem: '', title: 'Автобус' }, ru: { title: ' ' }, en: {} }
    expect(isSameDraft(written, { ...written, attempt: 'other', revision: 4, texts: emptied })).toBe(true)
    expect(isSameDraft(written, { ...written, texts: { ...emptied, ru: { title: 'Автобус' } } })).toBe(false)
    expect(isSameDraft(written, { ...written, showName: true })).toBe(false)
  })

  it('has begun with its first answer', () => {
    expect(isBegun(aDraft())).toBe(false)
    expect(isBegun(aDraft({ texts: { kk: { title: ' ' }, ru: {}, en: {} } }))).toBe(false)
    expect(isBegun(aDraft({ territoryId: 'birlik' }))).toBe(true)
  })
})
