import { describe, expect, it } from 'vitest'
import type { PersonFacts } from '../rules/eligibility.ts'
import type { Campaign } from './campaign.ts'
import { suspend } from './interrupt-campaign.ts'
import type { Project, ProjectText } from './project.ts'
import { checkProject, costItemsMax, photosMax, submitProject, sumOf } from './submit-project.ts'
import {
  aigerim,
  birlik,
  byMethodologist,
  campaignIn,
  city,
  codesOf,
  inState,
  kentau,
  on,
  projectOf,
  resident,
  rules,
  saygaq,
  sentIn,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const campaign = campaignIn('proposing')

function submit(
  change: Partial<Project> = {},
  beside: Partial<Parameters<typeof submitProject>[2]> = {},
  within: Campaign = campaign,
) {
  const submission = {
    ...{ actor: aigerim, person: resident, territory: birlik, otherProposals: 0, number: '7', at: on('2026-01-22') },
    ...beside,
  }
  return submitProject({ ...projectOf(), ...change }, within, submission)
}
const text = projectOf().texts.kk!
const written = (change: Partial<ProjectText>) => submit({ texts: { kk: { ...text, ...change } } })

describe('sending a proposal in', () => {
  it('gives it its number, its day and its place in the check', () => {
    const { state, facts } = valueOf(submit())
    expect(state).toMatchObject({ state: 'submitted', number: '7', submittedAt: on('2026-01-22') })
    expect(facts.map(({ type, data }) => ({ type, ...data }))).toEqual([
      { type: 'ProjectMoved', campaignId: 'cmp_1', act: 'submit', from: 'draft', to: 'submitted' },
    ])
  })

  it('keeps number and first day when it comes again, corrected', () => {
    const asked = inState(sentIn(), 'needs_changes')
    const again = valueOf(submit(asked, { number: '8', at: on('2026-03-03') }, campaignIn('review'))).state
    expect(again).toMatchObject({ state: 'submitted', number: '7', submittedAt: on('2026-01-22') })
  })

  it('is for its author alone, not for a co-author', () => {
    const coAuthors = [
      { id: 'inv_1', tokenHash: null, state: 'accepted', personId: yerlan.personId, at: on('2026-01-21') },
    ]
    expect(codesOf(submit({ coAuthors } as Partial<Project>, { actor: yerlan }))).toEqual(['FORBIDDEN'])
  })

  it('is possible while ideas are taken, and at no other time', () => {
    expect(codesOf(submit({}, {}, campaignIn('published')))).toEqual(['NOT_NOW'])
    expect(codesOf(submit({}, {}, campaignIn('review')))).toEqual(['NOT_NOW'])
    expect(codesOf(submit({}, {}, campaignIn('ballot_frozen')))).toEqual(['LIST_FROZEN'])
    const halted = valueOf(suspend(campaign, { kk: 'Сот' }, byMethodologist('2026-02-01'))).state
    expect(codesOf(submit({}, {}, halted))).toEqual(['NOT_NOW'])
    expect(codesOf(submit({ state: 'submitted' }))).toEqual(['NOT_NOW'])
  })

  it('is limited to so many of one person, withdrawn ones aside; a correction is no new one', () => {
    expect(codesOf(submit({}, { otherProposals: 1 }))).toEqual([])
    const full = submit({}, { otherProposals: 2 })
    expect(full).toEqual({ ok: false, refusals: [{ code: 'TOO_MANY_PROPOSALS', details: { max: 2 } }] })
    expect(codesOf(submit(inState(sentIn(), 'needs_changes'), { otherProposals: 2 }))).toEqual([])
    const free = { ...campaign, rules: { ...rules, proposing: { ...rules.proposing, perPerson: null } } }
    expect(codesOf(submit({}, { otherProposals: 99 }, free))).toEqual([])
  })

  const who = (change: Partial<PersonFacts>) => codesOf(submit({}, { person: { ...resident, ...change } }))
  it('is for residents of the territory, by their own word, who are old enough on that day', () => {
    expect(who({ residence: { place: city, confirmed: false } })).toEqual([])
    expect(who({ residence: { place: kentau, confirmed: true } })).toEqual(['NOT_RESIDENT'])
    expect(who({ residence: null })).toEqual(['RESIDENCE_UNCONFIRMED'])
    expect(who({ birthDate: '2008-01-22' })).toEqual([])
    expect(who({ birthDate: '2008-01-23' })).toEqual(['UNDER_AGE'])
    expect(who({ birthDate: null })).toEqual(['PROFILE_INCOMPLETE birthDate'])
  })

  it('asks for no age where the rules set none', () => {
    const anyAge = { ...campaign, rules: { ...rules, proposing: { ...rules.proposing, minAge: 0 } } }
    expect(codesOf(submit({}, { person: { ...resident, birthDate: null } }, anyAge))).toEqual([])
  })
})

describe('a proposal', () => {
  it('tells everything that it lacks at once', () => {
    const empty = submit(
      { texts: {}, territoryId: null, category: null, envelopeId: null, estimate: null, costItems: [] },
      { territory: undefined, otherProposals: 5, person: { ...resident, birthDate: null } },
    )
    expect(codesOf(empty)).toEqual([
      'PROFILE_INCOMPLETE birthDate',
      'TOO_MANY_PROPOSALS',
      'REQUIRED texts.kk.title',
      'REQUIRED texts.kk.description',
      'REQUIRED texts.kk.effect',
      'REQUIRED texts.kk.beneficiaries',
      'REQUIRED category',
      'REQUIRED territoryId',
      'REQUIRED estimate',
    ])
  })

  it.each<[keyof ProjectText, min: number, max: number]>([
    ['title', 8, 100],
    ['description', 40, 4000],
    ['effect', 10, 1000],
    ['beneficiaries', 3, 500],
    ['address', 0, 200],
  ])('has a %s of %i to %i characters', (field, min, max) => {
    const path = `texts.kk.${field}`
    expect(codesOf(written({ [field]: 'ж'.repeat(max) }))).toEqual([])
    expect(codesOf(written({ [field]: 'ж'.repeat(max + 1) }))).toEqual([`TOO_LONG ${path}`])
    expect(codesOf(written({ [field]: 'ж'.repeat(min) }))).toEqual([])
    if (min > 0) expect(codesOf(written({ [field]: 'ж'.repeat(min - 1) }))).toEqual([`TOO_SHORT ${path}`])
  })

  it('may be told in other languages, in part and no longer than in its own', () => {
    const part: ProjectText = { ...text, title: 'Свет', description: '', effect: '', beneficiaries: '' }
    expect(codesOf(submit({ texts: { kk: text, ru: part } }))).toEqual([])
    expect(codesOf(submit({ texts: { kk: text, ru: { ...part, title: 'с'.repeat(101) } } }))).toEqual([
      'TOO_LONG texts.ru.title',
    ])
  })

  it('lies in the territory, in a category and under a sum that pays for both', () => {
    expect(codesOf(submit({ category: 'circus' }))).toEqual(['INVALID category'])
    expect(codesOf(submit({ territoryId: 'kentau' }, { territory: kentau }))).toEqual(['OUTSIDE_TERRITORY territoryId'])
    expect(codesOf(submit({}, { territory: saygaq }))).toEqual(['INVALID envelopeId'])
    expect(codesOf(submit({ envelopeId: null }))).toEqual(['REQUIRED envelopeId'])
    expect(codesOf(submit({ envelopeId: 'city' }))).toEqual([])
    const unpaid = { ...campaign, envelopes: campaign.envelopes.filter(({ id }) => id === 'district:saygaq') }
    expect(codesOf(submit({}, {}, unpaid))).toEqual(['OUTSIDE_TERRITORY territoryId'])
  })

  it('costs a positive whole amount of minor units, up to the cap', () => {
    const cost = (estimate: number, envelopeId = 'district:birlik') =>
      codesOf(submit({ estimate, envelopeId, costItems: [] }))
    for (const wrong of [0, -1, 0.5, 2 ** 53, Number.NaN]) expect(cost(wrong)).toEqual(['INVALID estimate'])
    expect(cost(5_830_000_000)).toEqual([])
    const over = submit({ estimate: 5_830_000_001, costItems: [] })
    expect(over).toEqual({
      ok: false,
      refusals: [{ code: 'OVER_CAP', path: ['estimate'], details: { cap: 5_830_000_000 } }],
    })
    // a quarter of 200 billion
    expect(cost(50_000_000_000, 'city')).toEqual([])
    expect(cost(50_000_000_001, 'city')).toEqual(['OVER_CAP estimate'])
  })

  it('has items that come to its cost', () => {
    const item = { name: 'Шам', quantity: 2.5, unitPrice: 101 }
    expect(sumOf([item, item])).toBe(506)
    expect(codesOf(submit({ estimate: 506, costItems: [item, item] }))).toEqual([])
    const gift = { name: 'Үй маңындағы жұмыс', quantity: 1, unitPrice: 0 }
    expect(codesOf(submit({ estimate: 506, costItems: [item, item, gift] }))).toEqual([])
    expect(submit({ estimate: 507, costItems: [item, item] })).toEqual({
      ok: false,
      refusals: [{ code: 'SUM_DIFFERS', path: ['costItems'], details: { items: 506, estimate: 507 } }],
    })
    const with_ = (change: object) => codesOf(submit({ costItems: [{ ...item, ...change }] }))
    expect(with_({ name: ' ' })).toEqual(['REQUIRED costItems.0.name'])
    for (const quantity of [0, -1, Infinity, Number.NaN])
      expect(with_({ quantity })).toEqual(['INVALID costItems.0.quantity'])
    for (const unitPrice of [-1, 0.5]) expect(with_({ unitPrice })).toEqual(['INVALID costItems.0.unitPrice'])
    const many = Array.from({ length: costItemsMax + 1 }, () => ({ name: 'Шам', quantity: 1, unitPrice: 1 }))
    expect(codesOf(submit({ estimate: 31, costItems: many }))).toEqual(['TOO_LONG costItems'])
  })

  it('has a point on the globe and not too many photos', () => {
    expect(codesOf(submit({ point: { lat: 43.3, lon: 68.27 } }))).toEqual([])
    for (const point of [
      { lat: 91, lon: 0 },
      { lat: 0, lon: -181 },
      { lat: Number.NaN, lon: 0 },
    ])
      expect(codesOf(submit({ point }))).toEqual(['INVALID point'])
    const photos = Array.from({ length: photosMax + 1 }, () => ({ imageId: 'img', caption: '' }))
    expect(checkProject({ ...projectOf(), photos }, campaign, birlik)).toEqual([
      { code: 'TOO_LONG', path: ['photos'], details: { max: photosMax } },
    ])
  })
})
