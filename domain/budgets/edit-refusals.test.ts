import { describe, expect, it } from 'vitest'
import type { ProjectEdit } from './draft-project.ts'
import { editRefusals, fittingEnvelope } from './edit-refusals.ts'
import { birlik, campaignIn, city, filled, kentau } from './testing/turkistan.ts'

const campaign = campaignIn('proposing')

function lacks(edit: ProjectEdit): string[] {
  return editRefusals(edit, campaign).map(({ code, path }) => `${code} ${path?.join('.')}`)
}

describe('a draft that is saved', () => {
  it('may be as empty as it likes', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ texts: {}, category: null, envelopeId: null, estimate: null, point: null, costItems: [] })).toEqual(
      [],
    )
    expect(lacks(filled)).toEqual([])
  })

  it('holds no text, list or caption that is too long, and all of them are told at once', () => {
    const texts = { kk: { ...filled.texts.kk, title: 'а'.repeat(101), address: 'а'.repeat(201) } }
    const items = Array.from({ length: 31 }, () => ({ name: 'Шам', quantity: 1, unitPrice: 1 }))
    const photos = [{ imageId: 'img_1', caption: 'а'.repeat(201) }]
    expect(lacks({ texts, costItems: items, photos })).toEqual([
      ...['TOO_LONG texts.kk.title', 'TOO_LONG texts.kk.address', 'TOO_LONG costItems', 'TOO_LONG photos.0.caption'],
    ])
  })

  it.each([
    [{ category: 'space-travel' }, 'INVALID category'],
    [{ envelopeId: 'district:atlantis' }, 'INVALID envelopeId'],
    [{ estimate: 0 }, 'INVALID estimate'],
    [{ estimate: 0.5 }, 'INVALID estimate'],
    [{ estimate: Number.NaN }, 'INVALID estimate'],
    [{ point: { lat: 91, lon: 0 } }, 'INVALID point'],
    [{ point: { lat: 0, lon: Number.NaN } }, 'INVALID point'],
    [{ costItems: [{ name: 'Шам', quantity: 0, unitPrice: 1 }] }, 'INVALID costItems.0.quantity'],
    [{ costItems: [{ name: 'Шам', quantity: Number.NaN, unitPrice: 1 }] }, 'INVALID costItems.0.quantity'],
    [{ costItems: [{ name: 'Шам', quantity: 1, unitPrice: -1 }] }, 'INVALID costItems.0.unitPrice'],
    [
      { costItems: [{ name: 'Шам', quantity: 1_000_000_000, unitPrice: Number.MAX_SAFE_INTEGER }] },
      'INVALID costItems.0.unitPrice',
    ],
    [
      {
        photos: [
          { imageId: 'img_1', caption: '' },
          { imageId: 'img_1', caption: '' },
        ],
      },
      'INVALID photos',
    ],
  ] satisfies [ProjectEdit, string][])('refuses %j', (edit, expected) => {
    expect(lacks(edit)).toEqual([expected])
  })
})

describe('the sum that would pay', () => {
  it('is the only one that fits, else the chosen one while it does', () => {
    expect(fittingEnvelope(campaign, city, null, null)).toBe('city')
    expect(fittingEnvelope(campaign, birlik, null, null)).toBeNull()
    expect(fittingEnvelope(campaign, birlik, null, 'district:birlik')).toBe('district:birlik')
    expect(fittingEnvelope(campaign, city, null, 'district:birlik')).toBe('city')
    expect(fittingEnvelope(campaign, kentau, null, 'city')).toBeNull()
    expect(fittingEnvelope(campaign, undefined, null, 'city')).toBeNull()
  })
})
