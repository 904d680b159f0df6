import { describe, expect, it } from 'vitest'
import { isSponsorsSignature, sponsorNewsOf, sponsorNewsTypes } from './sponsor-news.ts'

const publishedAt = new Date('2026-03-02T09:00:00Z')

describe('what sponsors hear', () => {
  it('is what became of the petition they supported', () => {
    const heard = (type: string, data = {}) => sponsorNewsOf({ type, data })
    expect(heard('PetitionPublished')).toBe('published')
    // By the first of both everybody sees it; the second is the same kind, of which nobody hears twice.
    expect(heard('DeliberationOpened')).toBe('published')
    expect(heard('PetitionRejected')).toBe('refused')
    expect(heard('PetitionExpired', { stage: 'sponsoring' })).toBe('expired')
    expect(heard('PetitionExpired', { stage: 'deliberation' })).toBeUndefined()
    expect(heard('PetitionClosed')).toBeUndefined()
  })

  it('is asked of those events only that may tell something', () => {
    for (const type of sponsorNewsTypes) expect(sponsorNewsOf({ type, data: { stage: 'sponsoring' } })).toBeDefined()
  })

  it('reaches whoever signed before everybody could', () => {
    expect(isSponsorsSignature({ publishedAt }, new Date(+publishedAt - 1))).toBe(true)
    expect(isSponsorsSignature({ publishedAt }, publishedAt)).toBe(false)
    expect(isSponsorsSignature({ publishedAt: null }, publishedAt)).toBe(true)
  })
})
